"""Measures that are counted separately, such as the dead and the injured, from `siblings.toml`."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from galleyproof.text.opening_words import READ
from galleyproof.text.span import Span

_WORD: Final = re.compile(r"[^\W\d_]+")
_NEAR: Final = 40
"""Letters before or after a figure within which a word can say what it counts."""


def other_measure(text: str, figure: Span, measure: str) -> Span | None:
    """Return the word beside a figure that makes it one of another measure; None if there is none, or the own one too.

    `killed 17 people` is another measure than `injured`.
    """
    own = _kinds_of(measure)
    if not own:
        return None
    before, after = max(figure.start - _NEAR, 0), figure.end + _NEAR
    words = [Span(*match.span()) for match in _WORD.finditer(text, before, after)]
    beside = sorted(words, key=lambda word: min(abs(word.start - figure.end), abs(figure.start - word.end)))
    for kinds, mine in own:
        named = [(kinds[letters], word) for word in beside if (letters := word.of(text).lower()) in kinds]
        if named and not any(kind == mine for kind, _ in named):
            return named[0][1]
    return None


@lru_cache(maxsize=READ)
def _kinds_of(measure: str) -> Sequence[tuple[Mapping[str, int], int]]:
    """Return the groups of measures of which a measure is of one kind, each with that kind."""
    own = {word.lower() for word in _WORD.findall(measure)}
    found = ((kinds, {kinds[word] for word in own if word in kinds}) for kinds in _measures())
    return [(kinds, mine.pop()) for kinds, mine in found if len(mine) == 1]


@cache
def _measures() -> Sequence[Mapping[str, int]]:
    """Return each group of measures, by the words of its kinds."""
    tables = tomllib.loads((files("galleyproof.text.figures") / "siblings.toml").read_text(encoding="utf-8"))
    return [
        {word: number for number, words in enumerate(table["kinds"]) for word in words.split()}
        for table in tables["measures"]
    ]
