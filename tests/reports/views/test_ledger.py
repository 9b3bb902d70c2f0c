"""The lines under a verdict."""

from pathlib import Path

import pytest

from galleyproof.finding import Finding, Severity
from galleyproof.reports.views.ledger import by_cause, changed, corrections_due, overtaken_claims, signed_in_words
from galleyproof.reports.views.verdict import judge
from galleyproof.run import Run
from tests.helpers.tools import run_of

SEAT = "entities: [{id: a, kind: person}, {id: b, kind: person}, {id: seat, kind: office, seats: 1}]"
OVERTAKEN = f"""
desk: {{as_of: 2023-01-01}}
{SEAT}
claims: [{{id: holds, says: A holds it., fact: {{kind: post, holder: a, office: seat, during: 2020/..}}}}]
files:
  claims/background/b.yaml: |
    claims:
      - {{id: later, says: B took over., status: unchecked, as_of: 2022-12-01,
         fact: {{kind: post, holder: b, office: seat, start: 2022-06, end: 2022-11}}}}
      - {{id: ended, says: It ended., status: unchecked, as_of: 2022-05-01,
         fact: {{kind: post, holder: a, office: seat, end: 2022-04}}}}
"""


def finding(check: str, message: str, *claims: str) -> Finding:
    return Finding(check, Severity.WARNING, message, (), claims=claims)


@pytest.fixture(name="run")
def _run(tmp_path: Path) -> Run:
    return run_of(tmp_path)


def test_findings_with_one_cause_have_one_line(run: Run) -> None:
    lines = by_cause(run, [finding("x.y", "no date", "d/a"), finding("x.y", "no date", "d/b")])
    assert [(line.claims, line.words) for line in lines] == [(("d/a", "d/b"), "no date")]


def test_other_causes_and_other_checks_have_lines_of_their_own(run: Run) -> None:
    lines = by_cause(run, [finding("x.y", "no date"), finding("x.y", "no place"), finding("x.z", "no date")])
    assert [line.words for line in lines] == ["no date", "no place", "no date"]


def test_a_check_with_many_causes_has_one_line_with_its_rule(run: Run) -> None:
    lines = by_cause(run, [finding("status.has_evidence", f"cause {number}") for number in range(4)])
    assert [line.words.partition(": ")[0] for line in lines] == ["4 against this rule"]


def test_a_claim_overtaken_twice_has_one_line_with_what_came_first(tmp_path: Path) -> None:
    run = run_of(tmp_path, OVERTAKEN, None)
    (line,) = overtaken_claims(run, judge(run, run.desk.articles[0]).overtaken)
    assert line.claims == ("example/holds",)
    assert line.words == 'A holds it: overtaken in April 2022 by "It ended", and 1 later record'


def test_a_change_has_the_claims_that_it_names() -> None:
    sentences = ["d/a, d/b: new error: they clash: on 3 May (posts.one_holder)", "d: new article"]
    assert [(line.claims, line.words) for line in changed(sentences)] == [
        (("d/a", "d/b"), "new error: they clash: on 3 May (posts.one_holder)"),
        ((), "d: new article"),
    ]


@pytest.mark.parametrize(
    ("claims", "needed", "words"),
    [
        ("{id: a}, {id: b}", 0, "none of 2 claims"),
        ("{id: a}", 2, "none of 1 claim; the desk requires 2 signatures for each"),
        ("{id: a, sign_off: {by: Ann, on: 2021, seal: x}}, {id: b}", 0, "Ann signed 1 claim; 1 of 2 claims unsigned"),
    ],
)
def test_signatures_in_words(tmp_path: Path, claims: str, needed: int, words: str) -> None:
    assert signed_in_words(run_of(tmp_path, f"claims: [{claims}]").desk.claims, needed) == words


def test_a_sentence_to_correct_comes_with_who_says_what_against_it(tmp_path: Path) -> None:
    row = "{source: a, stance: refutes, shows: It fell in May.}"
    run = run_of(tmp_path, f"status: refuted\nevidence: [{row}]\nsources: [{{id: a, publisher: Bild, tier: primary}}]")
    (article,) = run.desk.articles
    (line,) = corrections_due(judge(run, article).grading.wrong)
    assert line.words.endswith("is refuted. Bild: It fell in May")
