"""Misspellings and other variants of the house spelling of a name."""

from collections.abc import Collection, Iterable
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from galleyproof.text.names.transliteration import can_be_same_word
from galleyproof.text.typography import without_accents

SHORT: Final = 5
"""Letters; a shorter word resembles too many others."""

LONG: Final = 8
"""Letters; in a word at least this long, two may be wrong."""

_ENDINGS: Final = ("s", "n", "an", "ian", "i", "ese", "ish", "er", "ic")
"""Endings that make a name another word, not a misspelling: `Fordham` and `Fordhamer`."""

GLUED: Final = ("told", "said", "says", "was", "has", "and", "who", "the", "is")
"""Words that run into the end of a name if a space is missing."""


def is_variant(word: str, name: str) -> bool:
    """Return True if a word is a misspelling or another spelling of a name, but not the name or a derived word."""
    if min(len(word), len(name)) < SHORT or _is_same(word, name) or _derived(word, name):
        return False
    allowed = 2 if min(len(word), len(name)) >= LONG else 1
    is_close = DamerauLevenshtein.distance(word.casefold(), name.casefold(), score_cutoff=allowed) <= allowed
    return is_close or can_be_same_word(word, name) or _is_glued(word, name)


def is_short_variant(word: str, name: str) -> bool:
    """Return True if a word of four letters is a name of five with one left out, but not that of another word."""
    if len(word) != SHORT - 1 or len(name) != SHORT or _derived(word, name) or word[0] != name[0]:
        return False
    written, whole = without_accents(word).casefold(), without_accents(name).casefold()
    return any(written == whole[:place] + whole[place + 1 :] for place in range(1, SHORT - 1))


def first_variant(words: Iterable[str], house_words: Collection[str]) -> tuple[str, str] | None:
    """Return the first word that is a variant of a word of the house spelling, with that word; None if none is.

    Words that the text also spells as the house does are ignored.
    """
    written = [*words]
    for word in written:
        for name in house_words:
            is_correct = _is_same(word, name) or word in house_words or name in written
            if not is_correct and (can_be_same_word(word, name) or is_variant(word, name)):
                return word, name
    return None


def _is_same(word: str, name: str) -> bool:
    """Return True if two words differ in nothing but typography, which accents are."""
    return without_accents(word).casefold() == without_accents(name).casefold()


def _derived(word: str, name: str) -> bool:
    short, long = sorted((word.casefold(), name.casefold()), key=len)
    added, replaced = long.removeprefix(short), long.removeprefix(short[:-1])
    return added in _ENDINGS or (replaced in _ENDINGS and len(replaced) > 1)  # `Russian`; `Italian` from `Italy`


def _is_glued(word: str, name: str) -> bool:
    return word.casefold().startswith(name.casefold()) and word.casefold()[len(name) :] in GLUED
