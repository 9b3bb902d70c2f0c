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
    (r"dsch|dzh|dj|j(?=[aeiou])", "D"),
    (r"shch|schtsch", "S"),
    (r"tsch|tch", "C"),
    (r"sch|sh", "S"),
    (r"ch", "C"),
    (r"kh|(?<=[aeiou])h(?=[aeiou])", "h"),
    (r"gh", "g"),
    (r"ph", "f"),
    (r"ck|q|c", "k"),
    (r"(?:i|y)?(?:eff|ev|ew)$", "iv"),
    (r"(?:off|ov|ow)$", "uv"),
    (r"w", "v"),
    (r"yy", "y"),
    (r"y[aei]|ee|ea|ey|ei|ij|iy", "i"),
    (r"oo|ou|o", "u"),
    (r"aa", "a"),
    (r"[yj]", "i"),
    (r"(?<=[a-z])h$", ""),
    (r"([^\W\d])\1", r"\1"),
)
_LONG: Final = 5
"""Letters; in words at least this long an `e` may be an `a` or `i` of another script. `Bell` is not `Bill`."""


def can_be_same_word(one: str, other: str) -> bool:
    """Return True if two words can be spellings of the same word."""
    return not spelling_keys(one).isdisjoint(spelling_keys(other))


@lru_cache(maxsize=8192)  # each word of the registry is compared with many others
def spelling_keys(word: str) -> frozenset[str]:
    """Return keys that all spellings of a word share; two words with a common key can be the same word."""
    latin = unicodedata.normalize("NFKD", word.casefold().translate(_CYRILLIC))
    key = "".join(letter for letter in latin if letter.isalnum())
    for pattern, sound in _RULES:
        key = re.sub(pattern, sound, key)
    vowels = ("i", "a") if len(word) >= _LONG else ("e",)
    return frozenset(re.sub(r"([^\W\d])\1", r"\1", key.replace("e", vowel)) for vowel in vowels)
