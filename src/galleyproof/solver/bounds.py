"""The bounds that each label alone sets on points, which are enough to see most contradictions of two labels."""

from collections.abc import Iterable
from itertools import chain
from typing import Final, NamedTuple

from galleyproof.solver.problem import BACKGROUND, Edge, Implication, TemporalProblem

_ROUNDS: Final = 4
"""Passes over the differences of one label, and steps from its points; longer chains are left to the solver."""

_ROUNDS_OF_ALL: Final = 8


class Bounds(NamedTuple):
    """The earliest and latest ticks of points, as far as they are known; those of the origin are 0."""

    least: dict[int, int]
    most: dict[int, int]

    @property
    def contradict_themselves(self) -> bool:
        """True if some point has no tick left."""
        return any(least > self.most.get(point, least) for point, least in self.least.items())

    def rule_out(self, edge: Edge) -> bool:
        """Return True if `x - y <= ticks` cannot hold."""
        x, y, ticks, _ = edge
        least, most = self.least.get(x), self.most.get(y)
        return least is not None and most is not None and least - most > ticks

    def joined(self, other: "Bounds", points: Iterable[int]) -> "Bounds":
        """Return the tighter of these and other bounds on some points."""
        least, most = {0: 0}, {0: 0}
        for bounds in (self, other):
            for point in points:
                if point in bounds.least:
                    least[point] = max(bounds.least[point], least.get(point, bounds.least[point]))
                if point in bounds.most:
                    most[point] = min(bounds.most[point], most.get(point, bounds.most[point]))
        return Bounds(least, most)

    def tighten(self, edges: Iterable[Edge], rounds: int) -> None:
        """Draw conclusions from differences, in a limited number of passes over them."""
        least, most = self
        for _ in range(rounds):
            changed = False
            for x, y, ticks, _source in edges:
                if y in most and (x not in most or most[y] + ticks < most[x]):
                    most[x], changed = most[y] + ticks, True
                if x in least and (y not in least or least[x] - ticks > least[y]):
                    least[y], changed = least[x] - ticks, True
            if not changed:
                return


class LabelBounds:
    """The bounds of each label, with what the background and rules without a choice make of them.

    Attributes:
        contradictory: the labels that contradict themselves.
        of_label: by label, the bounds that it sets alone; none for those.
        tightest: the tightest bounds of all labels and of rules that leave no choice; they may contradict each other.
    """

    def __init__(self, problem: TemporalProblem) -> None:
        self._forced = _Forced(problem)
        self.contradictory: list[int] = []
        self.of_label = [Bounds({}, {}), *map(self._alone, range(BACKGROUND + 1, len(problem.edges)))]
        self.tightest = Bounds({0: 0}, {0: 0})
        for bounds in self.of_label:
            _widen(self.tightest, bounds)
        linked = (edge for edges in problem.edges for edge in edges if edge[0] and edge[1])
        forced = (edge for rule in problem.rules if len(rule.branches) == 1 for edge in rule.branches[0])
        self.tightest.tighten([*linked, *forced], _ROUNDS_OF_ALL)

    def _alone(self, label: int) -> Bounds:
        bounds = Bounds({0: 0}, {0: 0})
        bounds.tighten(self._forced.edges_of(label), _ROUNDS)
        if bounds.contradict_themselves:
            self.contradictory.append(label)
            return Bounds({}, {})
        return bounds


class _Forced:
    """The differences that hold if one label does, whatever else: its own, the background's, and those of rules."""

    def __init__(self, problem: TemporalProblem) -> None:
        self._problem = problem
        self._always = frozenset(problem.provided[BACKGROUND])
        self._by_atom: dict[int, list[Implication]] = {}
        self._background: dict[int, list[Edge]] = {}  # by point
        always = [*problem.edges[BACKGROUND]]
        for number in chain.from_iterable(problem.rules_by_first_atom):
            rule = problem.rules[number]
            if len(rule.branches) == 1:
                if conditional := rule.atoms - self._always:
                    self._by_atom.setdefault(min(conditional), []).append(rule)
                else:
                    always += rule.branches[0]
        for edge in always:
            for point in {*edge[:2]} - {0}:
                self._background.setdefault(point, []).append(edge)

    def edges_of(self, label: int) -> list[Edge]:
        """Return what a label forces, as far as a few steps from its own points."""
        edges = [*self._problem.edges[label]]
        provided = {*self._problem.provided[label], *self._always}
        for atom in self._problem.provided[label] if self._by_atom else ():
            edges += (
                edge for rule in self._by_atom.get(atom, ()) if rule.atoms <= provided for edge in rule.branches[0]
            )
        reached = dict.fromkeys(point for edge in edges for point in edge[:2] if point)
        new = [*reached]
        for _ in range(_ROUNDS if self._background else 0):
            around = [edge for point in new for edge in self._background.get(point, ())]
            edges += around
            new = [*dict.fromkeys(point for edge in around for point in edge[:2] if point and point not in reached)]
            reached.update(dict.fromkeys(new))
        return edges


def _widen(tightest: Bounds, bounds: Bounds) -> None:
    """Take the tighter of two bounds for every point."""
    for point, least in bounds.least.items():
        tightest.least[point] = max(least, tightest.least.get(point, least))
    for point, most in bounds.most.items():
        tightest.most[point] = min(most, tightest.most.get(point, most))
