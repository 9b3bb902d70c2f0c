"""What a text says instead of a quote that it does not have."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from heapq import nlargest

from galleyproof.quoting.prepared import Prepared
from galleyproof.words import fold

_ALIKE = 0.6
"""The share of words from which two stretches are the same words altered."""

_TRIED = 8
"""Stretches that are compared word by word: those that share the most."""


def altered(quote: str, text: Prepared) -> str:
    """The quote with what the text has instead, as `the [minister -> ministry] said`; empty where nothing is near."""
    words, others = fold(quote).split(), text.folded.split()
    plain = [word.casefold() for word in others]
    shared = _shared([word.casefold() for word in words], plain)
    best, said = _ALIKE, ""
    for _, start in nlargest(_TRIED, shared, key=lambda each: (each[0], -each[1])):
        near = others[start : start + len(words)]
        matcher = SequenceMatcher(None, [word.casefold() for word in words], plain[start : start + len(words)])
        if matcher.ratio() > best:
            best, said = matcher.ratio(), _diff(matcher, words, near)
    return said


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
