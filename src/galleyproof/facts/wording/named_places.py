"""Another place in the place of a fact's own."""

from collections.abc import Iterator
from typing import Final

from galleyproof.facts.wording.named_parties import listed, wrong_party
from galleyproof.facts.wording.worded import INSTITUTIONAL, Mismatch, Wording
from galleyproof.text.names import Mention
from galleyproof.text.reading.words import word_at

HERE: Final = frozenset(("in", "at", "near", "off", "outside", "into", "over"))
"""Prepositions before the place where something happens."""

_OTHERS: Final = frozenset(
    ("after", "before", "since", "following", "than", "similar", "another", "previous", "earlier")
)
"""Words with which something else happened in the place after them."""

_LONGEST: Final = 3
_FAR: Final = 8
_MOVED: Final = frozenset(("moved", "transferred", "shifted", "switched"))


def wrong_place(wording: Wording, field: str, place: str, prepositions: frozenset[str] = HERE) -> Iterator[Mismatch]:
    """Yield the difference if a text has something happen in another place than a fact."""
    entity, words = wording.entity(place), wording.reading.words
    if entity is None or wording.is_named(place):
        return
    for name in (*wording.reading.own_names, *wording.reading.own_strangers):
        number = word_at(words, name.span.start)
        before = words[number - 1].letters if number else ""
        moved = before == "to" and words[max(number - 2, 0)].letters in _MOVED
        if not (before in prepositions or moved or _opens_clause(wording, name)) or _is_elsewhere(wording, number):
            continue
        is_wider = name.kinds == {"state"} and entity.kind == "place" and entity.part_of is not None
        if name.kinds == {entity.kind} or is_wider:
            yield from wrong_party(wording, field, (place,), (name,))
            return
        if not name.kinds and entity.kind == "place" and _is_place(name, before):
            yield Mismatch(name.span, field, wording.words(name.span), listed((entity.name,)))
            return


def _is_elsewhere(wording: Wording, number: int) -> bool:
    """Return True if the word at a number is in the place of something else: `a week after a similar attack in`."""
    for word in reversed(wording.reading.words[max(number - _FAR, 0) : number]):
        if word.letters in _OTHERS:
            return True
        if word.comma or word.breaks:
            return False
    return False


def _is_place(stranger: Mention, preposition: str) -> bool:
    """Return True if an unknown name after `in` can only be that of a town or a country."""
    words = stranger.spelling.casefold().split()
    return preposition in ("in", "to") and len(words) <= _LONGEST and INSTITUTIONAL.isdisjoint(words)


def _opens_clause(wording: Wording, name: Mention) -> bool:
    """Return True for a place with `where` after it: `Fordham, where the talks opened`."""
    words = wording.reading.words
    after = word_at(words, name.span.end - 1) + 1
    return after < len(words) and words[after].letters == "where"
