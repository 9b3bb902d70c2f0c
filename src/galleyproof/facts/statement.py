"""Statements: who said what, to whom, when and how."""

from collections.abc import Hashable, Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts, Said, SaidAt
from galleyproof.facts.fact import Fact
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import Moment, Occasion
from galleyproof.records import Date, Ref, Text
from galleyproof.records.entity import SPEAKERS
from galleyproof.text.typography import fold


class Statement(Fact):
    """Somebody says something. Record the content as another claim, `reported_in` this one."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: statement, speaker: said-jawad, words: not even on the table, to: moscow-times, on: 2021-10}",
        (
            "{kind: statement, speaker: zabihullah-mujahid, gist: staff may be recalled, in: tass-2021-10-11,"
            " language: ru}"
        ),
        "{kind: statement, speaker: rules-of-procedure, words: shall be seated by the host, in: rules-2021}",
    )

    kind: Literal["statement"]
    speaker: Annotated[Text, Ref(kinds=SPEAKERS)] = Field(description="The speaker: a person, a body or a document.")
    words: Text | None = Field(None, description="The exact words.")
    gist: Text | None = Field(None, description="A paraphrase, if the exact words are not available.")
    to: Annotated[Text, Ref()] | None = Field(None, description="The person or body spoken to.")
    in_: Annotated[Text, Ref("source")] | None = Field(None, alias="in", description="The source that carries it.")
    on: Date | None = Field(None, description="The day it was said.")
    occasion: Text | None = Field(
        None,
        description="The id of an event, or a label of your own; statements with the same label have the same date.",
    )
    manner: Literal["asserts", "denies", "asks", "supposes", "quotes"] | None = Field(
        None, description="The manner of speaking. Default: `asserts`."
    )
    language: Text | None = Field(None, description="The language it was said in, as a BCP 47 tag.")

    def model_post_init(self, context: object, /) -> None:
        """Reject words given together with a paraphrase."""
        super().model_post_init(context)
        if self.words and self.gist:
            raise ValueError("`words` and `gist` both say what was said: leave out one of them")

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the words, the occasion and the speaker's life."""
        if words := self._own_words():
            yield ("words", words)
        if event := self._event(frame):
            yield from frame.happenings(event)
        elif self.occasion:
            yield Occasion(context.article, self.occasion)
        if self.on:
            yield from frame.life(frame.main_id(self.speaker))

    def state(self, assertion: Assertion) -> None:
        """State that a living speaker said the words, on the occasion's one day or during the event."""
        speaker, at = assertion.frame.main_id(self.speaker), Moment(assertion.context.fact)
        label = assertion.label_for(self.on)
        if words := self._own_words():
            assertion.provide(Said(speaker, words), label)
        if event := self._event(assertion.frame):
            assertion.provide(SaidAt(at, event), label)
        elif self.occasion:
            assertion.within(Occasion(assertion.context.article, self.occasion), self.on)
        if self.on:
            assertion.within(at, self.on)
            if speaker in assertion.frame.lives:
                assertion.provide(Acts(speaker, at, at), label)

    def _own_words(self) -> str:
        """Return the words, or "" if the speaker is quoting somebody else."""
        return fold(self.words).casefold() if self.words and self.manner != "quotes" else ""

    def _event(self, frame: Frame) -> str:
        """Return the occasion's main id if it is an event in the register, else ""."""
        event = frame.main_id(self.occasion or "")
        return event if event in frame.entities and frame.entities[event].kind == "event" else ""
