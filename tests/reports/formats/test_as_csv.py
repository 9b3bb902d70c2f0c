"""All claims as a table for a spreadsheet."""

import csv
from pathlib import Path

import pytest

from galleyproof.reports.formats.as_csv import HEADINGS, render
from tests.helpers.tools import run_of


def rows(root: Path, says: str) -> list[dict[str, str]]:
    text = render(run_of(root, f"claims: [{{id: a, says: {says!r}}}]"))
    return [*csv.DictReader(text.splitlines())]


def test_a_claim_is_one_row(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "It rained, they say.")
    assert tuple(row) == HEADINGS
    assert (row["id"], row["says"], row["line"]) == ("example/a", "It rained, they say.", "2")


@pytest.mark.parametrize("says", ["=1+1", "+1", "-1", "@x", "=HYPERLINK(1)"])
def test_no_cell_can_run_as_a_formula(tmp_path: Path, says: str) -> None:
    (row,) = rows(tmp_path, says)
    assert row["says"] == f"'{says}"
