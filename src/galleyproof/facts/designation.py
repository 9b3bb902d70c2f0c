"""Designations: legal labels that an authority gives."""

from collections.abc import Hashable, Iterator, Sequence
from itertools import chain, islice
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts
from galleyproof.facts.fact import Spanning
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import Designated, Start
from galleyproof.facts.wording import (
    Mismatch,
    Wording,
    about,
    denied,
    doubted,
    is_ahead,
    one_of,
    other_topic,
    over,
    wrong_party,
)
from galleyproof.records import Ref, Text
from galleyproof.records.entity import BODIES
from galleyproof.text.reading import VerbGroup
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_DESIGNATING: Final = "designate list ban label sanction blacklist declare outlaw brand proscribe classify rule deem"
_DESIGNATE: Final = forms_of(_DESIGNATING.split())

_LABELS, _LIFTING, _NOT = vocabulary("labels"), vocabulary("lifting"), vocabulary("not")
_IS_LISTED: Final = one_of({"list", "register", "blacklist", "placed", "place", "put", "add", "added", "on"})
_CALLED: Final = vocabulary("be") | {
    "a",
    "an",
    "the",
    "any",
    "no",
    "call",
    "called",
    "consider",
    "deem",
    "regard",
    "yet",
}
_LABEL: Final = 3
"""Words that a label can have."""

_STEM: Final = 6
"""Letters that `terrorist` and `terrorism` have in common."""


class Designation(Spanning):
    """An authority lists, bans, labels or sanctions somebody or something."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: designation, authority: supreme-court-russia, target: taliban, label: terrorist, start: 2003-02-14}",
    )

    kind: Literal["designation"]
    authority: Annotated[Text, Ref(kinds=BODIES)] = Field(description="The authority.")
    target: Annotated[Text, Ref()] = Field(description="The person, body or thing designated.")
    label: Text = Field(description="The label: `terrorist`, `foreign agent`.")

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the designation and the authority's life."""
        designated = self.timespan(frame, context)
        yield designated
        yield from frame.life(designated.authority)
        yield from frame.denials("designation", designated.target)

    def state(self, assertion: Assertion) -> None:
        """Date the designation, and state that the authority exists when it starts."""
        designated = self.timespan(assertion.frame, assertion.context)
        label = assertion.bound_span(designated, *self.span)
        assertion.cover(designated, self.holds_on)
        if designated.authority in assertion.frame.lives:
            assertion.provide(Acts(designated.authority, Start(designated), Start(designated)), label)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another authority or target, and words that deny the designation or are less sure of it."""
        yield from other_topic(wording, "authority", (self.authority,), {"by"})
        yield from other_topic(wording, "target", (self.target,))
        yield from self._other_words(wording)
        if not wording.reading.verbs(_DESIGNATE):
            yield from doubted(wording, "label", self._is_named, may_be_open=is_ahead(wording.reading, *self.span))
        for group in about(wording, wording.reading.verbs(_DESIGNATE), self.authority, self.target):
            parties = wording.reading.parties(group)
            agents = wrong_party(wording, "authority", (self.authority,), parties.agents, (self.target,))
            patients = wrong_party(wording, "target", (self.target,), parties.patients, (self.authority,))
            yield from islice(chain(agents, patients), 1)
            yield from self._other_label(wording, group)
            yield from over(wording, group, self.span[1])
            if not is_ahead(wording.reading, *self.span):
                yield from denied(wording, group, "label", "that this designation was made")

    def _is_named(self, following: Sequence[Word]) -> bool:
        """Return True if words are about a list or have a word of the label."""
        own = {part[:_STEM] for part in fold(self.label).casefold().replace("-", " ").split()}
        is_called = any(word.letters in _CALLED or word.letters[:_STEM] in own for word in following[:1])
        return _IS_LISTED(following) or (is_called and any(word.letters[:_STEM] in own for word in following))

    def _other_words(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield a word for another label, and a word that lifts a designation that is in force."""
        words = wording.reading.own_words
        own = {part[:_STEM] for part in fold(self.label).casefold().replace("-", " ").split()}
        if own.isdisjoint(word.letters[:_STEM] for word in words):
            for word in words:
                if word.letters in _LABELS:
                    yield Mismatch(word.span, "label", wording.words(word.span), f"`{self.label}`")
                    return
        is_in_force = self.span[1] is None or self.span[1].is_open
        is_denied = any(word.letters in _NOT for word in words)
        of_others = [*self._lifted_of_others(wording)] if is_in_force else ()
        for word in words if is_in_force and not is_denied else ():
            if word.span in of_others:
                continue
            if word.letters in _LIFTING or (word.letters == "off" and "list" in (other.letters for other in words)):
                yield Mismatch(word.span, "end", wording.words(word.span), "that it is in force")
                return

    def _lifted_of_others(self, wording: Wording) -> Iterator[Span]:
        """Yield the places of verbs that lift something of somebody else: `suspended Norland`."""
        reading = wording.reading
        for group in reading.verbs({word: word for word in _LIFTING}):
            patients = reading.parties(group).patients
            if patients and not any(wording.may_be(name, self.target) for name in patients):
                yield reading.words[group.place].span

    def _other_label(self, wording: Wording, group: VerbGroup) -> Iterator[Mismatch]:
        """Yield what a text calls the target, after `as` or after its name, if the label is something else."""
        words = [word for word in wording.reading.after(group) if not word.comma]
        for number, word in enumerate(words):
            if word.letters in ("a", "an"):
                called = words[number + 1 : number + 1 + _LABEL]
                stems = {other.letters[:_STEM] for other in called}
                if called and stems.isdisjoint(part[:_STEM] for part in fold(self.label).casefold().split()):
                    span = Span(called[0].span.start, called[-1].span.end)
                    yield Mismatch(span, "label", wording.words(span), f"`{self.label}`")
                return

    def timespan(self, frame: Frame, context: FactContext) -> Designated:  # noqa: ARG002 - the interface's
        """Return the designation: one for each authority, target and label."""
        return Designated(frame.main_id(self.authority), frame.main_id(self.target), fold(self.label))
