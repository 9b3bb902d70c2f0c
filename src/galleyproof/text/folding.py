"""Text as readers see it, without differences that are only typographic."""

import re
import unicodedata
from functools import lru_cache

from galleyproof.text.marks import LIKE_APOSTROPHE, LIKE_DOUBLE

_INVISIBLE = dict.fromkeys(map(ord, "\N{SOFT HYPHEN}\u200b\u200c\u200d\u2060\ufeff\ufffe"))
_STRAIGHT = str.maketrans(
    {
        **dict.fromkeys(LIKE_APOSTROPHE, "'"),
        **dict.fromkeys(LIKE_DOUBLE, '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=1024)  # each claim of a paragraph asks for it
def fold(text: str) -> str:
    """Return the text with composed letters, straight quotation marks, plain hyphens and single spaces."""
    if text.isascii():  # nothing to compose or straighten, as in nearly all text
        return " ".join(text.split())
    visible = text.translate(_INVISIBLE)  # first, as one may separate a letter from its accent
    return _SPACE.sub(" ", unicodedata.normalize("NFC", visible).translate(_STRAIGHT)).strip()
