"""Finding a quote in a text, word for word apart from typography, `...` and `[editor's words]`."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import chain, product
from typing import Final, TypeAlias

from galleyproof.text.quoting.edges import NEGATION, ends_cleanly, starts_cleanly
from galleyproof.text.quoting.prepared import FoldedText
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_GAP = re.compile(
    r"(?:(?<!\s)\s++)?"  # from the first space on, so that a long run of spaces is not tried from each
    r"(?:(?P<elided>\[?(?:\.(?:\s?\.){2,3}|\N{HORIZONTAL ELLIPSIS}\.?)\]?)|\[[^\[\]]*\])\s*"
)
_CAPITAL = re.compile(r"\[(\w)\](?=\w)")
"""A bracketed first letter, which has the other case in the text: `[H]e said`."""

_MARK = re.compile(r"[.\[\N{HORIZONTAL ELLIPSIS}]")
"""What a gap or a bracketed letter has, and most quotes have not."""

_ELIDED: Final = 100
"""The most words that `...` may leave out."""

_REPLACED: Final = 6
"""The most words that `[editor's words]` may replace."""

_Following: TypeAlias = Callable[[str, int, int], int | None]

_NEARBY: Final = 200
"""Characters in which the next piece of a quote is looked for first."""


def find(quote: str, text: FoldedText) -> Span | None:
    """Return the first place of a quote in a text; None if the text does not contain it."""
    return next(find_all(quote, text), None)


def find_all(quote: str, text: FoldedText, prefix: str = "", suffix: str = "") -> Iterator[Span]:
    """Yield every place of a quote in a text, right after a prefix and right before a suffix, if these are given.

    Brackets and dots are taken as part of the text if it has them, otherwise as gaps that the text fills.
    """
    whole, prefix, suffix = fold(quote), fold(prefix), fold(suffix)
    first = next(_occurrences(whole, text, 0), None) if whole else None
    if first is not None:
        everywhere = chain([first], _occurrences(whole, text, first + 1))
        starts = _between(whole, text, prefix, suffix) if prefix or suffix else everywhere
        yield from (Span(*text.span(start, start + len(whole))) for start in starts)
        return
    pieces, gaps = parts(quote) if _MARK.search(quote) else ([whole], [])
    if pieces == [whole] or not pieces[0] or not _follow_one_another(pieces, text):
        return
    following = cache(partial(_following, text))  # from many starts, the same words may come next
    for start in _occurrences(pieces[0], text, 0):
        end = _end(pieces, gaps, following, start)
        if end is not None and _is_between(text.folded, start, end, prefix, suffix):
            yield Span(*text.span(start, end))


def _between(whole: str, text: FoldedText, prefix: str, suffix: str) -> Iterator[int]:
    """Yield each place of a piece between a prefix and a suffix; a frequent piece is quicker to find with them."""
    starts: set[int] = set()
    for before, after in product(
        (prefix, f"{prefix} ") if prefix else ("",), (suffix, f" {suffix}") if suffix else ("",)
    ):
        starts.update(place + len(before) for place in _places(before + whole + after, text.folded))
    yield from (start for start in sorted(starts) if _is_clean(whole, text, start))


def _is_between(folded: str, start: int, end: int, prefix: str, suffix: str) -> bool:
    before, after = folded[max(start - len(prefix) - 1, 0) : start], folded[end : end + len(suffix) + 1]
    return before.rstrip(" ").endswith(prefix) and after.lstrip(" ").startswith(suffix)


def parts(quote: str) -> tuple[list[str], list[int]]:
    """Return the pieces of a quote, and the most words of the text between each two of them."""
    quote = _CAPITAL.sub(lambda letter: letter[1].swapcase(), quote)
    pieces, gaps, last = [], [], 0
    for gap in _GAP.finditer(quote):
        pieces.append(fold(quote[last : gap.start()]))
        gaps.append(_ELIDED if gap["elided"] else _REPLACED)
        last = gap.end()
    pieces.append(fold(quote[last:]))
    while gaps and not pieces[-1]:  # an omission at either end needs no match
        pieces.pop()
        gaps.pop()
    first = next((number for number, piece in enumerate(pieces) if piece), len(gaps))
    return pieces[first:], gaps[first:]


def _follow_one_another(pieces: list[str], text: FoldedText) -> bool:
    """Return True if a text has all pieces, one after the other; otherwise no place needs a closer look."""
    end = 0
    for piece in pieces:
        place = text.folded.find(piece, end)
        if place < 0:
            return False
        end = place + len(piece)
    return True


def _end(pieces: list[str], gaps: list[int], following: _Following, start: int) -> int | None:
    """Return the end of a quote that starts at a place; None if its other pieces do not follow."""
    end = start + len(pieces[0])
    for piece, most in zip(pieces[1:], gaps, strict=True):
        if piece:
            place = following(piece, end, most)
            if place is None:
                return None
            end = place + len(piece)
    return end


def _following(text: FoldedText, piece: str, end: int, most: int) -> int | None:
    """Return the place of the next piece after a place; None if too much, or a negation, is left out before it."""
    place = _first_after(piece, text, end, most)
    if place is None:
        return None
    between = text.folded[end:place]
    return None if len(between.split()) > most or NEGATION.search(between) else place


def _first_after(piece: str, text: FoldedText, end: int, most: int) -> int | None:
    """Return the first place of a piece after a place, with not many more than so many words between; None if none."""
    nearby = next(_occurrences(piece, text, end, end + _NEARBY + len(piece)), None)
    if nearby is not None:
        return nearby
    farthest = end
    for _ in range(most + 2):  # a word may be cut, on either side
        farthest = text.folded.find(" ", farthest) + 1
        if not farthest:
            return next(_occurrences(piece, text, end), None)
    return next(_occurrences(piece, text, end, farthest + len(piece)), None)


def _occurrences(piece: str, text: FoldedText, start: int, end: int | None = None) -> Iterator[int]:
    """Yield each place from `start` on, up to `end`, where a piece cuts off no word, number or negation."""
    return (place for place in _places(piece, text.folded, start, end) if _is_clean(piece, text, place))


def _places(piece: str, folded: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    place = folded.find(piece, start, end)
    while place >= 0:
        yield place
        place = folded.find(piece, place + 1, end)


def _is_clean(piece: str, text: FoldedText, place: int) -> bool:
    return starts_cleanly(piece, text, place) and ends_cleanly(piece, text, place + len(piece))
