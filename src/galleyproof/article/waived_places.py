"""The places of the copy that a waiver of an article is limited to: a paragraph, or a sentence in it."""

from collections.abc import Sequence

from galleyproof.article import HEADLINE, Article
from galleyproof.claim import Waiver
from galleyproof.records.location import Location
from galleyproof.text.quoting import find_all, prepare
from galleyproof.text.span import Span
from galleyproof.text.typography import fold


def covers_words(waiver: Waiver, number: int, text: str, span: Span) -> bool:
    """Return True if a waiver covers what is at a place of a paragraph, given by its number and text."""
    if waiver.paragraph is None:
        return True
    return waiver.paragraph == number and any(part.contains(span) for part in _parts(waiver, text))


def covers_location(waiver: Waiver, article: Article, places: Sequence[Location]) -> bool:
    """Return True if a waiver covers what is at any of some places in the files of the desk."""
    if waiver.paragraph is None:
        return True
    number, paragraph = waiver.paragraph, article.paragraph(waiver.paragraph)
    if paragraph is None:
        return False
    for part in _parts(waiver, paragraph.text):
        first, last = article.place(number, part.start), article.place(number, part.end)
        if any(at.file == first.file and _at(first) <= _at(at) <= _at(last) for at in places):
            return True
    return False


def occurrences(waiver: Waiver, article: Article) -> int:
    """Return the number of places in the copy that have any of a waiver's words, where it covers them."""
    return sum(
        covers_words(waiver, number, article.text(number), span)
        for words in dict.fromkeys(map(fold, waiver.words))
        for number in (HEADLINE, *article.by_words.with_words(words))
        for span in find_all(words, prepare(article.text(number)))
    )


def _parts(waiver: Waiver, text: str) -> list[Span]:
    """Return the parts of its paragraph that a waiver is limited to."""
    return [*find_all(waiver.sentence, prepare(text))] if waiver.sentence else [Span(0, len(text))]


def _at(place: Location) -> tuple[int, int]:
    return place.line, place.column
