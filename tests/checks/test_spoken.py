"""Quotations in the copy, compared with the words in the claims."""

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
    run = run_of(root, DESK.replace("COPY", repr(copy)))
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


def test_a_quotation_without_a_claim_is_a_warning(tmp_path: Path) -> None:
    assert spoken(tmp_path, 'Ann Bell said: "It rains."') == [
        ("warning", "no claim on this desk has the words `It rains`")
    ]


def test_a_few_unattributed_words_may_be_a_title(tmp_path: Path) -> None:
    assert [severity for severity, _ in spoken(tmp_path, 'Ann Bell owns "The Red Boat".')] == ["note"]


def test_waived_words_need_no_claim(tmp_path: Path) -> None:
    waiver = "waive: [{check: coverage.claimed, words: ['\"The Blue Boat\"'], because: A title., by: desk}]"
    run = run_of(tmp_path, f"article: {{text: 'They saw \"The Blue Boat\".', {waiver}}}\nclaims: []")
    assert "quotes.spoken" not in [finding.check for finding in run.findings]
