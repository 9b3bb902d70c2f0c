"""Where in the copy an anchor stands: exactly one span, or none that can be relied on."""

from galleyproof.article import Article
from galleyproof.claim import Anchor
from galleyproof.quoting import Span, prepare, spans
from galleyproof.words import fold


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


def _fits(before: str, after: str, anchor: Anchor) -> bool:
    prefix, suffix = fold(anchor.prefix or ""), fold(anchor.suffix or "")
    return fold(before).endswith(prefix) and fold(after).startswith(suffix)
