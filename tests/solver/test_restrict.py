"""A few labels as a problem of their own: the same conflicts as among them in the whole problem."""

from itertools import combinations

import pytest

from galleyproof.solver import check
from galleyproof.solver.restrict import Restriction
from tests.helpers.oracle import problem_of
from tests.helpers.statements import random_statements


@pytest.mark.parametrize("first", range(0, 200, 20))
def test_labels_are_consistent_alone_if_they_are_among_others(first: int) -> None:
    for seed in range(first, first + 20):
        problem = problem_of(random_statements(seed, most_labels=6))
        if check(problem, []) is not None:
            continue  # a background that contradicts itself
        restriction, names = Restriction(problem), [*problem.labels]
        for chosen in (pair for size in (1, 2, 3) for pair in combinations(range(1, len(names)), size)):
            alone = check(restriction.to(chosen))
            together = check(problem, [names[label] for label in chosen])
            assert (alone is None) == (together is None), (seed, chosen)


def test_labels_that_have_nothing_to_do_with_others_make_a_small_problem() -> None:
    problem = problem_of(random_statements(0))
    for number in range(1_000):
        problem.bound(f"more {number}", f"point {number}", 0, 1)
    restricted = Restriction(problem).to([problem.labels["more 7"]])
    assert (len(restricted.points), len(restricted.labels)) == (2, 2)
