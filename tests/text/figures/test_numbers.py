"""Figures in running English."""

from decimal import Decimal

import pytest

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
