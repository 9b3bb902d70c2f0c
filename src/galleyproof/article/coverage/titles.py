"""Whom the copy gives which office: `the mayor of Fordham, Ann Bell` and `Ann Bell, the mayor of Fordham`."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from galleyproof.article import Article
from galleyproof.article.coverage.model import Coverage, Found, Sentence
from galleyproof.article.coverage.times import dateline, told
from galleyproof.records.entity import Entity

_BEFORE = re.compile(r",?\s")
_AFTER = re.compile(r",\s(?:the\s|a\s|an\s|who\sis\s(?:the\s)?)?")
_PAST = re.compile(
    r"\b(?:former|ex|then|late|outgoing|incoming|designate|acting|interim|one-time|previous|first|new|future)"
    r"(?:-|\s|,\s)(?:the\s)?$",
    re.IGNORECASE,
)


class Titled(NamedTuple):
    """A person and an office, by their ids, and where in the copy the office stands beside the name."""

    person: str
    office: str
    at: Found


def titled(article: Article, read: Coverage, entities: Mapping[str, Entity]) -> Iterator[Titled]:
    """The persons whom the copy gives an office in so many words, for its own day.

    A sentence that tells of another day, or of a former holder, says nothing of today.
    """
    for sentence in read.sentences:
        text = article.paragraphs[sentence.paragraph - 1].text
        if not _tells_of_another_day(sentence, article):
            for one, other in pairwise(sentence.found):
                first, second = _of_kind(one, "office", entities), _of_kind(other, "person", entities)
                gap = text[one.span.end : other.span.start]
                if first and second and _BEFORE.fullmatch(gap) and not _PAST.search(text, 0, one.span.start):
                    yield Titled(second, first, one)
                first, second = _of_kind(one, "person", entities), _of_kind(other, "office", entities)
                if first and second and _AFTER.fullmatch(gap):
                    yield Titled(first, second, other)


def _of_kind(found: Found, kind: str, entities: Mapping[str, Entity]) -> str:
    """The one entity of a kind that something names; nothing where there is none, or more than one."""
    named = [id_ for id_ in found.entities if (entity := entities.get(id_)) and entity.kind == kind]
    return named[0] if len(named) == 1 else ""


def _tells_of_another_day(sentence: Sentence, article: Article) -> bool:
    own = dateline(article)
    days = (times for found in sentence.found if found.kind == "day" for _, times in told(found.words, own))
    return any(own is None or not any(time.meets(own.toordinal(), own.toordinal()) for time in times) for times in days)
