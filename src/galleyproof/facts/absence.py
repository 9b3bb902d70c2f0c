"""Absence: nothing of a kind has happened, "so far" or within a span."""

from typing import ClassVar, Literal

from pydantic import Field

from galleyproof.facts.fact import Fact
from galleyproof.facts.pattern import Pattern
from galleyproof.record import Date


class Absence(Fact):
    """No fact of a pattern holds: no state has recognised it so far, nobody held the post in 2020."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: absence, none: {kind: recognition, of: taliban-government}, since: 2021-08-15}",
    )

    kind: Literal["absence"]
    none: Pattern = Field(description="The pattern: a kind of fact and some of its fields.")
    since: Date | None = Field(None, description="From when there was none; left out, from the beginning.")
    until: Date | None = Field(None, description="Until when; left out, the claim's own day.")
    on: Date | None = Field(None, description="The day on which there was none, instead of a span.")

    def model_post_init(self, _context: object, /) -> None:
        """Refuse a span that is given twice."""
        if self.on and (self.since or self.until):
            raise ValueError("`on` is one day: leave out `since` and `until`, or `on`")
