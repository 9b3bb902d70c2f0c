"""Events: when something happened, and what it was part of."""

from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Within
from galleyproof.facts.fact import Event as EventRef
from galleyproof.facts.fact import Fact, halves
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import Happening
from galleyproof.records.base import Date, End, Ref, Text
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import PLACES


class Event(Fact):
    """Something happens: `on: D` puts its start and its end inside D, `on: A/B` starts in A and ends in B."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: event, event: fall-of-kabul, on: 2021-08-15, place: kabul}",
        "{kind: event, event: extended-troika-2021, on: 2021-10-19, part_of: moscow-talks-2021}",
    )

    kind: Literal["event"]
    event: EventRef = Field(description="What happened.")
    on: Date | None = Field(None, description="When.")
    start: Date | None = Field(None, description="When it began, where that is said alone.")
    end: End | None = Field(None, description="When it ended, where that is said alone.")
    place: Annotated[Text, Ref(kinds=PLACES)] | None = Field(None, description="Where.")
    part_of: EventRef | None = Field(None, description="The event that it lies within.")

    def model_post_init(self, _context: object, /) -> None:
        """Refuse a time that is given twice."""
        if self.on and (self.start or self.end):
            raise ValueError("`on` says both ends at once: leave out `start` and `end`, or `on`")

    @property
    def span(self) -> tuple[Edtf | None, Edtf | None]:
        """Its start and its end, however they were written."""
        return halves(self.on) if self.on else (self.start, self.end)

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:
        """The event and what it is a part of."""
        happening = self.lasting(frame, home)
        yield happening
        yield from map(Happening, frame.wholes(happening.event))
        if self.part_of:
            yield Happening(frame.name(self.part_of))
        yield from frame.denials("event", happening.event)

    def say(self, to: Assertion) -> None:
        """An event lasts, within its whole."""
        happening = self.lasting(to.frame, to.home)
        label = to.last(happening, *self.span)
        if self.part_of:
            to.provide(Within(happening.event, to.frame.name(self.part_of)), label)

    def lasting(self, frame: Frame, home: Home) -> Happening:  # noqa: ARG002 - the interface's
        """The event."""
        return Happening(frame.name(self.event))
