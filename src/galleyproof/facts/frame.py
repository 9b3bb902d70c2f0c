"""The desk as facts see it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol, TypeAlias

from galleyproof.facts.outward import Outward
from galleyproof.facts.things import End, Figure, Happening, Life, Start, Timespan
from galleyproof.records.entity import Entity

DayRange: TypeAlias = tuple[int | None, int | None]
"""A first and a last day, as ordinals; None if open."""


class FactContext(NamedTuple):
    """A fact's id, unique on the desk, its article, and the own day of its claim."""

    fact: str
    article: str
    own: DayRange


class Referable(Protocol):
    """A fact that other claims can refer to, by the timespan it describes or the figure it gives."""

    def timespan(self, frame: "Frame", context: FactContext) -> Timespan | None:
        """Return the timespan it describes, if any."""

    def figure(self, frame: "Frame", context: FactContext) -> Figure | None:
        """Return the figure it gives, if any."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The desk as facts see it.

    Attributes:
        entities: the entities by main id.
        main_ids: the main id for every other id of an entity, as `same_as` gives it.
        one_valued: the properties that have one value at a time.
        first_days: the first day on which each event can start; missing if some claim leaves that open.
        lives: the main ids of everybody whose birth or death some claim gives.
        denied: what absences deny: a kind of fact and its subject's id, None for an absence that names no subject.
        facts_of: the facts of a claim, each with its context, by an article's name for the claim and the article.
        outward: what is part of what according to the register.
    """

    entities: Mapping[str, Entity]
    main_ids: Mapping[str, str]
    one_valued: frozenset[str]
    first_days: Mapping[str, int]
    lives: frozenset[str]
    denied: frozenset[tuple[str, str | None]]
    facts_of: Callable[[str, str], Sequence[tuple[Referable, FactContext]]]
    outward: Outward = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "outward", Outward(self.whole))

    def main_id(self, id_: str) -> str:
        """Return the main id of an entity."""
        return self.main_ids.get(id_, id_)

    def is_ahead(self, timespan: Timespan | None, own: DayRange) -> bool:
        """Return True for an event that every claim dates after the own day."""
        if not isinstance(timespan, Happening) or own[1] is None:
            return False
        return self.first_days.get(timespan.event, 0) > own[1]

    def life(self, who: str) -> Iterable[Life]:
        """Return somebody's life if any claim dates it; otherwise nothing can contradict that they were alive."""
        return (Life(who),) if who in self.lives else ()

    def denials(self, kind: str, subject: str) -> Iterable[tuple[str, str | None]]:
        """Return the keys of the absences that may deny facts of a kind with this subject."""
        return self.denied.intersection(((kind, subject), (kind, None))) if self.denied else ()

    def happenings(self, event: str) -> Iterator[Happening]:
        """Yield an event, and the outermost event that it is part of, which events within one whole have in common."""
        yield Happening(event)
        if self.whole(event) is not None and (outermost := self.outward.outermost(event)) != event:
            yield Happening(outermost)

    def timespans(self, moments: Iterable[str], article: str) -> Iterator[Timespan]:
        """Return the timespans that moments refer to: events, and those of `<claim>.start` and `<claim>.end`.

        An event comes with the outermost event that it is part of.
        """
        for moment in moments:
            if point := self.point(moment, article):
                yield from self.happenings(point.of.event) if isinstance(point.of, Happening) else (point.of,)

    def point(self, moment: str, article: str) -> Start | End | None:
        """Return a moment as a point, for an event its start; None if the claim it names describes no timespan."""
        claim, dot, edge = moment.rpartition(".")
        if not (dot and edge in ("start", "end")):
            return Start(Happening(self.main_id(moment)))
        timespans = (fact.timespan(self, context) for fact, context in self.facts_of(claim, article))
        timespan = next((timespan for timespan in timespans if timespan), None)
        return timespan and (Start(timespan) if edge == "start" else End(timespan))

    def figure(self, named: str, article: str) -> Figure | None:
        """Return the figure that a claim, or a fact of it, gives."""
        figured = self.figured(named, article)
        return figured and figured[1]

    def figured(self, named: str, article: str) -> tuple[Referable, Figure] | None:
        """Return the fact with the figure that a claim gives: `<claim>#2`, `<claim>#<measure>`, or its first."""
        claim, _, which = named.partition("#")
        for number, (fact, context) in enumerate(self.facts_of(claim, article), 1):
            figure = fact.figure(self, context)
            if figure and which in ("", str(number), figure.measure):
                return fact, figure
        return None

    def whole(self, id_: str) -> str | None:
        """Return what an entity is directly part of according to the register."""
        entity = self.entities.get(id_)
        whole = self.main_id(entity.part_of) if entity and entity.part_of else None
        return None if whole == id_ else whole

    def wholes(self, id_: str) -> tuple[str, ...]:
        """Return everything that an entity is part of according to the register, nearest first."""
        wholes: dict[str, None] = {id_: None}
        whole = self.whole(id_)
        while whole is not None and whole not in wholes:
            wholes[whole] = None
            whole = self.whole(whole)
        return (*wholes,)[1:]

    def reach(self, id_: str, by: Literal["member_of", "speaks_for"]) -> frozenset[str]:
        """Return an entity and everything that it is a member of, or speaks for, directly or through others."""
        reached, open_ = {id_}, [id_]
        while open_:
            entity = self.entities.get(open_.pop())
            for other in map(self.main_id, getattr(entity, by) if entity else ()):
                if other not in reached:
                    reached.add(other)
                    open_.append(other)
        return frozenset(reached)
