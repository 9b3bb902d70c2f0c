"""Phrases for messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.phrases import both, brief, count, did_you_mean, either

KNOWN = ("verified", "unverifiable", "supported", "opinion")


def test_a_similar_word_is_offered() -> None:
    assert did_you_mean("opinin", KNOWN) == "did you mean `opinion`?"


def test_several_similar_words_are_offered_closest_first() -> None:
    assert did_you_mean("verifed", KNOWN) == "did you mean `verified` or `unverifiable`?"


def test_nothing_is_offered_if_nothing_is_similar() -> None:
    assert did_you_mean("NO", KNOWN) == ""


@given(st.text(min_size=1), st.lists(st.text()))
def test_a_known_word_is_always_offered(word: str, others: list[str]) -> None:
    assert f"`{word}`" in did_you_mean(word, [*others, word])


@pytest.mark.parametrize(
    ("words", "choice"), [("", ""), ("a", "`a`"), ("ab", "`a` or `b`"), ("abc", "`a`, `b` or `c`")]
)
def test_words_as_a_choice(words: str, choice: str) -> None:
    assert either(words) == choice


def test_words_as_a_list() -> None:
    assert both("abc") == "`a`, `b` and `c`"


@pytest.mark.parametrize(("words", "shown"), [("abc", "`a`, `b` and `c`"), ("abcde", "`a`, `b`, `c` and 2 more")])
def test_of_many_words_the_first_are_listed(words: str, shown: str) -> None:
    assert both(words, most=3) == shown


@pytest.mark.parametrize(("number", "words"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims")])
def test_a_number_with_its_noun(number: int, words: str) -> None:
    assert count(number, "claim") == words


def test_a_number_with_an_irregular_plural() -> None:
    assert count(2, "entity", "entities") == "2 entities"


def test_a_long_value_is_cut() -> None:
    assert brief("It is\n  a long story.", longest=10) == "It is a lo..."
