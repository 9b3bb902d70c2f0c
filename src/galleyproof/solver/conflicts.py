"""The minimal conflicts of a problem: all of them, or as many as the budget allows."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Final, NamedTuple

from galleyproof.solver.budget import Budget, UndecidedError
from galleyproof.solver.consistency import DEFAULT_BUDGET, Solver, label_numbers
from galleyproof.solver.disagreements import Disagreement, KindOf, disagreements, matter_elsewhere
from galleyproof.solver.enumerate import Refute, all_minimal_conflicts, shrink
from galleyproof.solver.pairs import plain_conflicts
from galleyproof.solver.partition import independent_parts, neighbourhoods
from galleyproof.solver.problem import TemporalProblem
from galleyproof.solver.redundant import useful_rules
from galleyproof.solver.restrict import Restriction
from galleyproof.solver.series import in_series

MOST_CONFLICTS: Final = 1_000
"""The conflicts of one problem; nobody reads more of them."""

_LARGE: Final = 16
"""Labels; in a larger part, those that meet at one point or rule are compared first."""


class Conflicts(NamedTuple):
    """Sets of labels that conflict although each smaller part is consistent.

    Attributes:
        minimal: the sets, apart from the pairs of the disagreements.
        complete: True if no set is missing, apart from further pairs of the disagreements.
        disagreements: the points that many labels disagree about.
    """

    minimal: tuple[frozenset[Hashable], ...]
    complete: bool
    disagreements: tuple[Disagreement, ...] = ()


def minimal_conflicts(
    problem: TemporalProblem, budget: int = DEFAULT_BUDGET, kind_of: KindOf = lambda _: None
) -> Conflicts:
    """Return the minimal conflicts of a problem: small before large, then in the order of their labels.

    If `budget` steps are not enough, some conflicts are missing, but those returned are still minimal, and
    those that the bounds of single labels show are among them (`plain_conflicts`). The empty conflict means
    that the background contradicts itself. Labels that disagree with many others about one point are paired
    with those of each kind, as `kind_of` gives it.
    """
    third = budget // 3
    everything = label_numbers(problem, None)
    try:
        if Solver(problem, Budget(third)).refute(everything) is None:
            return Conflicts((), complete=True)
    except UndecidedError:
        pass  # smaller parts may still be decided, and may contain all the conflicts
    useful = problem.with_rules(useful_rules(problem))
    disagreed, dropped = disagreements(useful, kind_of)
    search = _Search(useful, dropped, third)
    try:
        complete = search.all_parts() and not matter_elsewhere(useful, dropped, disagreed)
    except UndecidedError:
        complete = False
    found = search.found
    if not complete and frozenset() not in found:
        found = _smallest(found | plain_conflicts(useful, dropped, MOST_CONFLICTS))
    names = [*problem.labels]
    ordered = sorted(found, key=lambda conflict: (len(conflict), sorted(conflict)))
    minimal = tuple(frozenset(names[label] for label in conflict) for conflict in ordered)
    return Conflicts(minimal, complete, (*disagreed,))


def _smallest(conflicts: AbstractSet[frozenset[int]]) -> set[frozenset[int]]:
    """Return the conflicts that contain no smaller one."""
    kept: list[frozenset[int]] = []
    by_label: dict[int, list[frozenset[int]]] = {}
    for conflict in sorted(conflicts, key=len):
        if not any(one <= conflict for label in conflict for one in by_label.get(label, ())):
            kept.append(conflict)
            for label in conflict:
                by_label.setdefault(label, []).append(conflict)
    return {*kept}


class _Search:
    """A search for the minimal conflicts of a problem without some of its labels; `steps` for each of its attempts."""

    def __init__(self, problem: TemporalProblem, dropped: frozenset[int], steps: int) -> None:
        self.found: set[frozenset[int]] = set()
        self._problem = problem
        self._dropped = dropped
        self._steps = steps
        self._restriction = Restriction(problem)

    def all_parts(self) -> bool:
        """Search each independent part; if the budget runs out, search at least its neighbourhoods.

        Return True if no conflict is missing.
        """
        if Solver(self._problem, Budget(self._steps)).refute([]) is not None:
            self.found.add(frozenset())  # the background contradicts itself, with any labels or none
            return True
        parts = [[label for label in part if label not in self._dropped] for part in independent_parts(self._problem)]
        large = [part for part in parts if len(part) > _LARGE]
        self._groups(self._near(large), self._steps)
        unfinished = self._groups(parts, self._steps)
        self._groups(self._near(part for part in unfinished if len(part) <= _LARGE), self._steps)
        return not unfinished and len(self.found) < MOST_CONFLICTS

    def _near(self, parts: Iterable[list[int]]) -> list[list[int]]:
        labels = [*chain.from_iterable(parts)]
        return neighbourhoods(self._problem, labels) if labels else []

    def _groups(self, groups: Sequence[list[int]], steps: int) -> list[list[int]]:
        """Add the minimal conflicts within each group; return the groups that used up their share of the steps."""
        unfinished = []
        for number, group in enumerate(groups):
            share = steps // (len(groups) - number)
            budget = Budget(share)
            try:
                self._group(group, budget)
            except UndecidedError:
                unfinished.append(group)
            steps -= share - max(budget.left, 0)
        return unfinished

    def _group(self, group: list[int], budget: Budget) -> None:
        """Add the minimal conflicts within a group, as a problem of its own."""
        if len(self.found) >= MOST_CONFLICTS:
            raise UndecidedError
        problem = self._restriction.to(group)
        budget.spend(len(problem.points) + len(problem.rules))
        if len(group) <= _LARGE:
            solver = Solver(problem, budget)
            conflicts = all_minimal_conflicts([*range(1, len(group) + 1)], solver.refute, budget)
        else:
            place = {label: number for number, label in enumerate(group, 1)}
            known = [frozenset(map(place.__getitem__, found)) for found in self.found if place.keys() >= found]
            conflicts = _of_large(problem, known, budget)
        for conflict in conflicts:
            self.found.add(frozenset(group[number - 1] for number in conflict))
            if len(self.found) >= MOST_CONFLICTS:
                raise UndecidedError


def _of_large(problem: TemporalProblem, known: Iterable[frozenset[int]], budget: Budget) -> Iterator[frozenset[int]]:
    """Yield the minimal conflicts of all labels of a problem apart from those known, with one label for each series."""
    solver = Solver(problem, budget)
    labels = label_numbers(problem, None)
    others = {series[0]: series[1:] for series in in_series(problem, labels)}
    left_out = frozenset(chain.from_iterable(others.values()))

    def whole(chosen: Iterable[int]) -> list[int]:
        return [label for first in chosen for label in (first, *others.get(first, ()))]

    def refute(chosen: list[int]) -> frozenset[int] | None:
        core = solver.refute(whole(chosen))
        return None if core is None else core - left_out

    def minimise(core: Iterable[int], refute: Refute) -> frozenset[int]:
        labels = [*core]
        alike = ([label for label in group if label not in left_out] for group in in_series(problem, whole(labels)))
        return shrink(labels, refute, alike)

    chosen = [label for label in labels if label not in left_out]
    for conflict in all_minimal_conflicts(chosen, refute, budget, (one - left_out for one in known), minimise):
        yield frozenset(whole(conflict))
