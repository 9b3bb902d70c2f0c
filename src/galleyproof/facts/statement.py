"""Statements: who said what, to whom, when and how."""

from collections.abc import Hashable, Iterator, Sequence
from typing import Annotated, ClassVar, Final, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts, Said, SaidAt
from galleyproof.facts.fact import Fact
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import Moment, Occasion
from galleyproof.facts.wording import Mismatch, Wording, named_instead, wrong_party
from galleyproof.facts.wording.gists import other_gist
from galleyproof.facts.wording.named_speakers import wrong_speaker
from galleyproof.records import Date, Ref, Text
from galleyproof.records.entity import SPEAKERS
from galleyproof.text.quotation_marks import quotations
from galleyproof.text.reading.denials import denies
from galleyproof.text.reading.strengths import opposite
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word, words_of
from galleyproof.text.sayings import Saying
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_TO: Final = frozenset(("to",))
_ASKING: Final = frozenset(("whether", "if", "why", "how", "when", "what", "who", "where"))
_SOON: Final = 30
"""Letters after a verb of asking within which a question begins."""

_OPEN = vocabulary("possible") | vocabulary("foreseen") | {"think", "thinks", "believes", "believe", "thought", "seems"}


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

    @property
    def is_denial(self) -> bool:
        """True if the speaker denies it."""
        return self.manner == "denies"

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

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another speaker or addressee, another manner, and the opposite of the gist."""
        reading = wording.reading
        told = [saying for saying in reading.sayings if reading.part.overlaps(saying.verb) and saying.speaker]
        if len({saying.speaker for saying in told}) != 1:
            return
        saying = told[0]
        if not (self.words and any(quotations(reading.text))):
            yield from wrong_speaker(wording, self.speaker, saying)
        if len(told) > 1:
            return
        if self.to and not saying.addressee:
            told_to = (name for name in reading.names if reading.follows(name, _TO))
            yield from named_instead(wording, "to", self.to, told_to)
        if saying.addressee and self.to:
            yield from wrong_party(wording, "to", (self.to,), reading.names_in(saying.addressee))
        if self.gist:
            yield from other_gist(wording, saying.said, self.gist, self.on)
        said = words_of(saying.said.of(reading.text))
        if saying.has_verb:
            yield from self._other_manner(wording, saying, said)
        elif span := opposite(said, self._words_of_gist()):
            yield _opposite_gist(wording, saying, span)

    def _other_manner(self, wording: Wording, saying: Saying, said: Sequence[Word]) -> Iterator[Mismatch]:
        """Yield a verb that gives another manner than the fact's, or the opposite of the gist."""
        gist = self._words_of_gist()
        manner, own = saying.manner or "asserts", self.manner or "asserts"
        if "denies" in (manner, own) and manner != own:
            if denies(wording.reading.own_words) is denies(gist):
                yield Mismatch(saying.verb, "manner", wording.words(saying.verb), f"`manner: {own}`")
        elif (own == "asserts" and manner == "asks" and self._is_question(wording, saying)) or (
            own == "asks" and not saying.manner and self._is_told(wording, saying)
        ):
            yield Mismatch(saying.verb, "manner", wording.words(saying.verb), f"`manner: {own}`")
        elif own == "supposes" and saying.manner in (None, "asserts") and not any(w.letters in _OPEN for w in said):
            yield Mismatch(saying.verb, "manner", f"{wording.words(saying.verb)} without a doubt", f"`manner: {own}`")
        elif saying.manner and self.manner and manner != own:
            yield Mismatch(saying.verb, "manner", wording.words(saying.verb), f"`manner: {own}`")
        elif manner == own and not self._is_fragment and (span := opposite(said, gist)):
            yield _opposite_gist(wording, saying, span)

    @property
    def _is_fragment(self) -> bool:
        """True if only a part of a sentence is on record, before which a `not` may stand."""
        return self.words is not None and self.words[:1].islower()

    def _words_of_gist(self) -> Sequence[Word]:
        return words_of(self.gist or self.words or "")

    def _is_question(self, wording: Wording, saying: Saying) -> bool:
        """Return True if a verb of asking is followed by `whether` or the like."""
        after = words_of(wording.reading.text[saying.verb.end : saying.verb.end + _SOON])
        return any(word.letters in _ASKING for word in after)

    def _is_told(self, wording: Wording, saying: Saying) -> bool:
        """Return True if `that` follows a verb, and nothing that is asked for."""
        text = wording.reading.text
        said = {word.letters for word in words_of(saying.said.of(text))}
        return text[saying.verb.end :].lstrip().startswith("that ") and not said & {"should", "must", "please", "ought"}

    def _own_words(self) -> str:
        """Return the words, or "" if the speaker is quoting somebody else."""
        return fold(self.words).casefold() if self.words and self.manner != "quotes" else ""

    def _event(self, frame: Frame) -> str:
        """Return the occasion's main id if it is an event in the register, else ""."""
        event = frame.main_id(self.occasion or "")
        return event if event in frame.entities and frame.entities[event].kind == "event" else ""


def _opposite_gist(wording: Wording, saying: Saying, span: Span) -> Mismatch:
    place = Span(saying.said.start + span.start, saying.said.start + span.end)
    return Mismatch(place, "gist", wording.words(place), "something else")
