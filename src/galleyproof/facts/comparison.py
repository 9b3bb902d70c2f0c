"""Comparisons: one quantity against another."""

import re
from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Compared
from galleyproof.facts.fact import Fact
from galleyproof.facts.frame import Frame, Home
from galleyproof.records.base import Ref, Text

_BY = re.compile(r"[0-9]+(?:\.[0-9]+)?[%x]?")


def _difference(text: str) -> str:
    if _BY.fullmatch(text):
        return text
    raise ValueError(f"`{text}` is no difference: write 30%, 2x or 5")


class Comparison(Fact):
    """One quantity is more than, less than or equal to another; it must agree with the two."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: comparison, left: october-troops, right: july-troops, is: more, by: 4x}",
    )

    kind: Literal["comparison"]
    left: Annotated[Text, Ref("claim")] = Field(description="A claim with a quantity.")
    right: Annotated[Text, Ref("claim")] = Field(description="The claim that it is compared with.")
    is_: Literal["more", "less", "equal"] = Field(alias="is", description="How the left one compares.")
    by: Annotated[Text, AfterValidator(_difference)] | None = Field(None, description="By how much: `30%`, `2x`, `5`.")

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:
        """The two figures."""
        figures = (frame.figure(claim, home.article) for claim in (self.left, self.right))
        yield from filter(None, figures)

    def say(self, to: Assertion) -> None:
        """The one figure compares with the other so."""
        left, right = (to.frame.figure(claim, to.home.article) for claim in (self.left, self.right))
        if left and right:
            to.provide(Compared(left, right, self.is_, self.by or ""))
