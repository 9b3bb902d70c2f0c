"""The place of an anchor in the copy: exactly one span, or none that can be relied on."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from galleyproof.article import HEADLINE, Article
from galleyproof.claim import Anchor
from galleyproof.text.markdown import in_plain_words
from galleyproof.text.quoting import find, find_all, nearest, prepare
from galleyproof.text.span import Span

_MOST_COMPARED: Final = 16
"""Paragraphs that are compared with a lost anchor word by word: those with most of its words, the nearest first."""


def places(anchor: Anchor, article: Article) -> Sequence[Span]:
    """Return every span of the anchor's paragraph that has its words, between its `prefix` and `suffix` if given.

    The words may be those that readers see or, with their Markdown, those of `article.md`.
    """
    paragraph = article.paragraph(anchor.paragraph)
    if paragraph is None:
        return ()
    sought = anchor.quote, anchor.prefix or "", anchor.suffix or ""
    if (seen := _places(paragraph.text, *sought)) or not paragraph.written:
        return seen
    written = _places(paragraph.written, *sought)
    spans = (Span(paragraph.in_text(span.start), paragraph.in_text(span.end)) for span in written)
    return tuple(span for span in spans if span.start < span.end)


@lru_cache(maxsize=64)  # many claims may quote the same few words, and be asked for their places by several checks
def _places(text: str, quote: str, prefix: str, suffix: str) -> Sequence[Span]:
    return tuple(find_all(quote, prepare(text), prefix, suffix))


def span_of(anchor: Anchor, article: Article) -> Span | None:
    """Return the one span of an anchor, or None if it has none or several."""
    matches = places(anchor, article)
    return matches[0] if len(matches) == 1 else None


def occurrences(anchor: Anchor, article: Article) -> Iterator[tuple[int, Span]]:
    """Yield every place of an anchor's words in the whole copy: the number of a paragraph, and the span there."""
    for number in (HEADLINE, *article.by_words.with_words(in_plain_words(anchor.quote))):
        for span in places(anchor.model_copy(update={"paragraph": number}), article):
            yield number, span


class ClosestMatch(NamedTuple):
    """The words of an article that an anchor without a place probably means.

    Attributes:
        paragraph: the number of their paragraph.
        span: their place in it.
        diff: the anchor's quote with the copy's differences marked; empty if the copy has the quote itself.
    """

    paragraph: int
    span: Span
    diff: str


def closest_match(anchor: Anchor, article: Article) -> ClosestMatch | None:
    """Return the words most like those of an anchor, nearest paragraph first, or None if nothing is similar."""
    quote = in_plain_words(anchor.quote)

    def distance(number: int) -> int:
        return abs(number - anchor.paragraph)

    for number in sorted(article.by_words.with_words(quote), key=distance):
        if span := find(quote, prepare(article.text(number))):
            return ClosestMatch(number, span, "")
    best, closest = (0.0, 0, 0), None
    similar = article.by_words.similar(quote, anchor.paragraph - 1)
    likely = sorted(similar, key=lambda pair: (-pair.at_most, distance(pair.key)))
    for number, at_most in likely[:_MOST_COMPARED]:
        if at_most < best[0]:
            break
        if (at_most, -distance(number), -number) > best:
            match = nearest(quote, prepare(article.text(number)))
            rank = (match.similarity, -distance(number), -number) if match else best
            if match and rank > best:
                best, closest = rank, ClosestMatch(number, match.span, match.diff)
    return closest
