"""What of an article its claims cover. Only ids and places: a whole archive's can pass between processes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from galleyproof.article import Article
from galleyproof.records.location import Location
from galleyproof.text import Kind
from galleyproof.text.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """Something in the copy that can be checked.

    Attributes:
        kind: figure, day, name, title, superlative or quotation.
        paragraph: its number, counted from 1; `span`, where in the paragraph's text it stands.
        words: as the copy has it.
        entities: the ids of those whom it names, as far as the registry knows them.
        claims: the full ids of those that stand behind it: anchored to it, or where none is,
            anchored in its sentence and about it.
        waived: why none needs to; nothing where nobody says so.
    """

    kind: Kind
    paragraph: int
    span: Span
    words: str
    entities: tuple[str, ...]
    claims: tuple[str, ...]
    waived: str

    def place(self, article: Article) -> Location:
        """Where in `article.md` it begins."""
        return article.place(self.paragraph, self.span.start)

    @property
    def is_open(self) -> bool:
        """Whether nothing stands behind it, and nobody excepted it."""
        return not (self.claims or self.waived)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the copy: its paragraph's number, its span there, and what in it can be checked."""

    paragraph: int
    span: Span
    found: tuple[Found, ...]


@dataclass(frozen=True)
class Coverage:
    """What of an article its claims cover.

    Attributes:
        article: its id.
        sentences: all of the copy's, in its order.
        anchored: where each claim stands whose anchor resolves, by its full id: the paragraph and the span in it.
    """

    article: str
    sentences: tuple[Sentence, ...]
    anchored: Mapping[str, tuple[int, Span]]

    @cached_property
    def found(self) -> tuple[Found, ...]:
        """Everything in it that can be checked."""
        return tuple(found for sentence in self.sentences for found in sentence.found)

    def at(self, found: Found) -> Iterator[str]:
        """The claims whose anchors share words with something, by their full ids."""
        for claim, (paragraph, span) in self.anchored.items():
            if paragraph == found.paragraph and span.meets(found.span):
                yield claim

    def held(self, claim: str, kind: Kind) -> list[Found]:
        """What of one kind shares words with the anchor of a claim, by its full id."""
        paragraph, span = self.anchored[claim]
        found = self._of_kind.get(kind, ())
        return [each for each in found if each.paragraph == paragraph and span.meets(each.span)]

    @cached_property
    def _of_kind(self) -> Mapping[Kind, list[Found]]:
        index: dict[Kind, list[Found]] = {}
        for each in self.found:
            index.setdefault(each.kind, []).append(each)
        return index

    @cached_property
    def covered(self) -> int:
        """How many things have a claim."""
        return sum(bool(each.claims) for each in self.found)

    @cached_property
    def waived(self) -> int:
        """How many have none and need none."""
        return sum(bool(each.waived and not each.claims) for each in self.found)

    @property
    def open(self) -> int:
        """How many have neither a claim nor a reason to need none."""
        return len(self.found) - self.covered - self.waived

    @cached_property
    def whole(self) -> int:
        """How many sentences have nothing open."""
        return sum(not any(each.is_open for each in sentence.found) for sentence in self.sentences)

    @property
    def share(self) -> float:
        """What part of the things is covered or waived, from 0 to 1; 1 where there is nothing to check."""
        return (self.covered + self.waived) / len(self.found) if self.found else 1.0
