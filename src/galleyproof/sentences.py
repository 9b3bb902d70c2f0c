"""The sentence of the copy that carries a claim."""

from sentencex import segment

from galleyproof.article import Article
from galleyproof.claim import Anchor
from galleyproof.words import fold


def sentence_of(article: Article, anchor: Anchor, language: str) -> str:
    """The sentence in which an anchor's words stand; the whole paragraph where they run over several.

    Empty where the article has no such paragraph.
    """
    paragraph = article.paragraph(anchor.paragraph)
    if paragraph is None:
        return ""
    text, quote = fold(paragraph.text), fold(anchor.quote)
    return next((sentence.strip() for sentence in segment(language, text) if quote in sentence), text)
