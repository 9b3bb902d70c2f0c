"""The place of an anchor in the copy: exactly one span, or none that can be relied on."""

from typing import NamedTuple

from galleyproof.article import Article
from galleyproof.claim import Anchor
from galleyproof.text.quoting import find, find_all, nearest, prepare
from galleyproof.text.span import Span
from galleyproof.text.typography import fold


def places(anchor: Anchor, article: Article) -> list[Span]:
    """Return every span of the anchor's paragraph that has its words, between its `prefix` and `suffix` if given."""
    paragraph = article.paragraph(anchor.paragraph)
    if paragraph is None:
        return []
    text = paragraph.text
    return [
        span for span in find_all(anchor.quote, prepare(text)) if _fits(text[: span.start], text[span.end :], anchor)
    ]


def span_of(anchor: Anchor, article: Article) -> Span | None:
    """Return the one span of an anchor, or None if it has none or several."""
    matches = places(anchor, article)
    return matches[0] if len(matches) == 1 else None


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
    numbers = sorted(range(1, len(article.paragraphs) + 1), key=lambda number: abs(number - anchor.paragraph))
    texts = {number: prepare(article.paragraphs[number - 1].text) for number in numbers}
    for number, text in texts.items():
        if span := find(anchor.quote, text):
            return ClosestMatch(number, span, "")
    near = {number: match for number, text in texts.items() if (match := nearest(anchor.quote, text))}
    if not near:
        return None
    best = max(near, key=lambda number: (near[number].similarity, -abs(number - anchor.paragraph)))
    return ClosestMatch(best, near[best].span, near[best].diff)


def _fits(before: str, after: str, anchor: Anchor) -> bool:
    if not (anchor.prefix or anchor.suffix):
        return True
    prefix, suffix = fold(anchor.prefix or ""), fold(anchor.suffix or "")
    return fold(before).endswith(prefix) and fold(after).startswith(suffix)
