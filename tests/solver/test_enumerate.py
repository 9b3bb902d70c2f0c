from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.solver.budget import Budget, UndecidedError
from galleyproof.solver.enumerate import all_minimal_conflicts

from .test_shrink import counting

LABELS = range(8)


@given(st.lists(st.sets(st.sampled_from(LABELS)), max_size=8))
def test_every_minimal_conflict_comes_once(conflicts: list[set[int]]) -> None:
    minimal = {frozenset(each) for each in conflicts if not any(other < each for other in conflicts)}
    found = [*all_minimal_conflicts(LABELS, counting(*conflicts)[0], Budget(100_000))]
    assert len(found) == len(minimal)
    assert {*found} == minimal


def test_conflicts_around_one_label_take_few_questions() -> None:
    refute, asked = counting(*({0, other} for other in range(1, 20)))
    assert len([*all_minimal_conflicts(range(20), refute, Budget(10_000))]) == 19
    assert len(asked) < 19 * 4


def test_many_separate_conflicts_run_out_of_budget_and_keep_what_they_found() -> None:
    refute, _ = counting(*({label, label + 1} for label in range(0, 40, 2)))
    found: list[frozenset[int]] = []
    with pytest.raises(UndecidedError):
        found.extend(all_minimal_conflicts(range(40), refute, Budget(10_000)))
    search = all_minimal_conflicts(range(40), refute, Budget(10_000))
    assert len([next(search) for _ in range(20)]) == 20


def test_all_pairs() -> None:
    refute, _ = counting(*(set(pair) for pair in combinations(range(12), 2)))
    assert len([*all_minimal_conflicts(range(12), refute, Budget(100_000))]) == 66
