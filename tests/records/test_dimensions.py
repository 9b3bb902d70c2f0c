"""Units of sums: spellings, rates, shares and lengths of time."""

from fractions import Fraction

import pytest

from galleyproof.records.dimensions import Dimension, scaled_unit


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (scaled_unit("USD/month"), scaled_unit("USD", "month")),
        (scaled_unit("USD a month"), scaled_unit("USD per month")),
        (scaled_unit("per cent"), scaled_unit("%")),
        (scaled_unit("kilometres per hour"), scaled_unit("km/h")),
        (scaled_unit("times"), scaled_unit("")),
    ],
)
def test_spellings_of_one_unit_are_equal(one: object, other: object) -> None:
    assert one == other


def test_a_year_is_twelve_months_and_a_rate_a_year_a_twelfth() -> None:
    assert [scaled_unit(unit).factor for unit in ("years", "USD/year", "USD/quarter")] == [
        12,
        Fraction(1, 12),
        Fraction(1, 3),
    ]


def test_a_unit_by_itself_is_a_number() -> None:
    dollars = scaled_unit("USD").dimension
    assert dollars.over(dollars).is_number


def test_a_rate_times_its_period_is_the_unit() -> None:
    rate, months = scaled_unit("USD/month").dimension, scaled_unit("months").dimension
    assert rate.times(months) == scaled_unit("USD").dimension


def test_months_and_days_are_different_units() -> None:
    assert scaled_unit("month").dimension != scaled_unit("day").dimension


def test_a_unit_in_words() -> None:
    assert [scaled_unit(unit).dimension.words for unit in ("USD", "USD/month", "")] == ["USD", "USD per month", ""]
    assert Dimension().words == ""
