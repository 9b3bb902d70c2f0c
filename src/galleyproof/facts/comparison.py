"""Comparisons: one quantity against another."""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import AfterValidator, Field, WithJsonSchema

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Compared
from galleyproof.facts.fact import Fact
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.quantity import UNIT, Quantity
from galleyproof.facts.wording import Mismatch, Wording
from galleyproof.facts.wording.compared import direction, ratios
from galleyproof.records import Ref, Text, amounts, durations

_NUMBER = r"[0-9]{1,15}(?:\.[0-9]{1,15})?"
_BY = re.compile(rf"(~?)({_NUMBER})(?:\.\.({_NUMBER}))?([%x]?)")
_ABOUT = Fraction(1, 4)
_ROUNDED = Fraction(1, 100)


class Margin(NamedTuple):
    """The least and the greatest that a difference can mean: a share for `30%`, a factor for `2x`, or a number.

    A share or factor is rounded to its last digit. `~` is give or take a quarter, but no less than the rounding.
    `unit` is the unit of a length of time, else `%`, `x` or empty.
    """

    low: Fraction
    high: Fraction
    unit: str


@lru_cache(maxsize=1024)
def margin(text: str) -> Margin | None:
    """Return what a difference such as `30%`, `~2x`, `1.8..2.2x`, `5` or `2 years` means; None if it is none."""
    match = _BY.fullmatch(text)
    if match is None:
        return _length(text)
    about, first, last, unit = match.groups()
    low, high = Decimal(first), Decimal(last or first)
    if high < low or (about and last):
        return None
    rounded = _half_a_digit(low) if unit and not last else Fraction()
    slack = max(rounded, _ABOUT * Fraction(low)) if about else rounded
    return Margin(Fraction(low) - slack, Fraction(high) + slack, unit)


def _half_a_digit(number: Decimal) -> Fraction:
    return Fraction(Decimal(1).scaleb(int(number.as_tuple().exponent))) / 2


def _length(text: str) -> Margin | None:
    try:
        amount = amounts.parse(text)
    except amounts.AmountError:
        return None
    if not amount.unit or amount.low is None or amount.high is None:
        return None
    return Margin(Fraction(amount.low), Fraction(amount.high), amount.unit)


def _difference(text: str) -> str:
    if margin(text):
        return text
    raise ValueError(f"cannot read `{text}` as a difference: write 30%, 2x, ~2x for `about twice`, 5 or 2 years")


class Comparison(Fact):
    """One quantity is more than, less than or equal to another. The comparison must agree with both."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: comparison, left: october-troops, right: july-troops, is: more, by: 4x}",
        "{kind: comparison, left: drills#troops, right: drills#2, is: more, by: ~2x}",
    )

    kind: Literal["comparison"]
    left: Annotated[Text, Ref("claim")] = Field(
        description="A claim with a quantity. If it has several, `<claim>#2` is its second fact and `<claim>#troops` "
        "the fact with that measure."
    )
    right: Annotated[Text, Ref("claim")] = Field(description="The claim, or fact of a claim, it is compared with.")
    is_: Literal["more", "less", "equal"] = Field(
        alias="is", description="The left quantity is more than, less than or equal to the right one."
    )
    by: Annotated[Text, AfterValidator(_difference), WithJsonSchema({"type": ["string", "number"]})] | None = Field(
        None,
        description="The difference: `30%`, `2x`, `5`, `2 years`; `~2x` is about twice, give or take a quarter.",
    )

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the two figures."""
        figures = (frame.figure(fact, context.article) for fact in (self.left, self.right))
        yield from filter(None, figures)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield a comparison the other way round, and another difference."""
        way, told = direction(wording.reading), [*ratios(wording.reading)]
        place = way[1].start if way else told[0].span.start if told else None
        is_turned = self._is_turned(wording, place)
        expected = {"more": "less", "less": "more"}.get(self.is_, self.is_) if is_turned else self.is_
        if way and way[0] != expected:
            yield Mismatch(way[1], "is", wording.words(way[1]), f"`is: {self.is_}`")
            return
        times = _inverse(*self._times()) if is_turned else self._times()
        if told and not any(_is_within(ratio.times, *times) for ratio in told):
            field, value = ("by", self.by) if self.by else ("is", self.is_)
            yield Mismatch(told[0].span, field, wording.words(told[0].span), f"`{field}: {value}`")

    def _is_turned(self, wording: Wording, place: int | None) -> bool:
        """Return True if a text has the right one in front: the last name before its words, or the first after them."""
        left, right = wording.measured(self.left), wording.measured(self.right)
        before = [name for name in wording.reading.names if place is not None and name.span.end <= place]
        after = [name for name in wording.reading.names if name not in before]
        for name in (*reversed(before), *after) if left != right else ():
            if left and wording.may_be(name, left):
                return False
            if right and wording.may_be(name, right):
                return True
        return False

    def _times(self) -> tuple[Fraction, Fraction | None]:
        """Return the least and the most that the left one can be of the right one; None for no limit."""
        meant = margin(self.by) if self.by else None
        one = Fraction(1)
        if meant is None or meant.unit not in ("%", "x") or self.is_ == "equal":
            return {"more": (one, None), "less": (Fraction(), one)}.get(self.is_, (one, one))
        if meant.unit == "x":
            return (meant.low, meant.high) if self.is_ == "more" else _inverse(meant.low, meant.high)
        low, high = meant.low / 100, meant.high / 100
        return (1 + low, 1 + high) if self.is_ == "more" else (1 - high, 1 - low)

    def state(self, assertion: Assertion) -> None:
        """State how the two figures compare, if both claims give one."""
        article = assertion.context.article
        left, right = (assertion.frame.figure(fact, article) for fact in (self.left, self.right))
        difference = margin(self.by) if self.by else None
        if not (left and right):
            return
        if difference and difference.unit not in ("%", "x"):
            named = assertion.frame.figured(self.left, article)
            difference = _scaled(difference, named[0] if named else None)
        assertion.provide(Compared(left, right, self.is_, *(difference or (Fraction(), Fraction(), "any"))))


def _inverse(low: Fraction, high: Fraction | None) -> tuple[Fraction, Fraction | None]:
    return 1 / high if high and high > 0 else Fraction(), 1 / low if low > 0 else None


def _is_within(times: Fraction, low: Fraction, high: Fraction | None) -> bool:
    return low - _ROUNDED <= times and (high is None or times <= high + _ROUNDED)


def _scaled(difference: Margin, left: object) -> Margin:
    """Return a difference in the unit in which the solver has the figures: a number is in the left one's own unit."""
    times = durations.MONTHS.get(difference.unit) or durations.SECONDS.get(difference.unit) or 0
    times = times or (left.measured.times if isinstance(left, Quantity) else 1)
    return Margin(difference.low * times * UNIT, difference.high * times * UNIT, "")
