"""True statements in vague words, made from the narrator's own day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Final, NamedTuple

from galleyproof.records.edtf import Edtf, parse
from galleyproof.strategies._world.around import LAST_DAY, around, iso, part, point

MINUTES: Final = 1440
"""In a day. Moments are minutes, so that two things on one day have an order."""


class TrueSpan(NamedTuple):
    """The time for which something is true, in minutes since day 0; an end of None means until now."""

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
        """Return True if any of a day is in the span."""
        return self.first <= day and (self.last is None or day <= self.last)


class OwnDay(NamedTuple):
    """The true day that a narrator speaks from, and its date in the record; `is_known` is False for the run's day."""

    day: int
    date: Edtf
    is_known: bool = True

    @property
    def latest(self) -> int:
        """The last day that the date may mean."""
        return LAST_DAY if self.date.latest is None else self.date.latest


@dataclass(slots=True)
class Narrator:
    """Makes true statements from its own day.

    Attributes:
        chance: the source of every random choice.
        own: the own day.
        aliases: second ids of entities.
        outlived: the last day on which every "still" and "not yet" so far was correct; None if there is no such day.
    """

    chance: Random
    own: OwnDay
    aliases: Mapping[str, str]
    outlived: int | None = None

    def maybe(self, one_in: int = 2) -> bool:
        """Return True with a chance of one in so many."""
        return not self.chance.randrange(one_in)

    def id(self, entity: str) -> str:
        """Return one of an entity's ids."""
        return self.aliases[entity] if entity in self.aliases and self.maybe() else entity

    def date(self, moment: int) -> str:
        """Return a date that may mean a moment's day."""
        return around(moment // MINUTES, self.chance)

    def day_of(self, moment: int) -> str:
        """Return a date that may mean a moment's day and is not an interval."""
        return point(moment // MINUTES, self.chance)

    def is_past(self, moment: int) -> bool:
        """Return True if a moment is not after the own day."""
        return moment // MINUTES <= self.own.day

    def still(self, until: int | None) -> str:
        """Return `..`, for "still true on the own day"; `until` is the last day on which that is correct."""
        if until is not None and (self.outlived is None or until < self.outlived):
            self.outlived = until
        return ".."

    def ends(
        self, span: TrueSpan, start: str = "start", end: str = "end", *, by: Callable[[int], str] | None = None
    ) -> dict[str, str]:
        """Return the start, the end or both, under these names.

        A span that starts after the own day always gets its start, because a later end alone would mean that it had
        already started.
        """
        by = by or self.date
        dates = {}
        is_plan = span.first > self.own.latest
        if is_plan or self.maybe():
            dates[start] = iso(span.first) if is_plan else by(span.start)
        if self.own.is_known and span.holds_on(self.own.day) and (span.end is None or self.maybe(4)):
            dates[end] = self.still(span.last)
        elif span.end is not None and (not dates or self.maybe()):
            dates[end] = by(span.end)
        return dates or {start: by(span.start)}

    def span(self, span: TrueSpan) -> dict[str, str]:
        """Return a span as `start` and `end`, as `during`, or as one day of it in `holds_on`."""
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

    def happening(self, span: TrueSpan) -> dict[str, str]:
        """Return a finished span as one date that covers it, as an interval, or as `start` and `end`."""
        end = span.start if span.end is None else span.end
        text = self.day_of(span.start)
        date = parse(text)
        if self.maybe() and (date.latest is None or date.latest >= end // MINUTES):
            return {"on": text}
        if self.maybe() and span.first <= self.own.latest:
            return {"on": f"{part(span.first, self.chance)}/{part(end // MINUTES, self.chance)}"}
        return self.ends(span)
