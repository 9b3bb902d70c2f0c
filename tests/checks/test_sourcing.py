"""Sourcing: reprints and repeated evidence, each group reported once."""

from hashlib import sha256
from pathlib import Path

import pytest

from galleyproof.finding import Finding
from tests.helpers.tools import run_of

STORY = " ".join(f"word{number}" for number in range(40))
CAPTURE = f"{sha256(STORY.encode()).hexdigest()}.txt"
ROW = "evidence: [{source: report, stance: supports, shows: It says all of this.}]"


def findings(root: Path, check: str, text: str) -> list[Finding]:
    """Return what one check finds on a desk."""
    return [finding for finding in run_of(root, text).findings if finding.check == check]


def reprints(root: Path, *sources: str) -> list[Finding]:
    """Return the findings about sources, given by their fields, that all have the same capture."""
    listed = "".join(f"- {{capture: {CAPTURE}, {source}}}\n" for source in sources)
    files = f"files:\n  claims/captures/{CAPTURE}: {STORY}\n"
    return findings(root, "sourcing.reprinted", f"sources:\n{listed}{files}")


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (2, "the captures of `s0` and `s1` are nearly identical, so the two count as one source"),
        (3, "the captures of `s0`, `s1` and `s2` are nearly identical, so all count as one source"),
        (5, "the captures of `s0`, `s1`, `s2` and 2 more are nearly identical, so all count as one source"),
    ],
)
def test_reprints_of_one_text_are_reported_once(tmp_path: Path, number: int, message: str) -> None:
    found = reprints(tmp_path, *(f"id: s{i}, publisher: Paper {i}" for i in range(number)))
    assert [finding.message for finding in found] == [message]


def test_reprints_that_say_where_the_text_comes_from_are_left_out(tmp_path: Path) -> None:
    found = reprints(
        tmp_path,
        "id: wire, publisher: Agency",
        "id: paper, publisher: Paper, origin: wire",
        "id: late, publisher: Agency",
        "id: silent, publisher: Mirror",
    )
    message = "the captures of `wire` and `silent` are nearly identical, so the two count as one source"
    assert [finding.message for finding in found] == [message]


def test_a_passage_used_for_many_claims_is_reported_once_with_all_of_them(tmp_path: Path) -> None:
    claims = "".join(f"- {{id: c{i}, status: supported, {ROW}}}\n" for i in range(5))
    (finding,) = findings(tmp_path, "sourcing.repeated", f"claims:\n{claims}sources: [{{id: report}}]")
    message = "the same text in `shows` is the evidence for `example/c0`, `example/c1`, `example/c2` and 2 more"
    assert (finding.message, len(finding.claims), len(finding.at)) == (message, 5, 5)


def test_a_second_claim_with_the_same_id_counts_for_no_passage(tmp_path: Path) -> None:
    claims = "".join(f"- {{id: c{i}, status: supported, {ROW}}}\n" for i in range(2))
    same = f"- {{id: twin, status: unchecked}}\n- {{id: twin, status: supported, {ROW}}}\n"
    run = run_of(tmp_path, f"claims:\n{claims}{same}sources: [{{id: report}}]")
    checks = {finding.check for finding in run.findings}
    assert "records.unique_ids" in checks
    assert "sourcing.repeated" not in checks
