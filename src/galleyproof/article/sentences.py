"""The sentences of the copy, and the sentence that contains an anchor."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from sentencex import segment

from galleyproof.article import Article
from galleyproof.article.anchors.locating import places
from galleyproof.claim import Anchor, Claim
from galleyproof.text.opening_words import READ
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_MANY: Final = 100
_PAIRS: Final = dict(
    zip("\u201c\u201e\u00ab\u2039\u2018\u300c\u300a", "\u201d\u201c\u00bb\u203a\u2019\u300d\u300b", strict=True)
)


_GOES_ON: Final = re.compile(
    r"\b(?:et al|cf|vs|viz|fig|figs|eq|eqs|pp|ca|approx|resp|sect?|vol)\.\s*(?:[\[(][^\])]*[\])])?$",
    re.IGNORECASE,
)
"""An abbreviation within a sentence, with a reference after it: `Yan et al. [2004]`."""

_TITLE: Final = re.compile(r"(?:^|[\s(\"'\u201c\u2018])(?:Ms|Mx|Cllr|Ald|Cpt|Pte|Atty|Amb)\.$")
"""A title that `segment` takes for the end of a sentence: `Ms. Bell`."""

_LONGEST_REFERENCE: Final = 80
_OPENS_NO_SENTENCE: Final = re.compile(r"\s*(?:[a-z\u00df-\u00ff\d,;:\[(])")


@lru_cache(maxsize=READ)  # each claim asks for those of its paragraph
def sentences(text: str, language: str) -> tuple[Span, ...]:
    """Return the sentences of a text, each with the space before it; `language` is a BCP 47 tag.

    No sentence goes on in another line, which is a heading, an item of a list or a row of a table. An abbreviation such
    as `et al.` ends no sentence if what follows does not open one, and a title such as `Ms.` ends none.
    """
    return tuple(_sentences(text, language))


def _sentences(text: str, language: str) -> Iterator[Span]:
    whole: Span | None = None
    for span in _segments(text, language):
        if whole and _goes_on(text, whole, span):
            whole = Span(whole.start, span.end)
            continue
        if whole:
            yield whole
        whole = span
    if whole:
        yield whole


def _goes_on(text: str, sentence: Span, following: Span) -> bool:
    last = text[max(sentence.start, sentence.end - _LONGEST_REFERENCE) : sentence.end].rstrip()
    if _TITLE.search(last):
        return True
    return _OPENS_NO_SENTENCE.match(text, following.start) is not None and _GOES_ON.search(last) is not None


def _segments(text: str, language: str) -> Iterator[Span]:
    """Yield what ends with a full stop or a line, each with the space before it."""
    start = end = 0
    for line in text.split("\n"):
        for last in _sentence_ends(line, language):
            yield Span(end, start + last)
            end = start + last
        start += len(line) + 1


def _sentence_ends(line: str, language: str) -> Iterator[int]:
    """Yield the ends of the sentences of a line."""
    end = 0
    line = _without_unclosed_marks(line)
    for sentence in segment(language.partition("-")[0], line):
        words = sentence.strip()
        start = line.find(words, end) if words else -1
        if start >= 0:
            end = start + len(words)
            yield end
    if line[end:].strip():
        yield len(line)


def _without_unclosed_marks(text: str) -> str:
    """Return a text with straight marks for many opening ones that nothing closes.

    `segment` looks for the end of each of these in the rest of the text.
    """
    if len(text) > 2 * _MANY:
        for opening, closing in _PAIRS.items():
            last = text.rfind(closing) + 1
            if text.count(opening, last) > _MANY:
                text = text[:last] + text[last:].replace(opening, '"')
    return text


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


def sentences_of(article: Article, claim: Claim, language: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of the copy that make a claim, once each, with the numbers of their paragraphs."""
    places = ((anchor.paragraph, sentence_of(article, anchor, language)) for _, anchor in claim.all_anchors)
    yield from ((number, sentence) for number, sentence in dict.fromkeys(places) if sentence)
