"""Figures that an evidence row gives a calculation and that its words do not contain."""

import re

from galleyproof.claim import Evidence
from galleyproof.evidence.working import YEAR
from galleyproof.records.amounts import Amount
from galleyproof.records.given import Given
from galleyproof.text import Number, days, numbers
from galleyproof.text.figures.comparing import Stated, Verdict, verdict
from galleyproof.text.phrases import both

_SHOWN = 4
"""Figures of the row that a message names."""


def missing_from_words(given: Given, row: Evidence) -> str:
    """Return what is wrong with a figure that is not in the row's `quote` or `shows`; empty if it is there."""
    text = "\n".join(filter(None, (row.quote, row.translation, row.shows)))
    wanted = f"`{given.text}`"
    if not text:
        return f"the evidence from `{row.source}` has no words that give {wanted}"
    figures = _figures(text)
    if given.amount is None or any(_is(number, given, given.amount) for number in figures) or _is_year(given, text):
        return ""
    words = list(dict.fromkeys(text[number.start : number.end] for number in figures))
    if not words:
        return f"the words of the evidence from `{row.source}` do not give {wanted}"
    return f"the words of the evidence from `{row.source}` give {both(words, most=_SHOWN)}, not {wanted}"


def _figures(text: str) -> list[Number]:
    dates = [*days(text)]
    return [one for one in numbers(text) if not any(day.start < one.end and one.start < day.end for day in dates)]


def _is_year(given: Given, text: str) -> bool:
    """Return True if a figure is a year that a text names, as in `2021 - 1943`."""
    year = given.amount.text if given.amount else ""
    return bool(YEAR.fullmatch(year)) and re.search(rf"(?<!\d){year}(?!\d)", text) is not None


def _is(number: Number, given: Given, amount: Amount) -> bool:
    unit, _, per = given.unit.replace(" per ", "/").replace(" an ", "/").replace(" a ", "/").partition("/")
    stated = Stated(amount.low, amount.high, amount.about, unit, per)
    says = verdict(number, stated)
    if amount.unit:  # a length of time, which may be counted in another unit
        return says >= Verdict.ROUNDED
    return says is not Verdict.CONTRADICTS and number.fits(amount.low, amount.high)
