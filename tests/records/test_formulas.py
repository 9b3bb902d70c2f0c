"""Formulas: what can be written in one, and errors that say where it breaks off."""

import operator
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.records.formulas import (
    Constant,
    Formula,
    FormulaError,
    Named,
    Negated,
    Operation,
    names_in,
    parse_formula,
)

VALUES = {"a": Fraction(3), "b": Fraction(5, 2), "c": Fraction(-7)}

SIGNS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


def value(formula: Formula) -> Fraction:
    """Return the value of a formula over `VALUES`, as Python's fractions have it."""
    match formula:
        case Constant(number):
            return Fraction(number)
        case Named(name):
            return VALUES[name]
        case Negated(of):
            return -value(of)
        case Operation(sign, left, right):
            return SIGNS[sign](value(left), value(right))


def texts() -> st.SearchStrategy[str]:
    leaves = st.sampled_from([*VALUES, "2", "0.5", "10"])
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.tuples(inner, st.sampled_from(["+", "-", "*", "/", " - ", " * "]), inner).map("".join),
            inner.map(lambda text: f"({text})"),
            inner.map(lambda text: f"-({text})"),
        ),
        max_leaves=12,
    )


@given(texts())
def test_a_formula_means_what_python_makes_of_it(text: str) -> None:
    python = text
    for number in ("0.5", "10", "2"):
        python = python.replace(number, f"F({number!r})")
    try:
        expected = eval(python, {"F": Fraction}, VALUES)  # noqa: S307 - the text is drawn from a few tokens
    except ZeroDivisionError:
        return
    assert value(parse_formula(text, frozenset(VALUES))) == expected


def test_times_binds_more_closely_than_plus() -> None:
    assert parse_formula("a + b * 2") == Operation("+", Named("a"), Operation("*", Named("b"), Constant(Decimal(2))))


def test_names_are_listed_once_in_order() -> None:
    assert names_in(parse_formula("(new - old) / old")) == ("new", "old")


def test_a_hyphen_belongs_to_a_claim_id() -> None:
    assert names_in(parse_formula("budget-2021 - budget-2020#troops")) == ("budget-2021", "budget-2020#troops")


def test_a_hyphen_between_names_that_are_given_is_a_minus() -> None:
    assert parse_formula("new-old", frozenset({"new", "old"})) == parse_formula("new - old")


def test_typographic_signs_are_read() -> None:
    assert parse_formula("a \u00d7 b \u2212 c \u00f7 2") == parse_formula("a * b - c / 2")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("a -", "the calculation breaks off at character 4: a name or a number is missing"),
        ("(a + b", "the bracket at character 1 is never closed: add `)`"),
        ("a b", "`b` at character 3 is out of place: expected an operator"),
        ("a ** b", "`*` at character 4 is out of place: expected a name or a number"),
        ("a + )", "`)` at character 5 is out of place: expected a name or a number"),
        ("(a b)", "`b` at character 4 is out of place: expected an operator or `)`"),
        (
            "600,000 - a",
            "`600,000 - a` at character 1 cannot be read: write numbers without a thousands separator, as in 14000",
        ),
        (
            "a * 20%",
            "`20%` at character 5 cannot be read: write a percentage as a decimal, such as 0.2 for 20 percent",
        ),
        (
            "open('x')",
            "`'x')` at character 6 cannot be read: use names, numbers, `+`, `-`, `*`, `/` and brackets",
        ),
        ("(" * 50 + "a", "the brackets are nested too deeply: work out part of it in a claim"),
        ("a + " * 200 + "a", "the calculation is longer than 400 characters: work out part of it in a claim"),
    ],
)
def test_what_is_not_a_formula_says_where(text: str, error: str) -> None:
    with pytest.raises(FormulaError) as raised:
        parse_formula(text)
    assert str(raised.value) == error


@given(st.text(max_size=60))
def test_any_text_is_a_formula_or_an_error(text: str) -> None:
    with suppress(FormulaError):
        parse_formula(text)
