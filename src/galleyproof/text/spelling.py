"""Words that are spelt nearly the same."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Final

from rapidfuzz.distance import OSA, Indel
from rapidfuzz.process import extract

_MOST: Final = 3
_ALIKE: Final = 0.6
"""The share of two words that must be the same, as `difflib` counts it, for one to be offered in place of the other."""

_ROUNDING: Final = 1e-5
"""More than `rapidfuzz` may be out when it compares a share with the least one."""

_ENOUGH: Final = 150
"""Words that are compared with a misspelt one at most."""

_SHORTEST: Final = 4
_LONGER: Final = 6
_MOST_SLIPS: Final = 2
"""Letters that may be wrong in a slip of the keyboard, of a word with `_LONGER` letters or more; else one."""


class Spellings:
    """Many words, of which those that may be meant by a misspelt one are found by the letters that they share."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(sorted(set(words), reverse=True), key=len)
        self._with: dict[str, list[int]] = {}
        if len(self._words) > _ENOUGH:
            for number, word in enumerate(self._words):
                for part in _parts(word):
                    self._with.setdefault(part, []).append(number)

    def candidates(self, word: str) -> list[str]:
        """Return the words that have most in common with a misspelt one, in no order; all words if there are few.

        Those that share its rarest letters come first, and of many that share the same those of its length.
        """
        if len(self._words) <= _ENOUGH:
            return self._words
        middle = bisect_left(self._words, len(word), key=len)
        found: dict[int, None] = {}
        room = _ENOUGH
        for numbers in sorted((self._with[part] for part in _parts(word) if part in self._with), key=len):
            first = min(max(0, bisect_left(numbers, middle) - room // 2), max(0, len(numbers) - room))
            found.update(dict.fromkeys(numbers[first : first + room]))
            room -= min(room, len(numbers))
            if not room:
                break
        return [self._words[number] for number in found]


def _parts(word: str) -> set[str]:
    """Return all two and three characters in a row of a word, with its start and its end marked."""
    marked = f"\0{word}\0"
    return {marked[first : first + size] for size in (2, 3) for first in range(len(marked) - size + 1)}


def closest(word: str, words: Iterable[str]) -> list[str]:
    """Return up to three of some words that are spelt nearly like a word, closest first, as `difflib` counts it.

    No two words have more in common than the longest sequence of letters that is in both, which is quick to find; so
    only the words that may be among the closest are compared as `difflib` does.
    """
    least = _ALIKE - _ROUNDING
    quick = extract(word, set(words), scorer=Indel.normalized_similarity, score_cutoff=least, limit=None)
    matcher = SequenceMatcher[str]()
    matcher.set_seq2(word)
    best: list[tuple[float, str]] = []
    for bound, other in sorted(((bound, other) for other, bound, _ in quick), reverse=True):
        if len(best) == _MOST and (bound + _ROUNDING, other) < best[-1]:
            break
        matcher.set_seq1(other)
        best = sorted([*best, *_alike(matcher.ratio(), other)], reverse=True)[:_MOST]
    return [other for _, other in best]


def _alike(ratio: float, other: str) -> Sequence[tuple[float, str]]:
    return [(ratio, other)] if ratio >= _ALIKE else []


def slips_for(word: str, words: Iterable[str]) -> list[str]:
    """Return the words that a word is a slip of the keyboard for: one letter differs, or two of a longer word.

    Words with other digits, and very short ones, are words of their own.
    """
    if len(word) < _SHORTEST:
        return []
    most, written = _MOST_SLIPS if len(word) >= _LONGER else 1, word.casefold()
    alike = (other for other in set(words) if _digits(other) == _digits(word))
    distances = sorted((OSA.distance(written, other.casefold(), score_cutoff=most), other) for other in alike)
    return [other for distance, other in distances if distance <= most]


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))
