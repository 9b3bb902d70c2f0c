"""Statements as evidence for a statement."""

from pathlib import Path

import pytest

from galleyproof.evidence import Assessment
from tests.helpers.tools import run_of

REGISTERS = """
entities:
  - {id: envoy, kind: person}
  - {id: minister, kind: person}
  - {id: press-office, kind: body, speaks_for: [ministry]}
  - {id: ministry, kind: body}
  - {id: paper, kind: body}
  - {id: agency, kind: body}
sources: [{id: record, tier: primary, published: 2021-05-19}]
"""


def said(gist: str, more: str = "", speaker: str = "envoy") -> str:
    """Return a statement by its gist."""
    return f"{{kind: statement, speaker: {speaker}, gist: {gist}{more and f', {more}'}}}"


def assessed(root: Path, claim: str, row: str, stance: str = "") -> Assessment:
    """Return the assessment of a claim with one row."""
    marked = f", stance: {stance}" if stance else ""
    run = run_of(root, f"fact: {claim}\nevidence: [{{source: record, fact: {row}{marked}}}]\n{REGISTERS}")
    return run.assessed[run.desk.claims[0]]


def stance(root: Path, claim: str, row: str, marked: str = "") -> str | None:
    return assessed(root, claim, row, marked).rows[0].stance


@pytest.mark.parametrize("more", ["", "on: 2021-05-18", "occasion: briefing", "on: 2021-05-18, occasion: briefing"])
def test_two_paraphrases_that_differ_decide_nothing(tmp_path: Path, more: str) -> None:
    found = assessed(tmp_path, said("All is well.", more), said("The house burns.", more))
    assert (found.rows[0].stance, found.status) == ("context", "unchecked")


def test_where_paraphrases_differ_the_editor_decides(tmp_path: Path) -> None:
    assert stance(tmp_path, said("All is well."), said("Nothing is amiss."), "supports") == "supports"


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("", "", "supports"),
        ("on: 2021-05", "on: 2021-05-18", "supports"),
        ("on: 2021-05-18", "on: 2021-05", "partly"),
        ("to: paper", "", "partly"),
        ("on: 2021-05-18", "on: 2021-05-17", "refutes"),
        ("to: paper", "to: agency", "refutes"),
        ("manner: denies", "", "refutes"),
        ("manner: asserts", "", "supports"),
    ],
)
def test_the_same_paraphrase_is_compared_by_day_addressee_and_manner(
    tmp_path: Path, ours: str, theirs: str, expected: str
) -> None:
    assert stance(tmp_path, said("All is well.", ours), said("all is well", theirs)) == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [("envoy", "minister", "refutes"), ("press-office", "ministry", "partly"), ("ministry", "ministry", "supports")],
)
def test_the_same_paraphrase_is_compared_by_speaker(tmp_path: Path, ours: str, theirs: str, expected: str) -> None:
    assert stance(tmp_path, said("All is well.", speaker=ours), said("All is well.", speaker=theirs)) == expected


def test_on_one_occasion_the_manner_counts_whatever_was_said(tmp_path: Path) -> None:
    ours, theirs = said("It is true.", "occasion: briefing"), said("It.", "occasion: briefing, manner: denies")
    assert stance(tmp_path, ours, theirs) == "refutes"


def test_other_words_are_about_something_else(tmp_path: Path) -> None:
    words = "{{kind: statement, speaker: envoy, words: {}}}"
    assert stance(tmp_path, words.format("all is well"), words.format("all is lost")) == "context"


def test_a_statement_still_to_come_decides_nothing(tmp_path: Path) -> None:
    assert stance(tmp_path, said("All is well.", "on: 2021-06-01"), said("All.", "on: 2021-06-01")) == "context"
