"""Quantities: how many, how much, for which period."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise
from typing import Annotated, ClassVar, Final, Literal, NamedTuple

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import AtLeast, AtMost, PartOf
from galleyproof.facts.fact import Fact
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import Figure
from galleyproof.facts.wording import Mismatch, Wording, doubted, other_topic
from galleyproof.records import AmountField, Date, Ref, Text
from galleyproof.records.durations import MONTHS, SECONDS, singular
from galleyproof.records.unit_names import unit_rate
from galleyproof.text.figures.directions import direction_of, other_direction
from galleyproof.text.figures.siblings import other_measure
from galleyproof.text.reading.parties import PREPOSITIONS
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word
from galleyproof.text.span import Span

UNIT: Final = 10**9
_PERIODS: Final = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
_NO: Final = frozenset(("no", "not", "non", "without", "never"))
_OF: Final = frozenset(("in", "at", "for"))
"""Prepositions before what is measured."""
_NO_OBJECT: Final = (PREPOSITIONS - {"to"}) | {"the", "those", "these", "when", "whether"}
"""Words before a figure with which it is not the object of the verb."""

_BE, _FORESEEN = vocabulary("be"), vocabulary("foreseen")
_A_YEAR: Final = {"year": 1, "quarter": 4, "month": 12}
_A_WEEK: Final = {unit: SECONDS["week"] // seconds for unit, seconds in SECONDS.items()}


class Measured(NamedTuple):
    """The unit in which quantities are compared, and how many of it one of a quantity's own units is.

    Years and months are compared in months, shorter times in seconds, and so are rates: `2 weeks` are as many seconds
    as `14 days`, and 100 a month are 1,200 a year.
    """

    unit: str
    is_rate: bool
    times: int


class Quantity(Fact):
    """A measure has a value. Quantities can only contradict each other if all but the value is the same."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: quantity, of: csto-drills-october-2021, measure: troops, value: 4000, on: 2021-10-18}",
        "{kind: quantity, of: base-201, measure: troops, value: ~5500}",
        "{kind: quantity, of: base-201, measure: lease, value: 29 years 6 months}",
        "{kind: quantity, of: afghanistan, measure: turnout, value: 4, unit: percentage points, on: 2019-09-28}",
    )

    kind: Literal["quantity"]
    of: Annotated[Text, Ref()] = Field(description="The entity that is measured.")
    measure: Text = Field(description="The measure: `troops`, `price`, `signatories`.")
    value: AmountField = Field(
        description="The figure: `412`, `90..95`, `90..`, `..90`, `~14000` or `6 years 3 months`."
    )
    unit: Text | None = Field(None, description="Its unit: `USD`, `km`, `%`, `percentage points`, `g/m2/day`.")
    per: Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year"] | None = Field(
        None, description="The period of a rate, such as `month` for a monthly wage."
    )
    on: Date | None = Field(None, description="The day or period it is for. Default: the claim's own day.")
    basis: Literal["proposed", "budgeted", "projected", "actual", "final"] | None = Field(
        None, description="The kind of figure; a budgeted and an actual one do not contradict each other."
    )
    part_of: Annotated[Text, Ref("claim")] | None = Field(
        None, description="The claim with the total, or a fact of it such as `troops#2`, if this figure is part of one."
    )

    def model_post_init(self, context: object, /) -> None:
        """Reject a unit, or a period of a rate, that is given twice."""
        super().model_post_init(context)
        if self.unit and self.value.unit:
            raise ValueError("`unit` is in the value already, which is a length of time: leave out `unit`")
        if self.per and self.unit and unit_rate(self.unit).per:
            raise ValueError("`per` is in the unit already: leave out `per`")

    @property
    def measured(self) -> Measured:
        """The unit in which it is compared with other quantities."""
        unit, period = unit_rate(self.unit or self.value.unit)
        per, time = self.per or period, singular(unit)
        times = MONTHS.get(time) or SECONDS.get(time) or 1
        unit = "months" if time in MONTHS else "seconds" if time in SECONDS else unit
        if unit == "%":  # 40 % a month is not 480 % a year, so such rates keep their own unit
            return Measured(f"% per {per}" if per else "%", bool(per), 1)
        if per in _A_WEEK:
            return Measured(f"{unit} a week", is_rate=True, times=times * _A_WEEK[per])
        return Measured(unit, bool(per), times * _A_YEAR.get(per, 1))

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:
        """Yield the figure, and the total it is part of."""
        yield self.figure(frame, context)
        if self.part_of and (whole := frame.figure(self.part_of, context.article)):
            yield whole

    def _other_measure(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield the word that makes the fact's figure one of another measure, or of another period."""
        reading = wording.reading
        low, high = self.value.low, self.value.high
        for number in reading.figures:
            figure = Span(number.start, number.end)
            if not (low == number.value == high and reading.part.overlaps(figure)):
                continue
            if other := other_measure(reading.text, figure, self.measure):
                yield Mismatch(other, "measure", wording.words(other), f"`measure: {self.measure}`")
                return
            for word in reading.own_words:
                if self.per and word.letters in _PERIODS and _PERIODS[word.letters] != self.per and not number.rate:
                    yield Mismatch(word.span, "per", wording.words(word.span), f"`per: {self.per}`")
                    return

    def _other_way(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield `fell` beside the figure of a rise, or `rose` beside that of a fall."""
        reading, own = wording.reading, direction_of(self.measure)
        for number in reading.figures if own else ():
            figure = Span(number.start, number.end)
            is_own = number.fits(self.value.low, self.value.high) and reading.part.overlaps(figure)
            word = other_direction(reading.text, Span(number.start, number.unit_end), own) if is_own and own else None
            if word:
                yield Mismatch(word, "measure", wording.words(word), f"`measure: {self.measure}`")
                return

    def state(self, assertion: Assertion) -> None:
        """Bound the figure, and state which total it is part of."""
        figure, times = self.figure(assertion.frame, assertion.context), self.measured.times
        label = assertion.label_for(self.on)
        low = None if self.value.low is None else scaled(self.value.low * times, ROUND_FLOOR)
        high = None if self.value.high is None else scaled(self.value.high * times, ROUND_CEILING)
        assertion.bound_number(label, figure, low, high)
        if low is not None:
            assertion.provide(AtLeast(figure, low), label)
        if high is not None:
            assertion.provide(AtMost(figure, high), label)
        whole = assertion.frame.figure(self.part_of, assertion.context.article) if self.part_of else None
        if whole:
            assertion.provide(PartOf(figure, whole), label)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield another entity in the place of the one that is measured."""
        yield from other_topic(wording, "of", (self.of,), _OF)
        if len(wording.facts) <= 1 and not _NO.intersection(self.measure.casefold().split()):
            yield from doubted(wording, "value", self._counted_by(wording), may_be_open=True)
        yield from self._other_measure(wording)
        yield from self._other_way(wording)
        words = wording.reading.own_words
        is_foreseen = self.basis in ("projected", "proposed")
        if is_foreseen and self._is_given(wording) and not _tells_of_the_future(words):
            span = Span(words[0].span.start, words[-1].span.end) if words else wording.reading.part
            yield Mismatch(span, "basis", "that it is so", f"only that it is {self.basis}")

    def _counted_by(self, wording: Wording) -> Callable[[Sequence[Word]], bool]:
        """Return a condition: the figure is among some words, as the object of a verb."""

        def is_counted(following: Sequence[Word]) -> bool:
            numbers = wording.reading.figures
            starts = {number.start for number in numbers if number.fits(self.value.low, self.value.high)}
            places = ((before.letters, word.span.start) for before, word in pairwise(following))
            return any(place in starts and before not in _NO_OBJECT for before, place in places)

        return is_counted

    def _is_given(self, wording: Wording) -> bool:
        """Return True if the words give the figure, or one near it: a headline may be about something else."""
        reading = wording.reading
        figures = (number for number in reading.figures if reading.part.overlaps(Span(number.start, number.end)))
        return any(number.fits(self.value.low, self.value.high) for number in figures)

    def figure(self, frame: Frame, context: FactContext) -> Figure:
        """Return the figure it gives a value for: the same one for quantities that must have the same value."""
        period = (self.on.earliest, self.on.latest) if self.on else context.own
        unit, is_rate, _ = self.measured
        return Figure(frame.main_id(self.of), self.measure, unit, is_rate, self.basis or "", period)


def _tells_of_the_future(words: Sequence[Word]) -> bool:
    """Return True if some words may say that something is still to come: `expected`, `was to cost`, `is worth`."""
    is_to = any(one.letters in _BE and other.letters == "to" for one, other in pairwise(words))
    return is_to or any(word.letters in _FORESEEN or word.letters in ("is", "are") for word in words)


def scaled(number: Decimal, rounding: str) -> int:
    """Return a number in the solver's units, `UNIT` to one, rounding anything finer."""
    return int((number * UNIT).to_integral_value(rounding))
