"""Anchors for given words of the copy, with a prefix or suffix if the words occur more than once."""

from collections.abc import Iterator

from galleyproof.article import Article
from galleyproof.article.anchors.locating import places
from galleyproof.claim import Anchor
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_LONGEST = 12  # words of a prefix or suffix


def anchor_at(article: Article, paragraph: int, span: Span, like: Anchor) -> Anchor | None:
    """Return an anchor for the words of a span, otherwise equal to `like`; None if no anchor can single them out.

    The quote of `like` is kept if the words differ only in typography, its `prefix` and `suffix` if they fit.
    """
    text = article.text(paragraph)
    for quote in dict.fromkeys((like.quote, " ".join(span.of(text).split()))):
        for prefix, suffix in _contexts(text, span, like):
            fields = {"paragraph": paragraph, "quote": quote, "prefix": prefix, "suffix": suffix}
            anchor = like.model_copy(update=fields)
            if [*places(anchor, article)] == [span]:
                return anchor
    return None


def _contexts(text: str, span: Span, like: Anchor) -> Iterator[tuple[str | None, str | None]]:
    """Yield a prefix and suffix to try: the old ones, none, then more and more of the surrounding words."""
    yield like.prefix, like.suffix
    yield like.prefix, None
    yield None, like.suffix
    yield None, None
    before, after = fold(text[: span.start]), fold(text[span.end :])
    for count in range(1, _LONGEST + 1):
        prefix = " ".join(before.split()[-count:]) or None
        suffix = " ".join(after.split()[:count]) or None
        yield prefix, None
        yield None, suffix
        yield prefix, suffix
