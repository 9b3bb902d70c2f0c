"""Amounts: exact numbers, ranges, open ranges and approximate numbers."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
_SHAPE = re.compile(rf"~(?P<about>{_NUMBER})|(?P<exact>{_NUMBER})|(?P<low>{_NUMBER})?\.\.(?P<high>{_NUMBER})?")
_ADVICE = (  # the first that matches is given
    (re.compile(r"[0-9][, '\u00a0\u2009\u202f][0-9]{3}"), "write it without a thousands separator, as in 14000"),
    (re.compile(r"[0-9] *[-\u2013] *[0-9]"), "write the range as in 90..95"),
    (re.compile(r"[0-9] *(?:thousand|[mbt]r?illion|bn)\b"), "write the number out in digits, as in 5000000"),
    (re.compile(r"[0-9] *[^\W\d_]|[%$\u20ac\u00a3]"), "write only the number, and give its unit in `unit`"),
    (re.compile(r""), "write it as in 412, 90..95, 90.., ..90 or ~14000"),
)
_MAX_LENGTH = 40  # characters: no newsroom prints a longer figure


class AmountError(ValueError):
    """A text that is not an amount; the message tells an editor what is wrong and how to fix it."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written, with its lowest and highest possible values; None is unbounded."""

    text: str
    low: Decimal | None
    high: Decimal | None


@lru_cache(maxsize=4096)
def parse(text: str) -> Amount:
    """Parse `412`, `90..95`, `90..`, `..90` or `~14000` (plus or minus one unit of its last non-zero digit).

    Raises:
        AmountError: the text is anything else.
    """
    match = _SHAPE.fullmatch(text) if len(text) <= _MAX_LENGTH else None
    if match is None or text == "..":
        opening = text[:_MAX_LENGTH]
        advice = next(advice for pattern, advice in _ADVICE if pattern.search(opening))
        raise AmountError(f"`{opening}` is not an amount: {advice}")
    about, exact, low, high = (Decimal(side) if side else None for side in match.groups())
    if about is not None:
        return Amount(text, about - _unit(about), about + _unit(about))
    if exact is not None:
        return Amount(text, exact, exact)
    if low is not None and high is not None and high < low:
        raise AmountError(f"`{text}` starts with the larger number: write the smaller number first")
    return Amount(text, low, high)


def _unit(number: Decimal) -> Decimal:
    """Return one unit of the last non-zero digit: 1000 for 14000, 0.1 for 2.5, 1 for 0."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if number else Decimal(1)
