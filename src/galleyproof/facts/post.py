"""Posts: the holders of offices and their terms."""

from collections.abc import Hashable, Iterable, Iterator
from itertools import islice, pairwise, takewhile
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
    listed,
    named_instead,
    other_topic,
    over,
    wrong_party,
)
from galleyproof.records import Date, Flag, Ref, Text
from galleyproof.records.entity import Entity
from galleyproof.solver.problem import Difference
from galleyproof.text.names import Mention
from galleyproof.text.reading import VerbGroup
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.reading.parties import PREPOSITIONS
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word, word_at
from galleyproof.text.span import Span

_APPOINTING: Final = ("appoint", "name", "elect", "nominate", "promote")
_SERVE: Final = forms_of(("be", "become", "serve", "remain", "hold", "lead", "head", *_APPOINTING))

_POSTS: Final = frozenset(("post", "office", "seat", "position", "job", "role"))
_PAST: Final = frozenset(
    ["former", "ex", "once", "later", "future", "onetime", "previous", "sometime", "incoming", "outgoing"]
)
_ADJECTIVES: Final = 3
"""Words after `Norland's` within which the title follows."""

_TITLES, _LESSER = vocabulary("titles"), vocabulary("lesser")


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
        lesser = self._words_of_office(wording) & _LESSER
        if not any(word.letters in lesser for word in reading.words):
            offices = (
                name for name in reading.own_names if "office" in name.kinds and not reading.follows(name, _PAST)
            )
            yield from named_instead(wording, "office", self.office, offices)
        yield from other_topic(wording, "holder", (self.holder,))
        yield from self._former(wording)
        yield from self._swapped(wording)
        yield from self._other_body(wording)
        yield from self._other_owner(wording)
        holder = next((name for name in reading.names if wording.may_be(name, self.holder)), None)
        if holder:
            yield from islice(self._other_titles(wording, reading.apposition(holder)), 1)
        for group in about(wording, [*self._serving(wording)], self.holder):
            parties = reading.parties(group)
            appointing = group.lemma in _APPOINTING
            named = parties.patients if appointing else parties.agents
            yield from wrong_party(wording, "holder", (self.holder,), named)
            if appointing and self.appointed_by:
                yield from wrong_party(wording, "appointed_by", (self.appointed_by,), parties.agents)
            yield from islice(self._other_titles(wording, reading.after(group)), 1)
            yield from over(wording, group, self.span[1])
            if not is_ahead(reading, *self.span):
                yield from denied(wording, group, "office", "that it is so")

    def _words_of_office(self, wording: Wording) -> set[str]:
        entity = wording.entity(self.office)
        return {word.casefold() for name in entity.spellings for word in name.split()} if entity else set()

    def _other_body(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another body or place after the title: `a fellow at the Harbour Institute`, `ambassador to Norland`."""
        reading, entity = wording.reading, wording.entity(self.office)
        bodies = [name for name in reading.own_names if "office" not in name.kinds]
        if entity is None or any(self._is_of_office(wording, name, entity) for name in bodies):
            return
        words = self._words_of_office(wording)
        links = ({"at", "of"} if entity.of else set()) | ({"to"} & words)
        for name in bodies:
            before = [word.letters for word in reading.words[: word_at(reading.words, name.span.start)]]
            while before and before[-1] in ("the", "a", "an"):
                before.pop()
            if len(before) > 1 and before[-1] in links and before[-2] in words - PREPOSITIONS:
                yield Mismatch(name.span, "office", wording.words(name.span), entity.name)

    def _other_owner(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another state or body before the title: `Norland's new ambassador`, `the League spokesman`."""
        entity, words = wording.entity(self.office), wording.reading.words
        if entity is None or entity.of is None:
            return
        titles, owners = self._words_of_office(wording) & _TITLES, []
        for name in wording.reading.own_names:
            last = word_at(words, name.span.end - 1)
            after = words[last + 1 :][: _ADJECTIVES if words[last].letters.endswith("'s") else 1]
            title = takewhile(lambda word: not (word.breaks or word.comma or word.joins), after)
            if "office" not in name.kinds and any(word.letters in titles for word in title):
                owners.append(name)
        yield from wrong_party(wording, "office", (entity.of,), owners)

    def _is_of_office(self, wording: Wording, name: Mention, office: Entity) -> bool:
        """Return True if a name is that of an office's body or seat; of an ambassador's, what comes after `to`."""
        if office.resident and wording.may_be(name, office.resident):
            return True
        named = [own.rpartition(" to ")[2] for own in office.spellings if " to " in own]
        if not named and office.of and wording.may_be(name, office.of):
            return True
        spellings = (words for id_ in name.entities if (one := wording.entity(id_)) for words in one.spellings)
        return any(f" {words} " in f" {own} " for words in spellings for own in named or office.spellings)

    def _swapped(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield somebody else right before the office, if the holder is right before another one."""
        reading = wording.reading
        titled = {}
        for name in reading.names:
            if "office" in name.kinds and (person := reading.titled(name)):
                titled[person] = name
        others = {person: office for person, office in titled.items() if wording.may_be(office, self.office)}
        own = [office for person, office in titled.items() if wording.may_be(person, self.holder)]
        if own and not any(wording.may_be(office, self.office) for office in own):
            yield from wrong_party(wording, "holder", (self.holder,), others, _ids(others))

    def _former(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield `former` before the title of an office that is still held."""
        end, own = self.span[1], self._words_of_office(wording)
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

    def _serving(self, wording: Wording) -> Iterator[VerbGroup]:
        """Yield the verbs of a text that an office follows: `was mayor`, `appointed her mayor`."""
        reading = wording.reading
        for group in reading.verbs(_SERVE):
            words = [*reading.after(group)]
            if any(word.letters in _TITLES or word.letters in _POSTS for word in words) or any(
                "office" in name.kinds and word.span.overlaps(name.span) for word in words for name in reading.names
            ):
                yield group

    def _other_titles(self, wording: Wording, words: Iterable[Word]) -> Iterator[Mismatch]:
        """Yield a title among some words that is not the office's, and `deputy` or `acting` before one that is."""
        own = self._words_of_office(wording)
        if own.isdisjoint(_TITLES):
            return
        named = any(wording.may_be(name, self.office) for name in wording.reading.own_names)
        words = [*words]
        if not words or words[0].letters in _PAST:
            return
        for word in words:
            lesser = word.letters in _LESSER and word.letters not in own and not self.acting
            if lesser or (word.letters in _TITLES and word.letters not in own and not named):
                yield Mismatch(word.span, "office", wording.words(word.span), listed((wording.name(self.office),)))
            elif word.letters in _TITLES:
                return

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
