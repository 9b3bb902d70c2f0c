"""Order: one thing came before another, whatever their dates."""

from collections.abc import Hashable, Iterator
from typing import ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.fact import Fact, MomentRef
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.wording import Mismatch, Wording
from galleyproof.facts.wording.event_order import ordering
from galleyproof.solver.problem import Difference


class Order(Fact):
    """One event, or the start or end of a claim's term, came before another."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: order, first: fall-of-kabul, then: tajikistan-drills-october-2021}",
        "{kind: order, first: uk-post.end, then: moscow-post.start}",
    )

    kind: Literal["order"]
    first: MomentRef = Field(description="The earlier one: an event, `<claim>.start` or `<claim>.end`.")
    then: MomentRef = Field(description="The later one: an event, `<claim>.start` or `<claim>.end`.")

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the two timespans that start or end at these moments."""
        yield from frame.timespans((self.first, self.then), context.article)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield `before` or `after` between the two events, where it says the opposite."""
        reading = wording.reading
        places = [
            next((n for n in reading.names if wording.may_be(n, event)), None) for event in (self.first, self.then)
        ]
        first, then = places
        if first and then and not first.span.overlaps(then.span):
            told = ordering(reading, first, then)
            if told and told.first is not first:
                yield Mismatch(told.span, "first", wording.words(told.span), "the opposite order")

    def state(self, assertion: Assertion) -> None:
        """State that one moment comes before the other: a plan if the later one is after the own day."""
        first, then = (assertion.frame.point(moment, assertion.context.article) for moment in (self.first, self.then))
        if first and then:
            label = assertion.plan if assertion.frame.is_ahead(then.of, assertion.context.own) else assertion.firm
            assertion.add_differences(label, [Difference(first, then, -1)])
