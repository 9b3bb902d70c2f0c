"""The dates of a fact, by what they date."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from galleyproof.facts.fact import Fact, halves
from galleyproof.records.edtf import Edtf

Side: TypeAlias = Literal["on", "start", "end"]
"""What a date of a fact dates: the fact as a whole, its start or its end."""

_STARTS: Final = ("start", "since", "born")
_ENDS: Final = ("end", "until", "died")
_SPANS: Final = ("during", "on")


class FactDate(NamedTuple):
    """A date of a fact: the field that gives it, what it dates, and the date."""

    field: str
    side: Side
    date: Edtf


def fact_dates(fact: Fact) -> Iterator[FactDate]:
    """Yield the dates of a fact; an interval gives a start and an end."""
    for field, value in vars(fact).items():
        if not isinstance(value, Edtf):
            continue
        if value.is_interval and field in _SPANS:
            start, end = halves(value)
            if start and start.earliest is not None:
                yield FactDate(field, "start", start)
            if end and end.text:
                yield FactDate(field, "end", end)
        else:
            side: Side = "start" if field in _STARTS else "end" if field in _ENDS else "on"
            yield FactDate(field, side, value)
