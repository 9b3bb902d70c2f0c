"""What a constraint is: a check that states what cannot be, and leaves the proof to the solver."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from inspect import getdoc
from typing import Any, NamedTuple, TypeAlias

from galleyproof.check import Check, facts_of, id_of
from galleyproof.facts import Fact
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Atom
from galleyproof.facts.frame import Frame
from galleyproof.facts.things import End, Lasting, Point, Start
from galleyproof.finding import Severity
from galleyproof.solver import ORIGIN, Difference, Explanation, Step


class Rule(NamedTuple):
    """Where all the atoms are true, one of the branches holds; with no branches, they cannot all be true.

    A branch is a few differences between points, all of which hold then.
    """

    atoms: tuple[Atom, ...]
    branches: tuple[tuple[Difference, ...], ...] = ()


class Tag(NamedTuple):
    """What the solver says of a rule that it needed: whose it is, and over what."""

    constraint: str
    atoms: tuple[Atom, ...]


States: TypeAlias = Callable[[Asserted], Iterable[Rule]]
Owns: TypeAlias = Callable[[Sequence[Step]], bool]


@dataclass(frozen=True)
class Constraint(Check):
    """A check whose function is given what the claims of one cluster assert, and yields rules for the solver.

    Attributes:
        fix: what would resolve a conflict, besides what resolves any.
        kinds: the kinds of fact without which it states nothing.
        joins: fields whose equal values put facts of these kinds into one cluster, besides what the facts say.
        owns: tells whether a conflict of dates alone, which no rule is needed for, is this constraint's.
    """

    fix: str = ""
    kinds: tuple[type[Fact], ...] = ()
    joins: tuple[str, ...] = ()
    owns: Owns = field(default=lambda _: False)

    def rules(self, asserted: Asserted) -> Iterable[Rule]:
        """What cannot be, given what claims assert."""
        return self.function(asserted)  # type: ignore[return-value] # a check's function says problems, this one rules

    def keys(self, fact: Fact, frame: Frame) -> Iterator[Hashable]:
        """What it joins a fact with others by."""
        if isinstance(fact, self.kinds):
            for name in self.joins:
                value = getattr(fact, name)
                yield (self.id, name, frame.name(value) if isinstance(value, str) else value)

    def explains(self, explanation: Explanation) -> bool:
        """Whether a conflict is one of this constraint's."""
        if explanation.tags:
            return any(isinstance(tag, Tag) and tag.constraint == self.id for tag in explanation.tags)
        return self.owns(explanation.steps)


def constraint(
    *kinds: type[Fact],
    severity: Severity = Severity.ERROR,
    fix: str = "",
    joins: Sequence[str] = (),
    owns: Owns = lambda _: False,
) -> Callable[[States], Constraint]:
    """Make a constraint of a function that yields rules over what the claims of one cluster assert.

    It is called for clusters that have a fact of one of these kinds, with `asserted[Atom]` for what they assert.
    Claims that give one point dates which do not meet conflict without a rule; `owns` says whose finding that is.
    `fix` is what would resolve a conflict, besides what resolves any. Claims are looked at together where their
    facts collide over something already, such as an office with seats; `joins=("holder",)` adds those of one holder.
    """

    def make(function: States) -> Constraint:
        return Constraint(
            id=id_of(function),
            function=function,  # type: ignore[arg-type]
            subjects=facts_of(kinds),
            severity=severity,
            manual=getdoc(function) or "",
            extras=(),
            of_claims=True,
            fix=fix,
            kinds=kinds,
            joins=tuple(joins),
            owns=owns,
        )

    return make


def about(*kinds: type[Any]) -> Owns:
    """Owns conflicts over the dates of one point: of a kind, or where something of a kind starts or ends."""

    def owns(steps: Sequence[Step]) -> bool:
        return not is_ordered(steps) and any(_kind(point) in kinds for point in points(steps))

    return owns


def points(steps: Iterable[Step]) -> Iterator[Point]:
    """The points that a refutation goes through."""
    for step in steps:
        yield from (point for point in step.difference[:2] if point is not ORIGIN)  # type: ignore[misc]


def is_ordered(steps: Iterable[Step]) -> bool:
    """Whether a claim puts one point of a refutation before another, rather than in a date."""
    return any(step.label is not None and ORIGIN not in step.difference[:2] for step in steps)


def is_dated(steps: Iterable[Step]) -> bool:
    """Whether a refutation needs any date."""
    return any(ORIGIN in step.difference[:2] for step in steps)


def _kind(point: Point) -> type[Any]:
    return type(point.of) if isinstance(point, Start | End) else type(point)


def no_later(first: Point, then: Point, ticks: int = 0) -> Difference:
    """The one point is no later than the other, or by so many ticks at most."""
    return Difference(first, then, ticks)


def not_before(point: Point, tick: int) -> Difference:
    """A point is not before a tick."""
    return Difference(ORIGIN, point, -tick)


def not_after(point: Point, tick: int) -> Difference:
    """A point is not after a tick."""
    return Difference(point, ORIGIN, tick)


def apart(one: Lasting, other: Lasting, ticks: int = 0) -> tuple[tuple[Difference], tuple[Difference]]:
    """The two branches of "these do not overlap", or by so many ticks at most."""
    return (no_later(End(one), Start(other), ticks),), (no_later(End(other), Start(one), ticks),)
