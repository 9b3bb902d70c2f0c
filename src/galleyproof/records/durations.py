"""Lengths of time with their units, such as `6 years 3 months`, as one number of the finest unit that they name."""

import re
from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import Final, NamedTuple

MONTHS: Final = {"year": 12, "month": 1}
"""How many months a unit has."""

SECONDS: Final = {"week": 604_800, "day": 86_400, "hour": 3_600, "minute": 60, "second": 1}
"""How many seconds a unit has."""

_FINER: Final = (*MONTHS, *SECONDS)
"""All units, from the longest to the shortest."""

_NUMBER: Final = r"[0-9]{1,12}(?:\.[0-9]{1,12})?"
_PART: Final = re.compile(rf"({_NUMBER}) ?({'|'.join(_FINER)})s?")
_BETWEEN: Final = re.compile(r"(?:, ?| and | )")
_DAYS_A_MONTH: Final = Decimal("30.436875")  # 400 years have 146,097 days


class Duration(NamedTuple):
    """The least and the greatest length that a duration can have, in one unit."""

    low: Decimal
    high: Decimal
    unit: str


class Part(NamedTuple):
    """A number of one unit."""

    number: Decimal
    unit: str


@lru_cache(maxsize=1024)
def parts(text: str) -> tuple[Part, ...]:
    """Return the numbers and units of a duration, from the longest unit to the shortest; none if it is not one."""
    found: list[Part] = []
    place = 0
    while match := _PART.match(text, place):
        found.append(Part(Decimal(match[1]), match[2]))
        if match.end() == len(text):
            return tuple(found) if _descends(found) else ()
        gap = _BETWEEN.match(text, match.end())
        if gap is None:
            return ()
        place = gap.end()
    return ()


def in_unit(written: Sequence[Part], unit: str) -> Duration:
    """Return a duration in a unit no longer than any of its own; months and years have no fixed number of days."""
    if unit in MONTHS:
        months = sum((part.number * MONTHS[part.unit] for part in written), Decimal())
        return Duration(months / MONTHS[unit], months / MONTHS[unit], unit)
    months = sum((part.number * MONTHS[part.unit] for part in written if part.unit in MONTHS), Decimal())
    seconds = sum((part.number * SECONDS[part.unit] for part in written if part.unit in SECONDS), Decimal())
    low, high = (days * SECONDS["day"] + seconds for days in _days(months))
    return Duration(low / SECONDS[unit], high / SECONDS[unit], unit)


def finest(written: Sequence[Part]) -> str:
    """Return the shortest unit of a duration."""
    return written[-1].unit


def seconds_in(unit: str) -> int:
    """Return about how many seconds a unit has, to tell which of two is shorter."""
    return SECONDS.get(unit) or MONTHS[unit] * 30 * SECONDS["day"]


def singular(unit: str) -> str:
    """Return a unit of time as `parts` has it, or an empty string for any other unit: `year` for `years`."""
    name = unit.strip().casefold().removesuffix("s")
    return name if name in _FINER else ""


def _descends(found: Sequence[Part]) -> bool:
    """Return True if every unit is shorter than the one before, and only the last number has decimals."""
    places = [_FINER.index(part.unit) for part in found]
    whole = all(part.number == part.number.to_integral_value() for part in found[:-1])
    return whole and places == sorted(set(places))


def _days(months: Decimal) -> tuple[Decimal, Decimal]:
    """Return the fewest and the most days that a number of months can have."""
    days = months * _DAYS_A_MONTH
    low, high = days.to_integral_value(ROUND_FLOOR), days.to_integral_value(ROUND_CEILING)
    return (low, high) if months % 12 == 0 else (low - 2, high + 1)
