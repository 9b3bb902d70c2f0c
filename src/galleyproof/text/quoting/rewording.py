"""The words of a text in the place of a quote that is nearly there."""

import re
from typing import Final

from rapidfuzz import fuzz

from galleyproof.text.quoting.edges import NEGATION
from galleyproof.text.quoting.matching import find, parts
from galleyproof.text.quoting.nearness import nearest
from galleyproof.text.quoting.prepared import FoldedText
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_WORD: Final = re.compile(r"\S+")
_GAP: Final = re.compile(r"(\s*(?:\.\.\.|\u2026)\s*)")
_SLACK: Final = 3, 8
"""Words, at least and at most, by which the ends of a passage may be off."""

_EDGE: Final = re.compile(r"[\s.,;:!?]+$")


def source_words(quote: str, text: FoldedText) -> str:
    """Return a quote in the words of a text that is nearly the same; empty if nothing is, or it is there already.

    What `...` leaves out stays left out. Each part of the quote must be there, or nearly there.
    """
    if find(quote, text) is not None:
        return ""
    pieces = _GAP.split(quote)
    parts = [_part(piece, text) if place % 2 == 0 else piece for place, piece in enumerate(pieces)]
    new = "".join(parts)
    return new if all(parts[::2]) and find(new, text) is not None else ""


def _part(piece: str, text: FoldedText) -> str:
    if find(piece, text) is not None:
        return piece
    match = nearest(piece, text)
    if match is None:
        return ""
    words = " ".join(_best_span(piece, text.original, match.span).of(text.original).split())
    return words if _EDGE.search(piece) else _EDGE.sub("", words)


def _best_span(quote: str, text: str, near: Span) -> Span:
    """Return the words around a passage that are most like a quote: the passage has as many words, which may be off."""
    fewest, most = _SLACK
    slack = min(max(fewest, len(quote.split()) // 3), most)
    before = [word.span() for word in _WORD.finditer(text[: near.end])]
    inside = [word.span() for word in _WORD.finditer(text, near.start, near.end)]
    after = [word.span() for _, word in zip(range(slack), _WORD.finditer(text, near.end), strict=False)]
    first, last = len(before) - len(inside), len(before) - 1
    words = [*before, *after]
    spans = [
        Span(words[start][0], words[end][1])
        for start in range(max(0, first - slack), min(first + slack, last) + 1)
        for end in range(max(start, last - slack), min(last + slack + 1, len(words)))
    ]
    wanted = fold(quote).casefold()
    return max(spans, key=lambda span: (fuzz.ratio(wanted, fold(span.of(text)).casefold()), span.start - span.end))


def negation_left_out(quote: str, text: FoldedText) -> str:
    """Return the negation that `...` or brackets of a quote leave out, if all its other words are there in order."""
    pieces, gaps = parts(quote)
    end = 0
    for number, piece in enumerate(pieces):
        place = text.folded.find(piece, end)
        if place < 0:
            return ""
        between = text.folded[end:place] if number else ""
        is_near = number > 0 and len(between.split()) <= gaps[number - 1].most
        if is_near and (found := NEGATION.search(between)):
            return found[0]
        end = place + len(piece)
    return ""
