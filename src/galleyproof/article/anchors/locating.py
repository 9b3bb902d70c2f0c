"""Where in the copy an anchor stands: exactly one span, or none that can be relied on."""

from typing import NamedTuple

from galleyproof.article import Article
from galleyproof.claim import Anchor
from galleyproof.text.folding import fold
from galleyproof.text.quoting import Span, find, nearest, prepare, spans


def places(anchor: Anchor, article: Article) -> list[Span]:
    """Every span of the anchor's paragraph that has its words, between its `prefix` and `suffix` where it has these."""
    paragraph = article.paragraph(anchor.paragraph)
    if paragraph is None:
        return []
    text = paragraph.text
    found = spans(anchor.quote, prepare(text))
    return [each for each in found if _fits(text[: each.start], text[each.end :], anchor)]


def span_of(anchor: Anchor, article: Article) -> Span | None:
    """The one span of an anchor; None where it has none, or more than one."""
    found = places(anchor, article)
    return found[0] if len(found) == 1 else None


class Nearest(NamedTuple):
    """The words of an article that an anchor without a place may mean: the paragraph, where in it, and what differs.

    `said` is the anchor's quote with what the copy has instead; empty where the copy has the quote itself.
    """

    paragraph: int
    span: Span
    said: str


def nearest_to(anchor: Anchor, article: Article) -> Nearest | None:
    """The words that are most like those of an anchor, its own paragraph first; None where nothing is near."""
    numbers = sorted(range(1, len(article.paragraphs) + 1), key=lambda number: abs(number - anchor.paragraph))
    texts = {number: prepare(article.paragraphs[number - 1].text) for number in numbers}
    for number, text in texts.items():
        if span := find(anchor.quote, text):
            return Nearest(number, span, "")
    near = {number: found for number, text in texts.items() if (found := nearest(anchor.quote, text))}
    if not near:
        return None
    best = max(near, key=lambda number: (near[number].alike, -abs(number - anchor.paragraph)))
    return Nearest(best, near[best].span, near[best].said)


def _fits(before: str, after: str, anchor: Anchor) -> bool:
    if not (anchor.prefix or anchor.suffix):
        return True
    prefix, suffix = fold(anchor.prefix or ""), fold(anchor.suffix or "")
    return fold(before).endswith(prefix) and fold(after).startswith(suffix)
