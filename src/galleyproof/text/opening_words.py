"""The words of a text at which a date, a figure or a title can open, found in one pass for all of them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

SIGNS: Final = "-+\u2212$\u20ac\u00a3\u00a5\u20bd\u20b9\u20a9\u20ba\u20b4"
"""The signs that can open a figure."""

FIGURE: Final = "0"
"""What `openings` calls a word that begins with a digit."""

_LAST_DIGIT: Final = ":"
"""The sign after the digits: ASCII words with a digit first are before it."""

READ: Final = 2048
"""The texts that are kept with what was read in them: those of a long article, as each check asks for them in turn."""

_WORD = re.compile(rf"\w+|[{re.escape(SIGNS)}]")


def matches(pattern: re.Pattern[str], text: str, opening: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern in a text, as `finditer` does, for a pattern that opens with one of some words.

    Comparing whole words first takes a tenth of the time of trying the pattern everywhere.

    Args:
        pattern: a pattern that never matches in the middle of a word.
        text: the text.
        opening: the words that it can open with, in lower case, and those of `SIGNS`; `FIGURE` for any with a digit.
    """
    end = 0
    for word, start in opening_words(text):
        if word in opening and start >= end and (match := pattern.match(text, start)):
            yield match
            end = match.end()


@lru_cache(maxsize=READ)  # a text is searched for one kind of thing after the other
def opening_words(text: str) -> list[tuple[str, int]]:
    """Return the words and signs of a text with their starts, in lower case; those with a digit first as `FIGURE`."""
    if text.isascii():  # as nearly all; lower case has as many letters then
        found = _WORD.finditer(text.lower())
        return [(word if (word := match[0]) > _LAST_DIGIT or word < "0" else FIGURE, match.start()) for match in found]
    return [
        (FIGURE if (word := match[0])[0].isdigit() else word.lower(), match.start()) for match in _WORD.finditer(text)
    ]


def by_first_letter(alternatives: str) -> str:
    """Return a pattern for words parted by `|`, grouped by their first letters: without case, a tenth of the time."""
    groups: dict[str, list[str]] = {}
    for word in alternatives.split("|"):
        first = word[0] if word[0].isalpha() else word
        groups.setdefault(first, []).append(word[len(first) :])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())
