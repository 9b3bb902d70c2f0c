"""Statements: who said what, to whom, when and how."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.facts.fact import Agent, Fact
from galleyproof.record import Date, Ref, Text


class Statement(Fact):
    """Somebody says something. What was said is another claim, `reported_in` this one."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: statement, speaker: said-jawad, words: not even on the table, to: moscow-times, on: 2021-10}",
        (
            "{kind: statement, speaker: zabihullah-mujahid, gist: staff may be recalled, in: tass-2021-10-11,"
            " language: ru}"
        ),
    )

    kind: Literal["statement"]
    speaker: Agent = Field(description="Who says it.")
    words: Text | None = Field(None, description="The very words.")
    gist: Text | None = Field(None, description="What was said, where the words are not at hand.")
    to: Annotated[Text, Ref()] | None = Field(None, description="To whom it was said.")
    in_: Annotated[Text, Ref("source")] | None = Field(
        None, alias="in", description="A source that carries it: according to its May update."
    )
    on: Date | None = Field(None, description="When it was said.")
    occasion: Text | None = Field(
        None, description="A label for the occasion: statements are the same only on the same one."
    )
    manner: Literal["asserts", "denies", "asks", "supposes", "quotes"] | None = Field(
        None, description="How it was said; left out, it is asserted."
    )
    language: Text | None = Field(None, description="The language it was said in, as a BCP 47 tag.")

    def model_post_init(self, _context: object, /) -> None:
        """Refuse what was said given twice."""
        if self.words and self.gist:
            raise ValueError("`words` and `gist` both say what was said: leave out one of the two")
