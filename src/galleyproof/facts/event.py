"""Events: their dates, and the larger event that each is part of."""

from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Within
from galleyproof.facts.fact import EventId, Fact, halves
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import Happening
from galleyproof.facts.wording import Mismatch, Wording, doubted, is_ahead, named_instead, one_of, wrong_place
from galleyproof.records import Date, EndDate, Ref, Text
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import PLACES
from galleyproof.text.names import Mention
from galleyproof.text.reading import Mood, Reading
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import word_at

_OTHER_TIMES: Final = vocabulary("prepositions") | {
    *("after", "before", "following", "despite", "because", "while", "although", "though")
}
"""Words before an event with which a sentence is about another one."""

_BESIDES: Final = frozenset(("after", "before", "since", "until", "following", "despite"))
"""Words before an event with which the place in a sentence is that of something else."""

_HAPPENING: Final = ("take", "hold", "happen", "occur", "open", "begin", "start", "convene", "launch", "meet", "stage")
_CONDITIONS: Final = frozenset(("if", "unless", "whether", "provided", "providing"))
_NEAR: Final = 3
"""Words before a name that can open its clause."""

_IS_HELD: Final = one_of(frozenset(forms_of(_HAPPENING)) | {"ahead", "place"})
_CALL_OFF: Final = forms_of(("cancel", "scrap", "call"))


class Event(Fact):
    """Something happens. With `on: D` it starts and ends within D; with `on: A/B` it starts in A and ends in B."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: event, event: fall-of-kabul, on: 2021-08-15, place: kabul}",
        "{kind: event, event: extended-troika-2021, on: 2021-10-19, part_of: moscow-talks-2021}",
    )

    kind: Literal["event"]
    event: EventId = Field(description="The event.")
    on: Date | None = Field(None, description="Its date.")
    start: Date | None = Field(None, description="The day it started, if only that is known.")
    end: EndDate | None = Field(None, description="The day it ended, if only that is known.")
    place: Annotated[Text, Ref(kinds=PLACES)] | None = Field(None, description="Its place.")
    part_of: EventId | None = Field(None, description="The larger event that it is part of.")

    def model_post_init(self, context: object, /) -> None:
        """Reject a time that is given twice."""
        super().model_post_init(context)
        if self.on and (self.start or self.end):
            raise ValueError("`on` gives both ends: leave out `start` and `end`, or `on`")

    @property
    def span(self) -> tuple[Edtf | None, Edtf | None]:
        """Its start and its end, however the record gives them."""
        return halves(self.on) if self.on else (self.start, self.end)

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:  # noqa: ARG002 - the interface's
        """Yield the event and the events it is part of."""
        event = frame.main_id(self.event)
        yield from frame.happenings(event)
        if self.part_of:
            yield from frame.happenings(frame.main_id(self.part_of))
        yield from frame.denials("event", event)

    def state(self, assertion: Assertion) -> None:
        """Date the event, and put it within the event it is part of."""
        happening = self.timespan(assertion.frame, assertion.context)
        label = assertion.bound_span(happening, *self.span)
        if self.part_of:
            assertion.provide(Within(happening.event, assertion.frame.main_id(self.part_of)), label)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another event or place."""
        reading = wording.reading
        events = (
            name
            for name in reading.own_names
            if "event" in name.kinds
            and not _is_condition(reading, name)
            and (not reading.follows(name, _OTHER_TIMES) or reading.is_dated(name))
        )
        yield from named_instead(wording, "event", self.event, events)
        own = [name for name in reading.own_names if wording.may_be(name, self.event)]
        is_only_a_time = bool(own) and all(reading.follows(name, _BESIDES) for name in own)
        if self.place and not is_only_a_time:
            yield from wrong_place(wording, "place", self.place)
        yield from doubted(wording, "event", _IS_HELD, may_be_open=is_ahead(wording.reading, *self.span))
        yield from self._called_off(wording)

    def _called_off(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield `was cancelled` or the like with the event as its subject."""
        reading = wording.reading
        for group in reading.verbs(_CALL_OFF):
            after = [word.letters for word in reading.words[group.place + 1 : group.place + 2]]
            is_meant = group.lemma != "call" or after == ["off"]
            if is_meant and group.passive and not group.negated and group.mood is Mood.CERTAIN:
                if any(wording.may_be(name, self.event) for name in reading.parties(group).patients):
                    span = reading.span_of(group)
                    yield Mismatch(span, "event", wording.words(span), "that it took place")
                return

    def timespan(self, frame: Frame, context: FactContext) -> Happening:  # noqa: ARG002 - the interface's
        """Return the event."""
        return Happening(frame.main_id(self.event))


def _is_condition(reading: Reading, name: Mention) -> bool:
    """Return True if a name opens a condition: `if the ceasefire holds`, `provided that the ceasefire holds`."""
    number = word_at(reading.words, name.span.start)
    return any(word.letters in _CONDITIONS for word in reading.words[max(number - _NEAR, 0) : number])
