"""Find the claims behind each checkable item of an article."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice, takewhile

from galleyproof.article import Article
from galleyproof.article.anchors.locating import span_of
from galleyproof.article.coverage.claim_index import ClaimIndex
from galleyproof.article.coverage.copy_dates import publication_day
from galleyproof.article.coverage.model import Coverage, Item, Sentence
from galleyproof.article.sentences import sentences
from galleyproof.claim import Claim
from galleyproof.records.entity import Entity
from galleyproof.text import CheckableItem, checkable_items
from galleyproof.text.names import Mention, Registry
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_CLAIMED = "coverage.claimed"
"""The check that a waiver in the front matter names if its words need no claim."""


@dataclass(frozen=True)
class CoverageReader:
    """Determines the coverage of a desk's articles on one day.

    Attributes:
        entities: the desk's entities, by id.
        claims: the claims of each article, by the article's id.
        language: the language of the copy, as a BCP 47 tag.
        as_of: the day of the run; waivers may have expired by then.
    """

    entities: Mapping[str, Entity]
    claims: Mapping[str, Sequence[Claim]]
    language: str
    as_of: date

    @cached_property
    def registry(self) -> Registry:
        """The names of the desk's entities."""
        return Registry(self.entities.values())

    def cover(self, article: Article) -> Coverage:
        """Return the coverage of an article."""
        anchored: dict[str, tuple[int, Span]] = {}
        by_paragraph: dict[int, list[tuple[Span, Claim]]] = {}
        for claim in self.claims.get(article.id, ()):
            span = span_of(claim.anchor, article) if claim.anchor else None
            if claim.anchor and span:
                anchored[claim.ref] = claim.anchor.paragraph, span
                by_paragraph.setdefault(claim.anchor.paragraph, []).append((span, claim))
        unclaimed = _unclaimed(article, self.as_of)
        all_sentences = tuple(
            sentence
            for number in range(1, len(article.paragraphs) + 1)
            for sentence in self._sentences(article, number, by_paragraph.get(number, ()), unclaimed)
        )
        return Coverage(article.id, all_sentences, anchored)

    def _sentences(
        self, article: Article, number: int, anchored: Sequence[tuple[Span, Claim]], unclaimed: Mapping[str | None, str]
    ) -> Iterator[Sentence]:
        text = article.paragraphs[number - 1].text
        named = [*self.registry.mentions(text)]
        checkable = [*checkable_items(text, [mention.span for mention in named if self._is_name(mention, text)])]
        for span in sentences(text, self.language):
            near = [(place, claim) for place, claim in anchored if place.overlaps(span)]
            matcher = _SentenceMatcher(self, article, number, text, near, named, unclaimed)
            here = (thing for thing in checkable if span.start <= thing.span.start < span.end)
            yield Sentence(number, span, tuple(matcher.item(thing) for thing in here))

    def _is_name(self, mention: Mention, text: str) -> bool:
        """Return True if a mention is used as a name: it has a capital letter or is an office."""
        entities = (self.entities.get(id_) for id_ in mention.entities)
        has_capital = any(word[0].isupper() for word in mention.span.of(text).split())
        return has_capital or any(entity and entity.kind == "office" for entity in entities)


@dataclass(frozen=True)
class _SentenceMatcher:
    """Finds the claims for the items of one sentence.

    Attributes:
        near: the claims anchored in the sentence, with their spans.
        named: the names in its paragraph, in order.
        unclaimed: the reasons for words that need no claim, as `_unclaimed` returns them.
    """

    reader: CoverageReader
    article: Article
    paragraph: int
    text: str
    near: Sequence[tuple[Span, Claim]]
    named: Sequence[Mention]
    unclaimed: Mapping[str | None, str]

    def item(self, thing: CheckableItem) -> Item:
        span, published = thing.span, publication_day(self.article)
        words = span.of(self.text)
        entities = tuple(dict.fromkeys(id_ for mention in self._mentions(span) for id_ in mention.entities))
        anchored = [claim for place, claim in self.near if place.overlaps(span)]
        claims = anchored or self.index.about(thing, words, entities, published)
        refs = tuple(dict.fromkeys(claim.ref for claim in claims))
        waived = self.unclaimed.get(fold(words), self.unclaimed.get(None, ""))
        return Item(thing.kind, self.paragraph, span, words, entities, refs, waived)

    @cached_property
    def index(self) -> ClaimIndex:
        """The claims anchored in the sentence, by what they are about."""
        return ClaimIndex([claim for _, claim in self.near])

    def _mentions(self, span: Span) -> Iterator[Mention]:
        """Yield the names within a span; bisecting spares long paragraphs a search through all their names."""
        first = bisect_left(self.named, span.start, key=lambda mention: mention.span.start)
        return takewhile(lambda mention: span.contains(mention.span), islice(self.named, first, None))


def _unclaimed(article: Article, as_of: date) -> Mapping[str | None, str]:
    """Return the reasons that the front matter gives for leaving words without a claim; None stands for all words."""
    reasons: dict[str | None, str] = {}
    for waiver in article.front.waive:
        if waiver.check == _CLAIMED and not waiver.is_past(as_of) and None not in reasons:  # the first that fits counts
            for words in map(fold, waiver.words) if waiver.words else [None]:
                reasons.setdefault(words, waiver.because or "no reason given")
    return reasons
