"""One figure of a text held against one amount on record: value, unit and rate."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum
from typing import Final

from galleyproof.text.figures.hedges import Room
from galleyproof.text.figures.number import Number, last_digit
from galleyproof.text.figures.numbers import numbers
from galleyproof.text.figures.units import MEANINGS, Measure, loose_unit

_TOO_FAR: Final = 5
"""`More than 40` is misleading for more than this many times 40, and `up to 40` for less than a fifth of it."""

_FEWEST: Final = Decimal(10)
"""Smaller figures than this are never misleading in this way."""

_CLOSE: Final = Decimal("0.05")
"""How far, as a share, a rounded figure without a hedge can be out."""

_EXACT_DIGITS: Final = 2
"""A rounded figure with as many digits, written with its scale or decimals, needs no hedge."""

_IN_PERCENT = re.compile(
    r"\b(?:share|rate|proportion|turnout|growth|inflation|unemployment|percent\w*)\b", re.IGNORECASE
)
"""Measures whose figures are percentages even where the record gives no unit."""

_MANY: Final = 1000
_PER_YEAR: Final = {"month": 12, "quarter": 4, "year": 1}
_PER_WEEK: Final = {"day": 7, "week": 1}


class Verdict(IntEnum):
    """What a figure says of an amount, from worst to best."""

    CONTRADICTS = 0
    CANNOT_TELL = 1
    ROUNDED = 2
    AGREES = 3


@dataclass(frozen=True, slots=True)
class Stated:
    """An amount on record.

    Attributes:
        low, high: its smallest and largest value; None is open.
        about: its value if it is approximate.
        unit: its unit in any spelling; empty if it has none.
        per: the period or thing of a rate; empty if it is no rate.
        measure: what is counted or measured.
        subjects: the names of what it is said of.
        words: how it is named in messages.
    """

    low: Decimal | None
    high: Decimal | None
    about: Decimal | None = None
    unit: str = ""
    per: str = ""
    measure: str = ""
    subjects: tuple[str, ...] = ()
    words: str = ""

    @property
    def named_unit(self) -> str:
        """The standard name of its unit, which its measure may give."""
        return loose_unit(self.unit) or loose_unit(self.measure)

    @property
    def named(self) -> Sequence[Number]:
        """The figures in the name of its measure, as in `launches in two years`."""
        return [*numbers(self.measure)]

    def times(self, factor: Decimal) -> "Stated":
        """Return it in a smaller unit, of which `factor` make one of its own."""
        low, high, about = (None if part is None else part * factor for part in (self.low, self.high, self.about))
        return Stated(low, high, about)


def verdict(number: Number, stated: Stated) -> Verdict:
    """Return what a figure says of an amount on record, in the reading that fits best."""
    return max(_of_reading(reading, stated) for reading in number.readings)


def is_comparable(number: Number, stated: Stated) -> bool:
    """Return True if a figure's unit measures the same kind of thing as that of an amount, or one of them has none."""
    return any(_common_kind(reading, stated) for reading in number.readings)


def is_plain_count(number: Number, stated: Stated) -> bool:
    """Return True if a figure counts things and an amount is money: `four families` and `4.6 million dollars`."""
    money = any(unit.kind == "money" for unit in MEANINGS.get(stated.named_unit, ()))
    return money and not number.unit and number.scale == 1 and number.value < _MANY


def _common_kind(number: Number, stated: Stated) -> bool:
    ours, theirs = MEANINGS.get(number.unit, ()), MEANINGS.get(stated.named_unit, ())
    if number.is_fraction and not theirs:
        return False
    return not (ours and theirs) or bool({unit.kind for unit in ours} & {unit.kind for unit in theirs})


def _of_reading(number: Number, stated: Stated) -> Verdict:
    ours, theirs = MEANINGS.get(number.unit, ()), MEANINGS.get(stated.named_unit, ())
    if number.is_fraction and stated.named_unit != "%":
        return Verdict.CANNOT_TELL
    if not (ours and theirs):
        is_unsaid = number.unit == "%" and (stated.unit or _IN_PERCENT.search(stated.measure))
        is_other = "%" in (number.unit, stated.named_unit) and not is_unsaid
        return Verdict.CONTRADICTS if is_other else _at_rate(number, stated, converted=False)
    verdicts = [_converted(number, stated, *pair) for pair in _with_same_base(ours, theirs)]
    if verdicts:
        return max(verdicts)
    kinds = {unit.kind for unit in ours} & {unit.kind for unit in theirs}
    return Verdict.CONTRADICTS if kinds or _same_value(number, stated) else Verdict.CANNOT_TELL


def _same_value(number: Number, stated: Stated) -> bool:
    return stated.low is not None and number.value == stated.low and stated.low == stated.high


def _with_same_base(ours: tuple[Measure, ...], theirs: tuple[Measure, ...]) -> Iterator[tuple[Measure, Measure]]:
    return ((one, other) for one in ours for other in theirs if one.base == other.base)


