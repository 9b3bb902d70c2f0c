"""The coverage of an article: ids and places only, so that it can pass between processes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from galleyproof.article import Article
from galleyproof.records.location import Location
from galleyproof.text import Kind
from galleyproof.text.span import Span


@dataclass(frozen=True, slots=True)
class Item:
    """A checkable item of the copy.

    Attributes:
        kind: figure, day, name, title, superlative or quotation.
        paragraph: the number of its paragraph, from 1.
        span: its place in the paragraph's text.
        words: its words in the copy.
        entities: the ids of the entities that it names.
        claims: the full ids of the claims behind it: those anchored to it; if there are none, those anchored in its
            sentence that are about it.
        waived: the reason why it needs no claim; empty if it is not waived.
    """

    kind: Kind
    paragraph: int
    span: Span
    words: str
    entities: tuple[str, ...]
    claims: tuple[str, ...]
    waived: str

    def place(self, article: Article) -> Location:
        """Return the location in `article.md` where it starts."""
        return article.place(self.paragraph, self.span.start)

    @property
    def is_open(self) -> bool:
        """True if it has neither a claim nor a waiver."""
        return not (self.claims or self.waived)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the copy: the number of its paragraph, its span there, and its checkable items."""

    paragraph: int
    span: Span
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Coverage:
    """The checkable items of an article and the claims behind them.

    Attributes:
        article: the article's id.
        sentences: all sentences of the copy, in order.
        anchored: by full claim id, the paragraph and span of each anchor that has exactly one place in the copy.
    """

    article: str
    sentences: tuple[Sentence, ...]
    anchored: Mapping[str, tuple[int, Span]]

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All checkable items, in order."""
        return tuple(item for sentence in self.sentences for item in sentence.items)

    def claims_at(self, item: Item) -> Iterator[str]:
        """Yield the full ids of the claims with an anchor that overlaps an item."""
        for claim, (paragraph, span) in self.anchored.items():
            if paragraph == item.paragraph and span.overlaps(item.span):
                yield claim

    def items_at(self, claim: str, kind: Kind) -> list[Item]:
        """Return the items of one kind that overlap the anchor of a claim, given by its full id."""
        paragraph, span = self.anchored[claim]
        return [
            item for item in self._by_kind.get(kind, ()) if item.paragraph == paragraph and span.overlaps(item.span)
        ]

    @cached_property
    def _by_kind(self) -> Mapping[Kind, list[Item]]:
        index: dict[Kind, list[Item]] = {}
        for item in self.items:
            index.setdefault(item.kind, []).append(item)
        return index

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
