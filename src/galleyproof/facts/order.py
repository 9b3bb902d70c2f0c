"""Order: one thing came before another, whatever their dates."""

from typing import ClassVar, Literal

from pydantic import Field

from galleyproof.facts.fact import Fact, Moment


class Order(Fact):
    """One event, or the start or end of one claim's term, came before another."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: order, first: fall-of-kabul, then: tajikistan-drills-october-2021}",
        "{kind: order, first: uk-post.end, then: moscow-post.start}",
    )

    kind: Literal["order"]
    first: Moment = Field(description="What came first: an event, or `<claim>.start` or `<claim>.end`.")
    then: Moment = Field(description="What came after it.")