def _converted(number: Number, stated: Stated, one: Measure, other: Measure) -> Verdict:
    factor = other.factor / one.factor
    return _at_rate(number, stated.times(factor) if factor != 1 else stated, stated.per, converted=factor != 1)


def _at_rate(number: Number, stated: Stated, per: str | None = None, *, converted: bool) -> Verdict:
    """Return the verdict on the values once a figure's rate is held against that of the record."""
    per = stated.per if per is None else per
    if not (number.rate and per) or number.rate == per:
        return _of_values(number, stated, converted=converted)
    for table in (_PER_YEAR, _PER_WEEK):
        if number.rate in table and per in table:
            factor = Decimal(table[per]) / table[number.rate]
            return _of_values(number, stated.times(factor), converted=True)
    is_time = {number.rate, per} <= {*_PER_YEAR, *_PER_WEEK, "second", "minute", "hour", "night"}
    return Verdict.CONTRADICTS if is_time else Verdict.CANNOT_TELL


def _of_values(number: Number, stated: Stated, *, converted: bool) -> Verdict:
    if number.upper is not None and number.room is Room.NONE:
        return _of_range(number, number.upper, stated)
    if number.room is Room.NONE:
        return _of_exact(number, stated, converted=converted)
    return _of_hedged(number, stated)


def _of_range(number: Number, upper: Decimal, stated: Stated) -> Verdict:
    """A range has the ends of the one on record; an exact amount on record lies within it."""
    low, high = stated.low, stated.high
    if low is None or high is None:
        return Verdict.CONTRADICTS if not number.fits(low, high) else Verdict.CANNOT_TELL
    if stated.about is not None or low == high:
        amount = low if stated.about is None else stated.about
        return _if(number.value - number.step / 2 <= amount <= upper + number.step / 2)
    return _if(_rounds_to(low, number.value, number.step) and _rounds_to(high, upper, number.step))


def _of_exact(number: Number, stated: Stated, *, converted: bool) -> Verdict:
    """A figure without hedge is the amount on record, or that amount rounded."""
    value, low, high = number.value, stated.low, stated.high
    if low == high == value:
        return Verdict.AGREES
    if stated.about is not None or low is None or high is None:
        is_end = value in (low, high) if stated.about is None else number.fits(low, high)
        return Verdict.ROUNDED if is_end else Verdict.CONTRADICTS
    if low < high:
        is_narrow = high - low <= abs(high) * _CLOSE or number.is_fraction
        return _if(number.fits(low, high) and is_narrow)
    step = number.step if number.step < 1 or number.scale > 1 else last_digit(value)
    if number.is_fraction or (converted and abs(low - value) <= max(step / 2, abs(value) * _CLOSE)):
        return _if(number.fits(low, high) or converted)
    if not _rounds_to(low, value, step) or not (step < 1 or abs(low - value) < abs(value) * _CLOSE):
        return Verdict.CONTRADICTS
    is_usual = (number.scale > 1 or step < 1) and len(value.normalize().as_tuple().digits) >= _EXACT_DIGITS
    return Verdict.AGREES if is_usual else Verdict.ROUNDED


def _rounds_to(exact: Decimal, value: Decimal, step: Decimal) -> bool:
    return abs(exact - value) <= step / 2


def _of_hedged(number: Number, stated: Stated) -> Verdict:
    """A hedged figure agrees where the record bears the hedge out; that the two can both be true is not enough."""
    low, high = stated.low, stated.high
    match number.room:
        case Room.LEAST | Room.OVER:
            return _of_floor(number, stated)
        case Room.MOST | Room.UNDER:
            return _of_ceiling(number, stated)
        case Room.VAGUE:
            return _if(number.fits(low, high))
        case Room.ABOUT:
            least, most = number.bounds
            within = (low is None or (most is not None and low <= most)) and (
                high is None or (least is not None and high >= least)
            )
            return _if(within)
    if stated.about is not None or low != high:
        return _if(number.fits(low, high))
    return Verdict.CANNOT_TELL if low == number.value else _if(number.fits(low, high))


def _of_floor(number: Number, stated: Stated) -> Verdict:
    value = number.value if number.upper is None else number.upper
    low, high = stated.low, stated.high
    if low is None:
        return Verdict.CONTRADICTS
    if stated.about is not None and low < value < stated.about:
        return Verdict.CANNOT_TELL
    if number.room is Room.OVER and low == high == value:
        return Verdict.CONTRADICTS
    return _if(value <= low <= max(value, _FEWEST) * _TOO_FAR)


def _of_ceiling(number: Number, stated: Stated) -> Verdict:
    value, low, high = number.value, stated.low, stated.high
    if high is None:
        return Verdict.CONTRADICTS
    if stated.about is not None and stated.about < value < high:
        return Verdict.CANNOT_TELL
    if number.room is Room.UNDER and low == high == value:
        return Verdict.CONTRADICTS
    return _if(high <= value and (value < _FEWEST or high * _TOO_FAR >= value))


def _if(agrees: bool) -> Verdict:  # noqa: FBT001 - reads as a question
    return Verdict.AGREES if agrees else Verdict.CONTRADICTS
