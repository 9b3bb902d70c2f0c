"""What an edit changed between two runs."""

from pathlib import Path

import pytest

from galleyproof.reports.as_json import as_data
from galleyproof.reports.comparing import compare
from tests.tools import run_of

OLD = "claims: [{id: a, says: It rained., status: opinion}, {id: b, status: verified}]"


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (OLD, []),
        (OLD.replace("It rained.", "It snowed."), ["example/a: says was `It rained.`, and is `It snowed.`"]),
        (
            "claims: [{id: a, says: It rained., status: opinion}]",
            [
                "example/b: is gone",
                "example/b: resolved: is `verified` and has no evidence (status.has_evidence)",
            ],
        ),
        (OLD.replace("}]", "}, {id: c, status: opinion}]"), ["example/c: is new, and opinion"]),
    ],
)
def test_claims_and_findings_are_compared(tmp_path: Path, new: str, told: list[str]) -> None:
    before, after = (as_data(run_of(tmp_path / name, text)) for name, text in (("old", OLD), ("new", new)))
    assert [str(each) for each in compare(before, after)] == told


def test_a_finding_that_only_moved_is_the_same(tmp_path: Path) -> None:
    before, after = (
        as_data(run_of(tmp_path / name, text)) for name, text in (("old", OLD), ("new", "# A line more.\n" + OLD))
    )
    assert compare(before, after) == []


def test_coverage_is_compared(tmp_path: Path) -> None:
    before, after = (
        as_data(run_of(tmp_path / name, f"article: {{text: {text}}}"))
        for name, text in (("old", "It rained."), ("new", "It rained in Fordham."))
    )
    assert "example: 1 of 1 things in the copy are open, and were 0 of 0" in map(str, compare(before, after))
