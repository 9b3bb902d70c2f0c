"""Attributes: a property of something and its value."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field, WithJsonSchema

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.fact import Spanning
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import Valued
from galleyproof.facts.wording import HERE, Mismatch, Wording, doubted, other_topic, wrong_place
from galleyproof.records import Ref, Text
from galleyproof.records.entity import PLACES
from galleyproof.text.reading.denials import stem
from galleyproof.text.reading.words import Word
from galleyproof.text.typography import fold

_NO: Final = frozenset(("no", "not", "none", "never", "false", "without", "non"))


class Attribute(Spanning):
    """Something has a property. List properties with only one value at a time under `attributes` in desk.yaml."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: attribute, of: afghan-embassy-moscow, name: flag, value: tricolour, during: ../2025-07-03}",
    )

    kind: Literal["attribute"]
    of: Annotated[Text, Ref()] = Field(description="The entity that has the property.")
    name: Text = Field(description="The property: `flag`, `population`.")
    value: Annotated[Text, WithJsonSchema({"type": ["string", "number", "boolean"]})] = Field(
        description="Its value: text, a number or an entity."
    )

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the value, and the property if it has one value at a time."""
        of = frame.main_id(self.of)
        yield self.timespan(frame, context)
        if self.name in frame.one_valued:
            yield ("value", of, self.name)
        yield from frame.denials("attribute", of)

    def state(self, assertion: Assertion) -> None:
        """Date the value; without any date it holds on the own day."""
        valued = self.timespan(assertion.frame, assertion.context)
        assertion.bound_span(valued, *self.span)
        assertion.cover(valued, self.holds_on)
        if not (self.start or self.end or self.during or self.holds_on):
            assertion.cover_own_day(valued)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another entity in the place of the one that has the property."""
        yield from other_topic(wording, "of", (self.of, self.value))
        if not _NO.intersection(self.value.casefold().split()):
            yield from doubted(wording, "value", self._worded_by(wording), may_be_open=True)
        yield from self._other_place(wording)

    def _other_place(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another place in the place of one that is the value: after `in` or the like, or after the property."""
        entity = wording.entity(self.value)
        if entity is not None and entity.kind in PLACES:
            property_ = frozenset(fold(self.name).casefold().split())
            yield from wrong_place(wording, "value", self.value, HERE | property_)

    def _worded_by(self, wording: Wording) -> Callable[[Sequence[Word]], bool]:
        """Return a condition: a word of the property or of its value is among some words."""
        entity = wording.entity(self.value)
        names = (self.name, self.value, *(entity.spellings if entity else ()))
        own = {stem(word) for name in names for word in fold(name).casefold().split() if not word.isdigit()}
        named = [name.span for name in wording.reading.own_names]
        return lambda following: any(
            stem(word.letters) in own and not any(word.span.overlaps(span) for span in named) for word in following
        )

    def timespan(self, frame: Frame, context: FactContext) -> Valued:
        """Return the time during which the property has the value: a main id, or text with its spelling folded."""
        value = frame.main_id(self.value)
        return Valued(frame.main_id(self.of), self.name, fold(value), context.fact)
