from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.solver.budget import Budget, UndecidedError
from galleyproof.solver.enumerate import all_minimal_conflicts
from tests.solver.test_shrinking import counting

LABELS = range(8)


@given(st.lists(st.sets(st.sampled_from(LABELS)), max_size=8))
def test_every_minimal_conflict_is_listed_once(conflicts: list[set[int]]) -> None:
    minimal = {frozenset(conflict) for conflict in conflicts if not any(other < conflict for other in conflicts)}
    listed = [*all_minimal_conflicts(LABELS, counting(*conflicts)[0], Budget(100_000))]
    assert len(listed) == len(minimal)
    assert {*listed} == minimal


def test_conflicts_around_one_label_take_few_questions() -> None:
    refute, asked = counting(*({0, other} for other in range(1, 20)))
    assert len([*all_minimal_conflicts(range(20), refute, Budget(10_000))]) == 19
    assert len(asked) < 19 * 4


def test_many_separate_conflicts_exceed_the_budget_after_listing_some() -> None:
    refute, _ = counting(*({label, label + 1} for label in range(0, 40, 2)))
    listed: list[frozenset[int]] = []
    with pytest.raises(UndecidedError):
        listed.extend(all_minimal_conflicts(range(40), refute, Budget(10_000)))
    search = all_minimal_conflicts(range(40), refute, Budget(10_000))
    assert len([next(search) for _ in range(20)]) == 20


def test_every_pair_can_be_a_conflict() -> None:
    refute, _ = counting(*(set(pair) for pair in combinations(range(12), 2)))
    assert len([*all_minimal_conflicts(range(12), refute, Budget(100_000))]) == 66
