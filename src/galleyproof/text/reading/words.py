"""The words of a text in order, with the clauses they belong to."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from galleyproof.text.opening_words import READ
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.span import Span
from galleyproof.text.typography import APOSTROPHES

_WORD: Final = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}-][^\W_]+)*")
_BREAK: Final = re.compile(r"[.!?;:()\[\]\u2013\u2014\"\u201c\u201d\u00ab\u00bb]|\s-\s")
_APOSTROPHE: Final = re.compile(f"[{APOSTROPHES}]")
_JOINING: Final = vocabulary("clause_openers")


class Word(NamedTuple):
    """A word of a text, in lower case and with straight apostrophes.

    Attributes:
        span: its place.
        letters: the word.
        breaks: True if a full stop, a bracket, a quotation mark or the like is between it and the word before.
        comma: True if a comma is.
    """

    span: Span
    letters: str
    breaks: bool
    comma: bool

    @property
    def joins(self) -> bool:
        """True if it begins another clause, as `who` and `but` do."""
        return self.letters in _JOINING


@lru_cache(maxsize=READ)  # each fact of a claim asks for those of its copy and of its `says`
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order."""
    words: list[Word] = []
    plain, before = _plain(text), 0
    is_aligned = len(plain) == len(text)  # lower case can only be longer, letter by letter
    for match in _WORD.finditer(text):
        start, end = span = match.span()
        between, letters = text[before:start], text[start:end]
        if letters != "May":  # the month, and not what may be
            letters = plain[start:end] if is_aligned else _plain(letters)
        breaks = between != " " and _BREAK.search(between) is not None
        words.append(Word(Span(*span), letters, breaks, "," in between))
        before = end
    return tuple(words)


def _plain(text: str) -> str:
    return _APOSTROPHE.sub("'", text).casefold()


def word_at(words: Sequence[Word], place: int) -> int:
    """Return the number of the first word that ends after a place of the text."""
    return bisect_left(words, place + 1, key=lambda word: word.span.end)
