"""Designations: an authority gives somebody a label in law."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.entity import BODIES
from galleyproof.facts.fact import Spanning
from galleyproof.record import Ref, Text


class Designation(Spanning):
    """An authority lists, bans, labels or sanctions a target, from a day to a day."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: designation, authority: supreme-court-russia, target: taliban, label: terrorist, start: 2003-02-14}",
    )

    kind: Literal["designation"]
    authority: Annotated[Text, Ref(kinds=BODIES)] = Field(description="Who designates.")
    target: Annotated[Text, Ref()] = Field(description="Who or what is designated.")
    label: Text = Field(description="As what.")
