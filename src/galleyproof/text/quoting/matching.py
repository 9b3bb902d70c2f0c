"""Whether a text has the words of a quote: word for word, but for typography, `...` and `[editor's words]`."""

import re
from collections.abc import Iterator
from typing import Final

from galleyproof.text.folding import fold
from galleyproof.text.quoting.edges import begins, ends
from galleyproof.text.quoting.negation import NEGATION
from galleyproof.text.quoting.prepared import Prepared
from galleyproof.text.span import Span

_GAP = re.compile(r"\s*(?P<elided>\[?(?:\.(?:\s?\.){2,3}|\N{HORIZONTAL ELLIPSIS}\.?)\]?)\s*|\s*\[[^\[\]]*\]\s*")
_CAPITAL = re.compile(r"\[(\w)\](?=\w)")
"""A letter in brackets at a word's head, which the text has in the other case: `[H]e said`."""

_ELIDED: Final = 100
"""Words; what `...` may leave out."""

_REPLACED: Final = 6
"""Words; what `[editor's words]` may stand for, be it none."""


def find(quote: str, text: Prepared) -> Span | None:
    """The first place at which a text has a quote; None where it has it nowhere."""
    return next(spans(quote, text), None)


def spans(quote: str, text: Prepared) -> Iterator[Span]:
    """Every place at which a text has a quote: with brackets that the text has too, else with its gaps filled."""
    whole = fold(quote)
    found = False
    for start in _occurrences(whole, text, 0) if whole else ():
        found = True
        yield Span(*text.span(start, start + len(whole)))
    pieces, gaps = _parts(_CAPITAL.sub(lambda letter: letter[1].swapcase(), quote))
    if found or pieces == [whole] or not pieces[0]:
        return
    for start in _occurrences(pieces[0], text, 0):
        end = _end(pieces, gaps, text, start)
        if end is not None:
            yield Span(*text.span(start, end))


def _parts(quote: str) -> tuple[list[str], list[int]]:
    """The pieces of a quote that stand in the text, and how many words may stand between each two."""
    pieces, gaps, last = [], [], 0
    for gap in _GAP.finditer(quote):
        pieces.append(fold(quote[last : gap.start()]))
        gaps.append(_ELIDED if gap["elided"] else _REPLACED)
        last = gap.end()
    pieces.append(fold(quote[last:]))
    while pieces and not pieces[-1] and gaps:  # what is left out at an end is not looked for
        pieces.pop()
        gaps.pop()
    while gaps and not pieces[0]:
        del pieces[0], gaps[0]
    return pieces, gaps


def _end(pieces: list[str], gaps: list[int], text: Prepared, start: int) -> int | None:
    """Where a quote that begins at a place ends; None where its pieces do not follow each other as it says."""
    end = start + len(pieces[0])
    for piece, most in zip(pieces[1:], gaps, strict=True):
        if not piece:
            continue
        follows = next(_occurrences(piece, text, end), None)
        if follows is None:
            return None
        between = text.folded[end:follows]
        if len(between.split()) > most or NEGATION.search(between):
            return None
        end = follows + len(piece)
    return end


def _occurrences(piece: str, text: Prepared, start: int) -> Iterator[int]:
    """Where a piece stands as words of its own."""
    place = text.folded.find(piece, start)
    while place >= 0:
        if begins(piece, text, place) and ends(piece, text, place + len(piece)):
            yield place
        place = text.folded.find(piece, place + 1)
