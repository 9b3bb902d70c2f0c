"""Figures that evidence gives a calculation."""

from decimal import Decimal

import pytest

from galleyproof.records.amounts import AmountError
from galleyproof.records.given import parse_given


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("600000 USD", 600000, 600000, "USD"),
        ("~14000", 13000, 15000, ""),
        ("90..95 %", 90, 95, "%"),
        ("20%", 20, 20, "%"),
        ("90.. km", 90, None, "km"),
        ("..90 km", None, 90, "km"),
        ("6 years 3 months", 75, 75, "month"),
        ("100 USD a month", 100, 100, "USD a month"),
    ],
)
def test_a_figure_is_an_amount_and_a_unit(text: str, low: int | None, high: int | None, unit: str) -> None:
    given = parse_given("new", text)
    amount = given.amount
    assert amount is not None
    ends = tuple(None if end is None else Decimal(end) for end in (low, high))
    assert ((amount.low, amount.high), given.unit) == (ends, unit)


def test_a_figure_can_be_that_of_a_claim() -> None:
    assert parse_given("old", "claim:background/budget#2").claim == "background/budget#2"


@pytest.mark.parametrize("text", ["600,000 USD", "USD 600", "$600", "many", "", "claim:", "95..90 USD"])
def test_anything_else_is_an_error(text: str) -> None:
    with pytest.raises(AmountError):
        parse_given("new", text)


@pytest.mark.parametrize("name", ["", "2021", "a b", "a/b", "-a"])
def test_a_name_that_a_calculation_cannot_use_is_an_error(name: str) -> None:
    with pytest.raises(AmountError):
        parse_given(name, "1")
