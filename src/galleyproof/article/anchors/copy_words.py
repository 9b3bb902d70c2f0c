"""The words of the copy, with their places."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from galleyproof.article import Article
from galleyproof.article.sentences import sentences
from galleyproof.text.quoting import prepare
from galleyproof.text.span import Span

_WORD = re.compile(r"\w+|[^\w\s]")
_END = "\n"


class Word(NamedTuple):
    """A word or punctuation mark as readers see it, with its paragraph and its span there.

    The end of a paragraph counts as a word.
    """

    text: str
    paragraph: int
    span: Span


class Stretch(NamedTuple):
    """Consecutive words: the index of the first, and the index after the last."""

    first: int
    end: int


class CopyWords:
    """All words of an article in a language, in order."""

    def __init__(self, article: Article, language: str) -> None:
        self.article, self._language = article, language
        self.words = [*_words(article)]
        self.texts = [word.text for word in self.words]

    def stretch(self, paragraph: int, span: Span) -> Stretch:
        """Return the words of a span that touches at least one word."""
        first, end = self.paragraphs[paragraph]
        touched = [index for index in range(first, end) if span.overlaps(self.words[index].span)]
        return Stretch(touched[0], touched[-1] + 1)

    def place(self, stretch: Stretch) -> tuple[int, Span]:
        """Return the paragraph and the span of words that are all in one paragraph."""
        first, last = self.words[stretch.first], self.words[stretch.end - 1]
        return first.paragraph, Span(first.span.start, last.span.end)

    def rest(self, stretch: Stretch) -> list[int]:
        """Return the other words of the sentences that contain these words, which are all in one paragraph."""
        paragraph, span = self.place(stretch)
        prepared = prepare(self.article.text(paragraph))  # typography must not move a sentence's end
        spans = (Span(*prepared.span(*sentence)) for sentence in sentences(prepared.folded, self._language))
        touched = [sentence for sentence in spans if sentence.overlaps(span)]
        first, end = self.stretch(paragraph, Span(touched[0].start, touched[-1].end))
        return [*range(first, stretch.first), *range(stretch.end, end)]

    def occurrences(self, texts: list[str]) -> Iterator[Stretch]:
        """Yield every place where these words follow one another."""
        for first in self._indexes.get(texts[0], ()):
            if self.texts[first : first + len(texts)] == texts:
                yield Stretch(first, first + len(texts))

    @cached_property
    def paragraphs(self) -> dict[int, Stretch]:
        """The words of each paragraph, without its end, by its number; 0 is the headline."""
        ends = [index for index, word in enumerate(self.words) if word.text == _END]
        firsts = [0, *(end + 1 for end in ends)]
        return {number: Stretch(*bounds) for number, bounds in enumerate(zip(firsts, ends, strict=False))}

    @cached_property
    def _indexes(self) -> dict[str, list[int]]:
        indexes: dict[str, list[int]] = {}
        for index, text in enumerate(self.texts):
            indexes.setdefault(text, []).append(index)
        return indexes


def _words(article: Article) -> Iterator[Word]:
    for number, paragraph in article.numbered:
        text = prepare(paragraph.text)
        for match in _WORD.finditer(text.folded):
            yield Word(match.group(), number, Span(*text.span(*match.span())))
        end = len(paragraph.text)
        yield Word(_END, number, Span(end, end))
