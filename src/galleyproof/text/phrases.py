"""Phrases for messages: "did you mean ...?", lists, counts, and shortened values."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from galleyproof.text.spelling import closest

_WHOLE: Final = re.compile(r"`[^`]*`|“[^”]*”|\"[^\"]*\"|\([^()]*\)|(?P<end>[;:] )")
"""What is passed over in looking for the end of a clause, and that end."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a question that offers up to three similar words, closest first; empty if none is similar."""
    similar = closest(word, known)
    return f"did you mean {either(similar)}?" if similar else ""


def either(words: Iterable[str], most: int | None = None) -> str:
    """Return words as a choice, each in backquotes: `a`, `b` or `c`; of more than `most`, the first and a count."""
    return _listed(words, "or", most)


def both(words: Iterable[str], most: int | None = None) -> str:
    """Return words as a list, each in backquotes: `a`, `b` and `c`; of more than `most`, the first and a count."""
    return _listed(words, "and", most)


def joined(phrases: Iterable[str], last: str = "and") -> str:
    """Return phrases as a list, as they are: a, b and c."""
    *most, end = [*phrases] or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def first_few(phrases: Sequence[str], most: int) -> list[str]:
    """Return phrases, or of more than `most` the first and how many more there are: `1,997 more`."""
    more = len(phrases) - most
    return [*phrases[:most], f"{more:,} more"] if more > 0 else [*phrases]


def _listed(words: Iterable[str], last: str, most: int | None) -> str:
    phrases = [f"`{word}`" for word in words]
    return joined(phrases if most is None else first_few(phrases, most), last)


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `1 claim`, `2 claims`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def first_clause(text: str) -> str:
    """Return a text up to its first semicolon or colon outside brackets and quotation marks."""
    end = next((match.start() for match in _WHOLE.finditer(text) if match["end"]), len(text))
    return text[:end]


def brief(value: object, longest: int = 40) -> str:
    """Return a value as text on one line, cut off after `longest` characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= longest else f"{text[:longest]}..."
