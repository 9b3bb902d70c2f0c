"""Spellings of one name: what other scripts, and other habits of writing them in ours, make of it."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_CYRILLIC: Final = str.maketrans(
    {
        **dict(
            zip(
                "абвгдезийклмнопрстуфыэёіґ",
                [
                    "a",
                    "b",
                    "v",
                    "g",
                    "d",
                    "e",
                    "z",
                    "i",
                    "i",
                    "k",
                    "l",
                    "m",
                    "n",
                    "o",
                    "p",
                    "r",
                    "s",
                    "t",
                    "u",
                    "f",
                    "i",
                    "e",
                    "e",
                    "i",
                    "g",
                ],
                strict=True,
            )
        ),
        **dict(zip("жхцчшщюяєї", ["zh", "kh", "ts", "ch", "sh", "shch", "yu", "ya", "ye", "yi"], strict=True)),
        **dict.fromkeys("ъьʼ", ""),
    }
)
_RULES: Final = (  # in this order; each group of spellings is one sound, or one letter of another script
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
"""Letters; from so many on, an `e` may stand for the `a` or the `i` of another script. `Bell` is not `Bill`."""

_WORD = re.compile(r"[^\W_]+")


def one_name(one: str, other: str) -> bool:
    """Whether two names, word by word, can be spellings of one; not whether the same person has them."""
    ours, theirs = _WORD.findall(one), _WORD.findall(other)
    return len(ours) == len(theirs) and all(map(one_word, ours, theirs))


def one_word(one: str, other: str) -> bool:
    """Whether two words can be spellings of one."""
    return not keys(one).isdisjoint(keys(other))


@lru_cache(maxsize=8192)  # each word of the registry is compared with many
def keys(word: str) -> frozenset[str]:
    """What is left of a word when all that spellings differ in is gone; two that share a key can be one name."""
    latin = unicodedata.normalize("NFKD", word.casefold().translate(_CYRILLIC))
    key = "".join(letter for letter in latin if letter.isalnum())
    for pattern, sound in _RULES:
        key = re.sub(pattern, sound, key)
    vowels = ("i", "a") if len(word) >= _LONG else ("e",)
    return frozenset(re.sub(r"([^\W\d])\1", r"\1", key.replace("e", vowel)) for vowel in vowels)
