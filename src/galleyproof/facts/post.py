"""Posts: the holders of offices and their terms."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts, Seated
from galleyproof.facts.fact import AgentId, MomentRef, Spanning
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import End, Milestone, Start, Tenure
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
from galleyproof.facts.wording.titles_told import (
    PAST,
    TITLES,
    other_body,
    other_owner,
    other_title,
    plain_title,
    titles_before,
    words_of_office,
)
from galleyproof.records import Date, Flag, Ref, Text
from galleyproof.solver.problem import Difference
from galleyproof.text.names import Mention
from galleyproof.text.reading import Mood, Reading, VerbGroup
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import word_at
from galleyproof.text.span import Span

_APPOINTING: Final = ("appoint", "name", "elect", "nominate", "promote")
_SERVE: Final = forms_of(("be", "become", "serve", "remain", "hold", "lead", "head", *_APPOINTING))

_LEAVE: Final = forms_of(("step", "resign", "retire", "quit", "stand", "take", "leave"))
_OVER: Final = vocabulary("over") | PAST
_POSTS: Final = frozenset(("post", "office", "seat", "position", "job", "role"))
_LESSER = vocabulary("lesser")
_CHANGED: Final = PAST | {"until", "then", "predecessor", "succeeded", "replaced", "before", "died", "resigned"}
"""Words in a sentence about an office that may be about an earlier or a later holder."""

_PRONOUNS: Final = frozenset(("he", "she", "his", "her", "him"))
_SINCE: Final = 3
"""Words between a title and its `since`: `mayor of Fordham since`."""


class Post(Spanning):
    """Somebody holds an office. Claims with the same holder, office and spell describe one tenure."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: post, holder: said-jawad, office: afghan-ambassador-us, during: 2003-12/2010-09}",
        "{kind: post, holder: said-jawad, office: afghan-ambassador-ru, end: .., credentials: 2021-05-18}",
    )

    kind: Literal["post"]
    holder: Annotated[Text, Ref(kinds=("person",))] = Field(description="The person who holds it.")
    office: Annotated[Text, Ref(kinds=("office",))] = Field(description="The office.")
    spell: Annotated[int, Field(ge=1)] = Field(
        1, description="2 for the holder's second time in the office, and so on."
    )
    acting: Flag = Field(default=False, description="`true` if the holder is acting and fills no seat.")
    named: Date | None = Field(None, description="The day the appointment was announced.")
    credentials: Date | None = Field(None, description="The day the credentials were presented.")
    appointed_by: AgentId | None = Field(None, description="The person or body that made the appointment.")
    after: tuple[MomentRef, ...] = Field((), description="Moments before the post started.")
    before: tuple[MomentRef, ...] = Field((), description="Moments after the post ended.")

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the tenure and all that it can conflict over: seats, residence, the holder's life, other moments."""
        tenure = self.timespan(frame, context)
        office = frame.entities.get(tenure.office)
        yield tenure
        if office and office.seats:
            yield ("seats", tenure.office)
        if office and office.resident:
            yield ("residence", tenure.holder)
        yield from frame.life(tenure.holder)
        yield from frame.denials("post", tenure.office)
        if self.after or self.before:
            yield from frame.timespans((*self.after, *self.before), context.article)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another holder or office, and words that deny the post or are less sure of it."""
        reading = wording.reading
        own = words_of_office(wording, self.office)
        lesser = own & _LESSER
        people = (name for name in reading.names if name.kinds == {"person"})
        holder = next((name for name in people if wording.may_be(name, self.holder)), None)
        before = titles_before(reading, holder) if holder else ()
        is_titled = any(plain_title(word.letters) in own & TITLES for word in before)
        if not is_titled and not any(word.letters in lesser for word in reading.words):
            offices = (name for name in reading.own_names if "office" in name.kinds and not reading.follows(name, PAST))
            yield from named_instead(wording, "office", self.office, offices)
        yield from other_topic(wording, "holder", (self.holder,))
        yield from self._former(wording)
        yield from self._swapped(wording)
        yield from self._still_held(wording)
        yield from other_body(wording, self.office)
        yield from other_owner(wording, self.office)
        if holder:
            yield from other_title(wording, self.office, before or reading.apposition(holder), acting=self.acting)
        for group in about(wording, [*self._leaving(wording)], self.holder):
            yield from self._title_after(wording, group, reading.parties(group).agents)
        for group in about(wording, [*self._serving(wording)], self.holder):
            parties = reading.parties(group)
            if self._is_other_office(wording, group, own):
                yield from self._title_after(wording, group, parties.agents)
                continue
            appointing = group.lemma in _APPOINTING
            named = parties.patients if appointing else parties.agents
            yield from wrong_party(wording, "holder", (self.holder,), named)
            if appointing and self.appointed_by:
                yield from wrong_party(wording, "appointed_by", (self.appointed_by,), parties.agents)
            yield from self._title_after(wording, group, named)
            yield from over(wording, group, self.span[1])
            is_of_another = bool(named) and not any(wording.may_be(name, self.holder) for name in named)
            is_next = group.mood is Mood.PLANNED and self._is_over(reading)
            if not (is_of_another or is_next or any(is_ahead(reading, date) for date in self.span)):
                yield from denied(wording, group, "office", "that it is so")

    def _swapped(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield somebody else right before the office, if the holder is right before another one, or is not named."""
        reading = wording.reading
        titled = {}
        for name in reading.names:
            if "office" in name.kinds and (person := reading.titled(name)):
                titled[person] = name
        others = [person for person, office in titled.items() if wording.may_be(office, self.office)]
        own = [office for person, office in titled.items() if wording.may_be(person, self.holder)]
        is_elsewhere = bool(own) and not any(wording.may_be(office, self.office) for office in own)
        is_replaced = not wording.is_named(self.holder) and not any(self._is_past(reading, name) for name in others)
        if is_elsewhere or is_replaced:
            yield from wrong_party(wording, "holder", (self.holder,), others, _ids(others) if is_elsewhere else ())

    def _is_past(self, reading: Reading, name: Mention) -> bool:
        """Return True if a pronoun before a name may be the holder, or the sentence is about the past of the office."""
        before = {word.letters for word in reading.words[: word_at(reading.words, name.span.start)]}
        return not _PRONOUNS.isdisjoint(before) or any(word.letters in _CHANGED for word in reading.words)

    def _former(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield `former` before the title of an office that is still held."""
        end, own = self.span[1], words_of_office(wording, self.office)
        if end is not None and end.is_open:
            for word, following in pairwise(wording.reading.own_words):
                if (word.letters, following.letters) == ("no", "longer"):
                    span = Span(word.span.start, following.span.end)
                    yield Mismatch(span, "end", wording.words(span), "that it is still so")
                    return
            for word, following in pairwise(wording.reading.own_words):
                if word.letters in ("former", "ex", "onetime", "late") and following.letters in own:
                    yield Mismatch(word.span, "end", wording.words(word.span), "that it is still so")
                    return

    def _still_held(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield `mayor since 2014` of an office that was over on the text's own day, if no word says that it was."""
        reading, own = wording.reading, words_of_office(wording, self.office)
        if not self._is_over(reading) or any(word.letters in _OVER for word in reading.words):
            return
        words = reading.own_words
        for number, word in enumerate(words):
            title = {plain_title(other.letters) for other in words[max(number - _SINCE, 0) : number]}
            if word.letters == "since" and title & own & TITLES:
                yield Mismatch(word.span, "end", f"{wording.words(word.span)}, as if it were still so", "that it ended")
                return

    def _is_over(self, reading: Reading) -> bool:
        end = self.span[1]
        ended = end.latest if end else None
        return ended is not None and reading.own is not None and ended < reading.own.toordinal()

    def _is_other_office(self, wording: Wording, group: VerbGroup, own: AbstractSet[str]) -> bool:
        """Return True if another title than the office's follows a verb, which may be said of anybody."""
        titles = {plain_title(word.letters) for word in wording.reading.after(group)} & TITLES
        return bool(titles) and titles.isdisjoint(own)

    def _title_after(self, wording: Wording, group: VerbGroup, named: Sequence[Mention]) -> Iterator[Mismatch]:
        """Yield another title after a verb, unless it is that of somebody else."""
        if not named or any(wording.may_be(name, self.holder) for name in named):
            yield from other_title(wording, self.office, wording.reading.after(group), acting=self.acting)

    def _leaving(self, wording: Wording) -> Iterator[VerbGroup]:
        """Yield the verbs of a text with which somebody leaves or takes up what comes after `as`."""
        reading = wording.reading
        return (one for one in reading.verbs(_LEAVE) if any(word.letters == "as" for word in reading.after(one)))

    def _serving(self, wording: Wording) -> Iterator[VerbGroup]:
        """Yield the verbs of a text that an office follows: `was mayor`, `appointed her mayor`."""
        reading = wording.reading
        for group in reading.verbs(_SERVE):
            words = [*reading.after(group)]
            if any(plain_title(word.letters) in TITLES or word.letters in _POSTS for word in words) or any(
                "office" in name.kinds and word.span.overlaps(name.span) for word in words for name in reading.names
            ):
                yield group

    def state(self, assertion: Assertion) -> None:
        """Date the tenure and its milestones, and state that the holder is alive and, unless acting, fills a seat."""
        tenure = self.timespan(assertion.frame, assertion.context)
        label = assertion.bound_span(tenure, *self.span)
        if self.holds_on:
            assertion.cover(tenure, self.holds_on)
        if not self.acting:
            assertion.provide(Seated(tenure), label)
        if tenure.holder in assertion.frame.lives:
            assertion.provide(Acts(tenure.holder, Start(tenure), End(tenure)), label)
        if self.named:
            assertion.within(Milestone(tenure, "named"), self.named)
        if self.credentials:
            assertion.within(Milestone(tenure, "credentials"), self.credentials)
        if self.after or self.before:
            assertion.add_differences(label, self._differences(tenure, assertion.frame, assertion.context.article))

    def timespan(self, frame: Frame, context: FactContext) -> Tenure:  # noqa: ARG002 - the interface's
        """Return the tenure: one for each holder, office and spell."""
        return Tenure(frame.main_id(self.holder), frame.main_id(self.office), self.spell)

    def _differences(self, tenure: Tenure, frame: Frame, article: str) -> Iterator[Difference]:
        for moment in self.after:
            if point := frame.point(moment, article):
                yield Difference(point, Start(tenure), -1)
        for moment in self.before:
            if point := frame.point(moment, article):
                yield Difference(End(tenure), point, -1)


def _ids(names: Iterable[Mention]) -> list[str]:
    return [id_ for name in names for id_ in name.entities]
