"""Copies for the tests: articles made of paragraphs, and an invented one."""

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
    """An article with these paragraphs."""
    return replace(_empty(), paragraphs=tuple(Paragraph(text, line) for line, text in enumerate(texts, 1)))


def anchor(paragraph: int, quote: str, prefix: str | None = None) -> Anchor:
    """An anchor of these words."""
    return Anchor(paragraph=paragraph, quote=quote, prefix=prefix)


def fate(old: tuple[str, ...], new: tuple[str, ...], what: Anchor) -> Fate:
    """What became of an anchor when one copy became the other."""
    return Edit(article(*old), article(*new), "en").fate(what)


def edited(what: Anchor, was: str, now: str) -> Fate:
    """What became of an anchor of the invented copy when words of it were exchanged."""
    new = tuple(text.replace(was, now) for text in COPY)
    assert new != COPY
    return fate(COPY, new, what)


def words(found: Fate, *texts: str) -> str:
    """The words that an anchor has now."""
    assert found.place is not None
    paragraph, span = found.place
    return Span(*span).of(texts[paragraph - 1])
