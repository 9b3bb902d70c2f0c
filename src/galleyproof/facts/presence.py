"""Presence: somebody was somewhere on a day."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.entity import PLACES
from galleyproof.facts.fact import Agent, Fact
from galleyproof.record import Date, Ref, Text


class Presence(Fact):
    """Somebody is in a place on a day."""

    examples: ClassVar[tuple[str, ...]] = ("{kind: presence, who: mohammad-sadiq, place: moscow, on: 2021-10-18}",)

    kind: Literal["presence"]
    who: Agent = Field(description="Who.")
    place: Annotated[Text, Ref(kinds=PLACES)] = Field(description="Where.")
    on: Date = Field(description="When.")
