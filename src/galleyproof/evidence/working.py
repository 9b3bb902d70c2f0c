"""A calculation worked out: its figures, its result, and what the result makes of the claim's own figure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import Final, Literal, TypeAlias

from galleyproof.facts import Quantity
from galleyproof.records.amounts import Amount
from galleyproof.records.bounds import Bounds
from galleyproof.records.dimensions import Dimension, Scaled, scaled_unit
from galleyproof.records.formulas import Constant, Formula, Named, Negated, Operation

Verdict: TypeAlias = Literal["agrees", "contradicts", "open"]
_DECIMALS: Final = re.compile(r"(?<=[0-9])\.([0-9]+)")
_COUNTED: Final = "people"
YEAR: Final = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}")
"""A figure that is likely to be a year if it has no unit."""


class UnitsError(ValueError):
    """Figures that cannot be added or compared because of their units; the message says which."""


@dataclass(frozen=True, slots=True)
class UsedFigure:
    """A figure that a calculation uses.

    Attributes:
        name: its name in the formula.
        amount: its amount as written.
        unit: its unit as written, with the period of a rate: `USD a month`; empty if it has none.
        value: its bounds, counted in `dimension`.
        dimension: its unit in basic units.
        places: the evidence rows that give it, by their places; empty if a claim gives it.
        claim: the full id of the claim that gives it; empty if rows do.
    """

    name: str
    amount: Amount
    unit: str
    value: Bounds
    dimension: Dimension
    places: tuple[int, ...] = ()
    claim: str = ""

    @property
    def meaning(self) -> tuple[Bounds, Dimension]:
        """Its value and unit, the same for all their spellings."""
        return self.value, self.dimension


@dataclass(frozen=True, slots=True)
class Working:
    """A calculation worked out.

    Attributes:
        formula: the formula.
        figures: the figures by name, in the order of the formula.
        result: the bounds of the result, in the unit of the claim's figure.
        claimed: the claim's own figure.
        verdict: what the result makes of the claim's figure.
    """

    formula: Formula
    figures: Mapping[str, UsedFigure]
    result: Bounds
    claimed: Quantity
    verdict: Verdict


def figure_of(name: str, amount: Amount, unit: str, per: str = "") -> UsedFigure:
    """Return a figure with its amount counted in basic units."""
    dimension, factor = scaled_unit(unit, per)
    value = bounds_of(amount).times(Bounds(factor, factor))
    return UsedFigure(name, amount, f"{unit} a {per}" if per else unit, value, dimension)


def bounds_of(amount: Amount) -> Bounds:
    """Return the bounds of an amount."""
    low = -inf if amount.low is None else Fraction(amount.low)
    return Bounds(low, inf if amount.high is None else Fraction(amount.high))


def work_out_formula(formula: Formula, figures: Mapping[str, UsedFigure]) -> tuple[Bounds, Dimension]:
    """Return the result of a formula with its unit.

    Raises:
        UnitsError: figures of different units are added or subtracted.
        ZeroDivisorError: a divisor can be zero.
    """
    match formula:
        case Constant(value):
            return Bounds(Fraction(value), Fraction(value)), Dimension()
        case Named(name):
            return figures[name].meaning
        case Negated(of):
            bounds, dimension = work_out_formula(of, figures)
            return bounds.negative(), dimension
        case Operation():
            return _operation(formula, figures)


def _operation(formula: Operation, figures: Mapping[str, UsedFigure]) -> tuple[Bounds, Dimension]:
    left, unit = work_out_formula(formula.left, figures)
    right, other = work_out_formula(formula.right, figures)
    match formula.sign:
        case "*":
            return left.times(right), unit.times(other)
        case "/":
            return left.over(right), unit.over(other)
    if unit != other:
        raise UnitsError(_unlike(formula.sign, in_words(unit), in_words(other)))
    return left.plus(right) if formula.sign == "+" else left.minus(right), unit


def _unlike(sign: str, left: str, right: str) -> str:
    return f"{right} cannot be added to {left}" if sign == "+" else f"{right} cannot be subtracted from {left}"


def in_words(dimension: Dimension) -> str:
    """Return a unit in words, also where there is none."""
    return dimension.words or "a number without a unit"


def in_unit_of(claimed: Quantity, result: Bounds, dimension: Dimension) -> Bounds:
    """Return a result in the unit of a claim's figure.

    A share is compared with percent as 100 times itself, also with a rate of percent such as 5 % a year.

    Raises:
        UnitsError: the result is of another unit.
    """
    unit, factor = _unit_of(claimed, dimension)
    if unit != dimension and not _only_counts(claimed, dimension):
        own = " a ".join(filter(None, (claimed.unit or claimed.value.unit, claimed.per)))
        raise UnitsError(f"the result is {_kind(dimension.words)}, but the claim's figure is {_kind(own)}")
    return result.times(Bounds(1 / factor, 1 / factor))


def _unit_of(claimed: Quantity, dimension: Dimension) -> Scaled:
    unit = claimed.unit or claimed.value.unit
    share = scaled_unit(unit)
    is_share = dimension.is_number and share.dimension.is_number and share.factor != 1
    return share if is_share else scaled_unit(unit, claimed.per or "")


def _only_counts(claimed: Quantity, dimension: Dimension) -> bool:
    """Return True if the units differ only in that one of them names what is counted: 4,000, and 4,000 people."""
    unit = scaled_unit(claimed.unit or claimed.value.unit, claimed.per or "").dimension
    one, other = dict(unit.powers), dict(dimension.powers)
    for counted in (_COUNTED, claimed.measure):
        one.pop(counted, None)
        other.pop(counted, None)
    return one == other


def _kind(unit: str) -> str:
    return f"in {unit}" if unit else "a number without a unit"


def verdict_of(claimed: Amount, result: Bounds) -> Verdict:
    """Compare a result with a claim's amount, allowing for rounding to the last digit of the claim's."""
    room = half_a_digit(claimed)
    low, high = bounds_of(claimed).plus(Bounds(-room, room))
    if low <= result.low and result.high <= high:
        return "agrees"
    return "contradicts" if result.high < low or high < result.low else "open"


def half_a_digit(amount: Amount) -> Fraction:
    """Return half of one unit of the last digit of an amount: 0.5 for `20`, 0.05 for `19.5..20.0`."""
    return Fraction(1, 2 * 10 ** decimals(amount))


def decimals(amount: Amount) -> int:
    """Return the number of decimals that an amount is written with."""
    return max((len(match[1]) for match in _DECIMALS.finditer(amount.text)), default=0)
