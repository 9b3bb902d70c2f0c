"""A text prepared for finding quotes: folded, with a map back to the original."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from galleyproof.text.typography import fold

_WORD = re.compile(r"\S+")


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
    offsets: tuple[int, ...]

    def is_hyphen(self, place: int) -> bool:
        """Return True if a character of the folded text is a hyphen within a word, not a dash."""
        return self.original[self.offsets[place]] in "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"

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
    for start, end in _pieces(text):
        piece = text[start:end]
        folded = " " if piece.isspace() else fold(piece)
        if folded == " " and (not letters or letters[-1] == " "):
            continue
        letters += folded
        offsets += [start] * len(folded)
    while letters and letters[-1] == " ":
        letters.pop()
        offsets.pop()
    return FoldedText(text, "".join(letters), tuple(offsets))


def _pieces(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each letter, including the accents that belong to it."""
    pieces: list[tuple[int, int]] = []
    for place, letter in enumerate(text):
        if pieces and not letter.isspace() and _joins(text[pieces[-1][0] : place], letter):
            pieces[-1] = (pieces[-1][0], place + 1)
        else:
            pieces.append((place, place + 1))
    return pieces


def _joins(before: str, letter: str) -> bool:
    """Return True if a character combines with the one before it, or is invisible."""
    if letter.isascii() or before.isspace():
        return False
    return (
        fold(before + letter) != fold(before) + fold(letter) or not fold(letter) or bool(unicodedata.combining(letter))
    )
