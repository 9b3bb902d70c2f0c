"""Names in the place of a fact's own: another doer, another target, one too many in a list."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from galleyproof.facts.wording.worded import Mismatch, Wording
from galleyproof.text.names import Mention
from galleyproof.text.reading import Reading, VerbGroup
from galleyproof.text.reading.lemmas import IRREGULAR_PAST
from galleyproof.text.reading.parties import PREPOSITIONS
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import word_at

_PRONOUNS: Final = frozenset(("he", "she", "they", "it", "we"))
_BE, _HELPING, _OPENERS = vocabulary("be"), vocabulary("helping"), vocabulary("clause_openers") - {"and", "or"}
_DETERMINERS: Final = frozenset(("the", "a", "an", "its", "his", "her", "their", "this", "that"))
_COMPARING: Final = frozenset(("than", "unlike", "like", "there"))


def wrong_party(
    wording: Wording, field: str, ids: Sequence[str], named: Iterable[Mention], wrong: Iterable[str] = ()
) -> Iterator[Mismatch]:
    """Yield the difference if a text names others in the place of some entities.

    Args:
        wording: the text.
        field: the field of the fact with the entities.
        ids: the entities.
        named: the names in their place.
        wrong: entities that are wrong here although the claim is about them, such as the one in the opposite role.
    """
    mentions = [*named]
    if not mentions or any(wording.may_be(mention, id_) for mention in mentions for id_ in ids):
        return
    for mention in mentions:
        swapped = any(wording.may_be(mention, id_) for id_ in wrong)
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


def other_topic(
    wording: Wording, field: str, ids: Sequence[str], after: AbstractSet[str] = frozenset()
) -> Iterator[Mismatch]:
    """Yield the difference if words without a pronoun are about somebody else, and name none of some entities.

    Somebody who comes after a preposition counts only if it is one of those in `after`.
    """
    reading = wording.reading
    if any(map(wording.is_named, ids)) or any(word.letters in _PRONOUNS for word in reading.own_words):
        return
    for name in sorted((*reading.own_names, *reading.own_strangers)):
        if any(wording.is_alike(name, id_) for id_ in ids) and _is_topic(reading, name, after):
            yield from wrong_party(wording, field, ids, (name,))
            return


def _is_topic(reading: Reading, name: Mention, after: AbstractSet[str]) -> bool:
    """Return True if a name comes before every verb of the words, or right after `was` or one of some prepositions."""
    words, number = reading.words, word_at(reading.words, name.span.start)
    first = word_at(words, reading.part.start)
    before = [word.letters for word in words[first:number]]
    last = before[-1] if before and not words[number].breaks else ""
    while before and last in _DETERMINERS:
        before.pop()
        last = before[-1] if before else ""
    if last in _BE or (last in after and (last == "by" or len(before) == 1)):
        return True
    if last in PREPOSITIONS or _COMPARING.intersection(before) or _OPENERS.intersection(before):
        return False
    return not any(word in _HELPING or word in IRREGULAR_PAST or word.endswith("ed") for word in before)


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

    own = [group for group in groups if not _is_denied_of_another(wording, group, ids)]
    return [max(own, key=shared)] if len(own) > 1 else own


def _is_denied_of_another(wording: Wording, group: VerbGroup, ids: Sequence[str]) -> bool:
    """Return True if a verb is denied of somebody else, and the first of some entities is named as well."""
    agents = wording.reading.parties(group).agents if group.negated and any(map(wording.is_named, ids[:1])) else ()
    return bool(agents) and not any(wording.may_be(name, id_) for name in agents for id_ in ids)
