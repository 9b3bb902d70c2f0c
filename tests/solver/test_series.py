"""Labels in a row, of which a conflict needs all or none."""

import pytest

from galleyproof.solver import Difference, TemporalProblem, minimal_conflicts
from galleyproof.solver.series import in_series
from tests.helpers.oracle import Oracle, problem_of
from tests.helpers.statements import Statements, random_statements


def ring(size: int) -> TemporalProblem:
    """Return a problem whose labels put points one after the other, and the last before the first."""
    problem = TemporalProblem()
    for number in range(size):
        problem.carry(f"{number:04}", Difference(number, (number + 1) % size, -1))
    return problem


def test_the_labels_of_a_ring_are_in_series() -> None:
    assert [*in_series(ring(5), range(1, 6))] == [[1, 2, 3, 4, 5]]


def test_a_chord_ends_a_series() -> None:
    problem = ring(6)
    problem.carry("chord", Difference(0, 3, 9))
    assert sorted(in_series(problem, range(1, 8))) == [[1, 2, 3], [4, 5, 6]]


def test_labels_that_say_anything_else_are_not_in_series() -> None:
    problem = ring(4)
    problem.provide("0001", "an atom")
    problem.carry("0003", Difference("elsewhere", 0, 3))
    assert [*in_series(problem, range(1, 5))] == []


def test_edges_that_lead_nowhere_do_not_count() -> None:
    problem = ring(4)
    problem.carry(None, Difference(2, "dead end", 0))
    assert [*in_series(problem, range(1, 5))] == [[1, 2, 3, 4]]


def test_a_long_ring_is_one_conflict() -> None:
    conflicts = minimal_conflicts(ring(3_000))
    assert [len(conflict) for conflict in conflicts.minimal] == [3_000]
    assert conflicts.complete


@pytest.mark.parametrize("first", range(0, 200, 20))
def test_a_minimal_conflict_has_all_of_a_series_or_none(first: int) -> None:
    for seed in range(first, first + 20):
        statements = random_statements(seed)
        problem, conflicts = problem_and_conflicts(statements)
        names = [*problem.labels]
        for series in in_series(problem, range(1, len(names))):
            members = {names[label] for label in series}
            assert all(members <= conflict or members.isdisjoint(conflict) for conflict in conflicts), seed


def problem_and_conflicts(statements: Statements) -> tuple[TemporalProblem, set[frozenset[object]]]:
    """Return the statements as a problem, with the differences of rules that always hold, and z3's conflicts."""
    return problem_of(statements), {*Oracle(statements).by_marco()}
