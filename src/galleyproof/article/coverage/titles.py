"""Offices that the copy gives to people: `the mayor of Fordham, Ann Bell` and `Ann Bell, the mayor of Fordham`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from galleyproof.article import Article
from galleyproof.article.coverage.copy_dates import possible_days, publication_day
from galleyproof.article.coverage.entity_kinds import EntityKinds
from galleyproof.article.coverage.model import Coverage, Item, Sentence
from galleyproof.records.entity import Entity
from galleyproof.text import NumericOrder
from galleyproof.text.typography import fold

_BEFORE = re.compile(r",?\s")
_AFTER = re.compile(r",\s(?:the\s|a\s|an\s|who\sis\s(?:the\s)?)?")
_PAST = re.compile(
    r"\b(?:former|ex|then|late|outgoing|incoming|designate|acting|interim|one-time|previous|first|new|future)"
    r"(?:-|\s|,\s)(?:the\s)?$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['\u2019]s?\s([a-z][a-z -]+?),?\s")
_FAR = 50
_LONGEST = 24
"""Letters; more than `_PAST` can match."""


class GivenTitle(NamedTuple):
    """A person and an office, by their ids, and the item of the copy that names the office next to the person."""

    person: str
    office: str
    item: Item


def titles_given(
    article: Article, coverage: Coverage, entities: Mapping[str, Entity], order: NumericOrder | None
) -> Iterator[GivenTitle]:
    """Yield the people to whom the copy gives an office on the day of publication; `order` as in `placed_dates`.

    Sentences about another day, and former office-holders, are left out.
    """
    kinds = EntityKinds(entities)
    for sentence in coverage.sentences:
        titles = [*_titles(sentence, article.text(sentence.paragraph), kinds)]
        titles += _possessive(sentence, article.text(sentence.paragraph), entities, kinds)
        if titles and not _is_about_another_day(sentence, article, order):
            yield from titles


def _titles(sentence: Sentence, text: str, kinds: EntityKinds) -> Iterator[GivenTitle]:
    """Yield the people to whom a sentence gives an office, whatever the day."""
    for one, other in pairwise(sentence.items):
        if not one.entities or not other.entities:
            continue
        between = one.span.end, other.span.start
        is_past = _PAST.search(text, max(one.span.start - _LONGEST, 0), one.span.start)
        if _BEFORE.fullmatch(text, *between) and not is_past:
            office, person = kinds.only(one, "office"), kinds.only(other, "person")
            if office and person:
                yield GivenTitle(person, office, one)
        if _AFTER.fullmatch(text, *between):
            person, office = kinds.only(one, "person"), kinds.only(other, "office")
            if person and office:
                yield GivenTitle(person, office, other)


def _near(body: Item, items: Sequence[Item], first: int) -> Iterator[Item]:
    """Yield the items that begin soon after one, from a place on."""
    following = (items[place] for place in range(first, len(items)))
    return takewhile(lambda item: item.span.start - body.span.end < _FAR, following)


def _possessive(
    sentence: Sentence, text: str, entities: Mapping[str, Entity], kinds: EntityKinds
) -> Iterator[GivenTitle]:
    """Yield the people with an office of a body that is named before it: `the FA's chief executive, Ann Bell`."""
    named = [item for item in sentence.items if item.entities]
    pairs = ((body, person) for number, body in enumerate(named) for person in _near(body, named, number + 1))
    for body, person in pairs:
        between = text[body.span.end : person.span.start]
        title, holder = _POSSESSIVE.fullmatch(between), kinds.only(person, "person")
        if not (title and holder) or _PAST.search(f"{between} "):
            continue
        for office in entities.values():
            names = {fold(name).casefold() for name in office.spellings}
            if office.kind == "office" and office.of in body.entities and any(title[1] in name for name in names):
                yield GivenTitle(holder, office.id, person)


def _is_about_another_day(sentence: Sentence, article: Article, order: NumericOrder | None) -> bool:
    own = publication_day(article)
    words = (item.words for item in sentence.items if item.kind == "day")
    days = (times for day in words for _, times in possible_days(day, own, order))
    return any(
        own is None or not any(time.overlaps(own.toordinal(), own.toordinal()) for time in times) for times in days
    )
