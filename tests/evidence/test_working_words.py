"""Calculations as readers see them: brackets, thousands, ranges and units."""

from decimal import Decimal
from fractions import Fraction
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.evidence.working import Working, figure_of, work_out_formula
from galleyproof.evidence.working_words import amount_in_words, worked_out
from galleyproof.facts import Quantity
from galleyproof.records.amounts import parse
from galleyproof.records.bounds import Bounds, ZeroDivisorError
from galleyproof.records.formulas import names_in, parse_formula

FIGURES = {name: figure_of(name, parse(amount), "") for name, amount in (("a", "2"), ("b", "3"), ("c", "5"))}
ONE = Bounds(Fraction(1), Fraction(1))


def value(text: str) -> object:
    """Return the value of a formula over `FIGURES`; None if it divides by zero."""
    try:
        return work_out_formula(parse_formula(text), FIGURES)
    except ZeroDivisorError:
        return None


def shown(formula: str, result: Bounds = ONE, **figures: str) -> str:
    """Return a formula over figures such as `new="600000 USD"`, worked out with a result."""
    parsed = parse_formula(formula)
    pairs = {name: figures.get(name, "7").partition(" ") for name in names_in(parsed)}
    used = {name: figure_of(name, parse(amount), unit) for name, (amount, _, unit) in pairs.items()}
    claimed = Quantity.model_validate({"kind": "quantity", "of": "x", "measure": "m", "value": "1", "unit": "km"})
    return worked_out(Working(parsed, used, result, claimed, "open"))


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("a - (b - c)", "7 - (7 - 7)"),
        ("a - b - c", "7 - 7 - 7"),
        ("a / (b * c)", "7 / (7 * 7)"),
        ("(a * b) / c", "7 * 7 / 7"),
        ("(a + b) * c", "(7 + 7) * 7"),
        ("-(a + b)", "-(7 + 7)"),
        ("a - -b", "7 - (-7)"),
        ("1000 * a", "1,000 * 7"),
    ],
)
def test_brackets_are_where_they_are_needed(formula: str, words: str) -> None:
    assert shown(formula) == f"{words} = 1 km; the claim says 1 km"


@given(st.recursive(st.sampled_from("abc"), lambda one: st.tuples(one, st.sampled_from("+-*/"), one), max_leaves=8))
def test_a_formula_in_words_means_the_same(tree: object) -> None:
    def text(part: object) -> str:
        return part if isinstance(part, str) else f"({' '.join(map(text, part))})"  # type: ignore[call-overload]

    words = shown(text(tree), a="2", b="3", c="5").partition(" =")[0]
    plain = words.replace("2", "a").replace("3", "b").replace("5", "c")
    assert value(plain) == value(text(tree))


def test_units_are_shown_where_they_differ() -> None:
    assert shown("a * b", a="100 USD", b="3 months").startswith("(100 USD) * (3 months) = ")


def test_a_range_is_in_brackets() -> None:
    assert shown("a - b", a="90..95 km", b="~20 km").startswith("(90 to 95) - about 20 = ")


def test_years_have_no_thousands() -> None:
    assert shown("a - b", a="2021", b="1943").startswith("2021 - 1943 = ")


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (Bounds(Fraction(100, 3), Fraction(100, 3)), "33.33 km"),
        (Bounds(Fraction(1234567), Fraction(2000000)), "1,234,567 to 2,000,000 km"),
        (Bounds(Fraction(5), inf), "at least 5 km"),
        (Bounds(-inf, Fraction(5)), "at most 5 km"),
    ],
)
def test_results_are_shown_with_two_decimals_more_than_the_claim(result: Bounds, words: str) -> None:
    assert shown("a", result) == f"7 = {words}; the claim says 1 km"


@given(st.integers(-(10**15), 10**15))
def test_numbers_keep_their_digits(number: int) -> None:
    assert Decimal(amount_in_words(parse(str(number))).replace(",", "")) == number
