"""Interval arithmetic: exact sums over figures of which only the lowest and highest possible values are known."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from math import inf
from typing import Final, NamedTuple, TypeAlias

End: TypeAlias = Fraction | float
"""A fraction, or plus or minus infinity."""

_EXACT: Final = Context(prec=400, rounding=ROUND_HALF_UP)
"""Digits enough for every figure, so that nothing is rounded twice."""


class ZeroDivisorError(ArithmeticError):
    """A division by an interval that contains zero."""


class Bounds(NamedTuple):
    """The lowest and the highest value that something can have; infinite where there is no limit."""

    low: End
    high: End

    def plus(self, other: "Bounds") -> "Bounds":
        """Return the bounds of the sum."""
        return Bounds(_total(self.low, other.low), _total(self.high, other.high))

    def negative(self) -> "Bounds":
        """Return the bounds of the same value with the other sign."""
        return Bounds(-self.high, -self.low)

    def minus(self, other: "Bounds") -> "Bounds":
        """Return the bounds of the difference."""
        return self.plus(other.negative())

    def times(self, other: "Bounds") -> "Bounds":
        """Return the bounds of the product."""
        products = [_product(one, two) for one in self for two in other]
        return Bounds(min(products), max(products))

    def over(self, other: "Bounds") -> "Bounds":
        """Return the bounds of the quotient.

        Raises:
            ZeroDivisorError: the divisor can be zero.
        """
        if other.low <= 0 <= other.high:
            raise ZeroDivisorError
        return self.times(Bounds(_inverse(other.high), _inverse(other.low)))

    @property
    def is_exact(self) -> bool:
        """True if there is one value."""
        return self.low == self.high


def rounded(end: End, places: int) -> Decimal | None:
    """Return a bound with so many decimal places; None for infinity."""
    if not isinstance(end, Fraction):
        return None
    number = Fraction(round(end * 10**places), 10**places)
    return _EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))


_ZERO: Final = Fraction(0)


def _total(one: End, two: End) -> End:
    """Return the sum of two lower or two upper bounds, of which one may be infinite."""
    if isinstance(one, Fraction) and isinstance(two, Fraction):
        return one + two
    return two if isinstance(one, Fraction) else one


def _product(one: End, two: End) -> End:
    """Return a product; nothing times infinity is nothing, because a bound of infinity is never reached."""
    if isinstance(one, Fraction) and isinstance(two, Fraction):
        return one * two
    if one == 0 or two == 0:
        return _ZERO
    return inf if (one > 0) == (two > 0) else -inf


def _inverse(end: End) -> End:
    return 1 / end if isinstance(end, Fraction) else _ZERO
