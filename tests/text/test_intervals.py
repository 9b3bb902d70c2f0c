"""Intervals, indexed by where they are."""

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.intervals import Intervals

ENDS = st.tuples(st.integers(0, 60), st.integers(0, 60))


@given(st.lists(ENDS, max_size=40), ENDS)
def test_those_that_overlap_are_those_of_a_search_through_all(
    bounds: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    first, last = asked
    expected = [number for number, (low, high) in enumerate(bounds) if low <= last and first <= high]
    assert Intervals(bounds).overlapping(first, last) == expected
