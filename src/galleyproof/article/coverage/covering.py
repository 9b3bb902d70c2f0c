"""Hold the copy of an article against the claims that are anchored in it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice, takewhile

from galleyproof.article import Article
from galleyproof.article.anchors.locating import span_of
from galleyproof.article.coverage.about import Subjects
from galleyproof.article.coverage.model import Coverage, Found, Sentence
from galleyproof.article.coverage.times import dateline
from galleyproof.article.sentences import sentences
from galleyproof.claim import Claim
from galleyproof.records.entity import Entity
from galleyproof.text import Thing, things
from galleyproof.text.names.registry import Mention, Registry
from galleyproof.text.span import Span

CLAIMED = "coverage.claimed"
"""The check that a waiver in the front matter names to except words of the copy."""


@dataclass(frozen=True)
class Reader:
    """Read the articles of one desk from one day.

    Attributes:
        entities: the desk's entities, by id.
        claims: the claims of each article, by the article's id.
        language: the language of the copy, as a BCP 47 tag.
        as_of: the day of the run, on which a waiver may have ended.
    """

    entities: Mapping[str, Entity]
    claims: Mapping[str, Sequence[Claim]]
    language: str
    as_of: date

    @cached_property
    def registry(self) -> Registry:
        """The names of the desk."""
        return Registry(self.entities.values())

    def cover(self, article: Article) -> Coverage:
        """What of an article its claims cover."""
        anchored: dict[str, tuple[int, Span]] = {}
        by_paragraph: dict[int, list[tuple[Span, Claim]]] = {}
        for claim in self.claims.get(article.id, ()):
            span = span_of(claim.anchor, article) if claim.anchor else None
            if claim.anchor and span:
                anchored[claim.ref] = claim.anchor.paragraph, span
                by_paragraph.setdefault(claim.anchor.paragraph, []).append((span, claim))
        read = (self._paragraph(article, number, by_paragraph) for number in range(1, len(article.paragraphs) + 1))
        return Coverage(article.id, tuple(sentence for each in read for sentence in each), anchored)

    def _is_known(self, mention: Mention, text: str) -> bool:
        """Whether a mention is a name in its sentence: by a capital, or as that of an office."""
        entities = (self.entities.get(id_) for id_ in mention.entities)
        capital = any(word[0].isupper() for word in mention.span.of(text).split())
        return capital or any(each and each.kind == "office" for each in entities)

    def _paragraph(
        self, article: Article, number: int, anchored: dict[int, list[tuple[Span, Claim]]]
    ) -> Iterator[Sentence]:
        text = article.paragraphs[number - 1].text
        named = [*self.registry.mentions(text)]
        found = [*things(text, [each.span for each in named if self._is_known(each, text)])]
        for span in sentences(text, self.language):
            near = [each for each in anchored.get(number, ()) if each[0].meets(span)]
            here = [each for each in found if span.start <= each.span.start < span.end]
            said = _Said(self, article, number, text, near, named)
            yield Sentence(number, span, tuple(said.found(thing) for thing in here))


@dataclass(frozen=True)
class _Said:
    """A sentence of the copy, with the claims that are anchored in it and the names that its paragraph has."""

    reader: Reader
    article: Article
    paragraph: int
    text: str
    near: Sequence[tuple[Span, Claim]]
    named: Sequence[Mention]

    def found(self, thing: Thing) -> Found:
        span, own = thing.span, dateline(self.article)
        words = span.of(self.text)
        entities = tuple(dict.fromkeys(id_ for each in self._within(span) for id_ in each.entities))
        anchored = [claim for at, claim in self.near if at.meets(span)]
        claims = dict.fromkeys(each.ref for each in anchored or self.subjects.of(thing, words, entities, own))
        return Found(thing.kind, self.paragraph, span, words, entities, tuple(claims), self._waived(words))

    @cached_property
    def subjects(self) -> Subjects:
        """What the claims that are anchored in it are about."""
        return Subjects([claim for _, claim in self.near])

    def _within(self, span: Span) -> Iterator[Mention]:
        """The names that stand within a span, of which there are few among many in a long paragraph."""
        first = bisect_left(self.named, span.start, key=lambda mention: mention.span.start)
        return takewhile(lambda mention: span.holds(mention.span), islice(self.named, first, None))

    def _waived(self, words: str) -> str:
        """Why the front matter says that these words need no claim."""
        for waiver in self.article.front.waive:
            if waiver.covers(CLAIMED, words) and not waiver.is_past(self.reader.as_of):
                return waiver.because or "no reason given"
        return ""
