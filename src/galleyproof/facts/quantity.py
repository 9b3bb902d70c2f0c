"""Quantities: how many, how much, for which period."""

from collections.abc import Hashable, Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import AtLeast, AtMost, PartOf
from galleyproof.facts.fact import Fact
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import Figure
from galleyproof.records.base import Amount, Date, Ref, Text

UNIT: Final = 10**9
_A_YEAR: Final = {None: 1, "year": 1, "quarter": 4, "month": 12}


class Quantity(Fact):
    """A measure of something has a value; compared only on equal measure, unit, rate, basis and period."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: quantity, of: csto-drills-october-2021, measure: troops, value: 4000, on: 2021-10-18}",
        "{kind: quantity, of: base-201, measure: troops, value: ~5500}",
    )

    kind: Literal["quantity"]
    of: Annotated[Text, Ref()] = Field(description="What is measured.")
    measure: Text = Field(description="What of it: `troops`, `price`, `signatories`.")
    value: Amount = Field(description="`412`, `90..95`, `90..`, `..90` or `~14000`.")
    unit: Text | None = Field(None, description="Its unit: `USD`, `km`, `%`.")
    per: Literal["month", "quarter", "year"] | None = Field(None, description="A rate: for each of these.")
    on: Date | None = Field(None, description="Its period; left out, the claim's own day.")
    basis: Literal["proposed", "budgeted", "projected", "actual", "final"] | None = Field(
        None, description="What kind of figure it is."
    )
    part_of: Annotated[Text, Ref("claim")] | None = Field(
        None, description="The claim of the whole that this is a part of."
    )

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:
        """The figure, and the one that it is a part of."""
        yield self.figure(frame, home)
        if self.part_of and (whole := frame.figure(self.part_of, home.article)):
            yield whole

    def say(self, to: Assertion) -> None:
        """A figure lies between bounds, and may be a part of another."""
        figure, times = self.figure(to.frame, to.home), 1 if self.unit == "%" else _A_YEAR[self.per]
        label = to.mood(self.on)
        low = None if self.value.low is None else scaled(self.value.low * times, ROUND_FLOOR)
        high = None if self.value.high is None else scaled(self.value.high * times, ROUND_CEILING)
        to.measure(label, figure, low, high)
        if low is not None:
            to.provide(AtLeast(figure, low), label)
        if high is not None:
            to.provide(AtMost(figure, high), label)
        whole = to.frame.figure(self.part_of, to.home.article) if self.part_of else None
        if whole:
            to.provide(PartOf(figure, whole), label)

    def figure(self, frame: Frame, home: Home) -> Figure:
        """What it measures: the same for what can be compared with it number by number."""
        period = (self.on.earliest, self.on.latest) if self.on else home.own
        unit = self.unit or ""
        if unit == "%" and self.per:  # 40 % a month is not 480 % a year: such a rate compares with its own kind alone
            unit = f"% per {self.per}"
        return Figure(frame.name(self.of), self.measure, unit, self.per is not None, self.basis or "", period)


def scaled(number: Decimal, rounding: str) -> int:
    """A number in the solver's units, of which there are `UNIT` to one; what is finer is rounded."""
    return int((number * UNIT).to_integral_value(rounding))
