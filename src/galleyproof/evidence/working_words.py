"""A calculation in words: `(600,000 - 500,000) / 500,000 = 20 percent; the claim says 20 percent`."""

import re
from collections.abc import Mapping
from math import inf
from typing import Final

from galleyproof.claim import Claim
from galleyproof.desk.references import Records
from galleyproof.evidence.working import YEAR, UsedFigure, Working, decimals
from galleyproof.facts import Quantity
from galleyproof.records.amounts import Amount
from galleyproof.records.bounds import Bounds, End, rounded
from galleyproof.records.date_words import in_words
from galleyproof.records.formulas import Constant, Formula, Named, Negated, Operation
from galleyproof.records.source import Source
from galleyproof.text.phrases import joined

_DIGITS: Final = re.compile(r"(?<![0-9.])[0-9]+")
_FINER: Final = 2
"""Decimals that a result is shown with beyond those of the claim."""


def worked_out(working: Working) -> str:
    """Return a calculation with its figures, its result and what the claim says."""
    claimed = working.claimed
    result = _with_unit(_result(working.result, decimals(claimed.value) + _FINER), claimed)
    formula = _formula(working.formula, _figures(working.figures))
    return f"{formula} = {result}; the claim says {_with_unit(amount_in_words(claimed.value), claimed)}"


def figure_in_words(figure: UsedFigure) -> str:
    """Return a figure with its unit: `600,000 USD`, `20 percent`."""
    amount = _amount(figure)
    return f"{amount} {_unit(figure.unit)}".strip() if figure.unit != figure.amount.unit else amount


def _amount(figure: UsedFigure) -> str:
    is_year = not figure.unit and YEAR.fullmatch(figure.amount.text)
    return figure.amount.text if is_year else amount_in_words(figure.amount)


def figures_with_sources(working: Working, claim: Claim, records: Records) -> list[str]:
    """Return each figure with what gives it: `new is 600,000 USD, from The Office (19 May 2021)`."""
    return [
        f"{name} is {figure_in_words(figure)}, from {joined(origins_of(figure, claim, records))}"
        for name, figure in working.figures.items()
    ]


def origins_of(figure: UsedFigure, claim: Claim, records: Records) -> list[str]:
    """Return what gives a figure: publishers with their days, or another claim."""
    if figure.claim:
        return [f"the claim `{figure.claim.removeprefix(f'{claim.article}/')}`"]
    cited = [claim.evidence[place].source for place in figure.places]
    return [_source(records.source(id_), id_) for id_ in dict.fromkeys(cited)]


def _source(source: Source | None, id_: str) -> str:
    if source is None:
        return f"`{id_}`"
    return f"{source.publisher} ({in_words(source.published)})" if source.published else source.publisher


def amount_in_words(amount: Amount) -> str:
    """Return an amount as it is read out: `about 14,000`, `90 to 95`, `at least 90`."""
    low, dots, high = amount.text.removeprefix("~").partition("..")
    low, high = _grouped(low), _grouped(high)
    if not dots:
        return f"about {low}" if amount.text.startswith("~") else low
    return f"{low} to {high}" if low and high else f"at least {low}" if low else f"at most {high}"


def _grouped(text: str) -> str:
    """Return a text with the thousands of its numbers apart: `14,000`."""
    return _DIGITS.sub(lambda match: f"{int(match[0]):,}", text)


def _figures(figures: Mapping[str, UsedFigure]) -> dict[str, str]:
    """Return the figures in words, with their units if these are not all the same."""
    several = len({figure.unit for figure in figures.values()}) > 1
    words = {name: figure_in_words(figure) if several else _amount(figure) for name, figure in figures.items()}
    return {name: f"({text})" if _needs_brackets(text, several=several) else text for name, text in words.items()}


def _needs_brackets(text: str, *, several: bool) -> bool:
    return text.startswith("-") or " to " in text or (several and " " in text)


def _formula(formula: Formula, figures: Mapping[str, str], *, bracket: bool = False) -> str:
    match formula:
        case Constant(value):
            return f"{value:,f}"
        case Named(name):
            return figures[name]
        case Negated(of):
            text = f"-{_formula(of, figures, bracket=isinstance(of, Operation))}"
            return f"({text})" if bracket else text
        case Operation(sign, left, right):
            text = f"{_side(left, sign, figures)} {sign} {_side(right, sign, figures, is_right=True)}"
            return f"({text})" if bracket else text


def _side(formula: Formula, sign: str, figures: Mapping[str, str], *, is_right: bool = False) -> str:
    """Return one side of an operation, in brackets if it needs them."""
    inner = formula.sign if isinstance(formula, Operation) else ""
    is_looser = bool(inner) and sign in "*/" and inner in "+-"
    needs = is_looser or (is_right and bool(inner) and sign in "-/" and (inner in "+-") == (sign in "+-"))
    return _formula(formula, figures, bracket=needs or (is_right and isinstance(formula, Negated)))


def _result(result: Bounds, places: int) -> str:
    low, high = (_number(end, places) for end in result)
    if result.low == -inf or result.high == inf:
        return f"at least {low}" if low else f"at most {high}" if high else "any number"
    return low if low == high else f"{low} to {high}"


def _number(end: End, places: int) -> str:
    """Return a number with its thousands apart and no zeros after its last decimal; empty for infinity."""
    exact = rounded(end, places)
    text = "" if exact is None else f"{exact:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _with_unit(amount: str, claimed: Quantity) -> str:
    unit = claimed.unit or claimed.value.unit
    if claimed.value.unit and amount == amount_in_words(claimed.value):
        return amount  # a length of time, which names its units
    return f"{amount} {_unit(unit)}{f' a {claimed.per}' if claimed.per else ''}".strip()


def _unit(unit: str) -> str:
    return "percent" if unit == "%" else unit
