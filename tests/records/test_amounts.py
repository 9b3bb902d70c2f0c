"""Amounts: exact, ranges, open to one side, about, and what an editor is told of anything else."""

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
def test_an_amount_stands_for_what_lies_between_its_bounds(text: str, expected: Bounds) -> None:
    assert bounds(parse(text)) == tuple(None if side is None else Decimal(side) for side in expected)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("4,000", "write thousands without a sign between them, as in 14000"),
        ("14 000", "write thousands without a sign between them, as in 14000"),
        ("90-95", "write a range as in 90..95"),
        ("90 \N{EN DASH} 95", "write a range as in 90..95"),
        ("12%", "write the number alone, and what it counts in `unit`"),
        ("$5", "write the number alone, and what it counts in `unit`"),
        ("5 million", "write the number alone, and what it counts in `unit`"),
        ("dozens", "write 412, 90..95, 90.., ..90 or ~14000"),
        ("", "write 412, 90..95, 90.., ..90 or ~14000"),
        ("..", "write 412, 90..95, 90.., ..90 or ~14000"),
        ("~", "write 412, 90..95, 90.., ..90 or ~14000"),
        ("~90..95", "write 412, 90..95, 90.., ..90 or ~14000"),
        ("1.2.3", "write 412, 90..95, 90.., ..90 or ~14000"),
        ("\N{ARABIC-INDIC DIGIT FIVE}", "write 412, 90..95, 90.., ..90 or ~14000"),
    ],
)
def test_what_is_no_amount_is_refused_with_what_to_write(text: str, advice: str) -> None:
    with pytest.raises(AmountError, match=f"^{re.escape(f'`{text}` is not an amount: {advice}')}$"):
        parse(text)


def test_a_range_begins_with_its_smaller_number() -> None:
    with pytest.raises(AmountError, match=r"`95\.\.90` ends below where it starts: write the smaller number first"):
        parse("95..90")


def test_a_very_long_text_is_refused_without_being_repeated() -> None:
    with pytest.raises(AmountError) as refused:
        parse("9" * 1_000_000)
    assert len(str(refused.value)) < 200


def numbers() -> st.SearchStrategy[Decimal]:
    return st.decimals(-1_000_000, 1_000_000, places=2)


@given(numbers())
def test_a_number_is_its_own_bounds(number: Decimal) -> None:
    assert bounds(parse(f"{number:f}")) == (number, number)


@given(numbers(), numbers())
def test_a_range_runs_from_its_smaller_number_to_its_larger(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert bounds(parse(f"{low:f}..{high:f}")) == (low, high)


@given(numbers())
def test_about_a_number_is_as_far_below_it_as_above(number: Decimal) -> None:
    low, high = bounds(parse(f"~{number:f}"))
    assert low is not None
    assert high is not None
    assert (high - number, low < number) == (number - low, True)


@given(st.text() | st.text(alphabet="0123456789.~- "))
def test_any_text_is_an_amount_that_keeps_it_or_an_amount_error(text: str) -> None:
    try:
        assert parse(text).text == text
    except AmountError as error:
        assert str(error).startswith("`")  # noqa: PT017 - either outcome will do
