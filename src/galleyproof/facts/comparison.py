"""Comparisons: one quantity against another."""

import re
from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Final, Literal

from pydantic import AfterValidator, Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Compared
from galleyproof.facts.fact import Fact
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.wording import Mismatch, Wording
from galleyproof.records import Ref, Text
from galleyproof.text.reading.vocabulary import vocabulary

_BY = re.compile(r"[0-9]+(?:\.[0-9]+)?[%x]?")

_DIRECTIONS: Final = {
    **dict.fromkeys(vocabulary("more"), "more"),
    **dict.fromkeys(vocabulary("less"), "less"),
}
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
        """Yield a comparison the other way round."""
        words = wording.reading.words
        found = [number for number, word in enumerate(words) if word.letters in _DIRECTIONS]
        ways = {_DIRECTIONS[words[number].letters] for number in found}
        if len(ways) == 1 and ways != {self.is_} and not any(word.letters in _NO for word in words):
            span = words[found[0]].span
            yield Mismatch(span, "is", wording.words(span), f"`is: {self.is_}`")

    def state(self, assertion: Assertion) -> None:
        """State how the two figures compare, if both claims give one."""
        left, right = (assertion.frame.figure(claim, assertion.context.article) for claim in (self.left, self.right))
        if left and right:
            assertion.provide(Compared(left, right, self.is_, self.by or ""))
