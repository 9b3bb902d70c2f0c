"""Figures and dates of a fact that the words quoted for it do not contain."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import permutations

from galleyproof.claim import Evidence
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Attribute, Comparison, Fact, Quantity, Statement
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import Edtf
from galleyproof.records.location import Path
from galleyproof.text import days, numbers, resolve
from galleyproof.text.phrases import both

_FIGURE = re.compile(r"(-?\d+(?:\.\d+)?)%?")


def missing_figures(text: str, fact: Fact, row: Evidence, lookup: Lookup, at: Path) -> Iterator[Problem | Undecided]:
    """Yield a problem for each figure and date of a fact that a quote, or its translation, does not contain."""
    source = lookup.source(row.source)
    own = source.published.earliest if source and source.published else None
    own_words = f"{fact.words or ''} {fact.gist or ''}" if isinstance(fact, Statement) else ""
    named = [day for day in days(text) if text[day.start : day.end] not in own_words]
    times = [time for day in named if own or not day.is_relative for time in resolve(day, date.fromordinal(own or 1))]
    if isinstance(fact, Quantity):
        figures = [
            number
            for number in numbers(text)
            if not any(day.start < number.end and number.start < day.end for day in named)
        ]
        if not any(number.fits(fact.value.low, fact.value.high) for number in figures):
            other = both(text[number.start : number.end] for number in figures)
            wanted = f"`{fact.value.text}`"
            message = f"the quote says {other}, not {wanted}" if figures else f"the quote does not say {wanted}"
            severity = Severity.ERROR if figures else Severity.WARNING
            yield Problem(message, at, "quote the words that give the figure", severity=severity)
    yield from _plain_figure(text, fact, at)
    for name, written in _dates(fact):
        if written.earliest is not None:
            if not times:
                yield Undecided(f"the quote has no date to compare with `{name}` ({in_words(written)})", at)
            elif not any(time.overlaps(written.earliest, written.latest) for time in times):
                message = f"the quote does not give the date in `{name}` ({in_words(written)})"
                fix = "quote the words that give the date, or correct the date"
                yield Problem(message, at, fix, severity=Severity.WARNING)


def has_figure_or_date(fact: Fact) -> bool:
    """Return True if a fact has a figure or a date that a quote may contain."""
    dated = any(written.earliest is not None for _, written in _dates(fact))
    return dated or isinstance(fact, Quantity) or _FIGURE.fullmatch(_written(fact)) is not None


def _written(fact: Fact) -> str:
    """Return an attribute's value or a comparison's difference, as it is written; empty for another fact."""
    return (fact.value if isinstance(fact, Attribute) else fact.by if isinstance(fact, Comparison) else "") or ""


def _plain_figure(text: str, fact: Fact, at: Path) -> Iterator[Problem]:
    """Yield a problem for the number in an attribute's value or a comparison's difference."""
    written = _written(fact)
    figure = _FIGURE.fullmatch(written)
    if figure is None or (isinstance(fact, Comparison) and _is_between_two(written, text)):
        return
    if not any(number.fits(value := Decimal(figure[1]), value) for number in numbers(text)):
        fix = "quote the words that give the figure"
        yield Problem(f"the quote does not say `{written}`", at, fix, severity=Severity.WARNING)


def _is_between_two(difference: str, text: str) -> bool:
    """Return True if a text has two figures with this difference, which it need not give itself."""
    pairs = permutations((number.value for number in numbers(text) if number.value), 2)
    if difference.endswith("%"):
        return any(one == other * (1 + Decimal(difference[:-1]) / 100) for one, other in pairs)
    return any(one - other == Decimal(difference) for one, other in pairs)


def _dates(fact: Fact) -> Iterator[tuple[str, Edtf]]:
    """Yield the dates of a fact with their field names; for an interval, its start and its end."""
    for name, written in vars(fact).items():
        if isinstance(written, Edtf):
            halves = (written.start, written.end) if written.is_interval else (written,)
            yield from ((name, half) for half in halves if half)
