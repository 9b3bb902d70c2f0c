"""Attributes: a property of something and its value."""

from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, WithJsonSchema

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.fact import Spanning
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import Valued
from galleyproof.records.base import Ref, Text
from galleyproof.text.folding import fold


class Attribute(Spanning):
    """Something has a property; desk.yaml says which properties have one value at a time."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: attribute, of: afghan-embassy-moscow, name: flag, value: tricolour, during: ../2025-07-03}",
    )

    kind: Literal["attribute"]
    of: Annotated[Text, Ref()] = Field(description="Whose property.")
    name: Text = Field(description="Which property.")
    value: Annotated[Text, WithJsonSchema({"type": ["string", "number", "boolean"]})] = Field(
        description="Its value: text, a number or an entity."
    )

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:
        """Itself, and whose property it is where that has one value at a time."""
        of = frame.name(self.of)
        yield self.lasting(frame, home)
        if self.name in frame.one_valued:
            yield ("value", of, self.name)
        yield from frame.denials("attribute", of)

    def say(self, to: Assertion) -> None:
        """A value lasts; undated, it does on the own day."""
        valued = self.lasting(to.frame, to.home)
        to.last(valued, *self.span)
        to.last_on(valued, self.holds_on)
        if not (self.start or self.end or self.during or self.holds_on):
            to.last_on_own_day(valued)

    def lasting(self, frame: Frame, home: Home) -> Valued:
        """The value; it is an entity's one id, or text as readers see it."""
        value = frame.name(self.value)
        return Valued(frame.name(self.of), self.name, fold(value), home.fact)
