"""Order: one thing came before another, whatever their dates."""

from collections.abc import Hashable, Iterator
from typing import ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.fact import Fact, Moment
from galleyproof.facts.frame import Frame, Home
from galleyproof.solver import Difference


class Order(Fact):
    """One event, or the start or end of one claim's term, came before another."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: order, first: fall-of-kabul, then: tajikistan-drills-october-2021}",
        "{kind: order, first: uk-post.end, then: moscow-post.start}",
    )

    kind: Literal["order"]
    first: Moment = Field(description="What came first: an event, or `<claim>.start` or `<claim>.end`.")
    then: Moment = Field(description="What came after it.")

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:
        """What the two moments begin or end."""
        yield from frame.lasting((self.first, self.then), home.article)

    def say(self, to: Assertion) -> None:
        """The one moment comes before the other; that is a plan where the other was still ahead."""
        first, then = (to.frame.point(moment, to.home.article) for moment in (self.first, self.then))
        if first and then:
            label = to.plan if to.frame.is_ahead(then.of, to.home.own) else to.firm
            to.hold(label, [Difference(first, then, -1)])
