"""Numbers as a desk writes them: exact, a range, open to one side, or about."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
_SHAPE = re.compile(rf"~(?P<about>{_NUMBER})|(?P<exact>{_NUMBER})|(?P<low>{_NUMBER})?\.\.(?P<high>{_NUMBER})?")
_ADVICE = (  # the first that is found in the text is given
    (re.compile(r"[0-9][, '\u00a0\u2009\u202f][0-9]{3}"), "write thousands without a sign between them, as in 14000"),
    (re.compile(r"[0-9] *[-\u2013] *[0-9]"), "write a range as in 90..95"),
    (re.compile(r"[0-9] *[^\W\d_]|[%$\u20ac\u00a3]"), "write the number alone, and what it counts in `unit`"),
    (re.compile(r""), "write 412, 90..95, 90.., ..90 or ~14000"),
)
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
    if match is None or text == "..":
        shown = text[:_LONGEST]
        advice = next(advice for found, advice in _ADVICE if found.search(shown))
        raise AmountError(f"`{shown}` is not an amount: {advice}")
    about, exact, low, high = (Decimal(side) if side else None for side in match.groups())
    if about is not None:
        return Amount(text, about - _unit(about), about + _unit(about))
    if exact is not None:
        return Amount(text, exact, exact)
    if low is not None and high is not None and high < low:
        raise AmountError(f"`{text}` ends below where it starts: write the smaller number first")
    return Amount(text, low, high)


def _unit(number: Decimal) -> Decimal:
    """One unit of the last non-zero digit: 1000 for 14000, 0.1 for 2.5, 1 for 0."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if number else Decimal(1)
