"""Amounts: exact, ranges, open ranges and approximate ones, and advice on anything else."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.records.amounts import Amount, AmountError, parse

Bounds = tuple[str | None, str | None]


def bounds(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    return amount.low, amount.high


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("412", ("412", "412")),
        ("-3.5", ("-3.5", "-3.5")),
        ("90..95", ("90", "95")),
        ("-5..-3", ("-5", "-3")),
        ("7..7", ("7", "7")),
        ("90..", ("90", None)),
        ("..90", (None, "90")),
        ("~14000", ("13000", "15000")),
        ("~5500", ("5400", "5600")),
        ("~2.5", ("2.4", "2.6")),
        ("~2.50", ("2.4", "2.6")),
        ("~0", ("-1", "1")),
        ("~-14000", ("-15000", "-13000")),
    ],
)
def test_an_amount_has_a_lowest_and_a_highest_value(text: str, expected: Bounds) -> None:
    assert bounds(parse(text)) == tuple(None if side is None else Decimal(side) for side in expected)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("4,000", "write it without a thousands separator, as in 14000"),
        ("14 000", "write it without a thousands separator, as in 14000"),
        ("90-95", "write the range as in 90..95"),
        ("90 \N{EN DASH} 95", "write the range as in 90..95"),
        ("12%", "write only the number, and give its unit in `unit`"),
        ("$5", "write only the number, and give its unit in `unit`"),
        ("5 million", "write the number out in digits, as in 5000000"),
        ("dozens", "write it as in 412, 90..95, 90.., ..90 or ~14000"),
        ("", "write it as in 412, 90..95, 90.., ..90 or ~14000"),
        ("..", "write it as in 412, 90..95, 90.., ..90 or ~14000"),
        ("~", "write it as in 412, 90..95, 90.., ..90 or ~14000"),
        ("~90..95", "write it as in 412, 90..95, 90.., ..90 or ~14000"),
        ("1.2.3", "write it as in 412, 90..95, 90.., ..90 or ~14000"),
        ("\N{ARABIC-INDIC DIGIT FIVE}", "write it as in 412, 90..95, 90.., ..90 or ~14000"),
    ],
)
def test_anything_else_is_refused_with_advice(text: str, advice: str) -> None:
    with pytest.raises(AmountError, match=f"^{re.escape(f'`{text}` is not an amount: {advice}')}$"):
        parse(text)


def test_a_range_must_start_with_the_smaller_number() -> None:
    with pytest.raises(AmountError, match=r"`95\.\.90` starts with the larger number: write the smaller number first"):
        parse("95..90")


def test_a_very_long_text_is_refused_without_being_repeated() -> None:
    with pytest.raises(AmountError) as refused:
        parse("9" * 1_000_000)
    assert len(str(refused.value)) < 200


def numbers() -> st.SearchStrategy[Decimal]:
    return st.decimals(-1_000_000, 1_000_000, places=2)


@given(numbers())
def test_an_exact_number_is_its_own_lowest_and_highest_value(number: Decimal) -> None:
    assert bounds(parse(f"{number:f}")) == (number, number)


@given(numbers(), numbers())
def test_a_range_runs_from_its_smaller_number_to_its_larger(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert bounds(parse(f"{low:f}..{high:f}")) == (low, high)


@given(numbers())
def test_an_approximate_number_reaches_as_far_below_as_above(number: Decimal) -> None:
    low, high = bounds(parse(f"~{number:f}"))
    assert low is not None
    assert high is not None
    assert (high - number, low < number) == (number - low, True)


@given(st.text() | st.text(alphabet="0123456789.~- "))
def test_any_text_gives_an_amount_with_that_text_or_an_amount_error(text: str) -> None:
    try:
        assert parse(text).text == text
    except AmountError as error:
        assert str(error).startswith("`")  # noqa: PT017 - either outcome will do
