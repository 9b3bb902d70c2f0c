"""How messages put words together: "did you mean ...?", lists, counts, and what is too long to repeat."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question that offers up to three near words, nearest first; empty where none is near."""
    near = _near(word, tuple(sorted(set(known))))
    return f"did you mean {either(near)}?" if near else ""


@lru_cache(maxsize=4096)  # one mistyped id is named by many claims
def _near(word: str, known: tuple[str, ...]) -> list[str]:
    return get_close_matches(word, known, n=3, cutoff=0.6)


def either(words: Iterable[str]) -> str:
    """Words as a choice, each in backquotes: `a`, `b` or `c`."""
    return _listed(words, "or")


def both(words: Iterable[str]) -> str:
    """Words as a list, each in backquotes: `a`, `b` and `c`."""
    return _listed(words, "and")


def _listed(words: Iterable[str], last: str) -> str:
    quoted = [f"`{word}`" for word in words]
    return f" {last} ".join(filter(None, [", ".join(quoted[:-1]), *quoted[-1:]]))


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: `1 claim`, `2 claims`."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def brief(value: object, longest: int = 40) -> str:
    """A value as text on one line, cut where it is too long to repeat."""
    text = " ".join(str(value).split())
    return text if len(text) <= longest else f"{text[:longest]}..."
