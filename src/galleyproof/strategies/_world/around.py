"""Dates of every form that may mean a given day."""

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Final, TypeAlias

from galleyproof.records.edtf import parse

Form: TypeAlias = Callable[[int, Random], str]
"""Writes an uncertain date that may mean a day, given as an ordinal."""

LAST_DAY: Final = dt.date.max.toordinal()


def iso(day: int) -> str:
    """Return a day as text: `2021-10-18`; the calendar's first or last day if it is beyond."""
    return dt.date.fromordinal(min(max(day, 1), LAST_DAY)).isoformat()


def may_mean(day: int, text: str) -> bool:
    """Return True if a day lies within the bounds of a date."""
    date = parse(text)
    return (date.earliest or 1) <= day <= (date.latest or LAST_DAY)


def part(day: int, chance: Random) -> str:
    """Return a date that may mean a day and that an interval or a set can contain."""
    return chance.choice(PARTS)(day, chance)


def point(day: int, chance: Random) -> str:
    """Return a date that may mean a day and is not an interval: `2021-10~`, `[2021-10-18,2022]`."""
    return chance.choice(POINTS)(day, chance)


def around(day: int, chance: Random) -> str:
    """Return a date of any form that may mean a day: `2021-10-18`, `202X~`, `{2019..2021-11}`, `2021/..`."""
    return chance.choice(FORMS)(day, chance)


def _exact(day: int, _: Random) -> str:
    return iso(day)


def _shortened(day: int, chance: Random) -> str:
    """Return the month or the year."""
    return iso(day)[: chance.choice((7, 4))]


def _unspecified(day: int, chance: Random) -> str:
    """Replace some digits: `202X`, `20XX`, `2021-10-1X`, `2021-XX-18`."""
    text = iso(day)
    hidden = chance.choice(((3,), (2, 3), (9,), (8, 9), (6,), (5, 6), (5, 6, 8, 9), (3, 8, 9)))
    masked = "".join("X" if place in hidden else digit for place, digit in enumerate(text))
    return masked[:4] if hidden[-1] == 3 else masked  # noqa: PLR2004 - the last digit of the year


def _about(day: int, chance: Random) -> str:
    """Return about a nearby day, month or year: `2021-10-19~`, `2022~`."""
    length, away = chance.choice(((10, 1), (7, 28), (4, 365)))
    return f"{iso(day + chance.choice((-away, 0, away)))[:length]}~"


def _perhaps(day: int, chance: Random) -> str:
    return f"{chance.choice((_exact, _shortened, _unspecified))(day, chance)}{chance.choice('?%')}"


def _by_component(day: int, chance: Random) -> str:
    """Mark only the year, the month or the day: `2021~-10-18`, `2021-?10-18`, `2021-10-~18`."""
    year, month, of_month = iso(day).split("-")
    mark = chance.choice("?~%")
    return chance.choice(
        (f"{year}{mark}-{month}-{of_month}", f"{year}-{mark}{month}-{of_month}", f"{year}-{month}-{mark}{of_month}")
    )


def _season(day: int, chance: Random) -> str:
    """Return a season, quarter or half-year with the day in it; a winter may belong to the year before."""
    text = iso(day)
    code, year = chance.randrange(21, 42), int(text[:4])
    seasons = [f"{number:04}-{code}" for number in (year, year - 1) if number]
    return next((season for season in seasons if may_mean(day, season)), text[:7])


def _long_year(day: int, chance: Random) -> str:
    return f"Y{int(iso(day)[:4])}{chance.choice(('', 'S1', 'S2', 'S3'))}"


def _timed(day: int, _: Random) -> str:
    return f"{iso(day)}T09:30:00"


def _range(day: int, chance: Random) -> str:
    """Return a set from a day before to a day after."""
    return f"[{iso(day - chance.randrange(60))}..{iso(day + chance.randrange(60))}]"


def _set(day: int, chance: Random) -> str:
    """Return a set of one of several dates, or all of them, perhaps open on one side."""
    this, other = part(day, chance), part(chance.randrange(1, LAST_DAY), chance)
    return chance.choice(("[{},{}]", "{{{},{}}}", "[..{}]", "[{}..]", "{{{}..}}", "[{}]")).format(this, other)


def _interval(day: int, chance: Random) -> str:
    """Return an interval around the day; either end may be open or unknown."""
    start, end = (
        part(max(day - chance.randrange(400), 1), chance),
        part(min(day + chance.randrange(400), LAST_DAY), chance),
    )
    return chance.choice(("{0}/{1}", "{0}/..", "{0}/", "../{1}", "/{1}")).format(start, end)


PARTS: Final[tuple[Form, ...]] = (
    _exact, _exact, _shortened, _shortened, _unspecified, _about, _perhaps, _by_component, _season, _long_year
)  # fmt: skip
POINTS: Final = (*PARTS, _timed, _range, _set)
FORMS: Final = (*POINTS, _interval)
