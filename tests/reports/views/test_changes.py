"""The differences between the reports of two runs."""

from pathlib import Path

import pytest

from galleyproof.reports.formats.as_json import as_data
from galleyproof.reports.views.changes import compare, in_sentences
from tests.helpers.tools import run_of

OLD = "claims: [{id: a, says: It rained., status: opinion}, {id: b, status: verified}]"


@pytest.mark.parametrize(
    ("new", "changes"),
    [
        (OLD, []),
        (OLD.replace("It rained.", "It snowed."), ["example/a: now reads `It snowed.`, where it read `It rained.`"]),
        (
            "claims: [{id: a, says: It rained., status: opinion}]",
            ["example/b: removed; resolved: is `verified` but has no evidence (status.has_evidence)"],
        ),
        (OLD.replace("}]", "}, {id: c, status: opinion}]"), ["example/c: new claim, opinion"]),
    ],
)
def test_claims_and_findings_are_compared(tmp_path: Path, new: str, changes: list[str]) -> None:
    before, after = (as_data(run_of(tmp_path / name, text)) for name, text in (("old", OLD), ("new", new)))
    assert in_sentences(compare(before, after)) == changes


@pytest.mark.parametrize(
    ("new", "changes"),
    [
        (
            OLD.replace("status: verified}", "status: verified, note: Look again.}"),
            ["example/b: `note` edited"],
        ),
        (OLD.replace("{id: a,", "{id: rain,"), ["example/rain: renamed from `example/a`"]),
        (
            OLD.replace("verified}", "verified, waive: [{check: status.has_evidence, because: Old., by: desk}]}"),
            [
                (
                    "example/b: is now waived (failed before); `waive` edited; "
                    "now waived (Old.): is `verified` but has no evidence (status.has_evidence)"
                ),
            ],
        ),
    ],
    ids=["a field", "an id", "a waiver"],
)
def test_an_edit_is_described_by_what_it_changed(tmp_path: Path, new: str, changes: list[str]) -> None:
    before, after = (as_data(run_of(tmp_path / name, text)) for name, text in (("old", OLD), ("new", new)))
    assert in_sentences(compare(before, after)) == changes


def test_a_repeated_finding_counts_as_another(tmp_path: Path) -> None:
    before, after = (as_data(run_of(tmp_path / name, OLD)) for name in ("old", "new"))
    twice = {**after, "findings": [*after["findings"], *after["findings"]]}
    assert [change.what for change in compare(before, twice)] == ["found"]
    assert [change.what for change in compare(twice, before)] == ["resolved"]


def test_a_finding_that_became_more_severe_says_so(tmp_path: Path) -> None:
    before = as_data(run_of(tmp_path, OLD))
    (error,) = before["findings"]
    changes = in_sentences(compare({**before, "findings": [{**error, "severity": "warning"}]}, before))
    assert changes == [
        "example/b: now an error (a warning before): is `verified` but has no evidence (status.has_evidence)"
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
    assert "example: checkable items without a claim: 1 of 1 (0 of 0 before)" in in_sentences(compare(before, after))


ROW = "{source: wire, stance: supports, shows: It rained.}"
WIRE = "sources: [{id: wire, publisher: The Wire, tier: secondary, published: 2021-05-19}]"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            f"{{status: unverifiable}}\n{WIRE}",
            f"{{status: supported, evidence: [{ROW}]}}\n{WIRE}",
            "was unverifiable, is now supported, because 1 secondary source supports it (The Wire, 19 May 2021)",
        ),
        (
            f"{{status: supported, evidence: [{ROW}]}}\n{WIRE}",
            f"{{status: supported, evidence: [{ROW}]}}\n{WIRE.replace('May', 'May').replace('05-19', '05-20')}",
            "is supported for another reason: 1 secondary source supports it (The Wire, 20 May 2021)",
        ),
    ],
    ids=["status", "reason"],
)
def test_a_status_says_what_it_was_and_why_it_changed(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    before, after = (
        as_data(run_of(tmp_path / name, f"claims:\n  - {text}")) for name, text in (("old", old), ("new", new))
    )
    (first, *_) = in_sentences(compare(before, after))
    assert sentence in first


def test_claims_that_changed_in_the_same_way_share_a_sentence(tmp_path: Path) -> None:
    new = OLD.replace("opinion}", "opinion, note: So.}").replace("verified}", "verified, note: So.}")
    before, after = (as_data(run_of(tmp_path / name, text)) for name, text in (("old", OLD), ("new", new)))
    assert in_sentences(compare(before, after)) == ["example/a, example/b: `note` edited"]
