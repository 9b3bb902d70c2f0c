"""Given figures: what an evidence row gives a calculation, such as `600000 USD`, `~14000` or `claim:budget`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Final, TypeAlias

from pydantic import PlainValidator, WithJsonSchema

from galleyproof.records.amounts import Amount, AmountError, parse

_CLAIM: Final = "claim:"
_NAME: Final = re.compile(r"[^\W\d][\w-]*")
_FIGURE: Final = re.compile(r"(?P<amount>(?:~|\.\.)?-?[0-9][0-9.]*(?:\.\.-?[0-9.]+)?)(?: +|(?=[^\d\s.,]))(?P<unit>.+)")

_ADVICE: Final = "write it without a thousands separator, and its unit after it, as in 600000 USD, 90..95 % or ~14000"


@dataclass(frozen=True, slots=True)
class Given:
    """A figure with a name: an amount with its unit, or the figure of a claim.

    Attributes:
        name: the name that a calculation has for it.
        text: as written.
        amount: the amount; None if `claim` gives it.
        unit: the unit of the amount; empty if it has none.
        claim: the id of the claim whose figure it is; empty if the amount is given.
    """

    name: str
    text: str
    amount: Amount | None = None
    unit: str = ""
    claim: str = ""


@lru_cache(maxsize=1024)
def parse_given(name: str, text: str) -> Given:
    """Parse `600000 USD`, `90..95 %`, `6 years 3 months` or `claim:budget`.

    Raises:
        AmountError: the text is anything else, or the name cannot be used in a calculation.
    """
    if not _NAME.fullmatch(name):
        raise AmountError(f"`{name}` cannot be used as a name: start with a letter, then letters, digits, `-` and `_`")
    if text.startswith(_CLAIM) and (claim := text.removeprefix(_CLAIM).strip()):
        return Given(name, text, claim=claim)
    try:
        amount = parse(text)
    except AmountError:
        match = _FIGURE.fullmatch(text)
        if match is None:
            raise AmountError(f"`{text[:40]}` is not a figure: {_ADVICE}") from None
        amount = parse(match["amount"])
        return Given(name, text, amount, match["unit"])
    return Given(name, text, amount, amount.unit)


def _givens(value: object) -> tuple[Given, ...]:
    if isinstance(value, tuple):
        return value
    if not isinstance(value, Mapping) or not all(isinstance(text, str) for text in value.values()):
        raise AmountError("names and figures are written as in {new: 600000 USD, old: 500000 USD}")
    return tuple(parse_given(str(name), text) for name, text in value.items())


Gives: TypeAlias = Annotated[
    tuple[Given, ...],
    PlainValidator(_givens),
    WithJsonSchema({"type": "object", "additionalProperties": {"type": ["string", "number"]}}),
]
"""Figures by name."""
