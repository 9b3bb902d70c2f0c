"""Figures in running English, in digits or words, with their unit and any hedge such as "about"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from galleyproof.text.opening_words import FIGURE, SIGNS, matches

_SMALL_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
SMALL_NUMBERS: Final = {word: number for number, word in enumerate(_SMALL_NUMBERS.split())}
"""The numbers from zero to nineteen, by their words."""

ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
MULTIPLES: Final = ("half", "twice", "double", "triple")
_TENTHS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS: Final = {word: 10 * number for number, word in enumerate(_TENTHS, 2)}
_SCALES: Final = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "k": 10**3,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
_SCALE = r"dozen|hundred|thousand|million|billion|trillion"
_OPENING: Final = frozenset((*_TENS, *SMALL_NUMBERS, *SIGNS, FIGURE, *("us", "half", "a", "an", "several", "many")))
"""The words and signs that a figure can open with."""

_TEN, _SMALLER = "|".join(_TENS), "|".join(SMALL_NUMBERS)
_NUMBER = re.compile(
    rf"""
    (?<![\w.,]) (?<![^\W\d_]-) (?P<sign>[-+\u2212](?=\d))? (?P<currency>(?:US)?[$\u20ac\u00a3\u00a5]\s?)?
    (?: (?P<digits> (?:\d{{1,3}}(?:[,\u00a0\u2009\u202f]\d{{3}})+ | \d+) (?:\.\d+)? )
        (?: [\s-]? (?P<scale>{_SCALE}|bn|mn|(?-i:k|m)) \b )?
      | (?P<half>half\ )? (?:a|an|several|many)\ (?P<alone>dozen|hundred|thousand|million|billion) \b
      | (?: (?P<tens>{_TEN}) (?:-(?P<unit>{_SMALLER}))? | (?P<small>{_SMALLER}) ) \b
        (?: [\s-] (?P<many>{_SCALE}) \b )?
    )
    (?! [,.]*\d | (?:st|nd|rd|th|s)\b )
    (?: \s? (?P<percent>%) | \s (?P<percents>per\ ?cent) \b )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(about|around|roughly|approximately|some|nearly|almost|close to|an estimated|"
    r"up to|more than|over|above|at least|fewer than|less than|under|below|at most|no more than)\s+$",
    re.IGNORECASE,
)
_FROM: Final = ("more than", "over", "above", "at least")
_BELOW: Final = ("nearly", "almost", "close to")
_TO: Final = ("fewer than", "less than", "under", "below", "at most", "no more than", "up to")


class Number(NamedTuple):
    """A figure in a text.

    Attributes:
        start: its first character, including any hedge.
        end: the character after its last.
        value: its value, with `thousand` and the like multiplied out; for a percentage, the number before the sign.
        unit: `%`, the sign of a currency, or an empty string.
        hedge: `about`, `more than` and the like; an empty string if the figure is exact.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    hedge: str

    def fits(self, low: Decimal | None, high: Decimal | None) -> bool:
        """Return True if the figure can mean an amount between these bounds, of which None is open."""
        least, most = self.bounds
        return (low is None or most is None or most >= low) and (high is None or least is None or least <= high)

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """The smallest and the largest amount it can mean, None if there is no limit."""
        if not self.hedge:
            return self.value, self.value
        if self.hedge in _FROM:
            return self.value, None
        if self.hedge in _TO:
            return None, self.value
        room = Decimal(1).scaleb(int(self.value.normalize().as_tuple().exponent)) if self.value else Decimal(1)
        return self.value - room, self.value if self.hedge in _BELOW else self.value + room


def numbers(text: str) -> Iterator[Number]:
    """Yield the figures of a text in order, except ordinals and a lone `one`, which is usually a pronoun."""
    for match in matches(_NUMBER, text, _OPENING):
        if (match["small"] or "").lower() in ("zero", "one") and not (match["many"] or match["percents"]):
            continue
        hedge = _HEDGE.search(text, max(0, match.start() - 20), match.start())
        unit = "%" if match["percent"] or match["percents"] else (match["currency"] or "").strip().removeprefix("US")
        value = _value(match) * (-1 if match["sign"] in ("-", "\u2212") else 1)
        start, hedge_words = (hedge.start(), hedge[1].lower()) if hedge else (match.start(), "")
        yield Number(start, match.end(), value, unit, hedge_words)


def _value(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        number = Decimal(re.sub(r"[^\d.]", "", match["digits"]))
        return number * _SCALES[(match["scale"] or "").lower()] if match["scale"] else number
    if match["alone"]:
        return Decimal(_SCALES[match["alone"].lower()]) / (2 if match["half"] else 1)
    if match["tens"]:
        number = Decimal(_TENS[match["tens"].lower()] + SMALL_NUMBERS.get((match["unit"] or "").lower(), 0))
    else:
        number = Decimal(SMALL_NUMBERS[match["small"].lower()])
    return number * _SCALES[match["many"].lower()] if match["many"] else number
