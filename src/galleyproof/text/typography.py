"""Typography: quotation marks and apostrophes, and text without differences that are only typographic."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import Final

OPEN_DOUBLE: Final = '"\u201c'
CLOSE_DOUBLE: Final = '"\u201d'
OPEN_SINGLE: Final = "'\u2018"
APOSTROPHES: Final = "'\u2019"
"""The marks of English, straight and curly; an apostrophe also closes a quotation."""

OPENING: Final = '"\u201c\u201e\u00ab'
"""The double marks that open a quotation in any language."""

ANY_MARK: Final = "\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a\u2039\u203a"

LIKE_APOSTROPHE: Final = "\u2018\u2019\u201a\u201b\u2032\u2039\u203a"
LIKE_DOUBLE: Final = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
"""The characters that readers take for a straight apostrophe and for a straight double mark."""

_FULL_WIDTH: Final = {letter: letter - 0xFEE0 for letter in range(0xFF01, 0xFF5F)}
_LIGATURES: Final = dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_PLAIN_LETTERS: Final = {
    **dict.fromkeys(map(ord, "\N{SOFT HYPHEN}\u200b\u200c\u200d\u2060\ufeff\ufffe")),
    **_FULL_WIDTH,
    **_LIGATURES,
}
"""The letters that readers see: nothing for those that are invisible."""

_STRAIGHT = str.maketrans(
    {
        **dict.fromkeys(LIKE_APOSTROPHE, "'"),
        **dict.fromkeys(LIKE_DOUBLE, '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_SPACE = re.compile(r"\s+")
_MANY_MARKS = re.compile(r"[^\w\s]{32,}")
"""A run of marks, such as accents, in which putting them in order would take `unicodedata` the square of its length."""


@lru_cache(maxsize=1024)  # each claim of a paragraph asks for it
def fold(text: str) -> str:
    """Return the text with composed and plain letters, straight quotation marks, plain hyphens and single spaces."""
    if text.isascii():  # nothing to compose or straighten, as in nearly all text
        return " ".join(text.split())
    visible = text.translate(_PLAIN_LETTERS)  # first, as one may separate a letter from its accent
    composed = unicodedata.normalize("NFC", _MANY_MARKS.sub(_in_order, visible))
    return _SPACE.sub(" ", composed.translate(_STRAIGHT)).strip()


@lru_cache(maxsize=4096)  # each mention of a name asks for it
def without_accents(text: str) -> str:
    """Return the folded text without the accents of its letters."""
    folded = fold(text)
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFD", _MANY_MARKS.sub("", folded))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _in_order(run: re.Match[str]) -> str:
    """Return a run of marks decomposed, those of one letter in the order that Unicode gives them."""
    letters = (part for letter in run.group() for part in unicodedata.normalize("NFD", letter))
    groups = groupby(letters, key=lambda letter: unicodedata.combining(letter) > 0)
    return "".join(letter for _, group in groups for letter in sorted(group, key=unicodedata.combining))
