"""Periods as ordinals of their first and last day, within the years that the calendar knows."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from typing import Final, NamedTuple

from galleyproof.text.days.calendar_words import SEASONS

_LAST: Final = date.max.toordinal()
_MONTHS_IN_YEAR: Final = range(1, 13)
_PART_OF_YEAR: Final = {"early": ((1, 1), (5, 31)), "mid": ((4, 1), (9, 30)), "late": ((8, 1), (12, 31))}
_PART_OF_MONTH: Final = {"early": (1, 12), "mid": (8, 23), "late": (18, 31)}
_PART_OF_TEN: Final = {"": (0, 9), "early": (0, 4), "mid": (3, 7), "late": (5, 9)}


class DaySpan(NamedTuple):
    """The first and last day of a period, as ordinals."""

    first: int
    last: int

    @property
    def weekday(self) -> int:
        """The weekday of the first day, 0 for Monday to 6 for Sunday."""
        return (self.first - 1) % 7

    def __str__(self) -> str:
        """Return the period in EDTF: a day or an interval."""
        ends = [date.fromordinal(day).isoformat() for day in (self.first, self.last)]
        return "/".join(dict.fromkeys(ends))

    def overlaps(self, earliest: int | None, latest: int | None) -> bool:
        """Return True if the period shares a day with the time between two days, of which None is open."""
        return (latest is None or self.first <= latest) and (earliest is None or earliest <= self.last)


def between(first: int, last: int) -> DaySpan:
    """Return the period between two ordinals, cut off where the calendar ends."""
    return DaySpan(min(max(first, 1), _LAST), min(max(last, 1), _LAST))


def dated(year: int, month: int | None = None, day: int | None = None, part: str = "") -> DaySpan | None:
    """Return a year, month or day, or the early, mid or late part of a year or month; None if there is no such day."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if month is None:
        first, last = _PART_OF_YEAR.get(part, ((1, 1), (12, 31)))
        return DaySpan(date(year, *first).toordinal(), date(year, *last).toordinal())
    if month not in _MONTHS_IN_YEAR:
        return None
    length = monthrange(year, month)[1]
    first_day, last_day = (day, day) if day is not None else _PART_OF_MONTH.get(part, (1, length))
    if day is not None and not 1 <= day <= length:
        return None
    return DaySpan(date(year, month, first_day).toordinal(), date(year, month, min(last_day, length)).toordinal())


def years(first: int, length: int, part: str = "") -> DaySpan:
    """Return a decade or century from its first year, or the early, mid or late part of it."""
    low, high = _PART_OF_TEN[part]
    unit = length // 10
    start, end = first + low * unit, first + (high + 1) * unit - 1
    return DaySpan(date(start, 1, 1).toordinal(), date(end, 12, 31).toordinal())


def season(name: str, year: int) -> list[DaySpan]:
    """Return a season of a year; a winter is that which ends or that which begins in it."""
    (month, day), (last_month, last_day) = SEASONS[name]
    over = last_month < month
    starts = [year - 1, year] if over else [year]
    return [
        DaySpan(date(start, month, day).toordinal(), date(start + over, last_month, last_day).toordinal())
        for start in starts
        if start >= MINYEAR and start + over <= MAXYEAR
    ]
