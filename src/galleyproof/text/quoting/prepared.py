"""A text prepared for finding quotes: folded, with a map back to the original."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from galleyproof.text.typography import fold

_WORD = re.compile(r"\S+")
_PLAIN = re.compile(r"[^\s\x80-\U0010ffff]+(?![^\x00-\x7f])")
"""Plain letters, without the last one before any other letter, which may be an accent for it."""


@dataclass(frozen=True, slots=True)
class FoldedText:
    """A text as `fold` returns it, with a map back to the original.

    Attributes:
        original: the text as it is stored.
        folded: the text as readers see it.
        offsets: for each character of `folded`, its position in the original.
    """

    original: str
    folded: str
    offsets: Sequence[int]

    def is_hyphen(self, place: int) -> bool:
        """Return True if a character of the folded text is a hyphen within a word, not a dash."""
        return self.original[self.offsets[place]] in "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"

    def place(self, place: int) -> int:
        """Return the place in the folded text of a place in the original."""
        return bisect_left(self.offsets, place)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original for a span of the folded text that is not empty."""
        after = self.offsets[end] if end < len(self.offsets) else len(self.original)
        return self.offsets[start], after


@lru_cache(maxsize=256)  # each claim that cites a capture or paragraph asks for it
def prepare(text: str) -> FoldedText:
    """Fold a text and keep a map back to the original."""
    return _plain(text) if text.isascii() else _folded(text)


def _plain(text: str) -> FoldedText:
    """Prepare a text in which only spaces need folding."""
    if " ".join(text.split()) == text:
        return FoldedText(text, text, range(len(text)))
    words = [*_WORD.finditer(text)]
    offsets: list[int] = []
    last = 0
    for word in words:
        offsets += [last, *range(*word.span())] if offsets else range(*word.span())
        last = word.end()
    return FoldedText(text, " ".join(word.group() for word in words), tuple(offsets))


def _folded(text: str) -> FoldedText:
    letters: list[str] = []
    offsets: list[int] = []
    for start, piece in _pieces(text):
        folded = " " if piece.isspace() else piece if piece.isascii() else fold(piece)
        if folded == " " and (not letters or letters[-1] == " "):
            continue
        letters += folded
        offsets += range(start, start + len(piece)) if folded is piece else [start] * len(folded)
    while letters and letters[-1] == " ":
        letters.pop()
        offsets.pop()
    return FoldedText(text, "".join(letters), tuple(offsets))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a text that fold by themselves, with their places: letters with their accents, plain words."""
    place = 0
    while place < len(text):
        word = _PLAIN.match(text, place)
        end = word.end() if word else _letter_end(text, place)
        yield place, text[place:end]
        place = end


def _letter_end(text: str, place: int) -> int:
    """Return the end of a letter with everything that combines with it or is invisible after it."""
    letter, place = text[place], place + 1
    before = letter if letter.isspace() else fold(letter)
    while place < len(text) and not before.isspace() and _joins(before, text[place]):
        before = fold(before + text[place])[-1:]  # of what is before, only the last letter can combine with the next
        place += 1
    return place


@lru_cache(maxsize=4096)  # a text has few different letters
def _joins(before: str, letter: str) -> bool:
    """Return True if a character combines with the folded letter before it, or is invisible."""
    if letter.isascii() or letter.isspace():
        return False
    return (
        bool(unicodedata.combining(letter)) or not fold(letter) or fold(before + letter) != fold(before) + fold(letter)
    )
