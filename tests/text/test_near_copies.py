"""Texts that are nearly the same."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.solver.clusters import clusters
from galleyproof.text.near_copies import near_copies

WORDS = [f"word{number}" for number in range(60)]


def passages(text: str) -> set[str]:
    """Return all runs of five words of a text."""
    words = text.casefold().split()
    return {" ".join(words[first : first + 5]) for first in range(len(words) - 4)}


def compared_with_all(texts: dict[str, str]) -> list[list[str]]:
    """Return the groups of near copies by comparing every text with every other one."""
    runs = {key: passages(text) for key, text in texts.items()}
    pairs = [
        {one, other}
        for one, other in combinations(runs, 2)
        if (fewest := min(len(runs[one]), len(runs[other]))) >= 20 and len(runs[one] & runs[other]) >= 0.6 * fewest
    ]
    grouped = clusters(texts, lambda key: [number for number, pair in enumerate(pairs) if key in pair])
    return [group for group in grouped if len(group) > 1]


# Cut from one long text and put together, so that many of them overlap more or less.
pieces = st.tuples(st.integers(0, 40), st.integers(5, 40)).map(lambda cut: " ".join(WORDS[cut[0] : sum(cut)]))
stories = st.lists(pieces, min_size=1, max_size=3).map(" ".join)


@given(st.lists(stories, max_size=8))
def test_the_groups_are_those_of_comparing_all_with_all(drawn: list[str]) -> None:
    texts = {str(number): text for number, text in enumerate(drawn)}
    assert near_copies(texts) == compared_with_all(texts)


def test_three_rewrites_of_one_text_are_one_group() -> None:
    story = " ".join(WORDS)
    texts = {"one": story, "apart": " ".join(reversed(WORDS)), "two": f"The Mirror. {story}", "three": story.upper()}
    assert near_copies(texts) == [["one", "two", "three"]]


@pytest.mark.parametrize("text", ["", "hello", " ".join(WORDS[:23])])
def test_short_texts_are_not_told_to_be_copies(text: str) -> None:
    assert near_copies({"one": text, "two": text}) == []
