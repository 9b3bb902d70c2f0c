"""Constraints: functions that state what cannot be true together, for the solver to prove."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from galleyproof.facts import Fact
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Atom
from galleyproof.facts.frame import Frame
from galleyproof.facts.things import End, Point, Start, Timespan
from galleyproof.finding import Criterion, Severity, criterion_id
from galleyproof.solver.explain import Explanation, Step
from galleyproof.solver.problem import ORIGIN, Difference


class Rule(NamedTuple):
    """A rule for the solver: if all its atoms are true, one of its branches holds.

    Without branches, the atoms cannot all be true. A branch is a few differences between points; all of them hold.
    """

    atoms: tuple[Atom, ...]
    branches: tuple[tuple[Difference, ...], ...] = ()


class Tag(NamedTuple):
    """A rule that a proof needed: the id of its constraint, and its atoms."""

    constraint: str
    atoms: tuple[Atom, ...]


States: TypeAlias = Callable[[Asserted], Iterable[Rule] | None]
Proof: TypeAlias = Sequence[Step]
Owns: TypeAlias = Callable[[Proof], bool]


@dataclass(frozen=True, kw_only=True)
class Constraint(Criterion):
    """A function that reads the assertions of one cluster of claims and yields rules for the solver.

    Attributes:
        function: takes `Asserted`; yields rules, or returns None if it states none.
        fix: a way to resolve its conflicts, besides those that resolve any.
        kinds: the kinds of fact that it is about.
        joins: fields whose equal values put facts of these kinds into one cluster, besides the facts' own keys.
        owns: tells whether a conflict that no rule is needed for is this constraint's.
        groups: True if all claims that disagree about one point are one finding.
    """

    function: States
    fix: str
    kinds: tuple[type[Fact], ...]
    joins: tuple[str, ...]
    owns: Owns
    groups: bool = False

    def rules(self, asserted: Asserted) -> Iterable[Rule]:
        """Return its rules for what some claims assert."""
        return self.function(asserted) or ()

    def keys(self, fact: Fact, frame: Frame) -> Iterator[Hashable]:
        """Yield the keys by which it joins a fact with others."""
        if isinstance(fact, self.kinds):
            for name in self.joins:
                value = getattr(fact, name)
                yield (self.id, name, frame.main_id(value) if isinstance(value, str) else value)

    def explains(self, explanation: Explanation) -> bool:
        """Return True if a conflict is one of this constraint's."""
        if explanation.tags:
            return any(isinstance(tag, Tag) and tag.constraint == self.id for tag in explanation.tags)
        return self.owns(explanation.steps)


def constraint(
    *kinds: type[Fact],
    severity: Severity = Severity.ERROR,
    fix: str = "",
    joins: Sequence[str] = (),
    owns: type[Any] | Owns = lambda _: False,
    groups: bool = False,
) -> Callable[[States], Constraint]:
    """Make a constraint of a function that yields rules over what the claims of one cluster assert.

    The function is called for clusters that have a fact of one of `kinds`, with `asserted[Atom]` for what they assert.
    Claims that date one point differently contradict each other without any rule: `owns=Tenure` makes conflicts over
    the dates of one tenure findings of this constraint (a predicate over the steps of the proof works as well), and a
    constraint that only owns such conflicts has a docstring and no body.

    Args:
        kinds: the kinds of fact that it is about.
        severity: of its conflicts.
        fix: a way to resolve them, besides those that resolve any.
        joins: fields over which facts are compared although they have nothing else in common, such as `holder`.
        owns: a type of thing whose dates it answers for, or a predicate over a proof.
        groups: True if all claims that disagree about one point are one finding, rather than each pair of them.
    """
    owner = _dates_of(owns) if isinstance(owns, type) else owns

    def make(function: States) -> Constraint:
        return Constraint(
            id=criterion_id(function),
            function=function,
            severity=severity,
            fix=fix,
            kinds=kinds,
            joins=tuple(joins),
            owns=owner,
            groups=groups,
        )

    return make


def _dates_of(kind: type[Any]) -> Owns:
    """Return the predicate of conflicts over the dates of one thing of a kind, or of its start or end."""

    def owns(proof: Proof) -> bool:
        return not is_ordered(proof) and any(_kind(point) is kind for point in points(proof))

    return owns


def points(proof: Iterable[Step]) -> Iterator[Point]:
    """Yield the points that a proof goes through."""
    for step in proof:
        yield from (point for point in step.difference[:2] if isinstance(point, Point))


def is_ordered(proof: Iterable[Step]) -> bool:
    """Return True if a proof needs a claim that puts one point before another, rather than dating it."""
    return any(step.label is not None and ORIGIN not in step.difference[:2] for step in proof)


def is_dated(proof: Iterable[Step]) -> bool:
    """Return True if a proof needs any date."""
    return any(ORIGIN in step.difference[:2] for step in proof)


def _kind(point: Point) -> type[Any]:
    return type(point.of) if isinstance(point, Start | End) else type(point)


def no_later(first: Point, then: Point, ticks: int = 0) -> Difference:
    """Return "the one point is no later than the other", or later by at most so many ticks."""
    return Difference(first, then, ticks)


def not_before(point: Point, tick: int) -> Difference:
    """Return "a point is not before a tick"."""
    return Difference(ORIGIN, point, -tick)


def not_after(point: Point, tick: int) -> Difference:
    """Return "a point is not after a tick"."""
    return Difference(point, ORIGIN, tick)


def apart(one: Timespan, other: Timespan, ticks: int = 0) -> tuple[tuple[Difference], tuple[Difference]]:
    """Return the two branches of "these do not overlap", or overlap by at most so many ticks."""
    return (no_later(End(one), Start(other), ticks),), (no_later(End(other), Start(one), ticks),)
