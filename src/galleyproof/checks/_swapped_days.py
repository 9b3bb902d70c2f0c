"""Two dates in one sentence that have changed places: `arrived on 3 May and left on 12 May`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Fact
from galleyproof.facts.dating import DateClash, compare_dates
from galleyproof.records import entity_ids
from galleyproof.text import DatedPhrase
from galleyproof.text.names import places_of
from galleyproof.text.respective import respective
from galleyproof.text.span import Span

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 4
_TWO: Final = 2
_MOST: Final = 12
"""Dates and facts of one paragraph; more are not told apart."""

_REACH: Final = 80
"""The letters before and after two dates in which the words for them can be."""

_IRREGULAR: Final = {
    "left": "leaving departure exit",
    "came": "arrival",
    "flew": "flight",
    "fled": "flight escape",
    "died": "death",
    "born": "birth",
    "began": "beginning opening start",
    "took": "taking takeover",
    "fell": "fall",
    "won": "victory win",
    "lost": "loss defeat",
    "shot": "shooting",
    "returned": "return",
    "gone": "departure",
    "met": "meeting",
}


def swapped(
    text: str,
    facts: Sequence[tuple[str, Fact]],
    phrases: Mapping[str, Sequence[DatedPhrase]],
    lookup: Lookup,
    own: date | None,
) -> Iterator[tuple[int, tuple[str, DateClash]]]:
    """Yield the first of two dates of a paragraph that each are the other fact's, with its claim and what contradicts.

    The words beside a date tell which fact it belongs to, by the names of what the facts are about, or its place in a
    list before `respectively` does.
    """
    if not 1 < len(facts) <= _MOST:
        return
    known = sorted({phrase.start: phrase for ref, _ in facts for phrase in phrases[ref]}.items())
    if len(known) > _MOST:
        return
    if listed := [*_respective(text, [phrase for _, phrase in known], facts, lookup, own)]:
        yield from listed
        return
    stems = [_stems_of(fact, lookup) for _, fact in facts] if len(known) > 1 else []
    for (_, one), (_, other) in pairwise(known):
        owners = _owners(text, one, other, stems)
        if owners and (found := _crossed(one, other, facts[owners[0]], facts[owners[1]], own)):
            yield one.start, found


def _respective(
    text: str, known: Sequence[DatedPhrase], facts: Sequence[tuple[str, Fact]], lookup: Lookup, own: date | None
) -> Iterator[tuple[int, tuple[str, DateClash]]]:
    """Yield the first date of a list that is not the one of its fact by `respectively`, but that of another."""
    phrases = [part for phrase in known for part in _single_days(text, phrase)]
    names = [_names_of(fact, lookup) for _, fact in facts]
    for listed in respective(text, [Span(phrase.start, phrase.end) for phrase in phrases]):
        owners = listed.owners(lambda words: _most_named(words, names))
        first = phrases[listed.places[0]]
        days = [phrases[place]._replace(about=first.about, edge=first.edge) for place in listed.places]
        for day, owner in zip(days, owners, strict=False):
            ref, fact = facts[owner] if owner is not None else ("", None)
            clashes = compare_dates(fact, [day], own)[1] if fact else ()
            if fact and clashes and any(compare_dates(fact, [other], own)[0] for other in days):
                yield day.start, (ref, clashes[0])
                return


def _single_days(text: str, phrase: DatedPhrase) -> Sequence[DatedPhrase]:
    """Return the two days of `3 and 5 May 2020`, each at its own place; any other date as it is."""
    words = text[phrase.start : phrase.end]
    both = re.match(r"\D*?\d{1,2}(?:st|nd|rd|th)?(?= and )", words)
    if phrase.is_range or not both or len(phrase.firsts) != _TWO:
        return (phrase,)
    middle = phrase.start + both.end()
    ends = ((phrase.start, middle), (middle + len(" and "), phrase.end))
    return [
        phrase._replace(start=start, end=end, firsts=[span], lasts=[span])
        for (start, end), span in zip(ends, phrase.firsts, strict=True)
    ]


def _names_of(fact: Fact, lookup: Lookup) -> Sequence[Sequence[str]]:
    return [_spellings(id_, lookup) for id_ in dict.fromkeys(entity_ids(fact))]


def _most_named(words: str, names: Sequence[Sequence[Sequence[str]]]) -> list[int]:
    """Return the facts of which most entities are named in some words; none if none of any is."""
    scores = [sum(any(any(places_of(name, words)) for name in spellings) for spellings in of_fact) for of_fact in names]
    most = max(scores, default=0)
    return [place for place, score in enumerate(scores) if score == most] if most else []


def _crossed(
    one: DatedPhrase, other: DatedPhrase, first: tuple[str, Fact], second: tuple[str, Fact], own: date | None
) -> tuple[str, DateClash] | None:
    ref, fact = first
    agrees = compare_dates(fact, [other], own)[0] and compare_dates(second[1], [one], own)[0]
    clashes = compare_dates(fact, [one], own)[1], compare_dates(second[1], [other], own)[1]
    return (ref, clashes[0][0]) if agrees and all(clashes) else None


def _owners(text: str, one: DatedPhrase, other: DatedPhrase, stems: Sequence[frozenset[str]]) -> tuple[int, int] | None:
    """Return the facts that two dates belong to by the words before each, or else by the words after each."""
    between, far = text[one.end : other.start], text[other.end : other.end + _REACH]
    before = text[max(one.start - _REACH, 0) : one.start]
    for words in ((before, between), (between, far)):
        first, second = (_owner(part, stems) for part in words)
        if first is not None and second is not None and first != second:
            return first, second
    return None


def _owner(words: str, stems: Sequence[frozenset[str]]) -> int | None:
    """Return the only fact that some words are about."""
    used = {stem for word in _WORD.findall(words.lower()) for stem in _stems(word)}
    scores = [len(used & own) for own in stems]
    best = max(scores)
    return scores.index(best) if best and scores.count(best) == 1 else None


def _stems_of(fact: Fact, lookup: Lookup) -> frozenset[str]:
    names = " ".join(name for id_ in entity_ids(fact) for name in (id_.replace("-", " "), *_spellings(id_, lookup)))
    return frozenset(stem for word in _WORD.findall(names.lower()) for stem in _stems(word))


def _spellings(id_: str, lookup: Lookup) -> Sequence[str]:
    entity = lookup.entities_by_id.get(id_)
    return entity.spellings if entity else ()


def _stems(word: str) -> Iterator[str]:
    yield word[:_STEM]
    for other in _IRREGULAR.get(word, "").split():
        yield other[:_STEM]
