"""Copy for the tests: articles made of given paragraphs, and an invented one."""

from dataclasses import replace
from functools import cache

from galleyproof.article import Article, Paragraph
from galleyproof.article.anchors import Edit, Fate
from galleyproof.claim import Anchor
from galleyproof.load.articles import read_article
from galleyproof.text.span import Span

COPY = (
    "The council of Fordham voted 14 to 9 for a new bridge. Its mayor, Ada Quill, called it overdue.",
    'The bridge will not open before 2031, she said. "We build slowly," Quill added.',
    "Critics, among them the mayor of Ampleby, say the toll is too high. They count 300 cars an hour.",
)


@cache
def _empty() -> Article:
    front = "---\ntitle: A\noutlet: B\npublished: 2021-10-18\nstage: draft\n---\n"
    article, _ = read_article(front, "claims/example/article.md", "example")
    assert article is not None
    return article


def article(*texts: str) -> Article:
    """Return an article with these paragraphs."""
    return replace(_empty(), paragraphs=tuple(Paragraph(text, line) for line, text in enumerate(texts, 1)))


def anchor(paragraph: int, quote: str, prefix: str | None = None) -> Anchor:
    """Return an anchor with these words."""
    return Anchor(paragraph=paragraph, quote=quote, prefix=prefix)


def fate(old: tuple[str, ...], new: tuple[str, ...], old_anchor: Anchor) -> Fate:
    """Return the fate of an anchor after an edit of the paragraphs."""
    return Edit(article(*old), article(*new), "en").fate(old_anchor)


def fate_after(old_anchor: Anchor, old_words: str, new_words: str) -> Fate:
    """Return the fate of an anchor of the invented copy after some of its words were replaced."""
    new = tuple(text.replace(old_words, new_words) for text in COPY)
    assert new != COPY
    return fate(COPY, new, old_anchor)


def words_at(result: Fate, *texts: str) -> str:
    """Return the words that an anchor points to now."""
    assert result.place is not None
    paragraph, span = result.place
    return Span(*span).of(texts[paragraph - 1])
