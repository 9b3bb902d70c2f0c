"""A fact held against a text that words it: who the text names in the place of whom, and what it denies."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import BODIES, PLACES, Entity
from galleyproof.text.names import Mention
from galleyproof.text.reading import Mood, Reading, VerbGroup
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import word_at
from galleyproof.text.span import Span

_ALIKE: Final = (
    frozenset(("person",)),
    frozenset(BODIES),
    frozenset(PLACES),
    frozenset(("office",)),
    frozenset(("event",)),
    frozenset(("thing",)),
    frozenset(("document",)),
    frozenset(("programme",)),
)
"""Kinds of entity of which one may be named in the place of another."""

_INSTITUTIONAL: Final = vocabulary("institutional")
_PERSONAL: Final = (2, 3)
"""Words that a person's full name has."""

_ELSEWHERE: Final = frozenset(["he", "she", "it", "they", "we", "there", "than", "unlike", "like"])
"""Words before a name with which a sentence may be about something else."""


class Mismatch(NamedTuple):
    """Words of a text that disagree with a fact.

    Attributes:
        span: their place in the text.
        field: the field of the fact.
        text: what the text says.
        record: what the fact says.
    """

    span: Span
    field: str
    text: str
    record: str


@dataclass(frozen=True)
class Wording:
    """A text that words some facts, with the entities that it names.

    Attributes:
        reading: what the text says.
        entity: looks an entity up by its id.
        claimed: the entities that the claims of these words are about, by id.
        says_no: True if the record itself denies something, so that a text may as well.
    """

    reading: Reading
    entity: Callable[[str], Entity | None]
    claimed: frozenset[str]
    says_no: bool = False

    def words(self, span: Span) -> str:
        """Return the words at a place of the text, in backquotes."""
        return f"`{span.of(self.reading.text)}`"

    def name(self, id_: str) -> str:
        """Return the house spelling of an entity, or its id if it is in no register."""
        entity = self.entity(id_)
        return entity.name if entity else id_

    def may_be(self, mention: Mention, id_: str) -> bool:
        """Return True if a name can be that of an entity, or of what it belongs to, speaks for or is part of."""
        around = self._around(id_)
        return any(other in around or id_ in self._around(other) for other in mention.entities)

    def is_alike(self, mention: Mention, id_: str) -> bool:
        """Return True if a name is of a kind of which one may be named in the place of the other."""
        entity = self.entity(id_)
        if entity is not None and not mention.entities:
            return entity.kind == "person" and self._is_other_person(mention, entity)
        return entity is not None and any(entity.kind in kinds and mention.kinds <= kinds for kinds in _ALIKE)

    def _is_other_person(self, stranger: Mention, person: Entity) -> bool:
        """Return True if an unknown name is that of a person, and has no word of another person's names."""
        words = [word.casefold() for word in stranger.spelling.split()]
        own = {word.casefold() for name in person.spellings for word in name.split()}
        is_plain = len(words) in _PERSONAL and not _INSTITUTIONAL.intersection(words)
        before = self.reading.words[max(word_at(self.reading.words, stranger.span.start) - 1, 0)].letters
        return is_plain and own.isdisjoint(words) and before != "the" and not self.is_named(person.id)

    def _around(self, id_: str) -> set[str]:
        """Return an entity with everything that it is a part or a member of, or speaks for."""
        reached, open_ = {id_}, [id_]
        while open_:
            entity = self.entity(open_.pop())
            if entity is not None:
                others = (entity.same_as, entity.part_of, entity.of, *entity.member_of, *entity.speaks_for)
                new = {other for other in others if other} - reached
                reached |= new
                open_ += new
        return reached

    def is_named(self, id_: str) -> bool:
        """Return True if the text names an entity, or what belongs with it, anywhere."""
        return any(self.may_be(mention, id_) for mention in self.reading.names)

    def topics(self) -> Sequence[Mention]:
        """Return the first name of the words that make the claim, unless they begin with a pronoun or a comparison."""
        for name in self.reading.own_names[:1]:
            before = {word.letters for word in self.reading.words[: word_at(self.reading.words, name.span.start)]}
            return () if before & _ELSEWHERE else (name,)
        return ()

    def is_claimed(self, mention: Mention) -> bool:
        """Return True if the claims of these words are about what a name can mean."""
        return any(self.may_be(mention, id_) for id_ in self.claimed)


def wrong_party(
    wording: Wording, field: str, ids: Sequence[str], named: Iterable[Mention], other: str = ""
) -> Iterator[Mismatch]:
    """Yield the difference if a text names others in the place of some entities.

    Args:
        wording: the text.
        field: the field of the fact with the entities.
        ids: the entities.
        named: the names in their place.
        other: the entity in the opposite role, which is wrong here although the claim is about it.
    """
    mentions = [*named]
    if not mentions or any(wording.may_be(mention, id_) for mention in mentions for id_ in ids):
        return
    for mention in mentions:
        swapped = bool(other) and wording.may_be(mention, other)
        if any(wording.is_alike(mention, id_) for id_ in ids) and (swapped or not wording.is_claimed(mention)):
            yield Mismatch(mention.span, field, wording.words(mention.span), listed(map(wording.name, ids)))
            return


