"""Every form of uncertain date that may mean a given day."""

import datetime as dt
from collections.abc import Callable
from random import Random
from typing import Final, TypeAlias

from galleyproof.records.edtf import parse

Form: TypeAlias = Callable[[int, Random], str]
"""A way to write a day, given as an ordinal."""

LAST_DAY: Final = dt.date.max.toordinal()


def iso(day: int) -> str:
    """A day as it is written: `2021-10-18`; one out of the calendar is its first or last."""
    return dt.date.fromordinal(min(max(day, 1), LAST_DAY)).isoformat()


def is_held(day: int, text: str) -> bool:
    """Whether a day lies within the bounds of a date."""
    date = parse(text)
    return (date.earliest or 1) <= day <= (date.latest or LAST_DAY)


def part(day: int, chance: Random) -> str:
    """A date that may mean a day, as it can stand within an interval or a set."""
    return chance.choice(PARTS)(day, chance)


def point(day: int, chance: Random) -> str:
    """A date that may mean a day, and is no interval: `2021-10~`, `[2021-10-18,2022]`."""
    return chance.choice(POINTS)(day, chance)


def around(day: int, chance: Random) -> str:
    """A date that may mean a day, in any form: `2021-10-18`, `202X~`, `{2019..2021-11}`, `2021/..`."""
    return chance.choice(FORMS)(day, chance)


def _exact(day: int, _: Random) -> str:
    return iso(day)


def _shortened(day: int, chance: Random) -> str:
    """A month or a year."""
    return iso(day)[: chance.choice((7, 4))]


def _unspecified(day: int, chance: Random) -> str:
    """Some digits not known: `202X`, `20XX`, `2021-10-1X`, `2021-XX-18`."""
    text = iso(day)
    hidden = chance.choice(((3,), (2, 3), (9,), (8, 9), (6,), (5, 6), (5, 6, 8, 9), (3, 8, 9)))
    masked = "".join("X" if place in hidden else digit for place, digit in enumerate(text))
    return masked[:4] if hidden[-1] == 3 else masked  # noqa: PLR2004 - the last digit of the year


def _about(day: int, chance: Random) -> str:
    """About a day, a month or a year near by: `2021-10-19~`, `2022~`."""
    length, away = chance.choice(((10, 1), (7, 28), (4, 365)))
    return f"{iso(day + chance.choice((-away, 0, away)))[:length]}~"


def _perhaps(day: int, chance: Random) -> str:
    return f"{chance.choice((_exact, _shortened, _unspecified))(day, chance)}{chance.choice('?%')}"


def _by_component(day: int, chance: Random) -> str:
    """A mark on the year, the month or the day alone: `2021~-10-18`, `2021-?10-18`, `2021-10-~18`."""
    year, month, of_month = iso(day).split("-")
    mark = chance.choice("?~%")
    return chance.choice(
        (f"{year}{mark}-{month}-{of_month}", f"{year}-{mark}{month}-{of_month}", f"{year}-{month}-{mark}{of_month}")
    )


def _season(day: int, chance: Random) -> str:
    """A season, quarter or half-year that holds the day; a winter may be that of the year before."""
    text = iso(day)
    code, year = chance.randrange(21, 42), int(text[:4])
    seasons = [f"{each:04}-{code}" for each in (year, year - 1) if each]
    return next((season for season in seasons if is_held(day, season)), text[:7])


def _long_year(day: int, chance: Random) -> str:
    return f"Y{int(iso(day)[:4])}{chance.choice(('', 'S1', 'S2', 'S3'))}"


def _timed(day: int, _: Random) -> str:
    return f"{iso(day)}T09:30:00"


def _range(day: int, chance: Random) -> str:
    """From a day before to a day after, in a set."""
    return f"[{iso(day - chance.randrange(60))}..{iso(day + chance.randrange(60))}]"


def _set(day: int, chance: Random) -> str:
    """One of several dates, or all of them, or one that is open to a side."""
    this, other = part(day, chance), part(chance.randrange(1, LAST_DAY), chance)
    return chance.choice(("[{},{}]", "{{{},{}}}", "[..{}]", "[{}..]", "{{{}..}}", "[{}]")).format(this, other)


def _interval(day: int, chance: Random) -> str:
    """From something no later than the day to something no earlier; either may be open or unknown."""
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
