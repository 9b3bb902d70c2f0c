"""Interviews and scripts: a name before a colon is the speaker of the words after it, and a label is nobody."""

import re

import pytest

from galleyproof.text.sayings import sayings
from galleyproof.text.span import Span

KNOWN = re.compile("Ann Bell|Bell|Rowe|Fordham|Mayor")


def turns(text: str) -> list[tuple[str, str]]:
    """Return the speakers of the sayings without a verb in a text, with their words."""
    known = [Span(*match.span()) for match in KNOWN.finditer(text)]
    found = [saying for saying in sayings(text, known) if not saying.has_verb]
    return [(saying.speaker.of(text) if saying.speaker else "", saying.said.of(text)) for saying in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Bell: "We will not go."', [("Bell", '"We will not go."')]),
        ("Ann Bell: \u201cWe will not go.\u201d", [("Ann Bell", "\u201cWe will not go.\u201d")]),
        ("Bell: 'Is it true?' Nobody answered.", [("Bell", "'Is it true?'")]),
        ('Bell: "No!" Rowe: "Why not?"', [("Bell", '"No!"'), ("Rowe", '"Why not?"')]),
        ('They disagree. Jack Stone: "It will rain."', [("Jack Stone", '"It will rain."')]),
        ('Ann Bell, harbour master: "It is shut."', [("Ann Bell", '"It is shut."')]),
        ('Ann Bell (Labour): "It is shut."', [("Ann Bell", '"It is shut."')]),
        ('Dr. Bell: "It is shut."', [("Bell", '"It is shut."')]),
        ('Mayor Ann Bell: "It is shut."', [("Ann Bell", '"It is shut."')]),
        ("Bell: We have shut it. Rowe: Why did you?", [("Bell", "We have shut it."), ("Rowe", "Why did you?")]),
        ("Bell: I have shut it. It was old.\nRowe left.", [("Bell", "I have shut it. It was old.")]),
    ],
)
def test_a_name_before_a_colon_is_the_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert turns(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'Update: "We will not go."',
        "Analysis: 'Why the port is shut.'",
        'Fact Check: "We will not go."',
        'Bell: "We will not go"',
        "Bell: the woman who shut the port.",
        "Bell: She shut the port in May.",
        "Bell: 340 votes. Rowe: 210 votes.",
        "Q: Why did you go? A: We had to.",
        'The port has one enemy, Bell: "It is old."',
        'For Bell: "We will miss you."',
        "The score: Fordham won.",
        "Jack Stone: We will not go.",
        'Bell said: "We will not go."',
    ],
)
def test_a_label_a_list_and_a_headline_have_no_speaker(text: str) -> None:
    assert turns(text) == []
