"""The sentences of the copy, and the sentence that contains an anchor."""

from collections.abc import Iterator

from sentencex import segment

from galleyproof.article import Article
from galleyproof.article.anchors.locating import places
from galleyproof.claim import Anchor
from galleyproof.text.span import Span
from galleyproof.text.typography import fold


def sentences(text: str, language: str) -> Iterator[Span]:
    """Yield the sentences of a text, each with the space before it; `language` is a BCP 47 tag."""
    end = 0
    for sentence in segment(language.partition("-")[0], text):
        words = sentence.strip()
        start = text.find(words, end) if words else -1
        if start >= 0:
            yield Span(end, start + len(words))
            end = start + len(words)
    if text[end:].strip():
        yield Span(end, len(text))


def sentence_of(article: Article, anchor: Anchor, language: str) -> str:
    """Return the sentence that contains an anchor's words, or the whole paragraph if they span several sentences.

    Empty if the article has no such paragraph.
    """
    paragraph = article.paragraph(anchor.paragraph)
    if paragraph is None:
        return ""
    text = paragraph.text
    touched = [
        sentence
        for span in places(anchor, article)[:1]
        for sentence in sentences(text, language)
        if sentence.overlaps(span)
    ]
    return fold(touched[0].of(text) if len(touched) == 1 else text)
