"""All minimal conflicts of a problem, or as many as the budget allows."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from galleyproof.solver.budget import Budget, UndecidedError
from galleyproof.solver.consistency import DEFAULT_BUDGET, Solver, named, numbered
from galleyproof.solver.enumerate import all_minimal_conflicts
from galleyproof.solver.partition import independent_parts, neighbourhoods
from galleyproof.solver.problem import TemporalProblem
from galleyproof.solver.redundant import useful_rules


class Conflicts(NamedTuple):
    """Sets of labels that cannot all hold while any part of one can, and whether these are all there are."""

    minimal: tuple[frozenset[Hashable], ...]
    complete: bool


def minimal_conflicts(problem: TemporalProblem, budget: int = DEFAULT_BUDGET) -> Conflicts:
    """Return the minimal conflicts of a problem: small before large, then in the order of their labels.

    Each is minimal even if they are incomplete, that is, if `budget` steps did not suffice. The empty
    conflict means that the background contradicts itself.
    """
    third = budget // 3
    everything = numbered(problem, None)
    try:
        if Solver(problem, Budget(third)).refute(everything) is None:
            return Conflicts((), complete=True)
    except UndecidedError:
        pass  # a part may still be decided, and may be all that is wrong
    found, complete = _search_parts(problem.with_rules(useful_rules(problem)), third)
    ordered = sorted(found, key=lambda conflict: (len(conflict), sorted(conflict)))
    return Conflicts(tuple(named(problem, conflict) for conflict in ordered), complete)


def _search_parts(problem: TemporalProblem, third: int) -> tuple[set[frozenset[int]], bool]:
    """Search each independent part; where the budget runs out, search at least its neighbourhoods."""
    found, unfinished = _search(problem, [[], *independent_parts(problem)], third)
    near = [group for part in unfinished for group in neighbourhoods(problem, part)]
    return found | _search(problem, near, third)[0], not unfinished


def _search(
    problem: TemporalProblem, groups: Sequence[list[int]], steps: int
) -> tuple[set[frozenset[int]], list[list[int]]]:
    """Return the minimal conflicts within each group, and the groups that took more than their share."""
    found: set[frozenset[int]] = set()
    unfinished = []
    for number, group in enumerate(groups):
        share = steps // (len(groups) - number)
        budget = Budget(share)
        try:
            found.update(all_minimal_conflicts(group, Solver(problem, budget).refute, budget))
        except UndecidedError:
            unfinished.append(group)
        steps -= share - max(budget.left, 0)
    return found, unfinished
