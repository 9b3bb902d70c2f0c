"""Saying something true, in vague words, from the day of whoever says it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Final, NamedTuple

from galleyproof.records.edtf import Edtf, parse
from galleyproof.strategies._world.around import LAST_DAY, around, iso, part, point

MINUTES: Final = 1440
"""In a day; moments are counted in them, so that two things of one day have an order."""


class Span(NamedTuple):
    """From when to when something is so, in minutes since the day 0; without an end, to this day."""

    start: int
    end: int | None

    @property
    def first(self) -> int:
        """Its first day."""
        return self.start // MINUTES

    @property
    def last(self) -> int | None:
        """Its last day."""
        return None if self.end is None else self.end // MINUTES

    def holds_on(self, day: int) -> bool:
        """Whether it is so on some of a day."""
        return self.first <= day and (self.last is None or day <= self.last)


class Own(NamedTuple):
    """The day that somebody speaks from, as it is, and as it is known; `is_known` is false for the run's day."""

    day: int
    date: Edtf
    is_known: bool = True

    @property
    def latest(self) -> int:
        """The last day that it may be."""
        return LAST_DAY if self.date.latest is None else self.date.latest


@dataclass(slots=True)
class Teller:
    """Whoever says something, from an own day.

    Attributes:
        chance: draws the words.
        own: the own day.
        aliases: second ids of entities.
        outlived: the last day on which all that is told as still so, or as not yet so, was right; None for ever.
    """

    chance: Random
    own: Own
    aliases: Mapping[str, str]
    outlived: int | None = None

    def maybe(self, one_in: int = 2) -> bool:
        """Whether to say a thing that need not be said."""
        return not self.chance.randrange(one_in)

    def id(self, entity: str) -> str:
        """One of an entity's ids."""
        return self.aliases[entity] if entity in self.aliases and self.maybe() else entity

    def date(self, moment: int) -> str:
        """A date that holds a moment."""
        return around(moment // MINUTES, self.chance)

    def day_of(self, moment: int) -> str:
        """A date that holds a moment, and is no interval."""
        return point(moment // MINUTES, self.chance)

    def is_past(self, moment: int) -> bool:
        """Whether a moment lies no later than the own day."""
        return moment // MINUTES <= self.own.day

    def still(self, until: int | None) -> str:
        """`..`: so on the own day; `until` is the last day on which that is right."""
        if until is not None and (self.outlived is None or until < self.outlived):
            self.outlived = until
        return ".."

    def ends(
        self, span: Span, start: str = "start", end: str = "end", *, by: Callable[[int], str] | None = None
    ) -> dict[str, str]:
        """Either or both ends of a span, under two names.

        What begins after the own day is told with a beginning that says so: an end alone after the own day would say
        that it had begun.
        """
        by = by or self.date
        told = {}
        is_plan = span.first > self.own.latest
        if is_plan or self.maybe():
            told[start] = iso(span.first) if is_plan else by(span.start)
        if self.own.is_known and span.holds_on(self.own.day) and (span.end is None or self.maybe(4)):
            told[end] = self.still(span.last)
        elif span.end is not None and (not told or self.maybe()):
            told[end] = by(span.end)
        return told or {start: by(span.start)}

    def span(self, span: Span) -> dict[str, str]:
        """A span as `start` and `end`, as `during`, or by a day on which it was so."""
        is_plan = span.first > self.own.latest
        shape = self.chance.choice(("ends", "during", "holds_on"))
        if shape == "ends" or is_plan:
            return self.ends(span)
        if shape == "during":
            ends = self.ends(span, by=lambda moment: part(moment // MINUTES, self.chance))
            start, end = ends.get("start", self.chance.choice(("", ".."))), ends.get("end", "")
            return {"during": f"{start}/{end}"} if start.strip(".") or end.strip(".") else self.ends(span)
        last = span.last if span.last is not None else max(self.own.day, span.first)
        return {"holds_on": around(self.chance.randrange(span.first, last + 1), self.chance)}

    def happening(self, span: Span) -> dict[str, str]:
        """A span with an end as one date that holds all of it, as an interval, or as `start` and `end`."""
        end = span.start if span.end is None else span.end
        text = self.day_of(span.start)
        date = parse(text)
        if self.maybe() and (date.latest is None or date.latest >= end // MINUTES):
            return {"on": text}
        if self.maybe() and span.first <= self.own.latest:
            return {"on": f"{part(span.first, self.chance)}/{part(end // MINUTES, self.chance)}"}
        return self.ends(span)
