"""Statements: who said what, to whom, when and how."""

from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts, Said, SaidAt
from galleyproof.facts.fact import Agent, Fact
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.things import Happening, Moment, Occasion
from galleyproof.records.base import Date, Ref, Text
from galleyproof.text.folding import fold


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

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:
        """The words, the occasion, the speaker's life."""
        if words := self._own_words():
            yield ("words", words)
        if event := self._event(frame):
            yield Happening(event)
        elif self.occasion:
            yield Occasion(home.article, self.occasion)
        if self.on:
            yield from frame.life(frame.name(self.speaker))

    def say(self, to: Assertion) -> None:
        """Somebody said words, and was alive; an occasion has one day, an event its own."""
        speaker, at = to.frame.name(self.speaker), Moment(to.home.fact)
        label = to.mood(self.on)
        if words := self._own_words():
            to.provide(Said(speaker, words), label)
        if event := self._event(to.frame):
            to.provide(SaidAt(at, event), label)
        elif self.occasion:
            to.within(Occasion(to.home.article, self.occasion), self.on)
        if self.on:
            to.within(at, self.on)
            if speaker in to.frame.lives:
                to.provide(Acts(speaker, at, at), label)

    def _own_words(self) -> str:
        """The words, unless they are another's that the speaker repeats."""
        return fold(self.words).casefold() if self.words and self.manner != "quotes" else ""

    def _event(self, frame: Frame) -> str:
        """The event that the occasion is, where the register has one of that id."""
        event = frame.name(self.occasion or "")
        return event if event in frame.entities and frame.entities[event].kind == "event" else ""
