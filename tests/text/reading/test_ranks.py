"""Ranks in a text against those on record."""

import pytest

from galleyproof.text.reading.ranks import other_rank, ranks
from galleyproof.text.reading.words import words_of


def other(text: str, record: str) -> str | None:
    """Return the words of a text that give another rank than a record."""
    span = other_rank(ranks(words_of(text)), record)
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("text", "record", "words"),
    [
        ("Bell won a third term.", "Bell won a second term.", "third"),
        ("It was the 4th strike this year.", "It was the third strike this year.", "4th"),
        ("Fordham is the second-largest port.", "Fordham is the largest port.", "second-largest"),
        ("Fordham is the largest port.", "Fordham is the third largest port.", "largest"),
    ],
)
def test_another_number_for_the_same_is_found(text: str, record: str, words: str) -> None:
    assert other(text, record) == words


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("In her second term, Bell opened the third bridge.", "Bell is in her second term."),
        ("After a first term and a second, Bell won a third term.", "Bell won a third term."),
        ("Bell met the third ambassador.", "Bell was in her second term."),
        ("A third of the voters stayed at home.", "The first of the voters came at six."),
    ],
)
def test_the_same_number_and_other_things_are_left_alone(text: str, record: str) -> None:
    assert other(text, record) is None
