"""The figures and the days of a fact, looked for in the words that are quoted for it."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from galleyproof.claim import Evidence
from galleyproof.desk import Desk
from galleyproof.facts import Attribute, Comparison, Fact, Quantity
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.records.edtf import Edtf
from galleyproof.records.location import Path
from galleyproof.text import days, numbers, resolve
from galleyproof.text.phrases import both

_FIGURE = re.compile(r"(-?\d+(?:\.\d+)?)%?")


def unquoted(text: str, fact: Fact, row: Evidence, desk: Desk, at: Path) -> Iterator[Problem | Undecided]:
    """What of a fact's figures and days a quote, or its translation, does not have."""
    source = desk.source(row.source)
    own = source.published.earliest if source and source.published else None
    named = [*days(text)]
    times = [time for day in named if day.year or own for time in resolve(day, date.fromordinal(own or 1))]
    if isinstance(fact, Quantity):
        said = [
            each for each in numbers(text) if not any(day.start < each.end and each.start < day.end for day in named)
        ]
        if not any(each.fits(fact.value.low, fact.value.high) for each in said):
            other = both(text[each.start : each.end] for each in said)
            message = f"the quote does not say `{fact.value.text}`" + (f": it says {other}" if said else "")
            severity = Severity.ERROR if said else Severity.WARNING
            yield Problem(message, at, "quote the words that give the figure", severity=severity)
    yield from _plain_figure(text, fact, at)
    for name, written in _dates(fact):
        if written.earliest is not None:
            if not times:
                yield Undecided(f"the quote names no day, so `{name}: {written.text}` is not checked by it", at)
            elif not any(time.meets(written.earliest, written.latest) for time in times):
                message = f"the quote does not name `{name}: {written.text}`"
                fix = "quote the words that give the date, or look at both"
                yield Problem(message, at, fix, severity=Severity.WARNING)


def _plain_figure(text: str, fact: Fact, at: Path) -> Iterator[Problem]:
    """The number that an attribute has as its value, or a comparison as its difference, where no quote gives it."""
    written = fact.value if isinstance(fact, Attribute) else fact.by if isinstance(fact, Comparison) else None
    figure = _FIGURE.fullmatch(written or "")
    if figure and not any(each.fits(value := Decimal(figure[1]), value) for each in numbers(text)):
        fix = "quote the words that give the figure"
        yield Problem(f"the quote does not say `{written}`", at, fix, severity=Severity.WARNING)


def _dates(fact: Fact) -> Iterator[tuple[str, Edtf]]:
    """The days that a fact names, by field: of an interval both."""
    for name, written in vars(fact).items():
        if isinstance(written, Edtf):
            halves = (written.start, written.end) if written.is_interval else (written,)
            yield from ((name, half) for half in halves if half)
