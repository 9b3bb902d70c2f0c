"""A true history on its way to being told: who there was, what lasted from when to when, and what can be said of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import NamedTuple, TypeAlias

from galleyproof.strategies._world.trees import Record
from galleyproof.strategies._world.vague import MINUTES, Span, Teller

FIRST, NOW = date(1990, 1, 1).toordinal() * MINUTES, date(2026, 1, 1).toordinal() * MINUTES
"""The moments between which everything happens."""

Kept: TypeAlias = Callable[[str], None]


def _forget(_: str) -> None:
    """What most truths do with the claim that tells them."""


class Truth(NamedTuple):
    """Something that is so. `tell` says it from an own day, None where there is nothing to say of it from there.

    `kept` is given the full id of each claim that says it and nothing else.
    """

    tell: Callable[[Teller], Record | None]
    kept: Kept = _forget


class Occurrence(NamedTuple):
    """What an absence must not deny: a kind of fact, its fields, and when it was so."""

    kind: str
    fields: Mapping[str, str]
    span: Span


class Figure(NamedTuple):
    """A claim that gives a number, and the number, by the year where it is a rate."""

    claim: str
    comparable: tuple[str, str, bool]
    value: int


@dataclass(slots=True, eq=False)
class Actor:
    """Somebody who acts, when they did, and from when they are free to live elsewhere."""

    id: str
    kind: str
    acts: list[int] = field(default_factory=list)
    free: int | None = FIRST
    lists: str = ""  # the body that they are a member of


@dataclass(slots=True)
class World:
    """A small history.

    Attributes:
        chance: draws all of it.
        name: what its ids begin with, so that many worlds fit on one desk.
        is_alone: whether nothing else is on the desk, so that there may be none of a whole kind of thing.
    """

    chance: Random
    name: str = ""
    is_alone: bool = False
    entities: list[Record] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    truths: list[Truth] = field(default_factory=list)
    occurrences: list[Occurrence] = field(default_factory=list)
    events: dict[str, Span] = field(default_factory=dict)
    moments: dict[str, int] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)

    def new(self, kind: str, **fields: object) -> str:
        """A new entity's id."""
        id_ = f"{self.name}{kind}-{len(self.entities)}"
        given = {name: value for name, value in fields.items() if value}
        self.entities.append({"id": id_, "kind": kind, "names": [f"The {kind} {id_}"], **given})
        return id_

    def actor(self, *kinds: str) -> Actor:
        """Somebody of one of some kinds, known before or new."""
        known = [actor for actor in self.actors if actor.kind in kinds]
        if known and self.chance.randrange(3):
            return self.chance.choice(known)
        return self.stranger(*kinds)

    def stranger(self, *kinds: str) -> Actor:
        """Somebody new, who may be a member of a body and speak for it, and may have a second id."""
        kind = self.chance.choice(kinds)
        bodies = [actor.id for actor in self.actors if actor.kind != "person"]
        body = self.chance.choice(bodies) if kind == "person" and bodies and self.chance.randrange(2) else ""
        listed = [body] if body else []
        actor = Actor(self.new(kind, member_of=listed, speaks_for=listed), kind, lists=body)
        if not self.chance.randrange(4):
            self.entities.append({**self.entities[-1], "id": f"{actor.id}-alias", "same_as": actor.id})
        self.actors.append(actor)
        return actor

    def moment(self) -> int:
        """Some moment, early enough that more can follow."""
        return FIRST + self.chance.randrange(10_000) * MINUTES + self.chance.randrange(MINUTES)

    def later(self, moment: int, days: int) -> int:
        """A moment up to so many days later, but not in the future."""
        return min(moment + self.chance.randrange(days) * MINUTES + self.chance.randrange(60), NOW - 1)

    def lasting(self, start: int, days: int) -> Span:
        """From a moment up to so many days, or until this day."""
        return Span(start, self.later(start, days) if self.chance.randrange(5) else None)

    def know(self, tell: Callable[[Teller], Record | None], kept: Kept = _forget) -> None:
        """Add a truth."""
        self.truths.append(Truth(tell, kept))

    def occur(self, kind: str, span: Span, **fields: str) -> None:
        """Note what an absence must not deny."""
        self.occurrences.append(Occurrence(kind, fields, span))

    def date_by(self, span: Span) -> Kept:
        """Let others be dated by `<claim>.start` and `<claim>.end` of the claims that tell a span."""

        def kept(claim: str) -> None:
            self.moments[f"{claim}.start"] = span.start
            if span.end is not None:
                self.moments[f"{claim}.end"] = span.end

        return kept

    def points(self) -> Iterator[tuple[str, int]]:
        """Everything that others can be dated by: events, and claims that tell what lasts, each with its moment."""
        yield from ((event, span.start) for event, span in self.events.items())
        yield from self.moments.items()
