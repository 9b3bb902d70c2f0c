"""The minimal conflicts of a problem: all of them, or as many as the budget allows."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from galleyproof.solver.budget import Budget, UndecidedError
from galleyproof.solver.consistency import DEFAULT_BUDGET, Solver, label_numbers, labels_of
from galleyproof.solver.enumerate import all_minimal_conflicts
from galleyproof.solver.partition import independent_parts, neighbourhoods
from galleyproof.solver.problem import TemporalProblem
from galleyproof.solver.redundant import useful_rules


class Conflicts(NamedTuple):
    """Sets of labels that conflict although each smaller part is consistent; `complete` if no set is missing."""

    minimal: tuple[frozenset[Hashable], ...]
    complete: bool


def minimal_conflicts(problem: TemporalProblem, budget: int = DEFAULT_BUDGET) -> Conflicts:
    """Return the minimal conflicts of a problem: small before large, then in the order of their labels.

    If `budget` steps are not enough, some conflicts are missing, but those returned are still minimal. The
    empty conflict means that the background contradicts itself.
    """
    third = budget // 3
    everything = label_numbers(problem, None)
    try:
        if Solver(problem, Budget(third)).refute(everything) is None:
            return Conflicts((), complete=True)
    except UndecidedError:
        pass  # smaller parts may still be decided, and may contain all the conflicts
    conflicts, complete = _search_parts(problem.with_rules(useful_rules(problem)), third)
    ordered = sorted(conflicts, key=lambda conflict: (len(conflict), sorted(conflict)))
    return Conflicts(tuple(labels_of(problem, conflict) for conflict in ordered), complete)


def _search_parts(problem: TemporalProblem, third: int) -> tuple[set[frozenset[int]], bool]:
    """Search each independent part; if the budget runs out, search at least its neighbourhoods."""
    conflicts, unfinished = _search(problem, [[], *independent_parts(problem)], third)
    near = [group for part in unfinished for group in neighbourhoods(problem, part)]
    return conflicts | _search(problem, near, third)[0], not unfinished


def _search(
    problem: TemporalProblem, groups: Sequence[list[int]], steps: int
) -> tuple[set[frozenset[int]], list[list[int]]]:
    """Return the minimal conflicts within the groups, and the groups that used up their share of the steps."""
    conflicts: set[frozenset[int]] = set()
    unfinished = []
    for number, group in enumerate(groups):
        share = steps // (len(groups) - number)
        budget = Budget(share)
        try:
            conflicts.update(all_minimal_conflicts(group, Solver(problem, budget).refute, budget))
        except UndecidedError:
            unfinished.append(group)
        steps -= share - max(budget.left, 0)
    return conflicts, unfinished
