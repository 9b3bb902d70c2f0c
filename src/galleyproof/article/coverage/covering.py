"""Find the claims behind each checkable item of an article."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from galleyproof.article import Article
from galleyproof.article.anchors.locating import span_of
from galleyproof.article.coverage.claim_index import ClaimIndex
from galleyproof.article.coverage.copy_dates import publication_day
from galleyproof.article.coverage.model import Coverage, Item, Sentence
from galleyproof.article.sentences import sentences
from galleyproof.claim import Claim
from galleyproof.records.entity import Entity
from galleyproof.text import CheckableItem, checkable_items
from galleyproof.text.intervals import Intervals
from galleyproof.text.names import Mention, Namesakes, Registry
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_CLAIMED = "coverage.claimed"
"""The check that a waiver in the front matter names if its words need no claim."""

_NOBODY = Namesakes()


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
        further: dict[str, dict[int, tuple[int, Span]]] = {}
        for claim in self.claims.get(article.id, ()):
            for path, anchor in claim.all_anchors:
                if span := span_of(anchor, article):
                    place = anchor.paragraph, span
                    if len(path) == 1:
                        anchored[claim.ref] = place
                    else:
                        further.setdefault(claim.ref, {})[int(path[1])] = place
                    by_paragraph.setdefault(anchor.paragraph, []).append((span, claim))
        published, unclaimed = publication_day(article), _unclaimed(article, self.as_of)
        all_sentences: list[Sentence] = []
        for number, paragraph in enumerate(article.paragraphs, 1):
            matcher = _ParagraphMatcher(
                self, number, paragraph.text, by_paragraph.get(number, ()), published, unclaimed
            )
            all_sentences += matcher.sentences()
        return Coverage(article.id, tuple(all_sentences), anchored, further)

    def everybody(self, mentions: Sequence[Mention]) -> Namesakes:
        """Return the entities that some names can mean; many items of the copy may have the same names."""
        if len(mentions) == 1:
            return mentions[0].entities
        names = tuple(mention.entities.members for mention in mentions)
        if names not in self._unions:
            ids = (id_ for mention in mentions for id_ in mention.entities)
            self._unions[names] = Namesakes(dict.fromkeys(ids))
        return self._unions[names]

    @cached_property
    def _unions(self) -> dict[tuple[frozenset[str], ...], Namesakes]:
        return {}


class _ParagraphMatcher:
    """Finds the claims for the items of one paragraph."""

    def __init__(  # noqa: PLR0913, PLR0917 - what the items of a paragraph are matched with
        self,
        reader: CoverageReader,
        number: int,
        text: str,
        anchored: Sequence[tuple[Span, Claim]],
        published: date | None,
        unclaimed: Mapping[str | None, str],
    ) -> None:
        self.reader, self.number, self.text = reader, number, text
        self.anchored, self.published, self.unclaimed = anchored, published, unclaimed
        self.anchors = Intervals([(span.start, span.end - 1) for span, _ in anchored])
        self.named = [*reader.registry.mentions(text)]
        self.starts = [mention.span.start for mention in self.named]

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences of the paragraph with their items, which are in the same order."""
        names = [mention.span for mention in self.named if _is_name(mention, self.text)]
        checkable = checkable_items(self.text, names)
        first = 0
        for span in sentences(self.text, self.reader.language):
            end = first
            while end < len(checkable) and checkable[end].span.start < span.end:
                end += 1
            yield Sentence(self.number, span, tuple(self._items(checkable[first:end], span)))
            first = end

    def _items(self, checkable: Iterable[CheckableItem], sentence: Span) -> Iterator[Item]:
        index = None
        for kind, span in checkable:
            words = span.of(self.text)
            entities = self.reader.everybody(mentions) if (mentions := self._mentions(span)) else _NOBODY
            refs = self._anchored(span, sentence)
            if not refs:
                index = index or self._index(sentence)
                refs = index.about(kind, words, entities)
            waived = self.unclaimed.get(fold(words), self.unclaimed.get(None, "")) if self.unclaimed else ""
            yield Item(kind, self.number, span, words, entities, refs, waived)

    def _anchored(self, span: Span, sentence: Span) -> tuple[str, ...]:
        """Return the claims of a sentence that are anchored to a span."""
        near = [self.anchored[place] for place in self.anchors.overlapping(span.start, span.end - 1)]
        refs = [claim.ref for place, claim in near if place.overlaps(sentence)]
        return tuple(dict.fromkeys(refs)) if len(refs) > 1 else tuple(refs)

    def _index(self, sentence: Span) -> ClaimIndex:
        """Return the claims anchored in a sentence, by what they are about."""
        near = self.anchors.overlapping(sentence.start, sentence.end - 1)
        return ClaimIndex([self.anchored[place][1] for place in near], self.published)

    def _mentions(self, span: Span) -> Sequence[Mention]:
        """Return the names within a span; bisecting spares long paragraphs a search through all their names."""
        first = end = bisect_left(self.starts, span.start)
        while end < len(self.named) and span.contains(self.named[end].span):
            end += 1
        return self.named[first:end]


def _is_name(mention: Mention, text: str) -> bool:
    """Return True if a mention is used as a name: it has a capital letter or is an office."""
    return any(word[0].isupper() for word in mention.span.of(text).split()) or "office" in mention.kinds


def _unclaimed(article: Article, as_of: date) -> Mapping[str | None, str]:
    """Return the reasons that the front matter gives for leaving words without a claim; None stands for all words."""
    reasons: dict[str | None, str] = {}
    for waiver in article.front.waive:
        if waiver.check == _CLAIMED and not waiver.is_past(as_of) and None not in reasons:  # the first that fits counts
            for words in map(fold, waiver.words) if waiver.words else [None]:
                reasons.setdefault(words, waiver.because or "no reason given")
    return reasons
