"""Words that are spelt nearly the same."""

import random
from difflib import get_close_matches

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from galleyproof.text.spelling import Spellings, closest, slips_for

ids = st.text("abcde-12", max_size=8)


@given(ids, st.lists(ids, max_size=12))
@example("11111", ["11122"])
def test_the_closest_words_are_those_of_difflib(word: str, words: list[str]) -> None:
    assert closest(word, words) == get_close_matches(word, sorted(set(words)), n=3, cutoff=0.6)


def test_of_equally_close_words_the_last_in_the_alphabet_come_first() -> None:
    assert closest("claim-x", [f"claim-{number}" for number in range(10)]) == ["claim-9", "claim-8", "claim-7"]


def misspelt(word: str, chance: random.Random) -> str:
    """Return a word with a letter too many, too few, or out of place."""
    place = chance.randrange(1, len(word) - 1)
    slips = [
        word[:place] + word[place + 1 :],
        f"{word[:place]}x{word[place:]}",
        word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :],
    ]
    return chance.choice(slips)


def random_ids(number: int) -> list[str]:
    """Return so many ids such as `said-jawad`."""
    chance = random.Random(1)  # noqa: S311 - not for secrets
    syllables = ["sa", "id", "ja", "wad", "ka", "bul", "mos", "cow", "ta", "lib", "an", "zal", "may", "er", "doc"]
    return ["-".join("".join(chance.choices(syllables, k=2)) for _ in range(2)) for _ in range(number)]


@pytest.mark.parametrize("words", [random_ids(3_000), [f"person-{number}" for number in range(3_000)]])
def test_the_closest_of_many_words_is_among_the_candidates(words: list[str]) -> None:
    spellings, chance = Spellings(words), random.Random(2)  # noqa: S311 - not for secrets
    for _ in range(100):
        word = misspelt(chance.choice(words), chance)
        assert closest(word, spellings.candidates(word))[:1] == closest(word, words)[:1]


def test_few_words_are_all_candidates() -> None:
    assert Spellings(["b", "a", "b"]).candidates("x") == ["b", "a"]


def test_of_many_words_with_the_same_letters_those_of_its_length_are_candidates() -> None:
    words = [f"{'a' * length}-{letter}" for length in range(1, 200) for letter in "bcdefgh"]
    assert {f"{'a' * 100}-{letter}" for letter in "bcdefgh"} <= {*Spellings(words).candidates(f"{'a' * 100}-x")}


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("staement", ["statement"]),
        ("psot", ["post"]),
        ("Terrorist", ["terrorist"]),
        ("extremist", []),
        ("most", ["post"]),
        ("host city", []),
        ("flag-1", []),
        ("posts", ["post"]),
        ("pst", []),
    ],
)
def test_a_slip_has_one_letter_wrong_or_two_in_a_longer_word(word: str, meant: list[str]) -> None:
    assert slips_for(word, ["statement", "post", "terrorist", "flag-2"]) == meant
