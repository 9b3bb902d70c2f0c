"""Presence: somebody was somewhere on a day."""

from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts, Present
from galleyproof.facts.fact import Agent, Fact
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import Moment
from galleyproof.records.base import Date, Ref, Text
from galleyproof.records.entity import PLACES


class Presence(Fact):
    """Somebody is in a place on a day."""

    examples: ClassVar[tuple[str, ...]] = ("{kind: presence, who: mohammad-sadiq, place: moscow, on: 2021-10-18}",)

    kind: Literal["presence"]
    who: Agent = Field(description="Who.")
    place: Annotated[Text, Ref(kinds=PLACES)] = Field(description="Where.")
    on: Date = Field(description="When.")

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:  # noqa: ARG002 - the interface's
        """Whoever is there on the day, where that is one day, and the life."""
        who = frame.name(self.who)
        if day := self._day():
            yield ("there", who, day)
        yield from frame.life(who)
        yield from frame.denials("presence", who)

    def say(self, to: Assertion) -> None:
        """Somebody is in a place, and alive."""
        who, at = to.frame.name(self.who), Moment(to.home.fact)
        label = to.mood(self.on)
        to.within(at, self.on)
        to.provide(Present(who, to.frame.name(self.place), at, self._day()), label)
        if who in to.frame.lives:
            to.provide(Acts(who, at, at), label)

    def _day(self) -> int | None:
        return self.on.earliest if self.on.earliest == self.on.latest else None
