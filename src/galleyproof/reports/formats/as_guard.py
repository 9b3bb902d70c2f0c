"""The guard as a table for a terminal, or as data: which dates and numbers nothing would catch if they were wrong."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from galleyproof.engine.guard.guarding import Guarded
from galleyproof.reports.formats.as_json import guarded_data
from galleyproof.reports.formats.as_text import printable
from galleyproof.reports.formats.report_format import VERSION
from galleyproof.text.phrases import brief, count

_UNTOLD: Final = 3
"""The group after those held on none, one and both sides."""


def as_json(guarded: Iterable[Guarded]) -> str:
    """Every value with its bounds, in the order of the desk, as JSON text."""
    data = {"version": VERSION, "guard": [guarded_data(each) for each in guarded]}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_text(guarded: Sequence[Guarded]) -> str:
    """A line a value, the widest first, and the count as the last line."""
    rows = [_row(each) for each in sorted(guarded, key=_narrowness)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    lines = ["  ".join([*map(str.ljust, row, widths), row[-1]]) for row in rows]
    return "\n".join([*lines, *([""] if lines else []), last_line(guarded)]) + "\n"


def last_line(guarded: Sequence[Guarded]) -> str:
    """`312 dates and numbers: 40 guarded on both sides, 90 on one, 182 not at all`."""
    groups = Counter(map(_group, guarded))
    line = f"{count(len(guarded), 'date or number', 'dates and numbers')}: "
    line += f"{groups[2]} guarded on both sides, {groups[1]} on one, {groups[0]} not at all"
    return line + (f"; {groups[_UNTOLD]} could not be told" if groups[_UNTOLD] else "")


def in_words(guarded: Guarded) -> str:
    """What an editor makes of it: `could lie anywhere from 2001-03-01 to 2021-10-18`."""
    earliest, latest = guarded.earliest, guarded.latest
    if guarded.untold:
        return f"could not be told: {guarded.untold}"
    if earliest is None and latest is None:
        return "nothing checks it"
    if latest is None:
        less, much = ("earlier", "late") if isinstance(earliest, date) else ("less", "large")
        return f"no {less} than {earliest}; nothing checks how {much} it is"
    if earliest is None:
        more, little = ("later", "early") if isinstance(latest, date) else ("more", "small")
        return f"no {more} than {latest}; nothing checks how {little} it is"
    if earliest == latest:
        return f"held to {earliest}"
    return f"could {'lie anywhere' if isinstance(earliest, date) else 'be anything'} from {earliest} to {latest}"


def _row(each: Guarded) -> tuple[str, ...]:
    return each.claim, each.field_text, printable(brief(each.written)), in_words(each)


def _group(each: Guarded) -> int:
    return _UNTOLD if each.untold else each.sides


def _narrowness(each: Guarded) -> tuple[int, bool, Decimal]:
    """Held on no side first, then on one, then on both: dates by days, numbers by how large a part of them."""
    earliest, latest = each.earliest, each.latest
    if isinstance(earliest, date) and isinstance(latest, date):
        return (_group(each), False, -Decimal((latest - earliest).days))
    if isinstance(earliest, Decimal) and isinstance(latest, Decimal):
        return (_group(each), True, -(latest - earliest) / max(abs(earliest), abs(latest), Decimal(1)))
    return (_group(each), isinstance(earliest or latest, Decimal), Decimal(0))
