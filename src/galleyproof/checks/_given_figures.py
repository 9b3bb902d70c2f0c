"""Figures that an evidence row gives a calculation and that its words do not contain."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain

from galleyproof.claim import Evidence
from galleyproof.evidence.working import YEAR
from galleyproof.records.amounts import Amount
from galleyproof.records.given import Given
from galleyproof.text import Number, days, numbers
from galleyproof.text.figures.comparing import Stated, Verdict, verdict
from galleyproof.text.intervals import Intervals
from galleyproof.text.phrases import both

_SHOWN = 4
"""Figures of the row that a message names."""


def missing_from_words(given: Given, row: Evidence) -> str:
    """Return what is wrong with a figure that is not in the row's `quote` or `shows`; empty if it is there."""
    text = "\n".join(filter(None, (row.quote, row.translation, row.shows)))
    wanted = f"`{given.text}`"
    if not text:
        return f"the evidence from `{row.source}` has no words that give {wanted}"
    figures, by_value = _figures(text)
    if given.amount is None or _is_year(given, text):
        return ""
    likely_first = chain(by_value.get(given.amount.low, ()), figures)  # a row may give thousands
    if any(_is(number, given, given.amount) for number in likely_first):
        return ""
    words = list(dict.fromkeys(text[number.start : number.end] for number in figures))
    if not words:
        return f"the words of the evidence from `{row.source}` do not give {wanted}"
    return f"the words of the evidence from `{row.source}` give {both(words, most=_SHOWN)}, not {wanted}"


@lru_cache(maxsize=16)  # each figure that a row gives asks for those of its words
def _figures(text: str) -> tuple[Sequence[Number], Mapping[Decimal | None, Sequence[Number]]]:
    """Return the figures of a text that are not in dates, and the same by their values."""
    dates = Intervals([(day.start, day.end - 1) for day in days(text)])
    figures = [one for one in numbers(text) if not dates.overlapping(one.start, one.end - 1)]
    by_value: dict[Decimal | None, list[Number]] = {}
    for figure in figures:
        by_value.setdefault(figure.value, []).append(figure)
    return figures, by_value


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
