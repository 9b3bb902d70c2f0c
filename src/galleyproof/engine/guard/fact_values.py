"""The dates and numbers of a fact, and copies of the fact with one of them moved."""

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


class FactValue(NamedTuple):
    """A date or number of a fact; for an interval with a start and an end, one half of it.

    `unit` is the step by which it moves: 1 day, or 1 in the last decimal place that the record gives.
    """

    name: str
    half: Half
    written: Edtf | Amount
    unit: Decimal

    @property
    def is_number(self) -> bool:
        """True for a number, False for a date."""
        return isinstance(self.written, Amount)

    def path(self, fact: Fact) -> Path:
        """Return its path in the fact."""
        name = type(fact).model_fields[self.name].alias or self.name
        return (name, self.half) if self.half else (name,)

    def moved(self, fact: Fact, units: int) -> Fact:
        """Return the fact with only this value moved."""
        whole = getattr(fact, self.name)
        moved: object = _moved_date(whole, units) if isinstance(whole, Edtf) else _raised(whole, units * self.unit)
        if self.half:
            moved = replace(whole, **{self.half: _moved_date(getattr(whole, self.half), units)})
        return fact.model_copy(update={self.name: moved})

    def lowest(self, units: int | None) -> date | Decimal | None:
        """Return the least that it can be if it can fall by so many units; None if without limit."""
        high = self.written.latest if isinstance(self.written, Edtf) else self.written.high
        return None if units is None or high is None else self._limit(high, -units)

    def highest(self, units: int | None) -> date | Decimal | None:
        """Return the most that it can be if it can rise by so many units; None if without limit."""
        low = self.written.earliest if isinstance(self.written, Edtf) else self.written.low
        return None if units is None or low is None else self._limit(low, units)

    def _limit(self, bound: int | Decimal, units: int) -> date | Decimal | None:
        if isinstance(bound, Decimal):
            return bound + units * self.unit
        day = bound + units
        return date.fromordinal(day) if 1 <= day <= date.max.toordinal() else None


def fact_values(fact: Fact) -> Iterator[FactValue]:
    """Yield every date and number of a fact that has any bound, in the order of its fields."""
    has_halves = hasattr(fact, "span")
    for name in _value_fields(type(fact)):
        whole = getattr(fact, name)
        if isinstance(whole, Edtf) and whole.is_interval and has_halves and name in ("during", "on"):
            for half in ("start", "end"):
                yield from _value(name, half, getattr(whole, half))
        else:
            yield from _value(name, "", whole)


def _value(name: str, half: Half, written: object) -> Iterator[FactValue]:
    if isinstance(written, Amount):
        exponents = (bound.as_tuple().exponent for bound in (written.low, written.high) if bound is not None)
        yield FactValue(name, half, written, Decimal(1).scaleb(min(0, *map(int, exponents))))
    elif isinstance(written, Edtf) and (written.earliest, written.latest) != (None, None):
        yield FactValue(name, half, written, Decimal(1))


@lru_cache(maxsize=64)
def _value_fields(kind: type[Fact]) -> tuple[str, ...]:
    """Return the fields of a kind of fact that may contain a date or a number."""
    return tuple(name for name, field in kind.model_fields.items() if {Edtf, Amount} & {*_types(field.annotation)})


def _types(annotation: Any) -> Iterator[object]:  # noqa: ANN401 - annotations can be any object
    yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _types(argument)


def _moved_date(date: Edtf, days: int) -> Edtf:
    return replace(
        date,
        earliest=None if date.earliest is None else date.earliest + days,
        latest=None if date.latest is None else date.latest + days,
        start=date.start and _moved_date(date.start, days),
        end=date.end and _moved_date(date.end, days),
    )


def _raised(amount: Amount, by: Decimal) -> Amount:
    low, high = (None if bound is None else bound + by for bound in (amount.low, amount.high))
    return replace(amount, low=low, high=high)
