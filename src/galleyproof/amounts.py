"""Numbers as a desk writes them: exact, a range, open to one side, or about."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
_SHAPE = re.compile(rf"(?P<about>~)?(?P<low>{_NUMBER})?(?P<range>\.\.)?(?P<high>{_NUMBER})?")
_LONGEST = 40  # characters: past that it is no figure that a newsroom prints


class AmountError(ValueError):
    """The text is no amount; the message says to an editor what is wrong."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written, and the bounds that it stands for; None is unbounded."""

    text: str
    low: Decimal | None
    high: Decimal | None


@lru_cache(maxsize=4096)
def parse(text: str) -> Amount:
    """Read `412`, `90..95`, `90..`, `..90` or `~14000` (plus or minus one unit of its last non-zero digit).

    Raises:
        AmountError: for anything else.
    """
    match = _SHAPE.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or not (match["low"] or match["high"]) or (match["about"] and match["range"]):
        raise AmountError(f"`{text}` is not an amount: write 412, 90..95, 90.., ..90 or ~14000")
    low, high = (Decimal(side) if side else None for side in match.group("low", "high"))
    if match["about"] and low is not None:
        return Amount(text, low - _unit(low), low + _unit(low))
    if not match["range"]:
        return Amount(text, low, low)
    if low is not None and high is not None and high < low:
        raise AmountError(f"`{text}` ends below where it starts: write the smaller number first")
    return Amount(text, low, high)


def _unit(number: Decimal) -> Decimal:
    """One unit of the last non-zero digit: 1000 for 14000, 0.1 for 2.5, 1 for 0."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if number else Decimal(1)
