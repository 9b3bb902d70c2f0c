"""Contradictions that the bounds of single labels show: sound, and complete for pairs, whatever the budget."""

from itertools import combinations

import pytest

from galleyproof.solver import ORIGIN, Difference, TemporalProblem, minimal_conflicts
from galleyproof.solver.pairs import plain_conflicts
from tests.engine.test_oracle import problems
from tests.helpers.random_desks import random_desk

MANY = 1_000


def by_name(problem: TemporalProblem) -> set[frozenset[object]]:
    names = [*problem.labels]
    return {frozenset(names[label] for label in conflict) for conflict in plain_conflicts(problem, (), MANY)}


def seat(terms: dict[str, tuple[int | None, int | None]]) -> TemporalProblem:
    """State terms in one seat: each lasts at least from its first tick to its second."""
    problem = TemporalProblem()
    for holder, (latest_start, earliest_end) in terms.items():
        problem.provide(holder, holder)
        problem.bound(holder, ("start", holder), None, latest_start)
        problem.bound(holder, ("end", holder), earliest_end, None)
        problem.carry(None, Difference(("start", holder), ("end", holder), 0))
    for one, other in combinations(terms, 2):
        apart = ([Difference(("end", a), ("start", b), 0)] for a, b in ((one, other), (other, one)))
        problem.rule("one seat", (one, other), apart)
    return problem


def test_two_terms_that_must_overlap_contradict_each_other() -> None:
    assert by_name(seat({"ann": (10, 20), "bob": (15, 30)})) == {frozenset({"ann", "bob"})}


@pytest.mark.parametrize("other", [(20, 30), (None, 30), (15, None), (30, 15)])
def test_terms_that_need_not_overlap_do_not(other: tuple[int | None, int | None]) -> None:
    assert by_name(seat({"ann": (10, 20), "bob": other})) == set()


def test_a_label_that_contradicts_itself_is_a_conflict_alone() -> None:
    problem = seat({"ann": (10, 20), "bob": (15, 30)})
    problem.bound("ann", ("end", "ann"), None, 5)
    assert by_name(problem) == {frozenset({"ann"})}


def test_two_labels_that_put_two_points_in_opposite_orders_contradict_each_other() -> None:
    problem = TemporalProblem()
    problem.carry("one", Difference("a", "b", -1))
    problem.carry("other", Difference("b", "a", -1))
    problem.carry("third", Difference("a", "b", 0))
    assert by_name(problem) == {frozenset({"one", "other"}), frozenset({"other", "third"})}


def test_pairs_are_found_without_any_budget() -> None:
    terms: dict[str, tuple[int | None, int | None]] = {f"vague {number}": (None, None) for number in range(40)}
    conflicts = minimal_conflicts(seat({**terms, "ann": (10, 20), "bob": (15, 30)}), budget=0)
    assert (conflicts.minimal, conflicts.complete) == ((frozenset({"ann", "bob"}),), False)


def test_three_terms_for_two_seats_are_found_without_any_budget() -> None:
    problem = TemporalProblem()
    holders = [f"holder {number}" for number in range(3)]
    for holder in holders:
        problem.provide(holder, holder)
        problem.carry(holder, Difference(("start", holder), ORIGIN, 0))
        problem.carry(holder, Difference(ORIGIN, ("end", holder), -10))
    apart = [[Difference(("end", a), ("start", b), 0)] for a in holders for b in holders if a != b]
    problem.rule("two seats", holders, apart)
    assert minimal_conflicts(problem, budget=0).minimal == (frozenset(holders),)


def test_on_random_desks_all_that_is_found_is_a_minimal_conflict_and_nearly_all_pairs_are_found() -> None:
    pairs = missed = 0
    for seed in range(200):
        for problem in problems(random_desk(seed)):
            everything = {*minimal_conflicts(problem, 10**8).minimal}
            plain = by_name(problem)
            assert plain <= everything, f"seed {seed}"
            of_two = {conflict for conflict in everything if len(conflict) == 2}
            pairs, missed = pairs + len(of_two), missed + len(of_two - plain)
    assert missed <= pairs // 50
