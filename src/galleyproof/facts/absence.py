"""Absence: nothing of a kind has happened, "so far" or within a span."""

from collections.abc import Hashable, Iterator
from typing import ClassVar, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion, Label, first_tick, last_tick
from galleyproof.facts.atoms import NoneOf
from galleyproof.facts.fact import Fact
from galleyproof.facts.frame import Frame, Home
from galleyproof.facts.pattern import Pattern
from galleyproof.records.base import Date
from galleyproof.text.folding import fold

ABOUT = {
    "attendance": "event",
    "attribute": "of",
    "designation": "target",
    "event": "event",
    "post": "office",
    "presence": "who",
    "recognition": "of",
}
"""The kinds of fact that an absence can speak of, and the field that says what each is about."""


class Absence(Fact):
    """No fact of a pattern holds: no state has recognised it so far, nobody held the post in 2020."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: absence, none: {kind: recognition, of: taliban-government}, since: 2021-08-15}",
    )

    kind: Literal["absence"]
    none: Pattern = Field(description="The pattern: a kind of fact and some of its fields.")
    since: Date | None = Field(None, description="From when there was none; left out, from the beginning.")
    until: Date | None = Field(None, description="Until when; left out, the claim's own day.")
    on: Date | None = Field(None, description="The day on which there was none, instead of a span.")

    def model_post_init(self, _context: object, /) -> None:
        """Refuse a span that is given twice."""
        if self.on and (self.since or self.until):
            raise ValueError("`on` is one day: leave out `since` and `until`, or `on`")

    def keys(self, frame: Frame, home: Home) -> Iterator[Hashable]:  # noqa: ARG002 - the interface's
        """What facts of the pattern's kind give as theirs when an absence speaks of them."""
        yield from self.denied(frame)

    def denied(self, frame: Frame) -> Iterator[tuple[str, str | None]]:
        """The pattern's kind with each id that it is about, or with None where it names none."""
        about = dict(self._fields(frame)).get(ABOUT.get(self.none.kind, ""), (None,))
        yield from ((self.none.kind, each) for each in about)

    def say(self, to: Assertion) -> None:
        """Nothing of the pattern lasts into the span; without an end that runs to the own day, then the run's."""
        start, end = (self.on, self.on) if self.on else (self.since, self.until)
        label = to.mood(start)
        if end is not None and not end.is_open:
            self._deny(to, to.mood(end), end.earliest)
        elif label is to.firm and (stretch := to.stretch()):
            self._deny(to, stretch, to.run)
        if label is to.firm and (end is None or end.is_open or to.mood(end) is not to.firm):
            self._deny(to, to.firm, to.home.own[0])

    def _deny(self, to: Assertion, label: Label, until: int | None) -> None:
        """Say so up to a day; what begins on it, or has ended by the first, is none of the absence's."""
        start = self.on or self.since
        since = last_tick(start.latest) if start and start.latest is not None else None
        if until is not None and not (start and start.latest is None):
            to.provide(NoneOf(self.none.kind, self._fields(to.frame), since, first_tick(until)), label)

    def _fields(self, frame: Frame) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The pattern's fields, each with the values that fit: ids as the one id, text as readers see it."""
        return tuple(
            (
                name,
                tuple(fold(frame.name(str(each))) for each in (value if isinstance(value, list | tuple) else [value])),
            )
            for name, value in sorted(self.none.fields.items())
        )
