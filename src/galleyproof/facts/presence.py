"""Presence: somebody was in a place on a day."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts, Present
from galleyproof.facts.fact import AgentId, Fact
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import Moment
from galleyproof.facts.wording import (
    Mismatch,
    Wording,
    about,
    denied,
    doubted,
    is_ahead,
    one_of,
    other_topic,
    wrong_party,
    wrong_place,
)
from galleyproof.records import Date, Ref, Text
from galleyproof.records.entity import PLACES
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.reading.words import Word

_THERE: Final = frozenset(("in", "at", "to", "into"))
_BE_THERE: Final = forms_of(["be", "arrive", "come", "go", "fly", "travel", "stay", "visit", "reach", "land", "return"])

_GOES_THERE: Final = one_of(frozenset(_BE_THERE) | {"set", "make", "made"})


def _is_there(following: Sequence[Word]) -> bool:
    """Return True for words such as `go` and `in Fordham` after `not`."""
    return _GOES_THERE(following) or any(word.letters in _THERE for word in following[:1])


class Presence(Fact):
    """Somebody is in a place on a day."""

    examples: ClassVar[tuple[str, ...]] = ("{kind: presence, who: mohammad-sadiq, place: moscow, on: 2021-10-18}",)

    kind: Literal["presence"]
    who: AgentId = Field(description="The person or body.")
    place: Annotated[Text, Ref(kinds=PLACES)] = Field(description="The place.")
    on: Date = Field(description="The day.")

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:  # noqa: ARG002 - the interface's
        """Yield the person with the day, if it is a single day, and the person's life."""
        who = frame.main_id(self.who)
        if day := self._day():
            yield ("there", who, day)
        yield from frame.life(who)
        yield from frame.denials("presence", who)

    def state(self, assertion: Assertion) -> None:
        """State that somebody is in a place, and alive."""
        who, at = assertion.frame.main_id(self.who), Moment(assertion.context.fact)
        label = assertion.label_for(self.on)
        assertion.within(at, self.on)
        assertion.provide(Present(who, assertion.frame.main_id(self.place), at, self._day()), label)
        if who in assertion.frame.lives:
            assertion.provide(Acts(who, at, at), label)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another person or place, and words that deny the presence or are less sure of it."""
        yield from wrong_place(wording, "place", self.place, _THERE)
        yield from other_topic(wording, "who", (self.who,))
        yield from doubted(wording, "place", _is_there, may_be_open=True)
        for group in about(wording, wording.reading.verbs(_BE_THERE), self.who):
            yield from wrong_party(wording, "who", (self.who,), wording.reading.parties(group).agents)
            if not is_ahead(wording.reading, self.on):
                yield from denied(wording, group, "place", "that it is so")

    def _day(self) -> int | None:
        return self.on.earliest if self.on.earliest == self.on.latest else None
