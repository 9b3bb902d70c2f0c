"""The part of a cluster's problem that can matter to one of its values, wherever the value moves."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from galleyproof.engine.guard.moving_parts import MovingParts, ValueKey
from galleyproof.engine.guard.placed_values import PlacedValue
from galleyproof.facts.assertion import Label
from galleyproof.facts.atoms import NoneOf
from galleyproof.facts.things import End, Start
from galleyproof.solver import Budget, Parts, Restriction, SlackSolver, TemporalProblem, useful_rules


class Relevant:
    """A cluster's problem, with every value measured from a point of its own.

    Most rules hold whatever claims are right, such as "one holder at a time" for two holders a century apart. They
    matter only to a value that may move there, and so do the claims that nothing else ties to the value's.
    """

    def __init__(self, problem: TemporalProblem, values: Iterable[PlacedValue]) -> None:
        self._problem = problem
        useful = {*useful_rules(problem)}
        rules_with = _rules_with_denials(problem)
        for placed in values:
            if placed.parts:
                for original, own in placed.parts.rebase(problem, placed.key, rules_with):
                    useful |= {own} if original in useful else set()
        self._useful = frozenset(useful)
        self._rules_at: dict[int, set[int]] = defaultdict(set)
        for number, rule in enumerate(problem.rules):
            for point in {point for branch in rule.branches for edge in branch for point in edge[:2]} - {0}:
                self._rules_at[point].add(number)
        self._solvers: dict[tuple[frozenset[int], frozenset[int]], SlackSolver] = {}

    def finish(self) -> None:
        """Divide the problem into parts, once nothing more is added to it."""
        self._parts = Parts(self._problem.with_rules(self._useful))
        self._restriction = Restriction(self._problem)

    def solver(self, key: ValueKey, parts: MovingParts, steps: int, budget: Budget) -> SlackSolver:
        """Return a slack solver for all that can matter to a value."""
        own = self._rules_of([key, *parts.points])
        groups = self._groups(key, own)
        if (groups, own) not in self._solvers:
            rules = self._useful | own
            budget.spend(len(own))
            restricted = self._restriction.to(self._labels(groups), rules.__contains__)
            self._solvers[groups, own] = SlackSolver(restricted, steps, budget)
        return self._solvers[groups, own]

    def claims(self, key: ValueKey, parts: MovingParts) -> list[int]:
        """Return the numbers of the claims that can matter to a value, even if other things move with it."""
        timespans = (point.of for point in parts.points if isinstance(point, Start | End))
        ends = (point for timespan in timespans for point in (Start(timespan), End(timespan)))
        own = self._rules_of([key, *parts.points, *ends])
        names = [*self._problem.labels]
        labels = (names[label] for label in self._labels(self._groups(key, own)))
        return sorted({label.claim for label in labels if isinstance(label, Label | ValueKey)})

    def _rules_of(self, points: Iterable[object]) -> frozenset[int]:
        """Return the rules about some points that do not matter to other values."""
        numbers = (self._problem.points[point] for point in points if point in self._problem.points)
        return frozenset[int]().union(*(self._rules_at.get(number, ()) for number in numbers)) - self._useful

    def _groups(self, key: ValueKey, rules: Iterable[int]) -> frozenset[int]:
        """Return the parts of the problem that some rules tie to a value."""
        tied = (self._parts.of_rule(self._problem.rules[number]) for number in rules)
        return frozenset({self._parts.of_label(self._problem.labels[key])}.union(*tied))

    def _labels(self, groups: Iterable[int]) -> Sequence[int]:
        return sorted(label for group in groups for label in self._parts.labels[group])


def _rules_with_denials(problem: TemporalProblem) -> dict[int, list[int]]:
    """Return the rules with each atom of an absence, by the number of the atom."""
    denials = {number for atom, number in problem.atoms.items() if isinstance(atom, NoneOf)}
    rules: dict[int, list[int]] = defaultdict(list)
    for number, rule in enumerate(problem.rules) if denials else ():
        for atom in rule.atoms & denials:
            rules[atom].append(number)
    return rules
