"""The words of figures: numbers, scales, fractions and vague counts."""

from decimal import Decimal
from typing import Final

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
SMALL_NUMBERS: Final = {word: number for number, word in enumerate(_SMALL.split())}
"""The numbers from zero to nineteen, by their words."""

TENS: Final = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}

ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
MULTIPLES: Final = ("half", "twice", "double", "triple")

SCALE_WORDS: Final = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
"""The scales that can follow a number in words."""

SCALES: Final = {
    **SCALE_WORDS,
    "lac": 10**5,
    "lakhs": 10**5,
    "crores": 10**7,
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
"""All scales, with the short ones that follow digits."""

FRACTION_SIGNS: Final = {
    sign: Decimal(top) / bottom
    for sign, top, bottom in (
        *(("½", 1, 2), ("¼", 1, 4), ("¾", 3, 4), ("⅓", 1, 3), ("⅔", 2, 3)),
        *(("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8), ("⅕", 1, 5)),
    )
}

FRACTION_PARTS: Final = {
    "half": 2,
    "halves": 2,
    **{
        form: size
        for word, size in (
            *(("third", 3), ("quarter", 4), ("fourth", 4), ("fifth", 5), ("sixth", 6)),
            *(("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10)),
        )
        for form in (word, f"{word}s")
    },
}
"""How many of each make a whole."""

VAGUE: Final = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
"""Counts that give an order of magnitude only, with the least that they can mean."""
