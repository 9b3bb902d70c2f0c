"""Sentences split into clauses."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.span import Span
from galleyproof.write.drafting.clauses import clauses


def split(text: str, *closed: Span) -> list[str]:
    return [span.of(text) for span in clauses(text, Span(0, len(text)), closed)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left the house.", ["He left the house"]),
        ("He left the house, and nobody saw him.", ["He left the house", "nobody saw him"]),
        ("He left the house; it was empty by then.", ["He left the house", "it was empty by then"]),
        ("The talks are over, he said on Monday.", ["The talks are over", "he said on Monday"]),
        ("He saw Ann, Bob and the mayor.", ["He saw Ann, Bob and the mayor"]),
        ("He left, and so on.", ["He left, and so on"]),
    ],
)
def test_a_sentence_is_cut_where_a_clause_starts(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_a_quotation_is_never_split() -> None:
    text = 'He said "it is over, and nobody will come back".'
    assert split(text, Span(8, 46)) == [text.rstrip(".")]


@given(st.text("ab ,;:and.", min_size=1, max_size=60))
def test_clauses_are_in_order_and_never_overlap(text: str) -> None:
    spans = [*clauses(text, Span(0, len(text)), ())]
    assert all(one.end <= other.start for one, other in pairwise(spans))
