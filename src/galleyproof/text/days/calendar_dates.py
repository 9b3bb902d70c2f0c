"""Dates of the calendar, and the periods that they can mean on the day of the text."""

from collections.abc import Sequence
from datetime import date
from itertools import chain
from typing import Final, Literal, NamedTuple, TypeAlias

from galleyproof.text.days.day_span import DaySpan, dated

Tense: TypeAlias = Literal["past", "future", ""]
"""The time that the words around a date speak of; empty if they do not say."""

NumericOrder: TypeAlias = Literal["day-first", "month-first"]
"""Which of day and month comes first in a date in digits."""

_LEAP_YEARS: Final = 8
"""Years without a 29 February can follow each other so long, as around 1900."""


class CalendarDate(NamedTuple):
    """A day, month or year, or the early, mid or late part of one.

    Attributes:
        year, month, day: what is given; the rest is None.
        part: `early`, `mid` or `late`; empty for the whole.
        way: `past` for `last May`, `future` for `next May`.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    part: str = ""
    way: Tense = ""

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:
        """Return its period; without a year, the last one, the next one, or both, the nearer one first."""
        if self.year is not None:
            return [span for span in (dated(self.year, *self[1:4]),) if span]
        tried = range(own.year - _LEAP_YEARS, own.year + _LEAP_YEARS + 1)
        return _nearest([span for year in tried if (span := dated(year, *self[1:4]))], own, tense, self.way)


class NumericDate(NamedTuple):
    """A date in digits, of which either number may be the day: `12/10/2021`."""

    one: int
    other: int
    year: int

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:
        """Return the days that there are, the one that puts the day first in front."""
        ways = (CalendarDate(self.year, self.other, self.one), CalendarDate(self.year, self.one, self.other))
        return [*dict.fromkeys(chain.from_iterable(way.periods(own, tense) for way in ways))]

    def in_order(self, order: NumericOrder) -> CalendarDate:
        """Return the date with day and month in an order, or in the other one if only that gives a day."""
        day, month = (self.one, self.other) if order == "day-first" else (self.other, self.one)
        swaps = dated(self.year, month, day) is None
        return CalendarDate(self.year, day, month) if swaps else CalendarDate(self.year, month, day)


class DayOfMonth(NamedTuple):
    """A day without its month: `the 12th`."""

    day: int

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:
        """Return the last one, the next one, or both, the nearer one first."""
        this = own.year * 12 + own.month - 1
        months = [divmod(this + off, 12) for off in range(-2, 3)]
        return _nearest([span for year, month in months if (span := dated(year, month + 1, self.day))], own, tense)


def _nearest(spans: Sequence[DaySpan], own: date, tense: Tense, way: Tense = "") -> list[DaySpan]:
    """Return the last, the next, or both of some periods in order; `way` leaves out the one that is not over yet."""
    today = own.toordinal()
    last = next((span for span in reversed(spans) if (span.last < today if way else span.first <= today)), None)
    following = next((span for span in spans if (span.first > today if way else span.last >= today)), None)
    wanted = {"past": (last,), "future": (following,), "": (last, following)}[way or tense]
    return sorted(filter(None, dict.fromkeys(wanted)), key=lambda span: abs(span.first - today))


class DateRange(NamedTuple):
    """A period given by both its ends: `18-20 October`, `2019-20`."""

    first: CalendarDate
    last: CalendarDate

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:
        """Return the time from the first day of its start to the last day of its end."""
        return [*self._by_whole(own, tense)]

    def ends(self, own: date, tense: Tense) -> tuple[list[DaySpan], list[DaySpan]]:
        """Return the periods of its start and of its end."""
        pairs = self._by_whole(own, tense).values()
        return [start for start, _ in pairs], [end for _, end in pairs]

    def _by_whole(self, own: date, tense: Tense) -> dict[DaySpan, tuple[DaySpan, DaySpan]]:
        """Return the start and the end of each period that it can be, the nearest first."""
        given = self.last.year
        years = range(own.year - 2, own.year + 3) if given is None else (given,)
        crosses = (self.first.month or 0) > (self.last.month or 0)
        possible: dict[DaySpan, tuple[DaySpan, DaySpan]] = {}
        for year in years:
            first_year = self.first.year if self.first.year is not None else year - crosses
            start, end = dated(first_year, *self.first[1:4]), dated(year, *self.last[1:4])
            if start and end and start.first < end.last:
                possible[DaySpan(start.first, end.last)] = start, end
        spans = [*possible] if given is not None else _nearest([*possible], own, tense)
        return {span: possible[span] for span in spans}
