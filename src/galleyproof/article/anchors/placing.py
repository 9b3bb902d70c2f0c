"""An anchor for words of the copy, with a prefix or suffix where they stand in their paragraph more than once."""

from collections.abc import Iterator

from galleyproof.article import Article
from galleyproof.article.anchors.locating import places
from galleyproof.claim import Anchor
from galleyproof.text.folding import fold
from galleyproof.text.span import Span

_LONGEST = 12  # words of a prefix or suffix


def anchor_at(article: Article, paragraph: int, span: Span, like: Anchor) -> Anchor | None:
    """The anchor of some words, with all that another one says besides; None where none can mean them alone.

    Its quote stays where the words differ only in typography, and so do its `prefix` and `suffix` where they fit.
    """
    text = article.paragraphs[paragraph - 1].text
    for quote in dict.fromkeys((like.quote, " ".join(span.of(text).split()))):
        for prefix, suffix in _around(text, span, like):
            fields = {"paragraph": paragraph, "quote": quote, "prefix": prefix, "suffix": suffix}
            anchor = like.model_copy(update=fields)
            if places(anchor, article) == [span]:
                return anchor
    return None


def _around(text: str, span: Span, like: Anchor) -> Iterator[tuple[str | None, str | None]]:
    """What may stand as prefix and suffix: what did, nothing, and more and more of the words around."""
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
