"""Finding a quote in a text, word for word apart from typography, `...` and `[editor's words]`."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import chain, product
from typing import Final, NamedTuple, TypeAlias

from galleyproof.text.quoting.edges import NEGATION, ends_cleanly, starts_cleanly
from galleyproof.text.quoting.insertions import CAPITAL
from galleyproof.text.quoting.line_breaks import rejoined
from galleyproof.text.quoting.prepared import FoldedText
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_GAP = re.compile(
    r"(?:(?<!\s)\s++)?"  # from the first space on, so that a long run of spaces is not tried from each
    r"(?:(?P<elided>\[?(?:\.(?:\s?\.){2,3}|\N{HORIZONTAL ELLIPSIS}\.?)\]?)|(?P<inserted>\[[^\[\]]*\]))\s*"
)
_MARK = re.compile(r"[.\[\N{HORIZONTAL ELLIPSIS}]")
"""What a gap or a bracketed letter has, and most quotes have not."""

_ELIDED: Final = 100
"""The most words that `...` may leave out."""

_REPLACED: Final = 6
"""The most words that `[editor's words]` may replace."""

_Following: TypeAlias = Callable[[int, int], int | None]

_SHOWN: Final = 40
"""Characters on each side of a quote, of which one word is shown."""

_NEARBY: Final = 200
"""Characters in which the next piece of a quote is looked for first."""


class Gap(NamedTuple):
    """What a quote has between two of its pieces: `...`, or words in brackets.

    Attributes:
        most: the most words of the text that may be in its place.
        inserted: the words in brackets, with the brackets; empty for `...`.
    """

    most: int
    inserted: str

    def allows(self, between: str) -> bool:
        """Return True if these words of the text may be in its place: brackets of the text's own must be the same."""
        if self.inserted and between.strip() == self.inserted:
            return True
        own_brackets = self.inserted and ("[" in between or "]" in between)
        negated = NEGATION.search(self.inserted) or NEGATION.search(between)
        return not own_brackets and not negated and len(between.split()) <= self.most


def find(quote: str, text: FoldedText) -> Span | None:
    """Return the first place of a quote in a text; None if the text does not contain it."""
    return next(find_all(quote, text), None)


def find_all(quote: str, text: FoldedText, prefix: str = "", suffix: str = "") -> Iterator[Span]:
    """Yield every place of a quote in a text, right after a prefix and right before a suffix, if these are given.

    Brackets and dots are taken as part of the text if it has them, otherwise as gaps that the text fills. If the quote
    is not there, words that the text breaks at the end of a line are joined, as the quote writes them.
    """
    spans = _find_all(quote, text, prefix, suffix)
    if (first := next(spans, None)) is not None:
        yield first
        yield from spans
    elif (joined := rejoined(text, quote)) is not text:
        yield from _find_all(quote, joined, prefix, suffix)


def _find_all(quote: str, text: FoldedText, prefix: str, suffix: str) -> Iterator[Span]:
    whole, prefix, suffix = fold(quote), fold(prefix), fold(suffix)
    first = next(_occurrences(whole, text, 0), None) if whole else None
    if first is not None:
        everywhere = chain([first], _occurrences(whole, text, first + 1))
        starts = _between(whole, text, prefix, suffix) if prefix or suffix else everywhere
        yield from (Span(*text.span(start, start + len(whole))) for start in starts)
        return
    pieces, gaps = parts(quote) if _MARK.search(quote) else ([whole], [])
    if pieces in ([whole], [""]) or not _follow_one_another(pieces, text):
        return
    alike = _alike(pieces, gaps)
    following = cache(partial(_following, text, pieces, gaps))  # from many starts, the same words may come next
    for start in _fitting(pieces, 0, text, 0):
        end = _end(pieces, alike, following, start)
        if end is not None and _is_between(text.folded, start, end, prefix, suffix):
            yield Span(*text.span(start, end))


def cut_at_edges(quote: str, text: FoldedText) -> str:
    """Return the passage with a quote's words if they cut a word, number or negation there; else an empty string."""
    words = fold(quote)
    place = text.folded.find(words) if words else -1
    if place < 0:
        return ""
    before, after = text.folded[max(place - _SHOWN, 0) : place], text.folded[place + len(words) :][:_SHOWN]
    last, first = before.rstrip(" ").rpartition(" ")[2], after.lstrip(" ").partition(" ")[0]
    left = "" if starts_cleanly(words, text, place) else last + " " * before.endswith(" ")
    right = "" if ends_cleanly(words, text, place + len(words)) else " " * after.startswith(" ") + first.rstrip(".,;:")
    return f"{left}{words}{right}" if left or right else ""


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


