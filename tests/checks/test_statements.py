"""The words and the speakers of statements, compared with captures."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from galleyproof.run import Run
from tests.helpers.tools import run_of

PAGE = 'The envoy came. Jawad told us: "I never left Moscow." \n\nNobody else spoke.'


def saying(root: Path, words: str, page: str = PAGE, speaker: str = "Said Jawad") -> Run:
    name = f"{sha256(page.encode()).hexdigest()}.txt"
    return run_of(
        root,
        f"""
fact: {{kind: statement, speaker: jawad, words: {words!r}}}
evidence: [{{source: report, stance: supports}}]
entities: [{{id: jawad, kind: person, names: [{speaker}]}}]
sources: [{{id: report, capture: {name}}}]
files:
  claims/captures/{name}: {json.dumps(page)}
""",
    )


def failed(run: Run) -> list[str]:
    return [finding.check for finding in run.findings if finding.check.startswith("statements.")]


@pytest.mark.parametrize(("words", "checks"), [("I never left Moscow", []), ("The envoy came", ["statements.words"])])
def test_words_outside_quotation_marks_are_reported(tmp_path: Path, words: str, checks: list[str]) -> None:
    assert failed(saying(tmp_path, words)) == checks


def test_words_of_another_speaker_are_reported(tmp_path: Path) -> None:
    assert failed(saying(tmp_path, "I never left Moscow", speaker="Zalmay Khalilzad")) == ["statements.speaker"]


def test_a_page_without_quotation_marks_may_be_direct_speech(tmp_path: Path) -> None:
    assert failed(saying(tmp_path, "I never left Moscow", page="Said Jawad: I never left Moscow.")) == []


def test_words_that_no_capture_has_are_undecided(tmp_path: Path) -> None:
    run = saying(tmp_path, "I went home")
    assert {finding.check for finding in run.undecided} >= {"statements.words", "statements.speaker"}


def test_a_gist_has_no_words_to_check(tmp_path: Path) -> None:
    run = run_of(
        tmp_path,
        """
fact: {kind: statement, speaker: jawad, gist: He stayed.}
entities: [{id: jawad, kind: person, names: [Said Jawad]}]
""",
    )
    assert "statements.words" in {finding.check for finding in run.undecided}


def test_a_name_inside_another_word_does_not_count(tmp_path: Path) -> None:
    page = 'The visa clerk told us: "I never left Moscow."'
    assert failed(saying(tmp_path, "I never left Moscow", page, "Isa Clerkson")) == ["statements.speaker"]


def saying_on(root: Path, page: str, words: str = "we will win the vote", more: str = "") -> list[str]:
    name = f"{sha256(page.encode()).hexdigest()}.txt"
    run = run_of(
        root,
        f"""
fact: {{kind: statement, speaker: ann, words: {words!r}}}
evidence: [{{source: report, stance: supports}}]
entities:
  - {{id: ann, kind: person, names: [Ann Orsani, Orsani]}}
sources: [{{id: report, capture: {name}{more}}}]
files:
  claims/captures/{name}: {json.dumps(page)}
