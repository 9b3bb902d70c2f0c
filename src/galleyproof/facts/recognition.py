"""Recognition: one state or government recognises another."""

from collections.abc import Hashable, Iterator
from itertools import chain
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts
from galleyproof.facts.fact import Event, Fact, halves
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import Happening, Recognised, Start
from galleyproof.records.base import Date, End, Ref, Text
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import BODIES
from galleyproof.solver import Difference


class Recognition(Fact):
    """A state recognises a government or another state; `on` is the day it does so."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: recognition, by: russia, of: taliban-government, on: 2025-07-03}",
        "{kind: recognition, by: pakistan, of: taliban-emirate-1996, start: 1997-05-26, end: 2001}",
    )

    kind: Literal["recognition"]
    by: Annotated[Text, Ref(kinds=BODIES)] = Field(description="Who recognises.")
    of: Annotated[Text, Ref(kinds=BODIES)] = Field(description="Who is recognised.")
    start: Date | None = Field(None, description="When it began.")
    end: End | None = Field(None, description="When it was withdrawn; `..` says still so on the claim's own day.")
    on: Date | None = Field(None, description="The day of recognition.")
    before: tuple[Event, ...] = Field((), description="Events that it came before.")
    after: tuple[Event, ...] = Field((), description="Events that it came after.")

    def model_post_init(self, _context: object, /) -> None:
        """Refuse a beginning that is given twice."""
        if self.on and (self.start or self.end):
            raise ValueError("`on` is the day of recognition: leave out `start` and `end`, or `on`")

    @property
    def span(self) -> tuple[Edtf | None, Edtf | None]:
        """When it began and when it ended; a day of recognition says nothing of its end."""
        return (halves(self.on)[0], None) if self.on else (self.start, self.end)

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:
        """The recognition itself, the life of whoever recognises, the events that it is dated by."""
        recognised = self.lasting(frame, home)
        yield recognised
        yield from frame.life(recognised.by)
        yield from (Happening(frame.name(event)) for event in chain(self.before, self.after))
        yield from frame.denials("recognition", recognised.of)

    def say(self, to: Assertion) -> None:
        """Recognition lasts, and begins before or after events; whoever recognises exists when it begins."""
        recognised = self.lasting(to.frame, to.home)
        start = Start(recognised)
        label = to.last(recognised, *self.span)
        if recognised.by in to.frame.lives:
            to.provide(Acts(recognised.by, start, start), label)
        events = (Start(Happening(to.frame.name(event))) for event in self.before)
        to.hold(label, (Difference(start, event, -1) for event in events))
        events = (Start(Happening(to.frame.name(event))) for event in self.after)
        to.hold(label, (Difference(event, start, -1) for event in events))

    def lasting(self, frame: Frame, home: Home) -> Recognised:  # noqa: ARG002 - the interface's
        """The recognition: the same for the same two parties."""
        return Recognised(frame.name(self.by), frame.name(self.of))
