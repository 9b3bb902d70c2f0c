"""Wrong values: a date, figure or choice near the right one, as a slip of the pen makes it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random
from typing import Final

from galleyproof.records.unit_names import unit_name

_DATE: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_DIGITS: Final = re.compile(r"\d+(?:\.\d+)?")
_LAST_DAY, _LAST_MONTH = 28, 12

_OTHER_UNITS: Final = (
    ("%", "percentage points"),
    ("km", "miles"),
    ("m", "km"),
    ("km2", "ha"),
    ("kg", "t"),
    ("g", "kg"),
    ("days", "weeks"),
    ("months", "years"),
    ("hours", "days"),
    ("USD", "EUR"),
    ("GBP", "USD"),
    ("MW", "MWh"),
)
"""Units that are taken for each other."""


def wrong_dates(text: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of dates that are off by a day, a month or a year; intervals at either end."""
    for match in _DATE.finditer(text):
        year, month, day = (int(part) if part else 0 for part in match.group("year", "month", "day"))
        if day:
            yield "a date, by a day", _with(text, match.span("day"), f"{_beside(day, _LAST_DAY):02}")
        if month:
            yield "a date, by a month", _with(text, match.span("month"), f"{_beside(month, _LAST_MONTH):02}")
        if date.min.year < year < date.max.year:
            yield "a date, by a year", _with(text, match.span("year"), f"{year + 1:04}")


def wrong_figures(text: str, random: Random) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of a figure with another digit, and of one with two digits swapped."""
    match = _DIGITS.search(text)
    if not match:
        return
    digits = match.group()
    place = random.choice([place for place, digit in enumerate(digits) if digit.isdigit()])
    other = str(int(digits[place]) % 9 + 1)
    yield "a figure, by a digit", _with(text, match.span(), digits[:place] + other + digits[place + 1 :])
    pairs = [
        place
        for place in range(len(digits) - 1)
        if digits[place : place + 2].isdigit() and digits[place] != digits[place + 1] and (place or digits[1] != "0")
    ]
    if pairs:
        place = random.choice(pairs)
        swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
        yield "a figure, with two digits swapped", _with(text, match.span(), swapped)


def wrong_unit(text: str) -> str | None:
    """Return the unit that one is taken for; None if it is not taken for another."""
    own = unit_name(text)
    pairs = (pair for pair in _OTHER_UNITS if own in map(unit_name, pair))
    return next((other for pair in pairs for other in pair if unit_name(other) != own), None)


def another(options: Sequence[str], own: str, random: Random) -> str | None:
    """Return one of some options other than `own`; None if there is no other."""
    others = [option for option in options if option != own]
    return random.choice(others) if others else None


def _beside(number: int, last: int) -> int:
    return number + 1 if number < last else number - 1


def _with(text: str, span: tuple[int, int], new: str) -> str:
    return text[: span[0]] + new + text[span[1] :]
