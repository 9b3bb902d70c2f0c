"""Find the claims behind each checkable item of an article."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from galleyproof.article import HEADLINE, Article, Paragraph
from galleyproof.article.anchors.locating import span_of
from galleyproof.article.coverage.claim_index import ClaimIndex
from galleyproof.article.coverage.copy_dates import publication_day
from galleyproof.article.coverage.model import Coverage, Item, Sentence
from galleyproof.article.coverage.said import ClaimReader
from galleyproof.article.coverage.sentence_claims import SentenceClaims
from galleyproof.article.sentences import sentences
from galleyproof.article.waived_places import WaivedWords
from galleyproof.claim import Claim
from galleyproof.records.entity import PLACES, Entity
from galleyproof.text import CheckableItem, NumericOrder, checkable_items
from galleyproof.text.intervals import Intervals
from galleyproof.text.names import Mention, Names, Namesakes
from galleyproof.text.proper_names import is_nationality
from galleyproof.text.span import Span

_CLAIMED = "coverage.claimed"
"""The check that a waiver in the front matter names if its words need no claim."""

_NOBODY = Namesakes()


@dataclass(frozen=True)
class CoverageReader:
    """Determines the coverage of a desk's articles on one day.

    Attributes:
        entities: the desk's entities, by id.
        registry: their names.
        claims: the claims of each article, by the article's id.
        language: the language of the copy, as a BCP 47 tag.
        as_of: the day of the run; waivers may have expired by then.
        numeric_dates: the order of day and month in dates in digits, if the desk has one.
    """

    entities: Mapping[str, Entity]
    registry: Names
    claims: Mapping[str, Sequence[Claim]]
    language: str
    as_of: date
    numeric_dates: NumericOrder | None = None

    def cover(self, article: Article) -> Coverage:
        """Return the coverage of an article."""
        claims = self.claims.get(article.id, ())
        anchored: dict[str, tuple[int, Span]] = {}
        by_paragraph: dict[int, list[tuple[Span, Claim]]] = {}
        further: dict[str, dict[int, tuple[int, Span]]] = {}
        for claim in claims:
            for path, anchor in claim.all_anchors:
                if span := span_of(anchor, article):
                    place = anchor.paragraph, span
                    if len(path) == 1:
                        anchored[claim.ref] = place
                    else:
                        further.setdefault(claim.ref, {})[int(path[1])] = place
                    by_paragraph.setdefault(anchor.paragraph, []).append((span, claim))
        by_ref, own = {claim.ref: claim for claim in claims}, publication_day(article)
        reader = ClaimReader(self.entities, self.registry, by_ref, own, self.numeric_dates)
        unclaimed = _unclaimed(article, self.as_of)
        all_sentences: list[Sentence] = []
        for number, paragraph in article.numbered:
            here, outlet = by_paragraph.get(number, ()), article.front.outlet
            matcher = _ParagraphMatcher(self, number, paragraph, here, reader, unclaimed, outlet)
            all_sentences += (sentence for sentence in matcher.sentences() if number or sentence.items)
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

    def with_their_states(self, entities: Namesakes) -> Namesakes:
        """Return entities with what their places are part of, as copy says `Moscow` for Russia."""
        if entities.members not in self._wider:
            known = (entity for id_ in entities if (entity := self.entities.get(id_)) and entity.kind in PLACES)
            states = [place.part_of for place in known if place.part_of]
            self._wider[entities.members] = Namesakes(dict.fromkeys((*entities, *states))) if states else entities
        return self._wider[entities.members]

    @cached_property
    def _wider(self) -> dict[frozenset[str], Namesakes]:
        return {}

    @cached_property
    def _unions(self) -> dict[tuple[frozenset[str], ...], Namesakes]:
        return {}


class _ParagraphMatcher:
    """Finds the claims for the items of one paragraph."""

    def __init__(  # noqa: PLR0913, PLR0917 - what the items of a paragraph are matched with
        self,
        reader: CoverageReader,
        number: int,
        paragraph: Paragraph,
        anchored: Sequence[tuple[Span, Claim]],
        claims: ClaimReader,
        unclaimed: WaivedWords,
        outlet: str,
    ) -> None:
        self.reader, self.number, self.text, self.labels = reader, number, paragraph.text, paragraph.labels
        self.anchored, self.claims, self.unclaimed, self.outlet = anchored, claims, unclaimed, outlet
        self.anchors = Intervals([(span.start, span.end - 1) for span, _ in anchored])
        self.named = [*reader.registry.mentions(self.text)]
        self.starts = [mention.span.start for mention in self.named]

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences of the paragraph with their items, which are in the same order."""
        names = [mention.span for mention in self.named if _is_name(mention, self.text)]
        checkable = checkable_items(self.text, names, self.labels)
        first = 0
        for span in sentences(self.text, self.reader.language):
            end = first
            while end < len(checkable) and checkable[end].span.start < span.end:
                end += 1
            yield Sentence(self.number, span, tuple(self._items(checkable[first:end], span)))
            first = end

    def _items(self, checkable: Sequence[CheckableItem], span: Span) -> Iterator[Item]:
        kept = [item for item in checkable if self._is_checked(item)]
        index = self._index(span) if kept else None
        anchored = partial(self._anchored, span)
        behind = index and SentenceClaims(index, self.claims, self.text, span, kept, anchored)
        for item in kept:
            words = item.span.of(self.text)
            entities = self.reader.everybody(mentions) if (mentions := self._mentions(item.span)) else _NOBODY
            meant = self.reader.with_their_states(entities) if entities else entities
            refs = behind.behind(item, entities, meant) if behind else ()
            waived = self._waived(words, item.span) if self.unclaimed else ""
            yield Item(item.kind, self.number, item.span, words, entities, refs, waived)

    def _waived(self, words: str, span: Span) -> str:
        """Return the reason why words need no claim where they are; empty if they do."""
        waiver = self.unclaimed.waiver(words, self.number, self.text, span)
        return (waiver.because or "no reason given") if waiver else ""

    def _is_checked(self, item: CheckableItem) -> bool:
        """Return True for an item that needs a claim: in the headline no title or superlative, and not the outlet."""
        if self.number == HEADLINE and item.kind in ("title", "superlative"):
            return False
        words = item.span.of(self.text)
        return item.kind != "name" or words not in self.outlet or words in self.unclaimed

    def _anchored(self, sentence: Span, span: Span) -> tuple[str, ...]:
        """Return the claims of a sentence that are anchored to a span."""
        near = [self.anchored[place] for place in self.anchors.overlapping(span.start, span.end - 1)]
        refs = [claim.ref for place, claim in near if place.overlaps(sentence)]
        return tuple(dict.fromkeys(refs)) if len(refs) > 1 else tuple(refs)

    def _index(self, sentence: Span) -> ClaimIndex | None:
        """Return the claims anchored in a sentence by what they say, for the headline all; None if there are none."""
        if self.number == HEADLINE:
            claims = [*self.claims.claims.values()]
        else:
            near = self.anchors.overlapping(sentence.start, sentence.end - 1)
            claims = [self.anchored[place][1] for place in near]
        return ClaimIndex(claims, self.claims.days_in, self.claims.said) if claims else None

    def _mentions(self, span: Span) -> Sequence[Mention]:
        """Return the names within a span; bisecting spares long paragraphs a search through all their names."""
        first = end = bisect_left(self.starts, span.start)
        while end < len(self.named) and span.contains(self.named[end].span):
            end += 1
        return self.named[first:end]


def _is_name(mention: Mention, text: str) -> bool:
    """Return True if a mention is used as a name: it has a capital letter, or is an office; `Russian` is no name."""
    if is_nationality(mention.span.of(text)):
        return False
    return any(word[0].isupper() for word in mention.span.of(text).split()) or "office" in mention.kinds


def _unclaimed(article: Article, as_of: date) -> WaivedWords:
    """Return the words that waivers of the front matter leave without a claim."""
    return WaivedWords(one for one in article.front.waive if one.check == _CLAIMED and not one.is_past(as_of))
