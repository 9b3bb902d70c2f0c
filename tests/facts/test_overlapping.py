"""Terms that may overlap, found by a sweep over their days: the same as comparing all with all."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.facts.assertion import Asserted
from galleyproof.facts.things import Tenure
from tests.helpers.stated_facts import frame

Days = tuple[int | None, int | None]
days = st.tuples(st.none() | st.integers(1, 30), st.none() | st.integers(1, 30))
several = st.lists(days, min_size=2, max_size=24)


def terms(all_days: list[Days]) -> Asserted:
    """Return what claims assert about one term for each pair of days, by four holders."""
    asserted = Asserted(frame())
    for number, (start, end) in enumerate(all_days):
        asserted.widen_days(Tenure(f"holder {number % 4}", "office", number), start, end)
    return asserted


def may_overlap(one: Days, other: Days) -> bool:
    """Return True if neither ends before the other starts; an open start is the first day, an open end never comes."""
    first, then = sorted((one, other), key=lambda term: term[0] or 0)
    return first[1] is None or first[1] >= (then[0] or 0)


@given(several)
def test_all_pairs_that_may_overlap_are_found_once(all_days: list[Days]) -> None:
    asserted = terms(all_days)
    found = [frozenset(pair) for pair in asserted.overlapping(asserted.possible_days)]
    terms_and_days = combinations(asserted.possible_days.items(), 2)
    expected = {frozenset((one, other)) for (one, ours), (other, theirs) in terms_and_days if may_overlap(ours, theirs)}
    assert len(found) == len({*found})
    assert {*found} == expected


@given(several, st.sampled_from([2, 3]))
def test_groups_with_two_that_are_alike_are_left_out(all_days: list[Days], size: int) -> None:
    asserted = terms(all_days)
    tenures = [timespan for timespan in asserted.possible_days if isinstance(timespan, Tenure)]
    found = {frozenset(group) for group in asserted.overlapping(tenures, size, lambda tenure: tenure.holder)}
    groups = asserted.overlapping(tenures, size)
    assert found == {frozenset(group) for group in groups if len({tenure.holder for tenure in group}) == size}
