"""Text as readers see it: what differs only in typography is the same."""

import re
import unicodedata
from functools import lru_cache

_INVISIBLE = dict.fromkeys(map(ord, "\N{SOFT HYPHEN}\u200b\u200c\u200d\u2060\ufeff\ufffe"))
_STRAIGHT = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=1024)  # a paragraph is asked for by each of its claims
def fold(text: str) -> str:
    """The text with composed letters, straight quotation marks and hyphens, and single spaces."""
    if text.isascii():  # nothing to compose or straighten, and nearly all text is so
        return " ".join(text.split())
    seen = text.translate(_INVISIBLE)  # first: one may stand between a letter and its accent
    return _SPACE.sub(" ", unicodedata.normalize("NFC", seen).translate(_STRAIGHT)).strip()
