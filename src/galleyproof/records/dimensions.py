"""The units of a sum: what becomes of them when figures are added, multiplied and divided."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final, NamedTuple

from galleyproof.records.durations import MONTHS, SECONDS, singular
from galleyproof.records.unit_names import unit_name

_SHARES: Final = {"%": 100, "percentage points": 100, "basis points": 10_000}
_NUMBERS: Final = frozenset(("", "times", "x", "fold", "share"))
"""Units of a bare number: `3 times as many`."""


_A: Final = re.compile(rf" an? (?=(?:quarter|{'|'.join((*MONTHS, *SECONDS))})\Z)")


class Dimension(NamedTuple):
    """A unit as powers of basic units: `USD per month` is one of `USD` and minus one of `month`."""

    powers: tuple[tuple[str, int], ...] = ()

    def times(self, other: "Dimension") -> "Dimension":
        """Return the unit of a product."""
        return _dimension(dict(self.powers), dict(other.powers))

    def over(self, other: "Dimension") -> "Dimension":
        """Return the unit of a quotient."""
        return self.times(Dimension(tuple((unit, -power) for unit, power in other.powers)))

    @property
    def is_number(self) -> bool:
        """True for a bare number, such as a share."""
        return not self.powers

    @property
    def words(self) -> str:
        """The unit in words: `USD per month`."""
        above = " ".join(_power(unit, power) for unit, power in self.powers if power > 0)
        below = " ".join(_power(unit, -power) for unit, power in self.powers if power < 0)
        return f"{above} per {below.removesuffix('s')}".strip() if below else above


class Scaled(NamedTuple):
    """A unit, and how many of its basic unit one of it is: a year is 12 months."""

    dimension: Dimension
    factor: Fraction


@lru_cache(maxsize=1024)
def scaled_unit(text: str, per: str = "") -> Scaled:
    """Read a unit, and the period of a rate if it is given apart: `km/h`, or `USD` and `month`."""
    above, *below = unit_name(_A.sub(" per ", text)).split("/") if text else ("",)
    powers: dict[str, int] = {}
    factor = _add(powers, above, 1)
    for unit in (*below, per):
        factor *= _add(powers, unit, -1)
    return Scaled(_dimension(powers, {}), factor)


def _add(powers: dict[str, int], unit: str, power: int) -> Fraction:
    """Add a unit to powers, and return the factor that it is counted by."""
    if unit.casefold() in _NUMBERS:
        return Fraction(1)
    if unit in _SHARES:
        return Fraction(1, _SHARES[unit]) ** power
    if unit == "quarter":
        powers["months"] = powers.get("months", 0) + power
        return Fraction(3) ** power
    time = singular(unit)
    basic = "months" if time in MONTHS else "seconds" if time in SECONDS else unit
    powers[basic] = powers.get(basic, 0) + power
    return Fraction(MONTHS.get(time) or SECONDS.get(time) or 1) ** power


def _dimension(one: Mapping[str, int], other: Mapping[str, int]) -> Dimension:
    powers = {unit: one.get(unit, 0) + other.get(unit, 0) for unit in sorted({*one, *other})}
    return Dimension(tuple((unit, power) for unit, power in powers.items() if power))


def _power(unit: str, power: int) -> str:
    return unit if power == 1 else f"{unit}^{power}"
