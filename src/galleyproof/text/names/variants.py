"""How a name in a text differs from how the house writes it."""

from collections.abc import Collection, Iterable
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from galleyproof.text.names.transliteration import one_word

_SHORT: Final = 5
"""Letters; a shorter word is near too many others."""

_LONG: Final = 8
"""Letters; from so many on, two may be wrong."""

_ENDINGS: Final = ("s", "n", "an", "ian", "i", "ese", "ish", "er", "ic")
"""What makes another word of a name, and no misspelling: `Fordham` and `Fordhamer`."""

_GLUED: Final = ("told", "said", "says", "was", "has", "and", "who", "the", "is")
"""Words that a slip of the space bar leaves at the end of a name."""


def is_near(word: str, name: str) -> bool:
    """Whether a word is a name misspelt, or another spelling of it; not the name itself, nor a word made of it."""
    if min(len(word), len(name)) < _SHORT or word.casefold() == name.casefold() or _derived(word, name):
        return False
    allowed = 2 if min(len(word), len(name)) >= _LONG else 1
    near = DamerauLevenshtein.distance(word.casefold(), name.casefold(), score_cutoff=allowed) <= allowed
    return near or one_word(word, name) or _is_glued(word, name)


def variant(words: Iterable[str], house: Collection[str]) -> tuple[str, str] | None:
    """The first word that spells one of the house's otherwise, with that one, which does not stand there itself."""
    said = [*words]
    for word in said:
        for name in house:
            same = word.casefold() == name.casefold() or word in house or name in said
            if not same and (one_word(word, name) or is_near(word, name)):
                return word, name
    return None


def _derived(word: str, name: str) -> bool:
    short, long = sorted((word.casefold(), name.casefold()), key=len)
    more, instead = long.removeprefix(short), long.removeprefix(short[:-1])
    return more in _ENDINGS or (instead in _ENDINGS and len(instead) > 1)  # `Russian`; `Italian`, of `Italy`


def _is_glued(word: str, name: str) -> bool:
    return word.casefold().startswith(name.casefold()) and word.casefold()[len(name) :] in _GLUED
