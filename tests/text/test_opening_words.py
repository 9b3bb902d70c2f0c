"""Patterns tried only at the words that they can open with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.checkable import _OPENING_SUPERLATIVE, _OPENING_TITLE, _SUPERLATIVE, _TITLE
from galleyproof.text.figures.single_numbers import NUMBER
from galleyproof.text.figures.single_numbers import OPENING as OPENING_NUMBER
from galleyproof.text.opening_words import FIGURE, matches

SEARCHES = {
    "numbers": (NUMBER, OPENING_NUMBER),
    "titles": (_TITLE, _OPENING_TITLE),
    "superlatives": (_SUPERLATIVE, _OPENING_SUPERLATIVE),
}
WORDS = sorted(set().union(*(opening for _, opening in SEARCHES.values())) - {FIGURE})
OTHERS = [
    "18",
    "18th",
    "October",
    "2021-10-18",
    "1990s",
    "1,200.5",
    "$",
    "%",
    "executive",
    "very",
    "of",
    "quickly",
    "ago",
]


@pytest.mark.parametrize("kind", SEARCHES)
@given(words=st.lists(st.sampled_from([*WORDS, *OTHERS]), max_size=8), gap=st.sampled_from([" ", "-", ", ", "", ". "]))
def test_the_matches_are_those_of_a_search_everywhere(kind: str, words: list[str], gap: str) -> None:
    pattern, opening = SEARCHES[kind]
    text = gap.join(words)
    expected = [match.span() for match in pattern.finditer(text) if match.group()]
    assert [match.span() for match in matches(pattern, text, opening) if match.group()] == expected
