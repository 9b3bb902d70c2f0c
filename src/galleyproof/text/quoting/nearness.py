"""What a text says instead of a quote that it does not have."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from heapq import nlargest
from typing import NamedTuple

from galleyproof.text.folding import fold
from galleyproof.text.quoting.prepared import Prepared
from galleyproof.text.span import Span

_WORD = re.compile(r"\S+")

_ALIKE = 0.6
"""The share of words from which two stretches are the same words altered."""

_TRIED = 8
"""Stretches that are compared word by word: those that share the most."""


class Near(NamedTuple):
    """Words of a text that are those of a quote, altered.

    Attributes:
        alike: the share of words that are the same.
        span: where they stand in the text as it is stored.
        said: the quote with what the text has instead, as `the [minister -> ministry] said`.
    """

    alike: float
    span: Span
    said: str


def altered(quote: str, text: Prepared) -> str:
    """The quote with what the text has instead, as `the [minister -> ministry] said`; empty where nothing is near."""
    near = nearest(quote, text)
    return near.said if near else ""


def nearest(quote: str, text: Prepared) -> Near | None:
    """The words of a text that are most like those of a quote, which it does not have; None where nothing is near."""
    words, places = fold(quote).split(), [*_WORD.finditer(text.folded)]
    if not words:
        return None
    others = [each.group() for each in places]
    plain = [word.casefold() for word in others]
    shared = _shared([word.casefold() for word in words], plain)
    best, found = (_ALIKE, 0), None
    for _, start in nlargest(_TRIED, shared, key=lambda each: (each[0], -each[1])):
        near = places[start : start + len(words)]
        matcher = SequenceMatcher(None, [word.casefold() for word in words], plain[start : start + len(words)])
        rank = matcher.ratio(), -len(matcher.get_opcodes())  # of two that are as like, the one in fewer pieces
        if rank > best and rank[0] > _ALIKE:
            span = Span(*text.span(near[0].start(), near[-1].end()))
            best, found = rank, Near(rank[0], span, _diff(matcher, words, [each.group() for each in near]))
    return found


def _shared(words: list[str], others: list[str]) -> Iterator[tuple[int, int]]:
    """How many words each stretch of equal length shares, with where it begins."""
    length = len(words)
    wanted, held = Counter(words), Counter(others[:length])
    shared = sum((wanted & held).values())
    yield shared, 0
    for place in range(length, len(others)):
        out, new = others[place - length], others[place]
        shared -= held[out] <= wanted[out]
        held[out] -= 1
        held[new] += 1
        shared += held[new] <= wanted[new]
        yield shared, place - length + 1


def _diff(matcher: "SequenceMatcher[str]", words: list[str], near: list[str]) -> str:
    said = []
    for how, first, last, start, end in matcher.get_opcodes():
        old, new = " ".join(words[first:last]), " ".join(near[start:end])
        said.append(old if how == "equal" else f"[{old or 'nothing'} -> {new or 'nothing'}]")
    return " ".join(said)
