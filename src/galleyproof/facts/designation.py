"""Designations: an authority gives somebody a label in law."""

from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts
from galleyproof.facts.fact import Spanning
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import Designated, Start
from galleyproof.records.base import Ref, Text
from galleyproof.records.entity import BODIES
from galleyproof.text.folding import fold


class Designation(Spanning):
    """An authority lists, bans, labels or sanctions a target, from a day to a day."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: designation, authority: supreme-court-russia, target: taliban, label: terrorist, start: 2003-02-14}",
    )

    kind: Literal["designation"]
    authority: Annotated[Text, Ref(kinds=BODIES)] = Field(description="Who designates.")
    target: Annotated[Text, Ref()] = Field(description="Who or what is designated.")
    label: Text = Field(description="As what.")

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:
        """The label itself, and the life of whoever gives it."""
        designated = self.lasting(frame, home)
        yield designated
        yield from frame.life(designated.authority)
        yield from frame.denials("designation", designated.target)

    def say(self, to: Assertion) -> None:
        """A label lasts; whoever gives it exists when it begins."""
        designated = self.lasting(to.frame, to.home)
        label = to.last(designated, *self.span)
        to.last_on(designated, self.holds_on)
        if designated.authority in to.frame.lives:
            to.provide(Acts(designated.authority, Start(designated), Start(designated)), label)

    def lasting(self, frame: Frame, home: Home) -> Designated:  # noqa: ARG002 - the interface's
        """The label: the same for the same authority, target and words."""
        return Designated(frame.name(self.authority), frame.name(self.target), fold(self.label))
