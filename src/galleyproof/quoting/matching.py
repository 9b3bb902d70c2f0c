"""Whether a text has the words of a quote: word for word, but for typography, `...` and `[editor's words]`."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from galleyproof.quoting.prepared import Prepared
from galleyproof.span import Span
from galleyproof.words import fold

_GAP = re.compile(r"\s*(?P<elided>\[?(?:\.\.\.|\N{HORIZONTAL ELLIPSIS})\]?)\s*|\s*\[[^\[\]]*\]\s*")
_ELIDED: Final = 100
"""Words; what `...` may leave out."""

_REPLACED: Final = 6
"""Words; what `[editor's words]` may stand for, be it none."""

_NEGATION = re.compile(
    r"\b(?:not|no|never|nor|neither|without|cannot|nicht|kein\w*|nie|ne|pas|jamais|не|нет|ни|никогда|без)\b|n't\b",
    re.IGNORECASE,
)
"""What no gap may hide, and no quote may begin after: English, German, French, Russian."""

_LAST_WORD = re.compile(r"(?:^|\s)(\S+)\s*$")


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
    pieces, gaps = _parts(quote)
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
        if len(between.split()) > most or _NEGATION.search(between):
            return None
        end = follows + len(piece)
    return end


def _occurrences(piece: str, text: Prepared, start: int) -> Iterator[int]:
    """Where a piece stands as words of its own."""
    place = text.folded.find(piece, start)
    while place >= 0:
        if _begins(piece, text, place) and _ends(text, place + len(piece)):
            yield place
        place = text.folded.find(piece, place + 1)


def _begins(piece: str, text: Prepared, place: int) -> bool:
    """Whether no word, number or sign is cut, and no negation left out, where a piece begins."""
    before = text.folded[max(place - 40, 0) : place]
    first, last = piece[0], before[-1:]
    if last.isalnum() and first.isalnum():
        return False
    if first.isdigit() and last and (last in "-+" or _is_currency(last) or (last in ".," and before[-2:-1].isdigit())):
        return False
    if last == "-" and before[-2:-1].isalnum() and text.is_hyphen(place - 1):
        return False
    word = _LAST_WORD.search(before)
    return word is None or not last.isspace() or (not _NEGATION.fullmatch(word[1]) and not word[1].endswith("n't"))


def _ends(text: Prepared, end: int) -> bool:
    """Likewise where it ends."""
    last, after = text.folded[end - 1], text.folded[end : end + 2]
    if last.isalnum() and after[:1].isalnum():
        return False
    if last.isdigit() and after and (after[0] == "%" or _is_currency(after[0])):
        return False
    if last.isdigit() and after[:1] in (".", ",", "-") and after[1:2].isdigit():
        return False
    if after[:1] == "-" and after[1:2].isalnum() and last.isalnum() and text.is_hyphen(end):
        return False
    return not (last == "n" and after == "'t")


def _is_currency(letter: str) -> bool:
    return unicodedata.category(letter) == "Sc"
