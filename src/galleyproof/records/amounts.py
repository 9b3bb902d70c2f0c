"""Amounts: exact numbers, ranges, open ranges and approximate numbers, and lengths of time in the same forms."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from galleyproof.records import durations

_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
_SHAPE = re.compile(rf"~(?P<about>{_NUMBER})|(?P<exact>{_NUMBER})|(?P<low>{_NUMBER})?\.\.(?P<high>{_NUMBER})?")
_ADVICE = (  # the first that matches is given
    (re.compile(r"[0-9][, '\u00a0\u2009\u202f][0-9]{3}"), "write it without a thousands separator, as in 14000"),
    (re.compile(r"[0-9] *[-\u2013] *[0-9]"), "write the range as in 90..95"),
    (re.compile(r"[0-9] *(?:thousand|[mbt]r?illion|bn)\b"), "write the number out in digits, as in 5000000"),
    (re.compile(r"\AP[0-9T]"), "write a length of time as in 6 years 3 months"),
    (
        re.compile(r"[0-9] *(?:year|month|week|day|hour|minute|second)"),
        "write it as in 6 years 3 months, longest unit first",
    ),
    (re.compile(r"[0-9] *[^\W\d_]|[%$\u20ac\u00a3]"), "write only the number, and give its unit in `unit`"),
    (re.compile(r""), "write it as in 412, 90..95, 90.., ..90 or ~14000"),
)
_MAX_LENGTH = 40  # characters: no newsroom prints a longer figure
_LONGEST_LENGTH = 120
_TWO_SIDES = 2


class AmountError(ValueError):
    """A text that is not an amount; the message tells an editor what is wrong and how to fix it."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as written, with its lowest and highest possible values; None is unbounded.

    `unit` is the unit of the two values if the amount is a length of time, such as `month` for `6 years 3 months`.
    """

    text: str
    low: Decimal | None
    high: Decimal | None
    unit: str = ""

    @property
    def about(self) -> Decimal | None:
        """The number in the middle if the amount is approximate; None if it is not."""
        if not self.text.startswith("~") or self.low is None or self.high is None:
            return None
        return (self.low + self.high) / 2


@lru_cache(maxsize=4096)
def parse(text: str) -> Amount:
    """Parse `412`, `90..95`, `90..`, `..90` or `~14000` (plus or minus one unit of its last non-zero digit).

    A length of time such as `6 years 3 months` can be in the place of each number; `~` is give or take one of its
    shortest unit.

    Raises:
        AmountError: the text is anything else.
    """
    match = _SHAPE.fullmatch(text) if len(text) <= _MAX_LENGTH else None
    if match is None and (length := _length(text)):
        return length
    if match is None or text == "..":
        opening = text[:_MAX_LENGTH]
        advice = next(advice for pattern, advice in _ADVICE if pattern.search(opening))
        raise AmountError(f"`{opening}` is not an amount: {advice}")
    about, exact, low, high = (Decimal(side) if side else None for side in match.groups())
    if about is not None:
        return Amount(text, about - _unit(about), about + _unit(about))
    if exact is not None:
        return Amount(text, exact, exact)
    return _in_order(Amount(text, low, high))


def _in_order(amount: Amount) -> Amount:
    if amount.low is not None and amount.high is not None and amount.high < amount.low:
        raise AmountError(f"`{amount.text}` starts with the larger number: write the smaller number first")
    return amount


def _length(text: str) -> Amount | None:
    """Return a length of time, or None if the text is not one."""
    about, sides = text.startswith("~"), text.removeprefix("~").split("..")
    written = [durations.parts(side) for side in sides] if len(text) <= _LONGEST_LENGTH else []
    if not any(written) or len(written) > (1 if about else _TWO_SIDES):
        return None
    if any(side and not parts for side, parts in zip(sides, written, strict=True)):
        return None
    finer = min((durations.finest(parts) for parts in written if parts), key=durations.seconds_in)
    first, last = (durations.in_unit(parts, finer) if parts else None for parts in (written[0], written[-1]))
    low, high = first and first.low, last and last.high
    if about and low is not None and high is not None:
        low, high = low - 1, high + 1
    return _in_order(Amount(text, low, high, finer))


def _unit(number: Decimal) -> Decimal:
    """Return one unit of the last non-zero digit: 1000 for 14000, 0.1 for 2.5, 1 for 0."""
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if number else Decimal(1)
