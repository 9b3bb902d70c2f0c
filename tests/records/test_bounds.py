"""Interval arithmetic: every result of exact values lies within the bounds of the result."""

from fractions import Fraction
from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from galleyproof.records.bounds import Bounds, ZeroDivisorError

fractions = st.fractions(-1000, 1000, max_denominator=100)


@st.composite
def within(draw: st.DrawFn) -> tuple[Bounds, Fraction]:
    """Draw bounds, some of them open, and a value within them."""
    low, value, high = sorted(draw(st.tuples(fractions, fractions, fractions)))
    is_open_below, is_open_above = draw(st.booleans()), draw(st.booleans())
    return Bounds(-inf if is_open_below else low, inf if is_open_above else high), value


@given(within(), within())
def test_sums_differences_and_products_hold_every_value(
    one: tuple[Bounds, Fraction], other: tuple[Bounds, Fraction]
) -> None:
    (left, x), (right, y) = one, other
    results = [(left.plus(right), x + y), (left.minus(right), x - y), (left.times(right), x * y)]
    assert all(bounds.low <= value <= bounds.high for bounds, value in results)


@given(within(), within())
def test_a_quotient_holds_every_value_unless_the_divisor_can_be_zero(
    one: tuple[Bounds, Fraction], other: tuple[Bounds, Fraction]
) -> None:
    (left, x), (right, y) = one, other
    if right.low <= 0 <= right.high:
        with pytest.raises(ZeroDivisorError):
            left.over(right)
        return
    bounds = left.over(right)
    assert bounds.low <= x / y <= bounds.high


@given(fractions, fractions)
def test_exact_values_have_exact_results(x: Fraction, y: Fraction) -> None:
    assume(y)
    left, right = Bounds(x, x), Bounds(y, y)
    assert (left.times(right), left.over(right)) == (Bounds(x * y, x * y), Bounds(x / y, x / y))


def test_sides_without_a_limit_stay_open() -> None:
    at_least = Bounds(Fraction(90), inf)
    assert at_least.minus(Bounds(Fraction(10), Fraction(20))) == (70, inf)
