"""The verdict in grades: before publication whether the article may run, after it whether it still stands."""

from datetime import date
from pathlib import Path

import pytest

from galleyproof.reports.formats.as_json import as_data
from galleyproof.reports.views.grades import Grade, Grading
from galleyproof.reports.views.verdict import gradings, judge
from tests.helpers.tools import run_of
from tests.reports.formats.test_as_replay import NONE_SO_FAR

REFUTED = """
sources: [{id: paper}]
claims:
  - id: vote
    says: The vote was on Monday.
    status: refuted
    fact: {kind: event, event: vote, on: 2021-10-18}
    anchor: {paragraph: 1, quote: on Monday}
    evidence: [{source: paper, stance: refutes, shows: It was on Tuesday.}]
    waive: [{check: voice.refuted_in_copy, because: It stays., by: desk}]
entities: [{id: vote, kind: event}]
article: {stage: draft, text: The vote was on Monday. It passed.}
"""
PARTLY = REFUTED.replace("stance: refutes", "stance: partly").replace("status: refuted", "status: partly")


def graded(root: Path, text: str, as_of: date | None = None) -> Grading:
    run = run_of(root, text, as_of)
    (article,) = run.desk.articles
    grading = judge(run, article).grading
    assert gradings(run, run.desk.articles)[article.id] == grading
    return grading


def published(text: str) -> str:
    return text.replace("stage: draft", "stage: published")


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("status: opinion", Grade.READY),
        ("status: unchecked", Grade.DO_NOT_RUN),
        ("status: verified", Grade.DO_NOT_RUN),
        (REFUTED, Grade.RUN_WITH_CORRECTIONS),
        (REFUTED.replace("    waive:", "    note: x #"), Grade.DO_NOT_RUN),
        (published("{claims: [{status: opinion}], article: {stage: draft}}"), Grade.STANDS),
        (published(REFUTED), Grade.NEEDS_CORRECTION),
        (published("{claims: [{status: verified}], article: {stage: draft}}"), Grade.NEEDS_CORRECTION),
    ],
)
def test_the_grade(tmp_path: Path, text: str, grade: Grade) -> None:
    assert graded(tmp_path, text).grade == grade


def test_what_needs_a_correction_is_named_with_its_sentence(tmp_path: Path) -> None:
    (wrong,) = graded(tmp_path, published(REFUTED)).wrong
    assert (wrong.why, wrong.sentences) == ("is refuted", ((1, "The vote was on Monday."),))


def test_a_refuted_claim_that_somebody_is_said_to_have_made_needs_none(tmp_path: Path) -> None:
    said = "  - {id: said, says: He said so., status: opinion}\n"
    text = (
        published(REFUTED)
        .replace("    waive:", "    reported_in: said\n    waive:")
        .replace("entities:", f"{said}entities:")
    )
    assert graded(tmp_path, text).wrong == ()


def test_a_claim_that_was_corrected_needs_none_again(tmp_path: Path) -> None:
    entry = "corrections: [{day: 2021-10-18, what: It was on Tuesday., because: So., claims: [vote]}]"
    grading = graded(tmp_path, published(REFUTED).replace("{stage: published,", f"{{{entry}, stage: published,"))
    assert (grading.grade, grading.wrong) == (Grade.STANDS, ())


def test_a_claim_that_is_partly_right_is_to_be_corrected(tmp_path: Path) -> None:
    assert [one.why for one in graded(tmp_path, PARTLY).wrong] == ["is only partly right"]


@pytest.mark.parametrize(("as_of", "grade"), [(date(2025, 7, 4), Grade.OVERTAKEN), (date(2025, 7, 2), Grade.STANDS)])
def test_a_published_article_is_overtaken_by_later_events(tmp_path: Path, as_of: date, grade: Grade) -> None:
    text = NONE_SO_FAR.replace("article: {text", "article: {stage: published, text")
    assert graded(tmp_path, text, as_of).grade == grade


def test_the_count_by_status_and_what_would_go_unnoticed_are_always_given(tmp_path: Path) -> None:
    grading = graded(tmp_path, "{claims: [{}, {}], article: {text: In 1999 they met.}}")
    assert (grading.by_status, grading.unnoticed) == ("2 opinion", "1 item of the copy without a claim")


def test_report_json_has_the_verdict(tmp_path: Path) -> None:
    run = run_of(tmp_path, published(REFUTED))
    assert as_data(run)["articles"][0]["verdict"] == {
        "grade": "Needs a correction",
        "why": "1 sentence to correct",
        "wrong": [{"claim": "example/vote", "why": "is refuted", "sentences": ["The vote was on Monday."]}],
        "statuses": {"refuted": 1},
        "undecided": 0,
        "unclaimed": 0,
    }
