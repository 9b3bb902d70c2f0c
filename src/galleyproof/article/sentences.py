"""The sentences of the copy, and the one that carries a claim."""

from collections.abc import Iterator

from sentencex import segment

from galleyproof.article import Article
from galleyproof.article.anchors.locating import places
from galleyproof.claim import Anchor
from galleyproof.text.folding import fold
from galleyproof.text.span import Span


def sentences(text: str, language: str) -> Iterator[Span]:
    """The sentences of a text in a language, given as a BCP 47 tag, each with the space before it."""
    place = 0
    for sentence in segment(language.partition("-")[0], text):
        words = sentence.strip()
        start = text.find(words, place) if words else -1
        if start >= 0:
            yield Span(place, start + len(words))
            place = start + len(words)
    if text[place:].strip():
        yield Span(place, len(text))


def sentence_of(article: Article, anchor: Anchor, language: str) -> str:
    """The sentence in which an anchor's words stand; the whole paragraph where they run over several.

    Empty where the article has no such paragraph.
    """
    paragraph = article.paragraph(anchor.paragraph)
    if paragraph is None:
        return ""
    text = paragraph.text
    held = [each for at in places(anchor, article)[:1] for each in sentences(text, language) if each.meets(at)]
    return fold(held[0].of(text) if len(held) == 1 else text)
