"""Finding a quote in a text, word for word apart from typography, `...` and `[editor's words]`."""

import re
from collections.abc import Iterator
from typing import Final

from galleyproof.text.quoting.edges import NEGATION, ends_cleanly, starts_cleanly
from galleyproof.text.quoting.prepared import FoldedText
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_GAP = re.compile(r"\s*(?P<elided>\[?(?:\.(?:\s?\.){2,3}|\N{HORIZONTAL ELLIPSIS}\.?)\]?)\s*|\s*\[[^\[\]]*\]\s*")
_CAPITAL = re.compile(r"\[(\w)\](?=\w)")
"""A bracketed first letter, which has the other case in the text: `[H]e said`."""

_ELIDED: Final = 100
"""The most words that `...` may leave out."""

_REPLACED: Final = 6
"""The most words that `[editor's words]` may replace."""


def find(quote: str, text: FoldedText) -> Span | None:
    """Return the first place of a quote in a text; None if the text does not contain it."""
    return next(find_all(quote, text), None)


def find_all(quote: str, text: FoldedText) -> Iterator[Span]:
    """Yield every place of a quote in a text.

    Brackets and dots are taken as part of the text if it has them, otherwise as gaps that the text fills.
    """
    whole = fold(quote)
    is_verbatim = False
    for start in _occurrences(whole, text, 0) if whole else ():
        is_verbatim = True
        yield Span(*text.span(start, start + len(whole)))
    pieces, gaps = _parts(_CAPITAL.sub(lambda letter: letter[1].swapcase(), quote))
    if is_verbatim or pieces == [whole] or not pieces[0]:
        return
    for start in _occurrences(pieces[0], text, 0):
        end = _end(pieces, gaps, text, start)
        if end is not None:
            yield Span(*text.span(start, end))


def _parts(quote: str) -> tuple[list[str], list[int]]:
    """Return the pieces of a quote, and the most words of the text between each two of them."""
    pieces, gaps, last = [], [], 0
    for gap in _GAP.finditer(quote):
        pieces.append(fold(quote[last : gap.start()]))
        gaps.append(_ELIDED if gap["elided"] else _REPLACED)
        last = gap.end()
    pieces.append(fold(quote[last:]))
    while pieces and not pieces[-1] and gaps:  # an omission at either end needs no match
        pieces.pop()
        gaps.pop()
    while gaps and not pieces[0]:
        del pieces[0], gaps[0]
    return pieces, gaps


def _end(pieces: list[str], gaps: list[int], text: FoldedText, start: int) -> int | None:
    """Return the end of a quote that starts at a place; None if its other pieces do not follow."""
    end = start + len(pieces[0])
    for piece, most in zip(pieces[1:], gaps, strict=True):
        if not piece:
            continue
        following = next(_occurrences(piece, text, end), None)
        if following is None:
            return None
        between = text.folded[end:following]
        if len(between.split()) > most or NEGATION.search(between):
            return None
        end = following + len(piece)
    return end


def _occurrences(piece: str, text: FoldedText, start: int) -> Iterator[int]:
    """Yield each place at or after `start` where a piece cuts off no word, number or negation."""
    place = text.folded.find(piece, start)
    while place >= 0:
        if starts_cleanly(piece, text, place) and ends_cleanly(piece, text, place + len(piece)):
            yield place
        place = text.folded.find(piece, place + 1)
