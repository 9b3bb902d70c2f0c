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
from galleyproof.facts.wording.compared import differences, direction
from galleyproof.records import Ref, Text, amounts, durations

_NUMBER = r"[0-9]{1,15}(?:\.[0-9]{1,15})?"
_BY = re.compile(rf"(~?)({_NUMBER})(?:\.\.({_NUMBER}))?([%x]?)")
_ABOUT = Fraction(1, 4)


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
        told = direction(wording.reading)
        is_turned = self._is_turned(wording, told[1].start if told else None)
        expected = {"more": "less", "less": "more"}.get(self.is_, self.is_) if is_turned else self.is_
        if told and told[0] != expected:
            yield Mismatch(told[1], "is", wording.words(told[1]), f"`is: {self.is_}`")
        elif self.by and not is_turned:
            yield from self._other_difference(wording, self.by)

    def _is_turned(self, wording: Wording, before: int | None) -> bool:
        """Return True if the last name before a place of the text is what the right claim is about."""
        left, right = wording.measured(self.left), wording.measured(self.right)
        names = [name for name in wording.reading.names if before is None or name.span.end <= before]
        for name in reversed(names) if left != right else ():
            if left and wording.may_be(name, left):
                return False
            if right and wording.may_be(name, right):
                return True
        return False

    def _other_difference(self, wording: Wording, by: str) -> Iterator[Mismatch]:
        """Yield `three times` for `2x`, or `20 per cent` for `50%`, if the text gives no other difference."""
        meant = margin(by)
        told = [*differences(wording.reading, meant.unit)] if meant else []
        if meant and told and not any(meant.low <= Fraction(number) <= meant.high for number, _ in told):
            yield Mismatch(told[0][1], "by", wording.words(told[0][1]), f"`by: {by}`")

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


def _scaled(difference: Margin, left: object) -> Margin:
    """Return a difference in the unit in which the solver has the figures: a number is in the left one's own unit."""
    times = durations.MONTHS.get(difference.unit) or durations.SECONDS.get(difference.unit) or 0
    times = times or (left.measured.times if isinstance(left, Quantity) else 1)
    return Margin(difference.low * times * UNIT, difference.high * times * UNIT, "")
