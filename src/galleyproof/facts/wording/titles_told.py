"""What a text calls the holder of an office: titles after and before the name, and the body they belong to."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Final

from galleyproof.facts.wording.named_parties import listed, wrong_party
from galleyproof.facts.wording.worded import Mismatch, Wording
from galleyproof.records.entity import Entity
from galleyproof.text.names import Mention
from galleyproof.text.reading import Reading
from galleyproof.text.reading.parties import PREPOSITIONS
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word, word_at

PAST: Final = frozenset(
    ["former", "ex", "once", "later", "future", "onetime", "previous", "sometime", "incoming", "outgoing"]
)
_SEX: Final = re.compile(r"(?:wo)?man\Z|person\Z")
_LESSER: Final = vocabulary("lesser")
_ARTICLES: Final = frozenset(("the", "a", "an"))
_OPENERS: Final = _ARTICLES | {"his", "her", "its", "their"}
_LONGEST: Final = 7
"""Words that a title before a name can have."""
_ADJECTIVES: Final = 3
"""Words after `Norland's` within which the title follows."""


def plain_title(letters: str) -> str:
    """Return a title as it is for women and men: `chair` for `chairman`, `minister` for `premier`."""
    return "minister" if letters == "premier" else _SEX.sub("", letters)


TITLES: Final = {plain_title(title) for title in vocabulary("titles")}
"""Titles as `plain_title` has them."""

_EXECUTIVE: Final = TITLES | {"executive", "chief"}


def words_of_office(wording: Wording, office: str) -> frozenset[str]:
    """Return the words of the names of an office, titles as `plain_title` has them."""
    entity = wording.entity(office)
    return _words_of(entity.spellings) if entity else frozenset()


@lru_cache(maxsize=1024)  # each title of a sentence is held against them
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(plain_title(word.casefold()) for name in names for word in name.split())


def other_title(wording: Wording, office: str, words: Iterable[Word], *, acting: bool) -> Iterator[Mismatch]:
    """Yield a title among some words that is not the office's, or `deputy` or `acting` before one that is."""
    own, words = words_of_office(wording, office), [*words]
    if own.isdisjoint(_EXECUTIVE):
        return
    offices = [name for name in wording.reading.own_names if "office" in name.kinds]
    named = any(wording.may_be(name, office) for name in offices)
    for word in words:
        if word.letters in PAST:
            return
        title = plain_title(word.letters)
        lesser = title in _LESSER and title not in own and not acting
        if lesser or (title in TITLES and title not in own and not named):
            yield Mismatch(word.span, "office", wording.words(word.span), listed((wording.name(office),)))
            return
        if title in _EXECUTIVE:
            return


def titles_before(reading: Reading, name: Mention) -> Sequence[Word]:
    """Return the words of the title before a name: `Chairman Ann Bell`, `the port's chairman, Ann Bell`."""
    words, number = reading.words, word_at(reading.words, name.span.start)
    if number == 0 or words[number].breaks or len(reading.list_with(name)) > 1:
        return ()
    if not words[number].comma:
        first = number
        while first > 0 and not words[first].breaks and plain_title(words[first - 1].letters) in TITLES | _LESSER:
            first -= 1
        return words[first:number]
    for first in range(number - 1, max(number - _LONGEST, -1), -1):
        is_owned = first > 0 and words[first - 1].letters.endswith("'s")
        if words[first].letters in _OPENERS or is_owned:
            return words[first:number]
        if words[first].breaks or words[first].comma:
            break
    return ()


def other_body(wording: Wording, office: str) -> Iterator[Mismatch]:
    """Yield another body or place after the title: `a fellow at the Harbour Institute`, `ambassador to Norland`."""
    reading, entity = wording.reading, wording.entity(office)
    bodies = [name for name in reading.own_names if "office" not in name.kinds]
    if entity is None or any(_is_of_office(wording, name, entity) for name in bodies):
        return
    words = words_of_office(wording, office)
    links = ({"at", "of"} if entity.of else set()) | ({"to", "of"} & words)
    for name in bodies:
        before = [word.letters for word in reading.words[: word_at(reading.words, name.span.start)]]
        while before and before[-1] in _ARTICLES:
            before.pop()
        if len(before) > 1 and before[-1] in links and plain_title(before[-2]) in words - PREPOSITIONS:
            yield Mismatch(name.span, "office", wording.words(name.span), entity.name)


def other_owner(wording: Wording, office: str) -> Iterator[Mismatch]:
    """Yield another state or body before the title: `Norland's new ambassador`, `the League spokesman`."""
    entity, words = wording.entity(office), wording.reading.words
    if entity is None or entity.of is None:
        return
    titles, owners = words_of_office(wording, office) & TITLES, []
    for name in wording.reading.own_names:
        last = word_at(words, name.span.end - 1)
        after = words[last + 1 :][: _ADJECTIVES if words[last].letters.endswith("'s") else 1]
        title = takewhile(lambda word: not (word.breaks or word.comma or word.joins), after)
        if "office" not in name.kinds and any(plain_title(word.letters) in titles for word in title):
            owners.append(name)
    yield from wrong_party(wording, "office", (entity.of,), owners)


def _is_of_office(wording: Wording, name: Mention, office: Entity) -> bool:
    """Return True if a name is that of an office's body or seat; of an ambassador's, what comes after `to`."""
    if office.resident and wording.may_be(name, office.resident):
        return True
    named = [own.rpartition(" to ")[2] for own in office.spellings if " to " in own]
    if not named and office.of and wording.may_be(name, office.of):
        return True
    spellings = (words for id_ in name.entities if (one := wording.entity(id_)) for words in one.spellings)
    return any(f" {words} " in f" {own} " for words in spellings for own in named or office.spellings)
