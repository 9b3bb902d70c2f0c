"""Quotations in the copy, compared with the words in the claims."""

import json
from pathlib import Path

import pytest

from tests.helpers.tools import run_of

DESK = """
entities: [{id: ann, kind: person, names: [Ann Bell]}, {id: court, kind: body}]
claims:
  - id: said
    anchor: {paragraph: 1, quote: Ann Bell}
    fact: {kind: statement, speaker: ann, words: We will never leave this house}
  - id: named
    anchor: {paragraph: 1, quote: Ann Bell}
    fact: {kind: designation, authority: court, target: ann, label: public nuisance, start: 2020}
article: {text: COPY}
"""


def spoken(root: Path, copy: str) -> list[tuple[str, str]]:
    run = run_of(root, DESK.replace("COPY", json.dumps(copy)))
    return [(finding.severity.value, finding.message) for finding in run.findings if finding.check == "quotes.spoken"]


@pytest.mark.parametrize(
    "copy",
    [
        'Ann Bell said: "We will never leave this house."',
        '"We will never leave," Ann Bell said.',
        'Ann Bell said "we will never leave this house".',
        'Ann Bell spoke. "We will never leave this house," she said.',
        'Ann Bell is a "public nuisance".',
    ],
)
def test_a_claims_words_can_be_quoted_in_whole_or_in_part(tmp_path: Path, copy: str) -> None:
    assert spoken(tmp_path, copy) == []


def test_altered_words_are_an_error_that_shows_the_difference(tmp_path: Path) -> None:
    assert spoken(tmp_path, 'Ann Bell said: "We will soon leave this house."') == [
        ("error", "the quotation in the copy differs from the claim's words: We will [soon -> never] leave this house")
    ]


def test_a_quotation_without_a_claim_is_a_note(tmp_path: Path) -> None:
    assert spoken(tmp_path, 'Ann Bell said: "It rains."') == [
        ("note", "no claim on this desk has the words `It rains`")
    ]


def test_a_few_unattributed_words_may_be_a_title(tmp_path: Path) -> None:
    assert [severity for severity, _ in spoken(tmp_path, 'Ann Bell owns "The Red Boat".')] == ["note"]


def test_waived_words_need_no_claim(tmp_path: Path) -> None:
    waiver = "waive: [{check: coverage.claimed, words: ['\"The Blue Boat\"'], because: A title., by: desk}]"
    run = run_of(tmp_path, f"article: {{text: 'They saw \"The Blue Boat\".', {waiver}}}\nclaims: []")
    assert "quotes.spoken" not in [finding.check for finding in run.findings]


@pytest.mark.parametrize(
    "copy",
    [
        'Ann Bell said: "We will always leave this house.',
        "Ann Bell said: \u2018We will always leave this house.\u2019",
        "Ann Bell said: 'We will always leave this house.'",
        "Ann Bell said: \u00bbWe will always leave this house.\u00ab",
        "Ann Bell said: \u201eWe will always leave this house.\u201c",
        "\u201cWe will always leave this house,\u201d Ann Bell said.",
        '"We will," Ann Bell said, "always leave this house."',
    ],
)
def test_altered_words_are_reported_whatever_the_marks(tmp_path: Path, copy: str) -> None:
    assert any("differs from" in message for _, message in spoken(tmp_path, copy))


@pytest.mark.parametrize(
    "copy",
    [
        "Ann Bell said: \u2018We will never leave this house.\u2019",
        "Ann Bell said: 'We will never leave this house.'",
        "\u00abWe will never leave this house,\u00bb Ann Bell said.",
        '"We will," Ann Bell said, "never leave this house."',
        '"We will," said Ann Bell, the tenant, "never leave."',
        'Ann Bell said: "We will never.\n\n"We will never leave this house."',
        'Ann Bell said: "We will\nnever leave this house."',
    ],
)
def test_interrupted_and_continued_words_are_one_quotation(tmp_path: Path, copy: str) -> None:
    assert [message for severity, message in spoken(tmp_path, copy) if severity == "error"] == []


@pytest.mark.parametrize(
    "copy",
    [
        'Ann Bell said the "deep state" was to blame.',
        "Ann Bell said that \u2018free trade\u2019 was dead.",
        'Ann Bell told the court of a "so-called" plan.',
        "The \u201cRed Boat\u201d sank, Ann Bell said.",
    ],
)
def test_a_scare_quote_is_not_speech(tmp_path: Path, copy: str) -> None:
    assert [severity for severity, _ in spoken(tmp_path, copy)] == ["note"]


@pytest.mark.parametrize(
    ("copy", "severities"),
    [
        ('Ann Bell called it "a circus".', ["warning"]),
        ('Ann Bell said they would "soon leave".', ["warning"]),
        ('Ann Bell said they would "never leave".', []),
        ('Ann Bell, owner of the "Red Boat", said no.', ["note"]),
        ('Ann Bell told the "so-called" court: "We will never leave this house."', ["note"]),
    ],
)
def test_a_few_words_in_the_place_of_those_on_record_are_no_scare_quote(
    tmp_path: Path, copy: str, severities: list[str]
) -> None:
    desk = DESK.replace("quote: Ann Bell}", f"quote: {json.dumps(copy)}}}", 1).replace("COPY", json.dumps(copy))
    findings = run_of(tmp_path, desk).findings
    assert [finding.severity.value for finding in findings if finding.check == "quotes.spoken"] == severities


TRANSLATED = """
entities: [{id: odile, kind: person, names: [Odile Ferrac]}]
sources: [{id: letter, language: fr}]
claims:
  - id: wrote
    anchor: {paragraph: 1, quote: Odile Ferrac wrote}
    fact: {kind: statement, speaker: odile, words: personne ne regrette cela, language: fr}
    evidence:
      - {source: letter, stance: supports, quote: personne ne regrette cela, translation: Nobody regrets that at all}
article: {text: COPY}
"""


@pytest.mark.parametrize(
    ("words", "severities"), [("Nobody regrets that at all", []), ("Nobody regretted that at all", ["error"])]
)
def test_the_copy_may_quote_the_translation_of_the_words(tmp_path: Path, words: str, severities: list[str]) -> None:
    copy = json.dumps(f'"{words}," Odile Ferrac wrote.')
    findings = run_of(tmp_path, TRANSLATED.replace("COPY", copy)).findings
    assert [finding.severity.value for finding in findings if finding.check == "quotes.spoken"] == severities