""",
    )
    return failed(run)


@pytest.mark.parametrize(
    "page",
    [
        'Ann Orsani was there. Ben Marquand said: "Well, we will win the vote." The end.',
        '"Then we will win the vote," said Ben Marquand, who met Ann Orsani.',
        '"Then we will win the vote," the mayor, Ben Marquand, told Ann Orsani.',
        'Ann Orsani said no. "Then," Ben Marquand said, "we will win the vote."',
        'Ann Orsani came.\n\nBen Marquand spoke. "And we will win the vote," Marquand said.',
        "Orsani: I am here.\nBen Marquand: And we will win the vote.",
        "\u2018Then we will win the vote,\u2019 Ben Marquand told Orsani.",
        "\u00bbAnd we will win the vote\u00ab, said Ben Marquand. Ann Orsani left.",
        'According to Ben Marquand, "we will win the vote". Orsani left.',
        'Ben Marquand, 42, told Ann Orsani: "Yes, we will win the vote."',
    ],
)
def test_words_that_a_page_gives_to_another_person_are_reported(tmp_path: Path, page: str) -> None:
    assert saying_on(tmp_path, page) == ["statements.speaker"]


@pytest.mark.parametrize(
    "page",
    [
        'Ben Marquand was there. Ann Orsani said: "Well, we will win the vote." The end.',
        '"Then we will win the vote," said Orsani, who met Ben Marquand.',
        '"Then we will win the vote," she told Ben Marquand. Ann Orsani left.',
        'Ann Orsani met Ben Marquand. "And we will win the vote," the mayor said.',
        'Ann Orsani spoke. "And we will win the vote," said a friend of Ben Marquand.',
        "Marquand: Will you?\nAnn Orsani: Yes, we will win the vote.",
        "\u201eYes, we will win the vote\u201c, said Ms Orsani.",
        'The screen is 5" wide. Ann Orsani said: "Yes, we will win the vote." The end.',
        "Ann Orsani said: \u00bbYes, we will win the vote.\u00ab",
        'The Foreign Ministry said: "Yes, we will win the vote." Orsani signed it.',
    ],
)
def test_words_that_a_page_gives_to_their_speaker_or_to_nobody_named_pass(tmp_path: Path, page: str) -> None:
    assert saying_on(tmp_path, page) == []


MONEY = "the mayor took the money in the end"


@pytest.mark.parametrize(
    ("page", "is_reported"),
    [
        ("Ann Orsani left. And the mayor took the money in the end, as all know.", True),
        ("Ann Orsani was there when the mayor took the money in the end.", True),
        ("Ann Orsani said that the mayor took the money in the end.", False),
        ("But the mayor took the money in the end, Ann Orsani told the court.", False),
        ("Ann Orsani: Yes, the mayor took the money in the end.", False),
        ("Speech by Ann Orsani\n\nFriends, the mayor took the money in the end.", False),
        ("Friends, the mayor took the money in the end.\n\nAnn Orsani\nLawyer", False),
    ],
)
def test_words_that_a_page_states_in_its_own_voice_are_reported(
    tmp_path: Path, page: str, *, is_reported: bool
) -> None:
    assert ("statements.words" in saying_on(tmp_path, page, MONEY)) is is_reported


def test_a_page_in_a_language_that_is_not_read_is_not_held_to_have_a_voice_of_its_own(tmp_path: Path) -> None:
    page = "Ann Orsani kam. Der Maire nahm das Geld am Ende."
    assert saying_on(tmp_path, page, "Der Maire nahm das Geld am Ende", ", language: de") == []


UNDATED = """
fact: {kind: statement, speaker: jawad, gist: He stayed, on: ON}
evidence: [{source: report, quote: Jawad stayed., fact: {kind: statement, speaker: jawad, gist: He stayed, on: ON}}]
entities: [{id: jawad, kind: person, names: [Said Jawad]}]
sources: [{id: report, published: 2021-10-18}]
"""


@pytest.mark.parametrize(
    ("on", "undecided"),
    [
        ("2021-10-18", []),
        ("by 2021-10-18", ["the date of the statement has no first day, so the two dates cannot be compared"]),
    ],
)
def test_a_row_with_a_fact_of_its_own_is_dated(tmp_path: Path, on: str, undecided: list[str]) -> None:
    run = run_of(tmp_path, UNDATED.replace("ON", on))
    assert [question.message for question in run.undecided if question.check == "statements.context"] == undecided


def test_a_day_in_what_is_said_is_not_held_to_be_the_day_it_was_said(tmp_path: Path) -> None:
    quote = "Jawad said that the county had built the baths in 1931."
    row = f"[{{source: report, stance: supports, quote: '{quote}'}}]"
    run = run_of(
        tmp_path,
        f"""
fact: {{kind: statement, speaker: jawad, gist: the county built the baths in 1931, on: 2021-10-18}}
evidence: {row}
entities: [{{id: jawad, kind: person, names: [Said Jawad]}}]
sources: [{{id: report, published: 2021-10-18}}]
""",
    )
    assert "quotes.figures" not in {finding.check for finding in run.findings}
