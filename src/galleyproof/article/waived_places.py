"""The places of the copy that a waiver of an article is limited to: a paragraph, or a sentence in it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from galleyproof.article import HEADLINE, Article
from galleyproof.claim import Waiver
from galleyproof.records.location import Location
from galleyproof.text.intervals import Intervals
from galleyproof.text.quoting import find_all, prepare
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

Part: TypeAlias = tuple[Location, Location]
"""The first and the last place of a part of a file."""


class _Numbered(NamedTuple):
    """A waiver, with its number among all."""

    number: int
    waiver: Waiver


class WaivedWords:
    """The words that some waivers name, to find the first waiver that covers words at a place of the copy."""

    def __init__(self, waivers: Iterable[Waiver]) -> None:
        self._by_place: dict[tuple[str, int | None], dict[str | None, _Numbered]] = {}
        self._parts: dict[tuple[str, int], tuple[Sequence[tuple[Span, _Numbered]], Intervals[int]]] = {}
        for number, waiver in enumerate(waivers):
            for words in map(fold, waiver.words):
                by_sentence = self._by_place.setdefault((words, waiver.paragraph), {})
                by_sentence.setdefault(waiver.sentence, _Numbered(number, waiver))
        self._words = {words for words, _ in self._by_place}

    def __bool__(self) -> bool:
        return bool(self._words)

    def __contains__(self, words: str) -> bool:
        return fold(words) in self._words

    def waiver(self, words: str, number: int, text: str, span: Span) -> Waiver | None:
        """Return the first waiver that covers words at a place of a paragraph, given by its number and text."""
        folded = fold(words)
        anywhere = self._by_place.get((folded, None), {}).values()
        first = min((*anywhere, *self._limited(folded, number, text, span)), default=None)
        return first and first.waiver

    def _limited(self, words: str, number: int, text: str, span: Span) -> Iterator[_Numbered]:
        """Yield the waivers limited to a part of a paragraph that has the place."""
        if by_sentence := self._by_place.get((words, number)):
            if (words, number) not in self._parts:
                parts = [(part, one) for one in by_sentence.values() for part in _parts(one.waiver, text)]
                self._parts[words, number] = parts, Intervals([(part.start, part.end) for part, _ in parts])
            placed, index = self._parts[words, number]
            yield from (placed[place][1] for place in index.overlapping(*span) if placed[place][0].contains(span))


def waived_parts(waiver: Waiver, article: Article) -> Iterator[Part]:
    """Yield the parts of the file that a waiver with a paragraph is limited to."""
    for number in _paragraphs(waiver, "", article):
        for part in _parts(waiver, article.text(number)):
            yield article.place(number, part.start), article.place(number, part.end)


def occurrences(waiver: Waiver, article: Article) -> int:
    """Return the number of places in the copy that have any of a waiver's words, where it covers them."""
    return sum(
        _number_within(_parts(waiver, article.text(number)), words, article.text(number))
        for words in dict.fromkeys(map(fold, waiver.words))
        for number in _paragraphs(waiver, words, article)
    )


def _paragraphs(waiver: Waiver, words: str, article: Article) -> Sequence[int]:
    """Return the numbers of the paragraphs that a waiver covers; without a paragraph, those that may have the words."""
    if waiver.paragraph is None:
        return HEADLINE, *article.by_words.with_words(words)
    return [waiver.paragraph] if article.paragraph(waiver.paragraph) else []


def _parts(waiver: Waiver, text: str) -> Sequence[Span]:
    """Return the parts of a paragraph that a waiver is limited to."""
    return [*find_all(waiver.sentence, prepare(text))] if waiver.sentence else [Span(0, len(text))]


def _number_within(parts: Iterable[Span], words: str, text: str) -> int:
    """Return the number of places of words within any of some parts of a text."""
    places, inside = _places(words, text), set[Span]()
    for part in parts:
        first, last = (bisect_left(places, limit, key=_start) for limit in part)
        inside.update(place for place in places[first:last] if part.contains(place))
    return len(inside)


@lru_cache(maxsize=64)  # each waiver of a paragraph may ask for the same words
def _places(words: str, text: str) -> Sequence[Span]:
    return (*find_all(words, prepare(text)),)


def _start(span: Span) -> int:
    return span.start
