"""Measures that are given twice, in two units: `5 km (3 miles)`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from galleyproof.text.figures.number import Number, last_digit
from galleyproof.text.figures.numbers import undated_numbers
from galleyproof.text.figures.units import MEANINGS

_BRACKET = re.compile(r"\s?\((?:or\s)?|,?\sor\s", re.IGNORECASE)
_CLOSE: Final = Decimal("0.04")
"""How far, as a share, a measure that is given twice can be out."""


class Conversion(NamedTuple):
    """A measure, the same in another unit, and what the first is in the unit of the second."""

    given: Number
    converted: Number
    exact: Decimal

    @property
    def agrees(self) -> bool:
        """True if the second figure is the first, rounded."""
        value = self.converted.value
        return abs(self.exact - value) <= max(abs(self.exact) * _CLOSE, last_digit(value) / 2)


def conversions(text: str) -> Iterator[Conversion]:
    """Yield each measure that is followed by the same in another unit, in brackets or after `or`."""
    figures = undated_numbers(text)
    for first, second in pairwise(figures):
        if first.upper is None and second.upper is None and _BRACKET.fullmatch(text, first.unit_end, second.start):
            exact = [
                Conversion(one, other, value)
                for one in first.readings
                for other in second.readings
                for value in _converted(one, other)
            ]
            if exact and text[second.unit_end : second.unit_end + 1] in (")", ",", ".", ";", " ", ""):
                yield next((conversion for conversion in exact if conversion.agrees), exact[0])


def _converted(one: Number, other: Number) -> Iterator[Decimal]:
    """Yield what one figure is in the unit of the other, in every meaning of the two units."""
    if {one.unit, other.unit} == {"\u00b0C", "\u00b0F"}:
        yield one.value * 9 / 5 + 32 if one.unit == "\u00b0C" else (one.value - 32) * 5 / 9
    if one.unit == other.unit:
        if one.unit in MEANINGS and all(
            unit.kind in ("length", "mass", "volume", "area") for unit in MEANINGS[one.unit]
        ):
            yield one.value
        return
    for ours in MEANINGS.get(one.unit, ()):
        for theirs in MEANINGS.get(other.unit, ()):
            if ours.base == theirs.base and ours.kind not in ("money", "percent"):
                yield one.value * ours.factor / theirs.factor
