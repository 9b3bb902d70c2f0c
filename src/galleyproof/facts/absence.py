"""Absence: something has not happened, either so far or within a given time."""

from collections.abc import Hashable, Iterator
from typing import ClassVar, Final, Literal

from pydantic import ConfigDict, Field

from galleyproof.facts.assertion import Assertion, Label, first_tick, last_tick
from galleyproof.facts.atoms import NoneOf
from galleyproof.facts.attending import attending, way_of
from galleyproof.facts.fact import Fact
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.wording import Mismatch, Wording
from galleyproof.facts.wording.titles_told import PAST
from galleyproof.records import Date, Model, Text
from galleyproof.text.reading import Mood, Reading, VerbGroup
from galleyproof.text.reading.lemmas import forms_of
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.typography import fold

_VERBS: Final = {
    "recognition": forms_of(("recognise",)),
    "designation": forms_of(("designate", "ban", "list", "sanction")),
    "attendance": forms_of(("attend", "join", "participate")),
    "post": forms_of(("hold", "appoint")),
    "event": {**forms_of(("hold", "happen", "open", "begin", "start")), "went": "go"},
}
"""The verbs with which a text asserts a fact of each kind."""

_RECEIVE: Final = forms_of(("enjoy", "win", "gain", "secure", "receive"))
"""Verbs that `recognition` can follow."""

_OPENING_DOUBT: Final = (
    vocabulary("not") | vocabulary("nobody") | frozenset(("if", "until", "before", "unless", "other"))
)

_CANDIDATES, _PLANNING = vocabulary("candidates"), vocabulary("planning") | {"seek", "seeks", "sought"}
_WANTED: Final = 6
"""Words before a participle within which a verb of wanting governs it: `wants New Dawn banned`."""


def _is_wanted(reading: Reading, group: VerbGroup) -> bool:
    """Return True if a participle without a helping verb is what somebody wants done."""
    before = reading.words[max(group.first - _WANTED, 0) : group.first]
    return group.first == group.place and any(word.letters in _PLANNING for word in before)


class Pattern(Model):
    """A kind of fact with any of its fields; a list of values matches any of them."""

    model_config = ConfigDict(extra="allow")  # the check `absence.pattern` reports fields that the kind does not have

    kind: Text = Field(description="The kind of fact.")

    @property
    def fields(self) -> dict[str, object]:
        """The fields other than `kind`."""
        return dict(self.model_extra or {})


ABOUT = {
    "attendance": "event",
    "attribute": "of",
    "designation": "target",
    "event": "event",
    "post": "office",
    "presence": "who",
    "proceeding": "who",
    "recognition": "of",
    "vote": "motion",
}
"""The kinds of fact that an absence can deny, each with the field that names its subject."""


class Absence(Fact):
    """There is none of something: no state has recognised it so far; nobody held the post in 2020."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: absence, none: {kind: recognition, of: taliban-government}, since: 2021-08-15}",
    )

    kind: Literal["absence"]
    none: Pattern = Field(description="The kind of fact that there was none of, with some of its fields.")
    since: Date | None = Field(None, description="The first day of the absence. Default: no limit.")
    until: Date | None = Field(None, description="The last day of the absence. Default: the claim's own day.")
    on: Date | None = Field(None, description="A single day, instead of `since` and `until`.")

    def model_post_init(self, context: object, /) -> None:
        """Reject a time that is given twice."""
        super().model_post_init(context)
        if self.on and (self.since or self.until):
            raise ValueError("`on` is one day: leave out `since` and `until`, or `on`")

    @property
    def is_denial(self) -> bool:
        """True of every absence."""
        return True

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:  # noqa: ARG002 - the interface's
        """Yield the keys that facts of the denied kind share with this absence."""
        yield from self.denied(frame)

    def denied(self, frame: Frame) -> Iterator[tuple[str, str | None]]:
        """Yield the denied kind with the id of each subject, or with None if the pattern names no subject."""
        subjects = dict(self._fields(frame)).get(ABOUT.get(self.none.kind, ""), (None,))
        yield from ((self.none.kind, subject) for subject in subjects)

    def subjects(self) -> Iterator[tuple[str, str | None]]:
        """Yield the denied kind with the id of each subject as written, or with None if the pattern names none."""
        subjects = self.none.fields.get(ABOUT.get(self.none.kind, ""), (None,))
        for subject in subjects if isinstance(subjects, list | tuple) else (subjects,):
            yield self.none.kind, None if subject is None else str(subject)

    def state(self, assertion: Assertion) -> None:
        """State that nothing matches the pattern in this time; if it has no end, up to the own day and the run's."""
        start, end = (self.on, self.on) if self.on else (self.since, self.until)
        label = assertion.label_for(start)
        if end is not None and not end.is_open:
            self._deny(assertion, assertion.label_for(end), end.earliest)
        elif label is assertion.firm and (stretch := assertion.stretch_label()):
            self._deny(assertion, stretch, assertion.run)
        if label is assertion.firm and (end is None or end.is_open or assertion.label_for(end) is not assertion.firm):
            self._deny(assertion, assertion.firm, assertion.context.own[0])

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield words that assert what it denies."""
        reading = wording.reading
        groups = [group for group in reading.verbs(_VERBS.get(self.none.kind, {})) if not _is_wanted(reading, group)]
        if any(word.letters in _OPENING_DOUBT for word in reading.words):
            return
        is_sought = any(word.letters in _CANDIDATES | PAST | {"last"} for word in reading.words)
        if self.none.kind == "post" and not is_sought and any("person" in name.kinds for name in reading.own_names):
            yield from self._held(wording)
        if self.none.kind == "attendance":
            groups = [group for group in attending(reading) if way_of(reading, group) == "attended"]
        if self.none.kind == "recognition" and not groups:
            groups = [
                group
                for group in reading.verbs(_RECEIVE)
                if any(word.letters == "recognition" for word in reading.after(group))
            ]
        for group in groups[:1]:
            if not group.negated and group.mood is Mood.CERTAIN:
                span = reading.span_of(group)
                yield Mismatch(span, "none", wording.words(span), "that there was none")

    def _held(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield a person that a text names as holding the office that nobody held."""
        office = str(self.none.fields.get("office", ""))
        person = next(name for name in wording.reading.own_names if "person" in name.kinds)
        if any(wording.may_be(name, office) for name in wording.reading.own_names):
            yield Mismatch(person.span, "none", wording.words(person.span), "that there was none")

    def _deny(self, assertion: Assertion, label: Label, until: int | None) -> None:
        """Deny the pattern up to a day. Matches that start on that day, or ended before the first day, are allowed."""
        start = self.on or self.since
        since = last_tick(start.latest) if start and start.latest is not None else None
        if until is not None and not (start and start.latest is None):
            assertion.provide(NoneOf(self.none.kind, self._fields(assertion.frame), since, first_tick(until)), label)

    def _fields(self, frame: Frame) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the pattern's fields, each with the values that match: main ids, and text with its spelling folded."""
        return tuple(
            (
                name,
                tuple(
                    fold(frame.main_id(str(item))) for item in (value if isinstance(value, list | tuple) else [value])
                ),
            )
            for name, value in sorted(self.none.fields.items())
        )
