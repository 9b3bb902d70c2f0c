"""The short note on a claim in the margin."""

from pathlib import Path

import pytest

from galleyproof.reports.views.margin_note import is_problem, short_notes
from galleyproof.run import Outcome, Run
from galleyproof.text.phrases import first_clause
from tests.helpers.tools import run_of


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("1 source supports it; not counted: The Blog", "1 source supports it"),
        ("1 source supports it (A, 2021; B, 2022); it needs 2", "1 source supports it (A, 2021; B, 2022)"),
        ('overtaken by "He left: for good"; so', 'overtaken by "He left: for good"'),
        ("is `a: b`: so", "is `a: b`"),
        ("is refuted", "is refuted"),
    ],
)
def test_a_clause_ends_outside_brackets_and_quotes(text: str, clause: str) -> None:
    assert first_clause(text) == clause


def notes(run: Run) -> list[tuple[str, str]]:
    (claim,) = run.desk.claims
    findings, questions = run.findings_by_claim.get(claim.ref, ()), run.questions_by_claim.get(claim.ref, ())
    return [(note.word, note.words) for note in short_notes(claim, findings, questions)]


def test_a_finding_is_cut_to_its_first_clause(tmp_path: Path) -> None:
    assert notes(run_of(tmp_path, "status: verified")) == [("error", "is `verified` but has no evidence")]


def test_open_questions_are_one_note(tmp_path: Path) -> None:
    fact = "fact: {kind: statement, speaker: a, gist: So.}\nevidence: [{source: s, stance: supports, shows: X.}]"
    run = run_of(tmp_path, f"entities: [{{id: a, kind: person}}]\nsources: [{{id: s}}]\nstatus: supported\n{fact}")
    (note,) = [words for word, words in notes(run) if word == "undecided"]
    assert note.endswith("(and 2 more)")


@pytest.mark.parametrize(("status", "expected"), [("opinion", False), ("verified", True)])
def test_a_claim_with_an_error_is_a_problem_and_an_opinion_is_none(
    tmp_path: Path, status: str, *, expected: bool
) -> None:
    run = run_of(tmp_path, f"status: {status}")
    (claim,) = run.desk.claims
    findings = run.findings_by_claim.get(claim.ref, ())
    assert is_problem(claim, claim.status, run.outcome(claim), findings) is expected


def test_a_partly_right_claim_is_a_problem_unless_the_copy_only_reports_it(tmp_path: Path) -> None:
    claims = "{id: a, status: partly}, {id: b, status: partly, reported_in: c}, {id: c, status: opinion}"
    run = run_of(tmp_path, f"claims: [{claims}]")
    problems = [claim.id for claim in run.desk.claims if is_problem(claim, claim.status, Outcome.PASSED, ())]
    assert problems == ["a"]
