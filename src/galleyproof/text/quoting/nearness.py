"""The words of a text that are closest to a quote it does not contain."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from heapq import nlargest
from typing import NamedTuple

from galleyproof.text.quoting.prepared import FoldedText
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_WORD = re.compile(r"\S+")

_SIMILAR = 0.6
"""The similarity above which a passage counts as an altered version of a quote."""

_CANDIDATES = 8
"""The number of passages that are compared word by word: those that share the most words."""


class NearMatch(NamedTuple):
    """A passage of a text that is similar to a quote.

    Attributes:
        similarity: the share of words in common, from 0 to 1.
        span: the position of the passage in the text as it is stored.
        diff: the quote with each difference marked: `the [minister -> ministry] said`.
    """

    similarity: float
    span: Span
    diff: str


def nearest_wording(quote: str, text: FoldedText) -> str:
    """Return the quote with each difference marked: `the [minister -> ministry] said`; empty if nothing is similar."""
    match = nearest(quote, text)
    return match.diff if match else ""


def nearest(quote: str, text: FoldedText) -> NearMatch | None:
    """Return the passage of a text that is most similar to a quote; None if nothing is similar."""
    quoted, words = fold(quote).split(), [*_WORD.finditer(text.folded)]
    if not quoted:
        return None
    quoted_lower = [word.casefold() for word in quoted]
    lower = [word.group().casefold() for word in words]
    best, match = (_SIMILAR, 0), None
    counts = _shared_words(quoted_lower, lower)
    for _, start in nlargest(_CANDIDATES, counts, key=lambda count: (count[0], -count[1])):
        passage = words[start : start + len(quoted)]
        matcher = SequenceMatcher(None, quoted_lower, lower[start : start + len(quoted)])
        rank = matcher.ratio(), -len(matcher.get_opcodes())  # of two equally similar passages, the less fragmented
        if rank > best and rank[0] > _SIMILAR:
            span = Span(*text.span(passage[0].start(), passage[-1].end()))
            best, match = rank, NearMatch(rank[0], span, _diff(matcher, quoted, [word.group() for word in passage]))
    return match


def _shared_words(quoted: list[str], words: list[str]) -> Iterator[tuple[int, int]]:
    """Yield, for each passage as long as the quote, the number of words it shares, and its start."""
    length = len(quoted)
    wanted, window = Counter(quoted), Counter(words[:length])
    shared = sum((wanted & window).values())
    yield shared, 0
    for end in range(length, len(words)):
        leaving, entering = words[end - length], words[end]
        shared -= window[leaving] <= wanted[leaving]
        window[leaving] -= 1
        window[entering] += 1
        shared += window[entering] <= wanted[entering]
        yield shared, end - length + 1


def _diff(matcher: "SequenceMatcher[str]", quoted: list[str], passage: list[str]) -> str:
    pieces = []
    for change, first, last, start, end in matcher.get_opcodes():
        old, new = " ".join(quoted[first:last]), " ".join(passage[start:end])
        pieces.append(old if change == "equal" else f"[{old or 'nothing'} -> {new or 'nothing'}]")
    return " ".join(pieces)
