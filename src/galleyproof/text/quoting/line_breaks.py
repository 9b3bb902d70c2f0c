"""Words broken at the end of a line, which a quote may write with or without the hyphen: `well-known`, `wellknown`."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Final, NamedTuple

from galleyproof.text.quoting.prepared import FoldedText, prepare
from galleyproof.text.typography import fold

_HYPHENS: Final = "-\N{HYPHEN}\N{SOFT HYPHEN}\ufffe"
_BREAK = re.compile(rf"(?<=[^\W_])[{_HYPHENS}][^\S\n]*\n[^\S\n]*(?=[^\W_])")
_LETTERS_BEFORE = re.compile(r"[\w'-]*$")
_LETTERS_AFTER = re.compile(r"[\w'-]*")
_QUOTED_WORD = re.compile(r"[\w'-]+")
_LONGEST: Final = 40
"""Letters of the longest part of a word that is looked at."""


class _Break(NamedTuple):
    """A break within a word: its place in the folded text and the end of it, and the two parts of the word."""

    start: int
    end: int
    before: str
    after: str


def rejoined(text: FoldedText, quote: str) -> FoldedText:
    """Return a text with each word that a line end breaks written as the quote writes it, if the quote has the word."""
    words = frozenset(_QUOTED_WORD.findall(fold(quote))) if _has_break(text.original) else frozenset()
    joints = [(one, joint) for one in (_breaks(text.original) if words else ()) if (joint := _joint(one, words)) != " "]
    if not joints:
        return text
    letters: list[str] = []
    offsets: list[int] = []
    last = 0
    for (start, end, *_), joint in joints:
        letters += (text.folded[last:start], joint)
        offsets += (*text.offsets[last:start], *text.offsets[start : start + len(joint)])
        last = end
    return FoldedText(text.original, "".join((*letters, text.folded[last:])), (*offsets, *text.offsets[last:]))


def _joint(broken: _Break, words: frozenset[str]) -> str:
    """Return what a quote with these words has in place of a break; a space if it does not have the word."""
    if f"{broken.before}-{broken.after}" in words:
        return "-"
    is_word = broken.before[-1:].isalpha() and broken.after[:1].isalpha()
    return "" if is_word and f"{broken.before}{broken.after}" in words else " "


@lru_cache(maxsize=256)  # each quote that a capture does not contain asks for it
def _has_break(original: str) -> bool:
    return _BREAK.search(original) is not None


@lru_cache(maxsize=64)
def _breaks(original: str) -> tuple[_Break, ...]:
    text = prepare(original)
    return tuple(_placed(text, match) for match in _BREAK.finditer(original))


def _placed(text: FoldedText, match: re.Match[str]) -> _Break:
    start, end = text.place(match.start()), bisect_left(text.offsets, match.end())
    before = _LETTERS_BEFORE.search(text.folded[max(start - _LONGEST, 0) : start])
    after = _LETTERS_AFTER.match(text.folded[end : end + _LONGEST])
    return _Break(start, end, before[0] if before else "", after[0] if after else "")
