"""Recognition: one state or government recognises another."""

from collections.abc import Hashable, Iterator
from itertools import chain, islice
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts
from galleyproof.facts.fact import EventId, Fact, halves
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import Happening, Recognised, Start
from galleyproof.facts.wording import (
    Mismatch,
    Wording,
    about,
    denied,
    is_ahead,
    named_instead,
    other_topic,
    over,
    wrong_party,
)
from galleyproof.records import Date, EndDate, Ref, Text
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import BODIES
from galleyproof.solver.problem import Difference
from galleyproof.text.reading.lemmas import forms_of

_BEFORE: Final = frozenset(("before",))
_AFTER: Final = frozenset(("after", "following", "since"))
_NOUN: Final = frozenset(("recognition",))
_RECOGNISE: Final = forms_of(("recognise",))
_WITHHOLD: Final = {
    **forms_of(("refuse", "deny")),
    "withhold": "withhold",
    "withheld": "withhold",
    "withholds": "withhold",
}


class Recognition(Fact):
    """A state recognises a government or another state; `on` gives the day of recognition and leaves its end open."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: recognition, by: russia, of: taliban-government, on: 2025-07-03}",
        "{kind: recognition, by: pakistan, of: taliban-emirate-1996, start: 1997-05-26, end: 2001}",
    )

    kind: Literal["recognition"]
    by: Annotated[Text, Ref(kinds=BODIES)] = Field(description="The state or body that recognises.")
    of: Annotated[Text, Ref(kinds=BODIES)] = Field(description="The state or government recognised.")
    start: Date | None = Field(None, description="The day it started.")
    end: EndDate | None = Field(
        None, description="The day it was withdrawn; `..` if it was still in force on the claim's own day."
    )
    on: Date | None = Field(None, description="The day of recognition.")
    before: tuple[EventId, ...] = Field((), description="Events after the recognition.")
    after: tuple[EventId, ...] = Field((), description="Events before the recognition.")

    def model_post_init(self, context: object, /) -> None:
        """Reject a start that is given twice."""
        super().model_post_init(context)
        if self.on and (self.start or self.end):
            raise ValueError("`on` is the day of recognition: leave out `start` and `end`, or `on`")

    @property
    def span(self) -> tuple[Edtf | None, Edtf | None]:
        """Its start and its end; a day of recognition leaves the end open."""
        return (halves(self.on)[0], None) if self.on else (self.start, self.end)

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the recognition, the life of the recognising body, and the events before and after it."""
        recognised = self.timespan(frame, context)
        yield recognised
        yield from frame.life(recognised.by)
        for event in chain(self.before, self.after):
            yield from frame.happenings(frame.main_id(event))
        yield from frame.denials("recognition", recognised.of)

    def state(self, assertion: Assertion) -> None:
        """Date the recognition, order it among events, and state that the recognising body exists when it starts."""
        recognised = self.timespan(assertion.frame, assertion.context)
        start = Start(recognised)
        label = assertion.bound_span(recognised, *self.span)
        if recognised.by in assertion.frame.lives:
            assertion.provide(Acts(recognised.by, start, start), label)
        events = (Start(Happening(assertion.frame.main_id(event))) for event in self.before)
        assertion.add_differences(label, (Difference(start, event, -1) for event in events))
        events = (Start(Happening(assertion.frame.main_id(event))) for event in self.after)
        assertion.add_differences(label, (Difference(event, start, -1) for event in events))

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield other parties, and words that deny the recognition or are less sure of it."""
        yield from other_topic(wording, "by", (self.by,), {"by"})
        yield from self._other_event(wording)
        groups = about(wording, wording.reading.verbs(_RECOGNISE), self.by, self.of)
        for parties in [*map(wording.reading.parties, groups)] or [wording.reading.noun_parties(_NOUN)]:
            agents = wrong_party(wording, "by", (self.by,), parties.agents, (self.of,))
            patients = wrong_party(wording, "of", (self.of,), parties.patients, (self.by,))
            yield from islice(chain(agents, patients), 1)
        if not groups:
            yield from self._withheld(wording)
        for group in groups:
            yield from over(wording, group, self.span[1])
            if not is_ahead(wording.reading, self.on, self.start):
                yield from denied(wording, group, "by", "that this recognition took place")

    def _other_event(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another event after `before` or `after` than the only one there is."""
        for field, events, words in (("before", self.before, _BEFORE), ("after", self.after, _AFTER)):
            told = (name for name in wording.reading.own_names if wording.reading.follows(name, words))
            yield from named_instead(wording, field, events[0], told) if len(events) == 1 else ()

    def _withheld(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield `withheld recognition` or the like, and its denial."""
        reading = wording.reading
        for group in reading.verbs(_WITHHOLD):
            if not group.negated and any(word.letters in _NOUN for word in reading.after(group)):
                span = reading.span_of(group)
                yield Mismatch(span, "by", wording.words(span), "that this recognition took place")
                return

    def timespan(self, frame: Frame, context: FactContext) -> Recognised:  # noqa: ARG002 - the interface's
        """Return the recognition: one for each pair of parties."""
        return Recognised(frame.main_id(self.by), frame.main_id(self.of))
