"""All claims as a table for a spreadsheet."""

import csv
import json
from pathlib import Path

import pytest

from galleyproof.reports.formats.as_csv import HEADINGS, render
from tests.helpers.tools import run_of


def rows(root: Path, says: str) -> list[dict[str, str]]:
    text = render(run_of(root, f"claims: [{{id: a, says: {json.dumps(says)}}}]"))
    return [*csv.DictReader(text.removeprefix("\ufeff").splitlines())]


def test_a_claim_is_one_row(tmp_path: Path) -> None:
    (row,) = rows(tmp_path, "It rained, they say.")
    assert tuple(row) == HEADINGS
    assert (row["id"], row["says"], row["line"]) == ("example/a", "It rained, they say.", "2")


@pytest.mark.parametrize(
    "says",
    [
        *("=1+1", "+1+1", "-1+1", "@x", "=HYPERLINK(1)", " =1", "-A1", "-5 degrees"),
        *("\N{FULLWIDTH EQUALS SIGN}1", "\N{FULLWIDTH PLUS SIGN}1", "\N{FULLWIDTH HYPHEN-MINUS}1"),
        "\N{FULLWIDTH COMMERCIAL AT}x",
    ],
)
def test_no_cell_can_run_as_a_formula(tmp_path: Path, says: str) -> None:
    (row,) = rows(tmp_path, says)
    assert row["says"] == f"'{says}"


@pytest.mark.parametrize("says", ["-5", "+5", "-1,234.5", "-12.5%"])
def test_a_number_with_a_sign_stays_a_number(tmp_path: Path, says: str) -> None:
    (row,) = rows(tmp_path, says)
    assert row["says"] == says


def test_a_byte_order_mark_tells_excel_the_encoding(tmp_path: Path) -> None:
    assert render(run_of(tmp_path)).startswith("\ufeffid,says,")
