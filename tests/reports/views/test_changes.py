"""What an edit changed between two runs."""

from pathlib import Path

import pytest

from galleyproof.reports.formats.as_json import as_data
from galleyproof.reports.views.changes import compare
from tests.helpers.tools import run_of

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


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (
            OLD.replace("status: verified}", "status: verified, note: Look again.}"),
            ["example/b: edited in its record: `note`"],
        ),
        (OLD.replace("{id: a,", "{id: rain,"), ["example/rain: was called `example/a`"]),
        (
            OLD.replace("verified}", "verified, waive: [{check: status.has_evidence, because: Old., by: desk}]}"),
            [
                "example/b: outcome was `error`, and is `waived`",
                "example/b: edited in its record: `waive`",
                "example/b: waived now, because Old.: is `verified` and has no evidence (status.has_evidence)",
            ],
        ),
    ],
    ids=["a field", "an id", "a waiver"],
)
def test_an_edit_is_told_as_what_it_is(tmp_path: Path, new: str, told: list[str]) -> None:
    before, after = (as_data(run_of(tmp_path / name, text)) for name, text in (("old", OLD), ("new", new)))
    assert [str(each) for each in compare(before, after)] == told


def test_findings_alike_are_counted(tmp_path: Path) -> None:
    before, after = (as_data(run_of(tmp_path / name, OLD)) for name in ("old", "new"))
    twice = {**after, "findings": [*after["findings"], *after["findings"]]}
    assert [each.what for each in compare(before, twice)] == ["found"]
    assert [each.what for each in compare(twice, before)] == ["resolved"]


def test_a_finding_that_weighs_more_is_told(tmp_path: Path) -> None:
    before = as_data(run_of(tmp_path, OLD))
    (error,) = before["findings"]
    told = [str(each) for each in compare({**before, "findings": [{**error, "severity": "warning"}]}, before)]
    assert told == [
        "example/b: weighed `warning`, and weighs `error` now: is `verified` and has no evidence (status.has_evidence)"
    ]


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
