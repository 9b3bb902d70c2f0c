"""The coverage of an article: ids and places only, so that it can pass between processes."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from galleyproof.article import Article
from galleyproof.records.location import Location, Path
from galleyproof.text import Kind
from galleyproof.text.intervals import Intervals
from galleyproof.text.names import Namesakes
from galleyproof.text.span import Span

T = TypeVar("T")


class Item(NamedTuple):
    """A checkable item of the copy.

    Attributes:
        kind: figure, day, name, title, superlative or quotation.
        paragraph: the number of its paragraph, from 1; 0 in the headline.
        span: its place in the paragraph's text.
        words: its words in the copy.
        entities: the ids of the entities that it names.
        claims: the full ids of the claims behind it: those anchored in its sentence that say it, or for the headline
            any that does; for a title, superlative or quotation those anchored to it.
        waived: the reason why it needs no claim; empty if it is not waived.
    """

    kind: Kind
    paragraph: int
    span: Span
    words: str
    entities: Namesakes
    claims: tuple[str, ...]
    waived: str

    def place(self, article: Article) -> Location:
        """Return the location in `article.md` where it starts."""
        return article.place(self.paragraph, self.span.start)

    @property
    def is_open(self) -> bool:
        """True if it has neither a claim nor a waiver."""
        return not (self.claims or self.waived)


class Sentence(NamedTuple):
    """A sentence of the copy: the number of its paragraph, its span there, and its checkable items."""

    paragraph: int
    span: Span
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Coverage:
    """The checkable items of an article and the claims behind them.

    Attributes:
        article: the article's id.
        sentences: all sentences of the copy, in order, after those of the headline that have items.
        anchored: by full claim id, the paragraph and span of each anchor that has exactly one place in the copy.
        further: by full claim id, the same of its further anchors, by their number in `anchors`.
    """

    article: str
    sentences: tuple[Sentence, ...]
    anchored: Mapping[str, tuple[int, Span]]
    further: Mapping[str, Mapping[int, tuple[int, Span]]] = field(default_factory=dict)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All checkable items, in order."""
        return tuple(item for sentence in self.sentences for item in sentence.items)

    def has(self, kind: Kind) -> bool:
        """Return True if the copy has an item of a kind."""
        return kind in self._kinds

    @cached_property
    def _kinds(self) -> frozenset[Kind]:
        return frozenset(item.kind for item in self.items)

    @property
    def names_somebody(self) -> bool:
        """True if the copy names an entity of the desk."""
        return any(item.entities for item in self.items)

    def places(self, claim: str) -> tuple[tuple[int, Span], ...]:
        """Return the paragraph and span of every anchor of a claim, given by its full id, that has one place."""
        first = (self.anchored[claim],) if claim in self.anchored else ()
        return (*first, *self.further.get(claim, {}).values())

    def place(self, claim: str, path: Path) -> tuple[int, Span] | None:
        """Return the paragraph and span of one anchor of a claim, by its path in the record: `("anchors", 0)`."""
        if len(path) == 1:
            return self.anchored.get(claim)
        return self.further.get(claim, {}).get(int(path[1]))

    @cached_property
    def all_places(self) -> Sequence[tuple[str, int, Span]]:
        """Every place of every claim: its full id, the paragraph and the span."""
        claims = dict.fromkeys((*self.anchored, *self.further))
        return [(claim, *place) for claim in claims for place in self.places(claim)]

    def says_something(self, paragraph: int) -> bool:
        """Return True if a paragraph has checkable items."""
        return any(item.paragraph == paragraph for item in self.items)

    def claims_at(self, item: Item) -> Sequence[str]:
        """Return the full ids of the claims with an anchor that overlaps an item."""
        return self.claims_over(item.paragraph, item.span)

    def claims_in(self, sentence: Sentence) -> Sequence[str]:
        """Return the full ids of the claims with an anchor that overlaps a sentence."""
        return self.claims_over(sentence.paragraph, sentence.span)

    def items_at(self, claim: str, kind: Kind) -> Sequence[Item]:
        """Return the items of one kind that overlap the anchors of a claim, given by its full id."""
        return [item for paragraph, span in self.places(claim) for item in self.items_in(paragraph, span, kind)]

    def items_in(self, paragraph: int, span: Span, kind: Kind) -> Sequence[Item]:
        """Return the items of one kind that overlap a span of a paragraph."""
        if (kind, paragraph) not in self._by_kind:
            return ()
        items, spans = self._by_kind[kind, paragraph]
        return [items[place] for place in spans.overlapping(span.start, span.end - 1)]

    def sentence_number(self, item: Item) -> int:
        """Return the place among all sentences of the one that an item begins in."""
        return bisect_right(self._starts, (item.paragraph, item.span.start)) - 1

    def sentences_at(self, paragraph: int, span: Span) -> tuple[int, int]:
        """Return the places among all sentences of the first and the last one that share a letter with a span."""
        first = bisect_right(self._starts, (paragraph, span.start)) - 1
        return first, bisect_left(self._starts, (paragraph, span.end)) - 1

    def sentence_span(self, paragraph: int, span: Span) -> Span:
        """Return the span of the sentences that share a letter with a span of a paragraph."""
        first, last = (self.sentences[place].span for place in self.sentences_at(paragraph, span))
        return Span(first.start, last.end)

    def claims_over(self, paragraph: int, span: Span) -> Sequence[str]:
        """Return the full ids of the claims with an anchor that overlaps a span of a paragraph."""
        if paragraph not in self._anchors:
            return ()
        claims, spans = self._anchors[paragraph]
        return [claims[place] for place in spans.overlapping(span.start, span.end - 1)]

    @cached_property
    def _anchors(self) -> Mapping[int, tuple[list[str], Intervals[int]]]:
        """The claims anchored in each paragraph, and the spans of their anchors."""
        index: dict[int, list[tuple[str, Span]]] = {}
        for claim, paragraph, span in self.all_places:
            index.setdefault(paragraph, []).append((claim, span))
        return {paragraph: _with_spans(anchors) for paragraph, anchors in index.items()}

    @cached_property
    def _by_kind(self) -> Mapping[tuple[Kind, int], tuple[list[Item], Intervals[int]]]:
        """The items of each kind in each paragraph, and their spans."""
        index: dict[tuple[Kind, int], list[tuple[Item, Span]]] = {}
        for item in self.items:
            index.setdefault((item.kind, item.paragraph), []).append((item, item.span))
        return {key: _with_spans(items) for key, items in index.items()}

    @cached_property
    def _starts(self) -> Sequence[tuple[int, int]]:
        return [(sentence.paragraph, sentence.span.start) for sentence in self.sentences]

    @cached_property
    def covered(self) -> int:
        """The number of items with a claim."""
        return sum(bool(item.claims) for item in self.items)

    @cached_property
    def waived(self) -> int:
        """The number of items without a claim that are waived."""
        return sum(bool(item.waived and not item.claims) for item in self.items)

    @property
    def open(self) -> int:
        """The number of items with neither a claim nor a waiver."""
        return len(self.items) - self.covered - self.waived

    @cached_property
    def covered_sentences(self) -> int:
        """The number of sentences without open items."""
        return sum(not any(item.is_open for item in sentence.items) for sentence in self.sentences)

    @property
    def share(self) -> float:
        """The share of items that are covered or waived, from 0 to 1; 1 if there is nothing to check."""
        return (self.covered + self.waived) / len(self.items) if self.items else 1.0


def _with_spans(placed: Sequence[tuple[T, Span]]) -> tuple[list[T], Intervals[int]]:
    return [thing for thing, _ in placed], Intervals([(span.start, span.end - 1) for _, span in placed])
