"""Wrong values: a date, figure or choice near the right one, as a slip of the pen makes it."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from random import Random
from typing import Final

from galleyproof.records.edtf import DateError, parse
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


def wrong_dates(text: str, *, is_span: bool) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of dates that are off by a day, a month or a year; intervals at either end.

    A date that is only less exact is not wrong: `by 18 April` if it was `by 17 April`. In its place is the one on the
    other side. `is_span` is True if an interval is a time that something lasts, and not one in which it happens.
    """
    for match in _DATE.finditer(text):
        year, month, day = (int(part) if part else 0 for part in match.group("year", "month", "day"))
        parts = (("day", day, _LAST_DAY, 2), ("month", month, _LAST_MONTH, 2), ("year", year, date.max.year - 1, 4))
        for part, value, last, digits in parts:
            if value:
                texts = (_with(text, match.span(part), f"{new:0{digits}}") for new in _beside(value, last))
                if wrong := next((new for new in texts if is_span or not _is_vaguer(new, text)), None):
                    yield f"a date, by a {part}", wrong


def _is_vaguer(text: str, right: str) -> bool:
    """Return True if a date can be all the days that another can."""
    with suppress(DateError):
        one, other = parse(text), parse(right)
        is_early = one.earliest is None or (other.earliest is not None and one.earliest <= other.earliest)
        return is_early and (one.latest is None or (other.latest is not None and one.latest >= other.latest))
    return False


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


def _beside(number: int, last: int) -> tuple[int, ...]:
    """Return the next number and the one before, or only this if there is no next one."""
    return (number + 1, number - 1) if number < last else (number - 1,)


def _with(text: str, span: tuple[int, int], new: str) -> str:
    return text[: span[0]] + new + text[span[1] :]
