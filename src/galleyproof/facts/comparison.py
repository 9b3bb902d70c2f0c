"""Comparisons: one quantity against another."""

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import Annotated, ClassVar, Final, Literal

from pydantic import AfterValidator, Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Compared
from galleyproof.facts.fact import Fact
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.wording import Mismatch, Wording
from galleyproof.records import Ref, Text
from galleyproof.text.reading import Reading
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.span import Span

_BY = re.compile(r"[0-9]+(?:\.[0-9]+)?[%x]?")

_DIRECTIONS: Final = {
    **dict.fromkeys(vocabulary("more"), "more"),
    **dict.fromkeys(vocabulary("less"), "less"),
}
_TIMES: Final = {"twice": 2, "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "threefold": 3, "quadrupled": 4}
_NO: Final = vocabulary("not") | vocabulary("nobody")


def _difference(text: str) -> str:
    if _BY.fullmatch(text):
        return text
    raise ValueError(f"cannot read `{text}` as a difference: write 30%, 2x or 5")


class Comparison(Fact):
    """One quantity is more than, less than or equal to another. The comparison must agree with both."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: comparison, left: october-troops, right: july-troops, is: more, by: 4x}",
    )

    kind: Literal["comparison"]
    left: Annotated[Text, Ref("claim")] = Field(description="A claim with a quantity.")
    right: Annotated[Text, Ref("claim")] = Field(description="The claim it is compared with.")
    is_: Literal["more", "less", "equal"] = Field(
        alias="is", description="The left quantity is more than, less than or equal to the right one."
    )
    by: Annotated[Text, AfterValidator(_difference)] | None = Field(None, description="The difference: `30%`, `2x`.")

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the two figures."""
        figures = (frame.figure(claim, context.article) for claim in (self.left, self.right))
        yield from filter(None, figures)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield a comparison the other way round, and another difference."""
        words = wording.reading.words
        found = [number for number, word in enumerate(words) if word.letters in _DIRECTIONS]
        ways = {_DIRECTIONS[words[number].letters] for number in found}
        is_turned = self._is_turned(wording)
        expected = {"more": "less", "less": "more"}.get(self.is_, self.is_) if is_turned else self.is_
        if len(ways) == 1 and ways != {expected} and not any(word.letters in _NO for word in words):
            span = words[found[0]].span
            yield Mismatch(span, "is", wording.words(span), f"`is: {self.is_}`")
        elif self.by and not is_turned:
            yield from self._other_difference(wording, self.by)

    def _is_turned(self, wording: Wording) -> bool:
        """Return True if the text names what the right claim is about first."""
        left, right = wording.measured(self.left), wording.measured(self.right)
        for name in wording.reading.own_names if left != right else ():
            if left and wording.may_be(name, left):
                return False
            if right and wording.may_be(name, right):
                return True
        return False

    def _other_difference(self, wording: Wording, by: str) -> Iterator[Mismatch]:
        """Yield `three times` for `2x`, or `20 per cent` for `50%`, if the text gives no other difference."""
        value, unit = by.rstrip("%x"), by[-1]
        told = [*_factors(wording.reading)] if unit == "x" else [*_percentages(wording.reading)] if unit == "%" else []
        if told and not any(number == Decimal(value) for _, number in told):
            yield Mismatch(told[0][0], "by", wording.words(told[0][0]), f"`by: {by}`")

    def state(self, assertion: Assertion) -> None:
        """State how the two figures compare, if both claims give one."""
        left, right = (assertion.frame.figure(claim, assertion.context.article) for claim in (self.left, self.right))
        if left and right:
            assertion.provide(Compared(left, right, self.is_, self.by or ""))


def _factors(reading: Reading) -> Iterator[tuple[Span, Decimal]]:
    """Yield `twice` and `three times` with their number."""
    for word, following in zip_longest(reading.words, reading.words[1:]):
        if word.letters in _TIMES:
            yield word.span, Decimal(_TIMES[word.letters])
        elif following and following.letters in ("times", "fold"):
            number = next((figure for figure in reading.figures if figure.end == word.span.end), None)
            if number:
                yield Span(number.start, following.span.end), number.value


def _percentages(reading: Reading) -> Iterator[tuple[Span, Decimal]]:
    for figure in reading.figures:
        if figure.unit == "%" and not figure.hedge:
            yield Span(figure.start, figure.end), figure.value
