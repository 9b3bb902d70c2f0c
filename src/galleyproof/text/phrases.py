"""Phrases for messages: "did you mean ...?", lists, counts, and shortened values."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a question that offers up to three similar words, closest first; empty if none is similar."""
    similar = _similar(word, tuple(sorted(set(known))))
    return f"did you mean {either(similar)}?" if similar else ""


@lru_cache(maxsize=4096)  # many claims may use the same mistyped id
def _similar(word: str, known: tuple[str, ...]) -> list[str]:
    return get_close_matches(word, known, n=3, cutoff=0.6)


def either(words: Iterable[str]) -> str:
    """Return words as a choice, each in backquotes: `a`, `b` or `c`."""
    return _listed(words, "or")


def both(words: Iterable[str]) -> str:
    """Return words as a list, each in backquotes: `a`, `b` and `c`."""
    return _listed(words, "and")


def joined(phrases: Iterable[str], last: str = "and") -> str:
    """Return phrases as a list, as they are: a, b and c."""
    *most, end = [*phrases] or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def _listed(words: Iterable[str], last: str) -> str:
    return joined((f"`{word}`" for word in words), last)


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `1 claim`, `2 claims`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def brief(value: object, longest: int = 40) -> str:
    """Return a value as text on one line, cut off after `longest` characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= longest else f"{text[:longest]}..."
