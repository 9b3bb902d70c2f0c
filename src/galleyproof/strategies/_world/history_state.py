"""A true history while it is being made: its actors, its spans of time, and the truths that claims can state."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import NamedTuple, TypeAlias

from galleyproof.strategies._world.narrator import MINUTES, Narrator, TrueSpan
from galleyproof.strategies._world.trees import RecordTree

FIRST, NOW = date(1990, 1, 1).toordinal() * MINUTES, date(2026, 1, 1).toordinal() * MINUTES
"""The moments between which everything happens, in minutes."""

OnWritten: TypeAlias = Callable[[str], None]
"""Called with the full id of a claim that states a truth and nothing else."""


def _ignore(_: str) -> None:
    """Do nothing with a claim, as most truths do."""


class Truth(NamedTuple):
    """Something true. `describe` returns it as a fact, or None if the narrator cannot speak of it on their own day."""

    describe: Callable[[Narrator], RecordTree | None]
    on_written: OnWritten = _ignore


class Occurrence(NamedTuple):
    """Something that an absence must not deny: a kind of fact, its fields, and the time in which it was true."""

    kind: str
    fields: Mapping[str, str]
    span: TrueSpan


class TrueFigure(NamedTuple):
    """A claim that gives a number, and the number itself, per year for a rate."""

    claim: str
    comparable: tuple[str, str, bool]
    value: int


@dataclass(slots=True, eq=False)
class Actor:
    """A person or body, and the moments at which they did something.

    `free_from` is the moment from which they can live elsewhere, and `body` the body they are a member of.
    """

    id: str
    kind: str
    acts: list[int] = field(default_factory=list)
    free_from: int | None = FIRST
    body: str = ""


@dataclass(slots=True)
class World:
    """A small history.

    Attributes:
        chance: the source of every random choice.
        name: the prefix of its ids, so that many worlds fit on one desk.
        is_alone: True if nothing else is on the desk, so that claims may deny anything of a whole kind.
    """

    chance: Random
    name: str = ""
    is_alone: bool = False
    entities: list[RecordTree] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    truths: list[Truth] = field(default_factory=list)
    occurrences: list[Occurrence] = field(default_factory=list)
    events: dict[str, TrueSpan] = field(default_factory=dict)
    moments: dict[str, int] = field(default_factory=dict)
    figures: list[TrueFigure] = field(default_factory=list)
    statements: list[str] = field(default_factory=list)

    def new(self, kind: str, **fields: object) -> str:
        """Add an entity and return its id."""
        id_ = f"{self.name}{kind}-{len(self.entities)}"
        filled = {name: value for name, value in fields.items() if value}
        self.entities.append({"id": id_, "kind": kind, "names": [f"The {kind} {id_}"], **filled})
        return id_

    def actor(self, *kinds: str) -> Actor:
        """Return an actor of one of these kinds, known or new."""
        known = [actor for actor in self.actors if actor.kind in kinds]
        if known and self.chance.randrange(3):
            return self.chance.choice(known)
        return self.stranger(*kinds)

    def stranger(self, *kinds: str) -> Actor:
        """Add an actor, who may be a member of a body and speak for it, and may have a second id."""
        kind = self.chance.choice(kinds)
        bodies = [actor.id for actor in self.actors if actor.kind != "person"]
        body = self.chance.choice(bodies) if kind == "person" and bodies and self.chance.randrange(2) else ""
        bodies_of = [body] if body else []
        actor = Actor(self.new(kind, member_of=bodies_of, speaks_for=bodies_of), kind, body=body)
        if not self.chance.randrange(4):
            self.entities.append({**self.entities[-1], "id": f"{actor.id}-alias", "same_as": actor.id})
        self.actors.append(actor)
        return actor

    def moment(self) -> int:
        """Return a random moment, early enough that more can follow."""
        return FIRST + self.chance.randrange(10_000) * MINUTES + self.chance.randrange(MINUTES)

    def later(self, moment: int, days: int) -> int:
        """Return a moment up to so many days later, but not in the future."""
        return min(moment + self.chance.randrange(days) * MINUTES + self.chance.randrange(60), NOW - 1)

    def span_from(self, start: int, days: int) -> TrueSpan:
        """Return a span from a moment, of up to so many days or still open."""
        return TrueSpan(start, self.later(start, days) if self.chance.randrange(5) else None)

    def add_truth(self, describe: Callable[[Narrator], RecordTree | None], on_written: OnWritten = _ignore) -> None:
        """Add a truth that claims can state."""
        self.truths.append(Truth(describe, on_written))

    def add_occurrence(self, kind: str, span: TrueSpan, **fields: str) -> None:
        """Add an occurrence, which absences must not deny."""
        self.occurrences.append(Occurrence(kind, fields, span))

    def record_moments(self, span: TrueSpan) -> OnWritten:
        """Return a callback that lets other claims refer to a claim's `<claim>.start` and `<claim>.end`."""

        def record(claim: str) -> None:
            self.moments[f"{claim}.start"] = span.start
            if span.end is not None:
                self.moments[f"{claim}.end"] = span.end

        return record

    def points(self) -> Iterator[tuple[str, int]]:
        """Yield the events and the starts and ends of claims' terms, each with its moment."""
        yield from ((event, span.start) for event, span in self.events.items())
        yield from self.moments.items()
