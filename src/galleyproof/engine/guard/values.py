"""The dates and numbers of a fact, one by one, and the fact as it would read with one of them moved."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal, NamedTuple, TypeAlias

from galleyproof.facts import Fact
from galleyproof.records.amounts import Amount
from galleyproof.records.edtf import Edtf
from galleyproof.records.location import Path

Half: TypeAlias = Literal["", "start", "end"]


class Value(NamedTuple):
    """A date or a number that a fact gives; of an interval that gives a start and an end, one half.

    `unit` is what it is moved by: 1 day, or 1 of the last decimal place that is written.
    """

    name: str
    half: Half
    written: Edtf | Amount
    unit: Decimal

    @property
    def is_number(self) -> bool:
        """Whether it is a number, and no date."""
        return isinstance(self.written, Amount)

    def path(self, fact: Fact) -> Path:
        """Where it stands in the fact."""
        name = type(fact).model_fields[self.name].alias or self.name
        return (name, self.half) if self.half else (name,)

    def moved(self, fact: Fact, units: int) -> Fact:
        """The fact with this moved, and nothing else."""
        whole = getattr(fact, self.name)
        moved: object = _later(whole, units) if isinstance(whole, Edtf) else _more(whole, units * self.unit)
        if self.half:
            moved = replace(whole, **{self.half: _later(getattr(whole, self.half), units)})
        return fact.model_copy(update={self.name: moved})

    def lowest(self, units: int | None) -> date | Decimal | None:
        """The least that it can be where it can fall by so many units; None is as little as you like."""
        high = self.written.latest if isinstance(self.written, Edtf) else self.written.high
        return None if units is None or high is None else self._at(high, -units)

    def highest(self, units: int | None) -> date | Decimal | None:
        """The most that it can be where it can rise by so many units; None is as much as you like."""
        low = self.written.earliest if isinstance(self.written, Edtf) else self.written.low
        return None if units is None or low is None else self._at(low, units)

    def _at(self, bound: int | Decimal, units: int) -> date | Decimal | None:
        if isinstance(bound, Decimal):
            return bound + units * self.unit
        day = bound + units
        return date.fromordinal(day) if 1 <= day <= date.max.toordinal() else None


def values(fact: Fact) -> Iterator[Value]:
    """Every date and number of a fact that says anything, in the order of its fields."""
    has_halves = hasattr(fact, "span")
    for name in _names(type(fact)):
        whole = getattr(fact, name)
        if isinstance(whole, Edtf) and whole.is_interval and has_halves and name in ("during", "on"):
            for half in ("start", "end"):
                yield from _value(name, half, getattr(whole, half))
        else:
            yield from _value(name, "", whole)


def _value(name: str, half: Half, written: object) -> Iterator[Value]:
    if isinstance(written, Amount):
        exponents = (bound.as_tuple().exponent for bound in (written.low, written.high) if bound is not None)
        yield Value(name, half, written, Decimal(1).scaleb(min(0, *map(int, exponents))))
    elif isinstance(written, Edtf) and (written.earliest, written.latest) != (None, None):
        yield Value(name, half, written, Decimal(1))


@lru_cache(maxsize=64)
def _names(kind: type[Fact]) -> tuple[str, ...]:
    """The fields of a kind of fact that may hold a date or a number."""
    return tuple(name for name, field in kind.model_fields.items() if {Edtf, Amount} & {*_types(field.annotation)})


def _types(annotation: Any) -> Iterator[object]:  # noqa: ANN401 - whatever a field is annotated with
    yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _types(argument)


def _later(date: Edtf, days: int) -> Edtf:
    return replace(
        date,
        earliest=None if date.earliest is None else date.earliest + days,
        latest=None if date.latest is None else date.latest + days,
        start=date.start and _later(date.start, days),
        end=date.end and _later(date.end, days),
    )


def _more(amount: Amount, by: Decimal) -> Amount:
    low, high = (None if bound is None else bound + by for bound in (amount.low, amount.high))
    return replace(amount, low=low, high=high)
