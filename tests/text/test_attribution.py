"""Attribution of words to a speaker."""

import pytest

from galleyproof.text import is_attributed, opens_with_attribution
from galleyproof.text.quoting import find, prepare, surrounding_paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "He said so.",
        "The ministry denies it.",
        "According to the report, nobody came.",
        "She has warned of it.",
        "The talks, he added, are over.",
        "He casts himself as a friend.",
        "They have let it be understood that it ends.",
    ],
)
def test_a_verb_or_phrase_of_saying_attributes(text: str) -> None:
    assert is_attributed(text)


@pytest.mark.parametrize("text", ["Nobody came.", "The sayings of the house.", "A saidar fell.", "The reporter left."])
def test_a_word_that_only_resembles_one_does_not_attribute(text: str) -> None:
    assert not is_attributed(text)


@pytest.mark.parametrize(
    ("following", "attributes"),
    [
        (", she said.", True),
        (", Ann Bell told the paper.", True),
        (", according to the deed.", True),
        (" and said no.", False),
        (", said last week", False),
    ],
)
def test_a_speaker_named_right_after_the_words_attributes_them(following: str, *, attributes: bool) -> None:
    assert opens_with_attribution(following) is attributes


TEXT = 'One.\n\nHe said: "I never came." But he came.\n\nThree.\n\nFour.\n\nFive.'


def test_surrounding_paragraphs_are_those_nearby() -> None:
    span = find("Three", prepare(TEXT))
    assert span is not None
    assert "He said" in surrounding_paragraphs(span, TEXT)
    assert "One." not in surrounding_paragraphs(span, TEXT)