def parts(quote: str) -> tuple[list[str], list[Gap]]:
    """Return the pieces of a quote, and the gaps between them; an empty one if a negation is put in at an end."""
    quote = CAPITAL.sub(lambda letter: letter[1].swapcase(), quote)
    pieces: list[str] = []
    gaps = [Gap(0, "")]  # the one before each piece, and one after the last: an omission at either end needs no match
    last = 0
    for gap in _GAP.finditer(quote):
        if piece := fold(quote[last : gap.start()]):
            pieces.append(piece)
            gaps.append(Gap(0, ""))
        most, inserted = gaps.pop()
        own = fold(gap["inserted"] or "")
        gaps.append(Gap(max(most, _ELIDED if gap["elided"] else _REPLACED), f"{inserted} {own}".strip()))
        last = gap.end()
    if piece := fold(quote[last:]):
        pieces.append(piece)
        gaps.append(Gap(0, ""))
    if not pieces or any(NEGATION.search(gap.inserted) for gap in (gaps[0], gaps[-1])):
        return [""], []
    return pieces, gaps[1:-1]


def _follow_one_another(pieces: list[str], text: FoldedText) -> bool:
    """Return True if a text has all pieces, one after the other; otherwise no place needs a closer look."""
    end = 0
    for piece in pieces:
        place = text.folded.find(piece, end)
        if place < 0:
            return False
        end = place + len(piece)
    return True


def _alike(pieces: list[str], gaps: list[Gap]) -> list[int]:
    """Return for each piece the number of the first one like it, with the same gap before it and piece after it."""
    first: dict[tuple[str, Gap | None, str], int] = {}
    keys = zip(pieces, (None, *gaps), (*pieces[1:], ""), strict=True)
    return [first.setdefault(key, number) for number, key in enumerate(keys)]


def _end(pieces: list[str], alike: list[int], following: _Following, start: int) -> int | None:
    """Return the end of a quote that starts at a place; None if its other pieces do not follow."""
    end = start + len(pieces[0])
    for number, piece in enumerate(pieces[1:], 1):
        place = following(alike[number], end)
        if place is None:
            return None
        end = place + len(piece)
    return end


def _following(text: FoldedText, pieces: list[str], gaps: list[Gap], number: int, end: int) -> int | None:
    """Return the place of a piece after a place; None if too much, or a negation, is left out before it."""
    piece, gap = pieces[number], gaps[number - 1]
    if gap.inserted and not NEGATION.search(gap.inserted) and _stands_at(piece, text, end):
        place = end + text.folded.startswith(" ", end)
        if _ends_well(pieces, number, text, place):
            return place
    first = _first_after(pieces, number, text, end, gap.most)
    return first if first is not None and gap.allows(text.folded[end:first]) else None


def _stands_at(piece: str, text: FoldedText, place: int) -> bool:
    """Return True if a piece comes right after a place, as the next word or sign."""
    if text.folded.startswith(f" {piece}", place):
        return True
    return text.folded.startswith(piece, place) and not (piece[0].isalnum() or text.folded[place - 1].isspace())


def _first_after(pieces: list[str], number: int, text: FoldedText, end: int, most: int) -> int | None:
    """Return the first place of a piece after a place, with not many more than so many words between; None if none."""
    piece = pieces[number]
    nearby = next(_fitting(pieces, number, text, end, end + _NEARBY + len(piece)), None)
    if nearby is not None:
        return nearby
    farthest = end
    for _ in range(most + 2):  # a word may be cut, on either side
        farthest = text.folded.find(" ", farthest) + 1
        if not farthest:
            return next(_fitting(pieces, number, text, end), None)
    return next(_fitting(pieces, number, text, end, farthest + len(piece)), None)


def _fitting(pieces: list[str], number: int, text: FoldedText, start: int, end: int | None = None) -> Iterator[int]:
    """Yield each place from `start` on, up to `end`, where a piece cuts off nothing that the next one does not give."""
    for place in _places(pieces[number], text.folded, start, end):
        if starts_cleanly(pieces[number], text, place) and _ends_well(pieces, number, text, place):
            yield place


def _ends_well(pieces: list[str], number: int, text: FoldedText, place: int) -> bool:
    """Return True if a piece cuts off nothing after it, or the next piece goes on right there."""
    piece = pieces[number]
    end = place + len(piece)
    following = pieces[number + 1] if number + 1 < len(pieces) else ""
    return bool(following and _stands_at(following, text, end)) or ends_cleanly(piece, text, end)


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