def extra_party(wording: Wording, field: str, ids: Sequence[str], named: Iterable[Mention]) -> Iterator[Mismatch]:
    """Yield the difference if a list in a text has somebody that a fact's list, and every claim there, lacks."""
    mentions = [*named]
    if any(wording.may_be(mention, id_) for mention in mentions for id_ in ids):
        for mention in mentions:
            if any(wording.is_alike(mention, id_) for id_ in ids) and not wording.is_claimed(mention):
                yield Mismatch(
                    mention.span, field, f"{wording.words(mention.span)} too", listed(map(wording.name, ids))
                )
                return


def named_instead(wording: Wording, field: str, id_: str, candidates: Iterable[Mention]) -> Iterator[Mismatch]:
    """Yield the difference if a text names only others of the kind of an entity, and the entity nowhere."""
    if not wording.is_named(id_):
        named = [mention for mention in candidates if wording.is_alike(mention, id_)]
        yield from wrong_party(wording, field, (id_,), named)


def listed(names: Iterable[str]) -> str:
    """Return names as a list in backquotes, the first three of many."""
    first = [f"`{name}`" for name in names]
    return ", ".join(first[:3]) + (" and others" if len(first) > 3 else "")  # noqa: PLR2004


def about(wording: Wording, groups: Sequence[VerbGroup], *ids: str) -> Sequence[VerbGroup]:
    """Return the verb of a text that a fact is about, as a list of one: the first with the most of its entities.

    Of the entities the first counts most, as it tells the fact apart from others about the same thing.
    """

    def shared(group: VerbGroup) -> list[bool]:
        parties = wording.reading.parties(group)
        names = (*parties.agents, *parties.patients)
        return [any(wording.may_be(name, id_) for name in names) for id_ in ids]

    return [max(groups, key=shared)] if groups else ()


def denied(wording: Wording, group: VerbGroup, field: str, record: str) -> Iterator[Mismatch]:
    """Yield the difference if a text denies what happened, or is less sure than the record."""
    span = wording.reading.span_of(group)
    if group.negated:
        if not wording.says_no:
            yield Mismatch(span, field, f"{wording.words(span)}, which denies it", record)
    elif group.mood is not Mood.CERTAIN and wording.reading.own:
        yield Mismatch(span, field, f"only {wording.words(span)}", record)


def doubted(wording: Wording, field: str, *, may_be_open: bool) -> Iterator[Mismatch]:
    """Yield the difference if a sentence of one clause denies what it is about.

    With `may_be_open`, a sentence that only says that it may or will happen is none.
    """
    doubt = None if wording.says_no else wording.reading.doubt()
    if doubt and doubt.denies:
        yield Mismatch(doubt.span, field, f"{wording.words(doubt.span)}, which denies it", "that it is so")
    elif doubt and not may_be_open and wording.reading.own:
        yield Mismatch(doubt.span, field, f"only that it {wording.words(doubt.span)} be so", "that it is so")


def is_ahead(reading: Reading, *dates: Edtf | None) -> bool:
    """Return True if a fact with these dates was still to come on the text's own day."""
    first = next((date.earliest for date in dates if date and date.earliest is not None), None)
    return first is not None and reading.own is not None and first > reading.own.toordinal()


def wrong_place(
    wording: Wording, field: str, place: str, prepositions: frozenset[str] = frozenset(("in", "at", "near"))
) -> Iterator[Mismatch]:
    """Yield the difference if a text has something happen in another place than a fact."""
    entity, words = wording.entity(place), wording.reading.words
    if entity is None or wording.is_named(place):
        return
    for name in (*wording.reading.own_names, *wording.reading.own_strangers):
        before = words[word_at(words, name.span.start) - 1 : word_at(words, name.span.start)]
        if not before or before[0].letters not in prepositions:
            continue
        if name.kinds == {entity.kind}:
            yield from wrong_party(wording, field, (place,), (name,))
            return
        if not name.kinds and entity.kind == "place" and _is_place(name, before[0].letters):
            yield Mismatch(name.span, field, wording.words(name.span), listed((entity.name,)))
            return


def _is_place(stranger: Mention, preposition: str) -> bool:
    """Return True if an unknown name after `in` can only be that of a town or a country."""
    words = stranger.spelling.casefold().split()
    return preposition in ("in", "to") and len(words) <= max(_PERSONAL) and _INSTITUTIONAL.isdisjoint(words)
