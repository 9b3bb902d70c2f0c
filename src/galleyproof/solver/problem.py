"""What the solver is asked: labels, differences and rules, numbered once so that solving is cheap."""

from collections.abc import Hashable, Iterable
from copy import copy
from enum import Enum
from typing import Final, NamedTuple, TypeAlias

Edge: TypeAlias = tuple[int, int, int, int]
"""`x - y <= ticks` and its source, all numbers; the source is a label, or `~number` of a rule."""

BACKGROUND: Final = 0
"""The number of the label `None`, which is always active and never named in a conflict."""


class Origin(Enum):
    """The time point all dates are counted from: `x - ORIGIN <= 5` says that x is at most 5."""

    ORIGIN = 0


ORIGIN: Final = Origin.ORIGIN


class Difference(NamedTuple):
    """A difference constraint `x - y <= ticks` between two time points (Dechter, Meiri & Pearl 1991)."""

    x: Hashable
    y: Hashable
    ticks: int


class Rule(NamedTuple):
    """While all its atoms are true, at least one branch holds; a branch holds if all its edges do."""

    tag: Hashable
    source: int
    atoms: frozenset[int]
    branches: tuple[tuple[Edge, ...], ...]


class TemporalProblem:
    """A disjunctive temporal problem (Stergiou & Koubarakis 1998), its constraints carried by labels.

    Points, labels, atoms and tags may be anything hashable; they are numbered in the order they are first
    named, which is the only order the solver knows, so that answers do not depend on hash seeds.
    """

    def __init__(self) -> None:
        self.points: dict[Hashable, int] = {ORIGIN: 0}
        self.labels: dict[Hashable, int] = {None: BACKGROUND}
        self.atoms: dict[Hashable, int] = {}
        self.edges: list[list[Edge]] = [[]]  # by label
        self.provided: list[list[int]] = [[]]  # by label: the atoms it makes true
        self.rules: list[Rule] = []
        self.rules_led_by: list[list[int]] = []  # by atom: the rules that name it first

    def carry(self, label: Hashable, difference: Difference) -> None:
        """Make `label` stand for `difference`; what None carries always holds."""
        number = self._label(label)
        self.edges[number].append(self._edge(difference, number))

    def bound(self, label: Hashable, point: Hashable, earliest: int | None, latest: int | None) -> None:
        """Make `label` put a point between two ticks, both included; None leaves that side open.

        The same as carrying up to two differences from the origin, in half the time; most of what is stated is this.
        """
        number = self._label(label)
        place = self.points.setdefault(point, len(self.points))
        if latest is not None:
            self.edges[number].append((place, 0, latest, number))
        if earliest is not None:
            self.edges[number].append((0, place, -earliest, number))

    def provide(self, label: Hashable, atom: Hashable) -> None:
        """Make `atom` true whenever `label` is active; of several providers, any suffices."""
        self.provided[self._label(label)].append(self._atom(atom))

    def rule(self, tag: Hashable, atoms: Iterable[Hashable], branches: Iterable[Iterable[Difference]] = ()) -> None:
        """Demand that one of the branches holds while all atoms are true; with none, they cannot all be.

        `tag` is the caller's and may repeat; `explain` gives it back. A rule without atoms always applies.
        """
        source = ~len(self.rules)
        numbers = [self._atom(atom) for atom in atoms] or [self._always()]
        # With no branch left to hold, the rule is the one difference that cannot: 0 - 0 <= -1.
        compiled = tuple([tuple([self._edge(each, source) for each in branch]) for branch in branches])
        self.rules_led_by[numbers[0]].append(len(self.rules))
        self.rules.append(Rule(tag, source, frozenset(numbers), compiled or (((0, 0, -1, source),),)))

    def with_edges(self, label: int, edges: list[Edge]) -> "TemporalProblem":
        """Return this problem with other differences for one label; the original stays as it is."""
        other = copy(self)
        other.edges = [*self.edges]
        other.edges[label] = edges
        return other

    def with_rules(self, numbers: Iterable[int]) -> "TemporalProblem":
        """Return this problem with only these of its rules, under their old numbers."""
        kept = frozenset(numbers)
        other = copy(self)
        other.rules_led_by = [[rule for rule in led if rule in kept] for led in self.rules_led_by]
        return other

    def _label(self, label: Hashable) -> int:
        number = self.labels.setdefault(label, len(self.edges))
        if number == len(self.edges):
            self.edges.append([])
            self.provided.append([])
        return number

    def _atom(self, atom: Hashable) -> int:
        number = self.atoms.setdefault(atom, len(self.rules_led_by))
        if number == len(self.rules_led_by):
            self.rules_led_by.append([])
        return number

    def _always(self) -> int:
        if ORIGIN not in self.atoms:  # a key of our own that no caller can mean by accident
            self.provide(None, ORIGIN)
        return self.atoms[ORIGIN]

    def _edge(self, difference: Difference, source: int) -> Edge:
        x, y, ticks = difference
        points = self.points
        return points.setdefault(x, len(points)), points.setdefault(y, len(points)), ticks, source
