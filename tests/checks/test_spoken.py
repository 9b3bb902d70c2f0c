"""What an editor is told of quotations in the copy."""

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
    return [(each.severity.value, each.message) for each in run.findings if each.check == "quotes.spoken"]


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
def test_the_words_of_a_record_may_be_quoted_in_whole_or_in_part(tmp_path: Path, copy: str) -> None:
    assert spoken(tmp_path, copy) == []


def test_altered_words_are_an_error_that_shows_both(tmp_path: Path) -> None:
    assert spoken(tmp_path, 'Ann Bell said: "We will soon leave this house."') == [
        ("error", "the copy quotes other words than the claim has: We will [soon -> never] leave this house")
    ]


def test_words_that_nobody_is_on_record_with_need_a_claim(tmp_path: Path) -> None:
    assert spoken(tmp_path, 'Ann Bell said: "It rains."') == [
        ("warning", "no statement of the desk has the words `It rains`")
    ]


def test_a_few_words_that_nobody_says_may_be_a_title(tmp_path: Path) -> None:
    assert [severity for severity, _ in spoken(tmp_path, 'Ann Bell owns "The Red Boat".')] == ["note"]


def test_words_that_are_waived_are_not_asked_for(tmp_path: Path) -> None:
    waiver = "waive: [{check: coverage.claimed, words: ['\"The Blue Boat\"'], because: A title., by: desk}]"
    run = run_of(tmp_path, f"article: {{text: 'They saw \"The Blue Boat\".', {waiver}}}\nclaims: []")
    assert "quotes.spoken" not in [each.check for each in run.findings]
