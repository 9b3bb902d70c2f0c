"""Quotation marks, paired within a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.quotation_marks import is_quoted, quotations
from galleyproof.text.quoting import find, prepare

TEXT = 'One.\n\nHe said: "I never came." But he came.\n\nThree.'


def words(text: str) -> list[str]:
    return [quotation.words.of(text).strip() for quotation in quotations(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said: "We go." Then "x y" z.', ["We go.", "x y"]),
        ("\u00bbWir gehen.\u00ab So \u00bbja\u00ab.", ["Wir gehen.", "ja"]),
        ("\u00abOui\u00bb dit-il. \u00ab Non \u00bb, dit-elle.", ["Oui", "Non"]),
        ("\u201eJa\u201c, sagte er. \u201eNein\u201d, sagte sie.", ["Ja", "Nein"]),
        ("\u201dHej d\u00e5\u201d, sa han. \u00bbNej\u00bb sa hon.", ["Hej d\u00e5", "Nej"]),
        ("\u2039oui\u203a et \u201aja\u2018 dit-il", ["oui", "ja"]),
        (
            "She said: \u2018They won\u2019t go to the workers\u2019 homes.\u2019 Gone.",
            ["They won\u2019t go to the workers\u2019 homes."],
        ),
        ("She said: 'They won't go to the workers' homes.' And 'no'.", ["They won't go to the workers' homes.", "no"]),
        ("\u201cHe said \u2018no\u2019 to me,\u201d she said.", ["He said \u2018no\u2019 to me,"]),
        ("\u2018He said \u201cno\u201d twice,\u2019 she said.", ["He said \u201cno\u201d twice,"]),
        ('"We will,"\nshe said, "never\nleave."', ["We will,", "never\nleave."]),
        ('"Left open.\n\n"Next one," she said.', ["Left open.", "Next one,"]),
        ("\u201cLeft open.\n\n\u201cNext one,\u201d she said.", ["Left open.", "Next one,"]),
        ('He said "left open.\n\nNobody came. "Yes."', ["left open.", "Yes."]),
        ('"The screen is 5" wide," he said.', ['The screen is 5" wide,']),
    ],
)
def test_marks_are_paired(text: str, quoted: list[str]) -> None:
    assert words(text) == quoted


@pytest.mark.parametrize(
    "text",
    [
        'The screen is 5" wide.',
        "He is 6'2\" tall and the wall 5' high.",
        "The boys' club and the '90s rock 'n' roll.",
        "It's the workers' and the Orsanis' house.",
        "Don\u2019t, she wouldn\u2019t, the Orsanis\u2019 house.",
        "\u2019Tis the season, get \u2018em while they last.",
    ],
)
def test_an_inch_a_foot_and_an_apostrophe_are_no_quotation_marks(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(("passage", "quoted"), [("I never came", True), ("he came", False), ("Three", False)])
@pytest.mark.parametrize(
    "marks", ['""', "\u201c\u201d", "\u00ab\u00bb", "\u201e\u201c", "\u2018\u2019", "\u00bb\u00ab"]
)
def test_words_between_marks_of_their_own_paragraph_are_quoted(passage: str, marks: str, *, quoted: bool) -> None:
    text = TEXT.replace('"', marks[0], 1).replace('"', marks[1], 1)
    span = find(passage, prepare(text))
    assert span is not None
    assert is_quoted(span, text) is quoted


@given(st.text(alphabet="ab 5s.,\n\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a\u2039\u203a", max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    end = 0
    for quotation in quotations(text):
        assert end <= quotation.span.start < quotation.words.start <= quotation.words.end <= quotation.span.end
        end = quotation.span.end
    assert end <= len(text)
