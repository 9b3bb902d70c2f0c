"""A text as quotes are looked for in it: what differs only in typography is the same, and every place is kept."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from galleyproof.text.folding import fold

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text folded, as `words.fold` does it, with the way back.

    Attributes:
        original: the text as it is stored.
        folded: the same as readers see it.
        offsets: for each character of `folded`, where in the original it comes from.
    """

    original: str
    folded: str
    offsets: tuple[int, ...]

    def is_hyphen(self, place: int) -> bool:
        """Whether a character of the folded text is a hyphen within a word, and no dash between two."""
        return self.original[self.offsets[place]] in "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the folded text, which is not empty, as the one of the original from which it comes."""
        after = self.offsets[end] if end < len(self.offsets) else len(self.original)
        return self.offsets[start], after


@lru_cache(maxsize=256)  # a capture or a paragraph is asked for by each claim that cites it
def prepare(text: str) -> Prepared:
    """Fold a text, and keep the way back."""
    return _plain(text) if text.isascii() else _folded(text)


def _plain(text: str) -> Prepared:
    """The same of a text in which only spaces are to be folded."""
    words = [*_WORD.finditer(text)]
    offsets: list[int] = []
    last = 0
    for word in words:
        offsets += [last, *range(*word.span())] if offsets else range(*word.span())
        last = word.end()
    return Prepared(text, " ".join(word.group() for word in words), tuple(offsets))


def _folded(text: str) -> Prepared:
    letters: list[str] = []
    offsets: list[int] = []
    for start, end in _pieces(text):
        piece = text[start:end]
        seen = " " if piece.isspace() else fold(piece)
        if seen == " " and (not letters or letters[-1] == " "):
            continue
        letters += seen
        offsets += [start] * len(seen)
    while letters and letters[-1] == " ":
        letters.pop()
        offsets.pop()
    return Prepared(text, "".join(letters), tuple(offsets))


def _pieces(text: str) -> list[tuple[int, int]]:
    """Where each letter of a text begins and ends, with the accents that belong to it."""
    pieces: list[tuple[int, int]] = []
    for place, letter in enumerate(text):
        if pieces and not letter.isspace() and _joins(text[pieces[-1][0] : place], letter):
            pieces[-1] = (pieces[-1][0], place + 1)
        else:
            pieces.append((place, place + 1))
    return pieces


def _joins(before: str, letter: str) -> bool:
    """Whether a letter is drawn into the one before it, or is not seen at all."""
    if letter.isascii() or before.isspace():
        return False
    return (
        fold(before + letter) != fold(before) + fold(letter) or not fold(letter) or bool(unicodedata.combining(letter))
    )
