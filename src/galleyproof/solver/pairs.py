"""Contradictions that the bounds of single labels show, without any search: they are found in problems of any size."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain, product
from typing import Final

from galleyproof.solver.bounds import Bounds, LabelBounds
from galleyproof.solver.budget import Budget, UndecidedError
from galleyproof.solver.consistency import Solver
from galleyproof.solver.enumerate import shrink
from galleyproof.solver.problem import BACKGROUND, Implication, TemporalProblem
from galleyproof.solver.redundant import providers
from galleyproof.solver.restrict import Restriction

_MOST_COMPARED: Final = 200_000
"""Pairs of labels that are compared for all rules together."""

_FEW: Final = 64
_STEPS: Final = 20_000
"""The solver's steps for the labels of one rule."""

_STEPS_IN_ALL: Final = 20 * _STEPS
"""Its steps for the labels of all rules together."""

_PAIR: Final = 2


def plain_conflicts(problem: TemporalProblem, left_out: Collection[int], most: int) -> set[frozenset[int]]:
    """Return up to `most` minimal conflicts that the bounds of labels show.

    Every pair of labels that date one point differently is found, every pair that a rule of two atoms forbids because
    of its dates, and one conflict for every other rule that no label leaves room for. Labels `left_out` do not count.
    """
    search = _PlainSearch(problem, left_out)
    found: set[frozenset[int]] = set()
    for conflict in search.all():
        alone = [label for label in sorted(conflict) if search.contradicts_itself(label)]
        found |= {frozenset((label,)) for label in alone} or {conflict}
        if len(found) >= most:
            break
    return found


class _PlainSearch:
    """The bounds of the labels of a problem, and what they contradict; `left_out` are labels that do not count."""

    def __init__(self, problem: TemporalProblem, left_out: Collection[int]) -> None:
        self._problem = problem
        self._left_out = left_out
        self._bounds = LabelBounds(problem)
        self._providers = [[label for label in of_one if label not in left_out] for of_one in providers(problem)]
        self._restriction = Restriction(problem)
        self._compared = 0
        self._budget = Budget(_STEPS_IN_ALL)
        self._alone: dict[int, bool] = {}
        self._least: dict[int, list[tuple[int, int]]] = {}
        self._most: dict[int, list[tuple[int, int]]] = {}
        for label, bounds in enumerate(self._bounds.of_label):
            if label not in left_out:
                _list_bounds(self._least, bounds.least, label)
                _list_bounds(self._most, bounds.most, label)
        for listed in chain(self._least.values(), self._most.values()):
            listed.sort()

    def contradicts_itself(self, label: int) -> bool:
        """Return True if a label cannot hold even without any other."""
        if label not in self._alone:
            solver = Solver(self._restriction.to([label]), Budget(_STEPS))
            try:
                self._alone[label] = solver.refute([1]) is not None
            except UndecidedError:
                self._alone[label] = False
        return self._alone[label]

    def all(self) -> Iterator[frozenset[int]]:
        """Yield conflicts, the simplest first; some of them more than once."""
        yield from (frozenset((label,)) for label in self._bounds.contradictory if label not in self._left_out)
        yield from chain.from_iterable(map(self._at_point, self._least))
        yield from self._crossed()
        pressing = [rule for rule in self._rules() if _leaves_no_room(rule, self._bounds.tightest)]
        for rule in pressing:
            found = False
            for pair in self._pairs(rule) if len(rule.atoms) == _PAIR else ():
                found = True
                yield pair
            if not found:
                yield from self._one_of(rule)

    def _rules(self) -> Iterator[Implication]:
        numbers = sorted(chain.from_iterable(self._problem.rules_by_first_atom))
        return (self._problem.rules[number] for number in numbers)

    def _at_point(self, point: int) -> Iterator[frozenset[int]]:
        """Yield the pairs of labels of which one puts a point after the other does."""
        for least, label in self._least[point]:
            for most, other in self._most.get(point, ()):
                if most >= least:
                    break
                yield frozenset((label, other))

    def _crossed(self) -> Iterator[frozenset[int]]:
        """Yield the pairs of labels of which each puts one point before another, in opposite orders."""
        orders: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for label, edges in enumerate(self._problem.edges):
            for x, y, ticks, _ in edges if label not in self._left_out else ():
                if x and y:
                    orders.setdefault((x, y), []).append((ticks, label))
        for (x, y), listed in orders.items():
            back = sorted(orders.get((y, x), ())) if x < y else ()
            for ticks, label in listed if back else ():
                for others, other in back:
                    if ticks + others >= 0:
                        break
                    yield frozenset((label, other)) - {BACKGROUND}

    def _pairs(self, rule: Implication) -> Iterator[frozenset[int]]:
        """Yield the pairs of labels that a rule forbids, whatever else holds."""
        points = [*dict.fromkeys(point for branch in rule.branches for edge in branch for point in edge[:2])]
        one, other = (self._dating(atom, points) for atom in sorted(rule.atoms))
        self._compared += len(one) * len(other)
        if self._compared > _MOST_COMPARED:
            return
        of_label = self._bounds.of_label
        for label, second in product(one, other):
            if label != second and _leaves_no_room(rule, of_label[label].joined(of_label[second], points)):
                yield frozenset((label, second)) - {BACKGROUND}

    def _dating(self, atom: int, points: Sequence[int]) -> list[int]:
        """Return the labels that make an atom true and bound any of some points; all of them if a rule has none."""
        real = [point for point in points if point]
        of_label = self._bounds.of_label
        return [
            label
            for label in self._providers[atom]
            if not real or any(point in of_label[label].least or point in of_label[label].most for point in real)
        ]

    def _one_of(self, rule: Implication) -> Iterator[frozenset[int]]:
        """Yield one minimal conflict of the labels that a rule is about, if they have any."""
        points = {point for branch in rule.branches for edge in branch for point in edge[:2] if point}
        labels = [*chain.from_iterable(self._providers[atom][:_FEW] for atom in sorted(rule.atoms))]
        for point in sorted(points):
            labels += [label for _, label in self._least.get(point, [])[-_PAIR:]]
            labels += [label for _, label in self._most.get(point, [])[:_PAIR]]
        chosen = sorted({*labels} - {BACKGROUND})
        if self._budget.is_spent:
            return
        try:
            problem = self._restriction.to(chosen)
            self._budget.spend(len(problem.points) + len(problem.rules))
            solver = Solver(problem, Budget(_STEPS, self._budget))
            core = solver.refute([*range(1, len(chosen) + 1)])
            if core:
                yield frozenset(chosen[number - 1] for number in shrink(core, solver.refute))
        except UndecidedError:
            return


def _list_bounds(listed: dict[int, list[tuple[int, int]]], bounds: dict[int, int], label: int) -> None:
    for point, tick in bounds.items():
        if point:
            listed.setdefault(point, []).append((tick, label))


def _leaves_no_room(rule: Implication, bounds: Bounds) -> bool:
    """Return True if bounds rule out every branch of a rule."""
    return all(any(map(bounds.rule_out, branch)) for branch in rule.branches)
