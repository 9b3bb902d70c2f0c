"""Figures in running English."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text import numbers


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It has 5,500 troops.", [("5500", "")]),
        ("Some 5.5 million people", [("5500000", "")]),
        ("$90 a barrel, up 3.2% from \u20ac80", [("90", "$"), ("3.2", "%"), ("80", "EUR")]),
        ("forty percent, forty-two, two hundred", [("40", "%"), ("42", ""), ("200", "")]),
        ("It fell to -5.2 degrees.", [("-5.2", "degree")]),
        ("half a dozen, a million", [("6", ""), ("1000000", "")]),
        ("COVID-19, an F-16, claim-0", []),
        ("the 20th time, the 1990s, no one, one of them", []),
        ("3bn and 12k", [("3000000000", ""), ("12000", "")]),
    ],
)
def test_a_figure_is_read_with_its_unit(text: str, figures: list[tuple[str, str]]) -> None:
    assert [(number.value, number.unit) for number in numbers(text)] == [
        (Decimal(value), unit) for value, unit in figures
    ]


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("one hundred and twenty-five men, twelve hundred, two hundred thousand", ["125", "1200", "200000"]),
        ("two and a half, one and a half million, 5\u00bd, 2 1/2", ["2.5", "1500000", "5.5", "2.5"]),
        ("half a million, a quarter of a million, half an hour", ["500000", "250000", "0.5 hour"]),
        ("three-quarters of them, half of them, cut by half", ["75 %", "50 %", "50 %"]),
        ("816 000 t, 1,50,000 people", ["816000 tonne", "150000"]),
        (
            "Rs 5 crore, 1.5 lakh rupees, $2tn, \u00a35bn",
            ["50000000 INR", "150000 rupee", "2000000000000 $", "5000000000 GBP"],
        ),
        ("A$5, US$5, C$5, HK$5, NZ$5, 5 euros", ["5 AUD", "5 USD", "5 CAD", "5 HKD", "5 NZD", "5 EUR"]),
        ("50 cents, 20p, five pounds", ["50 cent", "20 pence", "5 pound"]),
        ("2 hours and 40 minutes, six years and three months", ["160 minute", "75 month"]),
        ("12 to 16 percent, $2-3 million", ["12..16 %", "2000000..3000000 $"]),
        ("between 10 and 12, two or three", ["10..12  between", "2..3"]),
        ("from 12 to 16 percent", ["12 %", "16 %"]),
        ("5 percentage points, 5 percent", ["5 percentage point", "5 %"]),
        ("no fewer than 12, 200 or more, 500 people or more", ["12  no fewer than", "200  or more", "500  or more"]),
        ("hundreds of men, tens of thousands", ["100  hundreds", "10000  tens of thousands"]),
        ("No. 10, 10 Downing Street, +44 20 7946 0958, version 2.1.3, at 10 a.m., 5:30pm, Room 12", []),
        ("the second half of 2021, a third man, the third of May", ["2021"]),
        ("one in five, nine out of 10, two in one attack", ["20 %", "90 %", "2"]),
        ("won 3-1, passed by 52 to 48", ["3", "1", "52", "48"]),
    ],
)
def test_a_figure_has_one_meaning_for_all_its_wordings(text: str, meanings: list[str]) -> None:
    assert [number.meaning.strip() for number in numbers(text)] == meanings


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("12 trains a week", "week"),
        ("$1,000 per month", "month"),
        ("20 euros a head", "head"),
        ("4 visits each year", "year"),
        ("12 men a year ago", ""),
        ("12 men and a day", ""),
    ],
)
def test_a_rate_is_read_after_what_is_counted(text: str, rate: str) -> None:
    assert [number.rate for number in numbers(text)] == [rate]


@pytest.mark.parametrize("text", ["a 46-year-old man", "a man aged 46", "Ann Orsani, 46, spoke", "at the age of 46"])
def test_an_age_is_known_by_its_wording(text: str) -> None:
    assert [number.is_age for number in numbers(text)] == [True]


@pytest.mark.parametrize("text", ["They came, 46, in all", "46 men, 46 women", "$46", "460 years"])
def test_no_other_figure_is_an_age(text: str) -> None:
    assert not any(number.is_age for number in numbers(text))


def test_m_after_a_figure_is_read_as_millions_and_as_metres() -> None:
    (number,) = numbers("The wave was 3m high.")
    assert [reading.meaning.strip() for reading in number.readings] == ["3000000", "3 m"]


@given(st.text(alphabet="0123456789,. -$%mand\u00bd()/+", max_size=60))
def test_reading_never_raises_and_its_figures_are_in_order(text: str) -> None:
    read = [*numbers(text)]
    assert all(one.end <= other.start for one, other in pairwise(read))


@pytest.mark.parametrize("text", ["7" * 4301, f"${'9' * 4301} million of 12", "2021-13-45", "1." + "0" * 5000])
def test_monstrous_figures_are_read(text: str) -> None:
    assert [*numbers(text)]


@pytest.mark.parametrize(
    ("text", "value", "fits"),
    [
        ("about 5,000", 5400, True),
        ("about 5,000", 6500, False),
        ("more than 40", 57, True),
        ("more than 40", 39, False),
        ("up to 40", 39, True),
        ("40", 41, False),
    ],
)
def test_a_hedge_widens_the_amounts_a_figure_can_mean(text: str, value: int, *, fits: bool) -> None:
    (number,) = numbers(text)
    assert number.fits(Decimal(value), Decimal(value)) is fits
