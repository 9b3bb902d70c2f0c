"""Offices that the copy gives to people: `the mayor of Fordham, Ann Bell` and `Ann Bell, the mayor of Fordham`."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from galleyproof.article import Article
from galleyproof.article.coverage.copy_dates import possible_days, publication_day
from galleyproof.article.coverage.model import Coverage, Item, Sentence
from galleyproof.records.entity import Entity

_BEFORE = re.compile(r",?\s")
_AFTER = re.compile(r",\s(?:the\s|a\s|an\s|who\sis\s(?:the\s)?)?")
_PAST = re.compile(
    r"\b(?:former|ex|then|late|outgoing|incoming|designate|acting|interim|one-time|previous|first|new|future)"
    r"(?:-|\s|,\s)(?:the\s)?$",
    re.IGNORECASE,
)


class GivenTitle(NamedTuple):
    """A person and an office, by their ids, and the item of the copy that names the office next to the person."""

    person: str
    office: str
    item: Item


def titles_given(article: Article, coverage: Coverage, entities: Mapping[str, Entity]) -> Iterator[GivenTitle]:
    """Yield the people to whom the copy gives an office on the day of publication.

    Sentences about another day, and former office-holders, are left out.
    """
    for sentence in coverage.sentences:
        text = article.paragraphs[sentence.paragraph - 1].text
        if not _is_about_another_day(sentence, article):
            for one, other in pairwise(sentence.items):
                first, second = _of_kind(one, "office", entities), _of_kind(other, "person", entities)
                gap = text[one.span.end : other.span.start]
                if first and second and _BEFORE.fullmatch(gap) and not _PAST.search(text, 0, one.span.start):
                    yield GivenTitle(second, first, one)
                first, second = _of_kind(one, "person", entities), _of_kind(other, "office", entities)
                if first and second and _AFTER.fullmatch(gap):
                    yield GivenTitle(first, second, other)


def _of_kind(item: Item, kind: str, entities: Mapping[str, Entity]) -> str:
    """Return the one entity of a kind that an item names; empty if there is none, or more than one."""
    named = [id_ for id_ in item.entities if (entity := entities.get(id_)) and entity.kind == kind]
    return named[0] if len(named) == 1 else ""


def _is_about_another_day(sentence: Sentence, article: Article) -> bool:
    own = publication_day(article)
    days = (times for item in sentence.items if item.kind == "day" for _, times in possible_days(item.words, own))
    return any(
        own is None or not any(time.overlaps(own.toordinal(), own.toordinal()) for time in times) for times in days
    )
