"""The input of the solver: labels, differences and rules, numbered once so that solving is fast."""

from collections.abc import Hashable, Iterable
from copy import copy
from enum import Enum
from typing import Final, NamedTuple, TypeAlias

Edge: TypeAlias = tuple[int, int, int, int]
"""`x - y <= ticks` and its source as `(x, y, ticks, source)`; the source is a label, or `~number` of a rule."""

BACKGROUND: Final = 0
"""The number of the label `None`, which is always active and never part of a conflict."""


class Origin(Enum):
    """The time point from which dates are counted: `x - ORIGIN <= 5` says that x is at most 5."""

    ORIGIN = 0


ORIGIN: Final = Origin.ORIGIN


class Difference(NamedTuple):
    """A difference constraint `x - y <= ticks` between two time points (Dechter, Meiri & Pearl 1991)."""

    x: Hashable
    y: Hashable
    ticks: int


class Implication(NamedTuple):
    """A rule, numbered: if all its atoms are true, all edges of at least one branch hold."""

    tag: Hashable
    source: int
    atoms: frozenset[int]
    branches: tuple[tuple[Edge, ...], ...]


class TemporalProblem:
    """A disjunctive temporal problem (Stergiou & Koubarakis 1998) with labelled constraints.

    Points, labels, atoms and tags may be anything hashable. They are numbered in the order of first use, and
    the solver uses no other order, so answers do not depend on hash seeds.
    """

    def __init__(self) -> None:
        self.points: dict[Hashable, int] = {ORIGIN: 0}
        self.labels: dict[Hashable, int] = {None: BACKGROUND}
        self.atoms: dict[Hashable, int] = {}
        self.edges: list[list[Edge]] = [[]]  # by label
        self.provided: list[list[int]] = [[]]  # by label: the atoms it makes true
        self.rules: list[Implication] = []
        self.rules_by_first_atom: list[list[int]] = []  # by atom: the rules that list it first

    def carry(self, label: Hashable, difference: Difference) -> None:
        """Add a difference that must hold while `label` is active; one carried by None always must."""
        number = self._label(label)
        self.edges[number].append(self._edge(difference, number))

    def bound(self, label: Hashable, point: Hashable, earliest: int | None, latest: int | None) -> None:
        """Make `label` put a point between two ticks, both included; None leaves that side open.

        Equivalent to carrying up to two differences from the origin, in half the time; most dates need only this.
        """
        number = self._label(label)
        at = self.points.setdefault(point, len(self.points))
        if latest is not None:
            self.edges[number].append((at, 0, latest, number))
        if earliest is not None:
            self.edges[number].append((0, at, -earliest, number))

    def provide(self, label: Hashable, atom: Hashable) -> None:
        """Make `atom` true while `label` is active; any one of several providers is enough."""
        self.provided[self._label(label)].append(self._atom(atom))

    def rule(self, tag: Hashable, atoms: Iterable[Hashable], branches: Iterable[Iterable[Difference]] = ()) -> None:
        """Require one of the branches to hold while all atoms are true; without branches, forbid the combination.

        `explain` returns the `tag`, which may be used for several rules. A rule without atoms always applies.
        """
        source = ~len(self.rules)
        numbers = [self._atom(atom) for atom in atoms] or [self._always()]
        # A rule without branches becomes one that cannot hold: 0 - 0 <= -1.
        edges = tuple([tuple([self._edge(difference, source) for difference in branch]) for branch in branches])
        self.rules_by_first_atom[numbers[0]].append(len(self.rules))
        self.rules.append(Implication(tag, source, frozenset(numbers), edges or (((0, 0, -1, source),),)))

    def with_edges(self, label: int, edges: list[Edge]) -> "TemporalProblem":
        """Return a copy of this problem with other differences for one label."""
        other = copy(self)
        other.edges = [*self.edges]
        other.edges[label] = edges
        return other

    def with_rules(self, numbers: Iterable[int]) -> "TemporalProblem":
        """Return a copy of this problem with only these of its rules, which keep their numbers."""
        kept = frozenset(numbers)
        other = copy(self)
        other.rules_by_first_atom = [[rule for rule in rules if rule in kept] for rules in self.rules_by_first_atom]
        return other

    def _label(self, label: Hashable) -> int:
        number = self.labels.setdefault(label, len(self.edges))
        if number == len(self.edges):
            self.edges.append([])
            self.provided.append([])
        return number

    def _atom(self, atom: Hashable) -> int:
        number = self.atoms.setdefault(atom, len(self.rules_by_first_atom))
        if number == len(self.rules_by_first_atom):
            self.rules_by_first_atom.append([])
        return number

    def _always(self) -> int:
        if ORIGIN not in self.atoms:  # a key that no caller uses by accident
            self.provide(None, ORIGIN)
        return self.atoms[ORIGIN]

    def _edge(self, difference: Difference, source: int) -> Edge:
        x, y, ticks = difference
        points = self.points
        return points.setdefault(x, len(points)), points.setdefault(y, len(points)), ticks, source
