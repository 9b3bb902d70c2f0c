"""Quantities: how many, how much, for which period."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.facts.fact import Fact
from galleyproof.record import Amount, Date, Ref, Text


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
