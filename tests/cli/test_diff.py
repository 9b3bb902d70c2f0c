"""`galley diff`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from galleyproof.cli import main
from galleyproof.reports.formats.as_json import render
from tests.helpers.tools import run_of


def report(root: Path, name: str, says: str) -> Path:
    path = root / f"{name}.json"
    path.write_text(render(run_of(root / name, f"claims: [{{id: a, says: {says}}}]")))
    return path


def diff(*words: object) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, words)])


def test_it_lists_the_changes(tmp_path: Path) -> None:
    old, new = report(tmp_path, "old", "It rained."), report(tmp_path, "new", "It snowed.")
    result = diff(old, new)
    assert (result.exit_code, result.output) == (
        1,
        "example/a: now reads `It snowed.`, where it read `It rained.`\n1 change\n",
    )
    assert json.loads(diff(old, new, "--format", "json").output)[0]["what"] == "changed"


def test_equal_reports_have_no_changes(tmp_path: Path) -> None:
    old = report(tmp_path, "old", "It rained.")
    assert (diff(old, old).exit_code, diff(old, old).output) == (0, "nothing changed\n")


NONE = ["{", "[]", "{}", '{"version": 99}', '{"version": 1, "claims": [{}]}', "[" * 100_000]


@pytest.mark.parametrize("text", NONE, ids=range(len(NONE)))
def test_a_file_that_is_not_a_report_is_refused(tmp_path: Path, text: str) -> None:
    other = tmp_path / "other.json"
    other.write_text(text)
    result = diff(report(tmp_path, "old", "It rained."), other)
    assert (result.exit_code, f"cannot compare `{other}`: not a report" in result.stderr) == (2, True)
