"""Proceedings: what a court, or a prosecutor, did about one charge against somebody."""

from collections.abc import Hashable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR
from typing import Annotated, ClassVar, Final, Literal, TypeAlias

from pydantic import Field

from galleyproof.facts.assertion import Assertion, Label
from galleyproof.facts.fact import AgentId, Fact, halves
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.quantity import scaled
from galleyproof.facts.things import Penalty, Stage
from galleyproof.facts.wording import Mismatch, Wording, named_instead, other_topic, wrong_party
from galleyproof.facts.wording.stages_told import other_crime, stages
from galleyproof.records import Date, Ref, Text, amounts, durations
from galleyproof.records.entity import BODIES
from galleyproof.text.figures.comparing import Stated
from galleyproof.text.figures.contradictions import slips
from galleyproof.text.reading import VerbGroup
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

StageName: TypeAlias = Literal["charged", "tried", "convicted", "acquitted", "sentenced", "appealed"]


_FITTING: Final = {
    "charged": ("charged",),
    "tried": ("tried", "convicted", "acquitted", "charged"),
    "convicted": ("convicted", "sentenced"),
    "sentenced": ("sentenced",),
}
"""What a text may say of a stage; of any other, only the stage itself."""

_AT: Final = frozenset(("by", "at", "in"))


class Proceeding(Fact):
    """Somebody is charged, tried, convicted, acquitted or sentenced, or a verdict is appealed against."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: proceeding, who: ann-orsani, charge: fraud, stage: charged, on: 2021-03-02}",
        "{kind: proceeding, who: ann-orsani, charge: fraud, stage: convicted, court: crown-court, on: 2021-10-05}",
        "{kind: proceeding, who: ann-orsani, charge: fraud, stage: sentenced, sentence: 6 years 3 months}",
    )

    kind: Literal["proceeding"]
    who: AgentId = Field(description="The accused.")
    charge: Text = Field(description="The charge: a few words that are always the same, or the id of an entity.")
    stage: StageName = Field(description="What happened: one stage of the proceedings on this charge.")
    court: Annotated[Text, Ref(kinds=BODIES)] | None = Field(None, description="The court, or who brought a charge.")
    trial: Annotated[int, Field(ge=1)] = Field(
        1, description="2 for a second trial on the same charge, and so on. Default: 1."
    )
    sentence: Text | None = Field(
        None,
        description="The sentence: a length of time such as `6 years 3 months` or `3 years..5 years`, or other words. "
        "Only lengths of time are compared.",
    )
    on: Date | None = Field(None, description="Its day; for `tried` the days of the trial.")

    def model_post_init(self, context: object, /) -> None:
        """Reject a sentence at another stage."""
        super().model_post_init(context)
        if self.sentence and self.stage != "sentenced":
            raise ValueError("`sentence` belongs to the stage `sentenced`: give it in a fact of its own")

    @property
    def length(self) -> amounts.Amount | None:
        """The sentence if it is a length of time."""
        try:
            amount = amounts.parse(self.sentence or "")
        except amounts.AmountError:
            return None
        return amount if amount.unit else None

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the charge, whatever the stage and the court."""
        stage = self.timespan(frame, context)
        yield ("charge", stage.who, stage.charge)
        yield from frame.denials("proceeding", stage.who)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another accused, another stage, and another sentence."""
        reading = wording.reading
        entity = wording.entity(self.charge)
        charge = entity.name if entity else self.charge
        told = stages(reading, charge)
        yield from other_topic(wording, "who", (self.who,))
        for _, group in told[:1]:
            yield from wrong_party(wording, "who", (self.who,), reading.parties(group).patients)
        if told and not any(stage in _FITTING.get(self.stage, (self.stage,)) for stage, _ in told):
            span = reading.span_of(told[0][1])
            yield Mismatch(span, "stage", wording.words(span), f"`stage: {self.stage}`")
        yield from self._other_court(wording, [group for _, group in told])
        if word := other_crime(reading, charge):
            yield Mismatch(word.span, "charge", wording.words(word.span), f"`{self.charge}`")
        yield from self._other_sentence(wording)

    def _other_court(self, wording: Wording, groups: Sequence[VerbGroup]) -> Iterator[Mismatch]:
        """Yield another court in its place: as the subject of the verdict, or after `by`, `at` or `in`."""
        reading = wording.reading
        by = [name for name in reading.own_names if reading.follows(name, _AT)]
        doing = [name for group in groups if not group.passive for name in reading.parties(group).agents]
        courts = [name for name in (*doing, *by) if "court" in name.spelling.casefold().split()]
        if self.court:
            yield from named_instead(wording, "court", self.court, courts)

    def _other_sentence(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another length of time than that of the sentence."""
        reading, length = wording.reading, self.length
        if length:
            stated = Stated(length.low, length.high, unit=length.unit, words=length.text)
            lengths = [number for number in reading.figures if number.unit and not number.is_age]
            for slip in slips(reading.text, lengths, [stated]):
                span = Span(slip.figures[0].start, slip.figures[0].unit_end)
                yield Mismatch(span, "sentence", wording.words(span), f"`{self.sentence}`")

    def state(self, assertion: Assertion) -> None:
        """Date the stage, and bound the length of the sentence."""
        stage = self.timespan(assertion.frame, assertion.context)
        label = assertion.bound_span(stage, *(halves(self.on) if self.on else (None, None)))
        if length := self.length:
            _bound_length(assertion, label, stage, length)

    def timespan(self, frame: Frame, context: FactContext) -> Stage:  # noqa: ARG002 - the interface's
        """Return the stage: one for each person, charge, court and trial."""
        charge = fold(frame.main_id(self.charge))
        court = frame.main_id(self.court) if self.court else ""
        return Stage(frame.main_id(self.who), charge, self.stage, court, self.trial)


def _bound_length(assertion: Assertion, label: Label, stage: Stage, length: amounts.Amount) -> None:
    """Bound the length of a sentence, in months or, if it gives weeks or days, in seconds."""
    times = durations.MONTHS.get(length.unit) or durations.SECONDS[length.unit]
    low = None if length.low is None else scaled(length.low * times, ROUND_FLOOR)
    high = None if length.high is None else scaled(length.high * times, ROUND_CEILING)
    penalty = Penalty(stage, "months" if length.unit in durations.MONTHS else "seconds")
    assertion.bound_number(label, penalty, low, high)
