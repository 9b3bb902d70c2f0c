"""The copy as words, each with its place."""

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
    """A word or a sign as readers see it, with its paragraph and its place there; a paragraph's end counts as one."""

    text: str
    paragraph: int
    span: Span


class Stretch(NamedTuple):
    """Words side by side: the first, and the one after the last."""

    first: int
    end: int


class Worded:
    """All words of an article in a language, in its order."""

    def __init__(self, article: Article, language: str) -> None:
        self.article, self._language = article, language
        self.words = [*_words(article)]
        self.texts = [word.text for word in self.words]

    def stretch(self, paragraph: int, span: Span) -> Stretch:
        """The words of a span, which meets at least one."""
        first, end = self.paragraphs[paragraph]
        held = [at for at in range(first, end) if span.meets(self.words[at].span)]
        return Stretch(held[0], held[-1] + 1)

    def place(self, stretch: Stretch) -> tuple[int, Span]:
        """The paragraph and the span of words that stand in one paragraph."""
        first, last = self.words[stretch.first], self.words[stretch.end - 1]
        return first.paragraph, Span(first.span.start, last.span.end)

    def rest(self, stretch: Stretch) -> list[int]:
        """The other words of the sentences that some words of one paragraph stand in."""
        paragraph, span = self.place(stretch)
        seen = prepare(self.article.paragraphs[paragraph - 1].text)  # typography must not move a sentence's end
        parts = (Span(*seen.span(*each)) for each in sentences(seen.folded, self._language))
        held = [each for each in parts if each.meets(span)]
        first, end = self.stretch(paragraph, Span(held[0].start, held[-1].end))
        return [*range(first, stretch.first), *range(stretch.end, end)]

    def occurrences(self, texts: list[str]) -> Iterator[Stretch]:
        """Everywhere that some words stand."""
        for first in self._at.get(texts[0], ()):
            if self.texts[first : first + len(texts)] == texts:
                yield Stretch(first, first + len(texts))

    @cached_property
    def paragraphs(self) -> dict[int, Stretch]:
        """The words of each paragraph, without its end, by its number."""
        ends = [at for at, word in enumerate(self.words) if word.text == _END]
        firsts = [0, *(end + 1 for end in ends)]
        return {number: Stretch(*each) for number, each in enumerate(zip(firsts, ends, strict=False), 1)}

    @cached_property
    def _at(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for at, text in enumerate(self.texts):
            found.setdefault(text, []).append(at)
        return found


def _words(article: Article) -> Iterator[Word]:
    for number, paragraph in enumerate(article.paragraphs, 1):
        text = prepare(paragraph.text)
        for match in _WORD.finditer(text.folded):
            yield Word(match.group(), number, Span(*text.span(*match.span())))
        end = len(paragraph.text)
        yield Word(_END, number, Span(end, end))
