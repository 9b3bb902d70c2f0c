"""Spellings of one name that differ because other scripts can be transliterated in several ways."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_CYRILLIC: Final = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфыэёіґ", "abvgdeziiklmnoprstufieeig", strict=True)),
        **dict(zip("жхцчшщюяєї", ["zh", "kh", "ts", "ch", "sh", "shch", "yu", "ya", "ye", "yi"], strict=True)),
        **dict.fromkeys("ъьʼ", ""),
    }
)
_RULES: Final = (  # order matters; each pattern lists spellings of one sound, or of one letter of another script
    ("h", r"dsch|dzh", "D"),
    ("j", r"dj|j(?=[aeiou])", "D"),
    ("ch", r"shch|schtsch", "S"),
    ("ch", r"tsch|tch", "C"),
    ("h", r"sch|sh", "S"),
    ("ch", r"ch", "C"),
    ("kh", r"kh", "h"),
    ("gh", r"gh", "g"),
    ("ph", r"ph", "f"),
    ("c", r"ck|c", "k"),
    ("q", r"q", "k"),
    ("eff", r"(?:i|y)?eff$", "iv"),
    ("ev", r"(?:i|y)?ev$", "iv"),
    ("ew", r"(?:i|y)?ew$", "iv"),
    ("off", r"off$", "uv"),
    ("ov", r"ov$", "uv"),
    ("ow", r"ow$", "uv"),
    ("w", r"w", "v"),
    ("yy", r"yy", "y"),
    ("", r"y[aei]|ee|ea|ey|ei|ij|iy", "i"),
    ("o", r"oo|ou|o", "u"),
    ("aa", r"aa", "a"),
    ("y", r"y", "i"),
    ("j", r"j", "i"),
    ("h", r"(?<=[a-z])h$", ""),
)
"""Each with letters without which it does not apply, as few words have those of most rules; a pattern; its sound."""

_COMPILED: Final = tuple((letters, re.compile(pattern), sound) for letters, pattern, sound in _RULES)
_DOUBLE: Final = re.compile(r"([^\W\d])\1")
_LONG: Final = 5
"""Letters; in words at least this long an `e` may be an `a` or `i` of another script. `Bell` is not `Bill`."""


def can_be_same_word(one: str, other: str) -> bool:
    """Return True if two words can be spellings of the same word."""
    return not spelling_keys(one).isdisjoint(spelling_keys(other))


@lru_cache(maxsize=8192)  # each word of the registry is compared with many others
def spelling_keys(word: str) -> frozenset[str]:
    """Return keys that all spellings of a word share; two words with a common key can be the same word."""
    key = _letters(word)
    for letters, pattern, sound in _COMPILED:
        if letters in key:
            key = pattern.sub(sound, key)
    key = _DOUBLE.sub(r"\1", key)
    forms = {key.replace("e", vowel) for vowel in "ia"} if len(word) >= _LONG else {key}
    return frozenset(_DOUBLE.sub(r"\1", form) for form in forms)


def _letters(word: str) -> str:
    """Return the letters of a word in Latin script and lower case, without accents."""
    latin = unicodedata.normalize("NFKD", word.casefold().translate(_CYRILLIC)) if not word.isascii() else word.lower()
    return latin if latin.isalnum() else "".join(letter for letter in latin if letter.isalnum())
