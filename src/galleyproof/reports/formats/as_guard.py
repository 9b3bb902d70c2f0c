"""The guard as a table or as JSON: how wrong each date and number could be before a check would notice."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from galleyproof.engine.guard import Guarded, search_limit
from galleyproof.printable import printable
from galleyproof.records.date_words import day_in_words
from galleyproof.reports.formats.as_json import guarded_data, text_of
from galleyproof.reports.formats.report_format import VERSION
from galleyproof.text.phrases import brief, count

_UNKNOWN: Final = 3
"""The group after the values that are guarded on no side, on one and on both."""


def as_json(guarded: Iterable[Guarded], survey: Mapping[str, Any] | None = None) -> str:
    """Return every value with its bounds, in the order of the desk, and a survey if there is one, as JSON text."""
    values = [*guarded]
    data: dict[str, Any] = {"version": VERSION, "guard": [guarded_data(value) for value in values]}
    if survey is not None:
        data["survey"] = survey
    if limit := search_limit(values):
        data["guard_limit"] = limit
    return text_of(data)


def as_text(guarded: Sequence[Guarded]) -> str:
    """Return one line per value, the loosest first, and the counts; last, where the search stopped if it did."""
    rows = [_row(value) for value in sorted(guarded, key=_tightness)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    lines = ["  ".join([*map(str.ljust, row, widths), row[-1]]) for row in rows]
    ending = [*([""] if lines else []), last_line(guarded), *filter(None, [search_limit(guarded)])]
    return "\n".join([*lines, *ending]) + "\n"


def last_line(guarded: Sequence[Guarded]) -> str:
    """Return `312 dates and numbers: 40 guarded on both sides, 90 on one side, 182 not at all`."""
    groups = Counter(map(_group, guarded))
    line = f"{count(len(guarded), 'date or number', 'dates and numbers')}: "
    line += f"{groups[2]} guarded on both sides, {groups[1]} on one side, {groups[0]} not at all"
    return line + (f"; {groups[_UNKNOWN]} unknown" if groups[_UNKNOWN] else "")


def in_words(guarded: Guarded) -> str:
    """Return the bounds as an editor reads them: `could be any day from 1 March 2001 to 18 October 2021`."""
    if guarded.unknown_because:
        return f"unknown: {guarded.unknown_because}"
    earliest, latest = _bound(guarded.earliest), _bound(guarded.latest)
    is_date = isinstance(guarded.earliest or guarded.latest, date)
    if not earliest and not latest:
        return "no check limits it"
    if not latest:
        less, much = ("earlier", "late") if is_date else ("less", "large")
        return f"no {less} than {earliest}; no check limits how {much} it can be"
    if not earliest:
        more, little = ("later", "early") if is_date else ("more", "small")
        return f"no {more} than {latest}; no check limits how {little} it can be"
    if earliest == latest:
        return f"fixed at {earliest}"
    return f"could be {'any day' if is_date else 'anything'} from {earliest} to {latest}"


def _bound(bound: date | Decimal | None) -> str:
    if bound is None:
        return ""
    return day_in_words(bound) if isinstance(bound, date) else str(bound)


def _row(guarded: Guarded) -> tuple[str, ...]:
    cells = guarded.claim, guarded.field_text, brief(guarded.written), in_words(guarded)
    return tuple(map(printable, cells))


def _group(guarded: Guarded) -> int:
    return _UNKNOWN if guarded.unknown_because else guarded.sides


def _tightness(guarded: Guarded) -> tuple[int, bool, Decimal]:
    """Sort by the number of sides that are limited, then dates by days, then numbers by their relative range."""
    earliest, latest = guarded.earliest, guarded.latest
    if isinstance(earliest, date) and isinstance(latest, date):
        return (_group(guarded), False, -Decimal((latest - earliest).days))
    if isinstance(earliest, Decimal) and isinstance(latest, Decimal):
        return (_group(guarded), True, -(latest - earliest) / max(abs(earliest), abs(latest), Decimal(1)))
    return (_group(guarded), isinstance(earliest or latest, Decimal), Decimal(0))
