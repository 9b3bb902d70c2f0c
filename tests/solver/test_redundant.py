import pytest

from galleyproof.solver import minimal_conflicts
from galleyproof.solver.redundant import providers, useful_rules
from tests.helpers.oracle import problem_of
from tests.helpers.statements import random_statements, two_holders


def test_holders_with_dates_apart_on_every_account_need_no_rule() -> None:
    apart = two_holders(("a", "Kerry", 1, 4), ("b", "Kerry", 2, 5), ("c", "Clinton", 5, 9))
    assert useful_rules(problem_of(apart)) == []


def test_one_account_that_overlaps_keeps_the_rule() -> None:
    overlap = two_holders(("a", "Kerry", 1, 4), ("b", "Kerry", 2, 6), ("c", "Clinton", 5, 9))
    assert useful_rules(problem_of(overlap)) == [0]


def test_an_account_without_dates_keeps_the_rule() -> None:
    undated = two_holders(("a", "Kerry", 1, 4), ("c", "Clinton", 5, 9))
    undated.provided.append(("b", "Kerry holds"))
    problem = problem_of(undated)
    assert useful_rules(problem) == [0]
    assert [len(labels) for labels in providers(problem)] == [2, 1]


@pytest.mark.parametrize("seed", range(0, 100, 10))
def test_conflicts_are_the_same_without_the_useless_rules(seed: int) -> None:
    for number in range(seed, seed + 10):
        problem = problem_of(random_statements(number))
        assert minimal_conflicts(problem) == minimal_conflicts(problem.with_rules(useful_rules(problem))), number
