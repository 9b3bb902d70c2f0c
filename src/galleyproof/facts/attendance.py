"""Attendance: the guests and participants of an event."""

from collections.abc import Hashable, Iterator, Sequence
from typing import ClassVar, Final, Literal

from pydantic import Field

from galleyproof.facts.assertion import Assertion
from galleyproof.facts.atoms import Acts, Attends, Closed
from galleyproof.facts.attending import INVITING, JOINING, attending, way_of
from galleyproof.facts.fact import AgentId, EventId, Fact
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.facts.things import End, Happening, Start
from galleyproof.facts.wording import Mismatch, Wording, about, extra_party, named_instead, other_topic, wrong_party
from galleyproof.records import Flag
from galleyproof.text.names import Mention
from galleyproof.text.reading import Reading, VerbGroup
from galleyproof.text.reading.lemmas import forms_of

PLANNED = ("invited", "announced", "attends")
"""The modes that look ahead to the event."""

_FITTING: Final = {
    "invited": ("invited",),
    "announced": ("announced", "possible", "invited"),
    "attends": ("announced", "possible", "attended"),
    "attended": ("attended",),
    "declined": ("declined", "absent"),
    "absent": ("absent", "declined"),
}
"""What a text may say of each mode."""

_OTHER_TIMES: Final = frozenset(("after", "before", "since", "until", "during", "following", "despite"))
"""Words before an event with which a sentence is about another one."""

_INVITE: Final = forms_of(("invite",))
_EXCEPT: Final = frozenset(("except", "excluding", "barring", "save"))


class Attendance(Fact):
    """Somebody is invited to an event, is announced for it, attends it, declines or is absent."""

    examples: ClassVar[tuple[str, ...]] = (
        "{kind: attendance, event: moscow-format-2021, attendees: [china, pakistan], mode: attended}",
        "{kind: attendance, event: moscow-format-2021, attendees: [usa], mode: declined, by: usa}",
    )

    kind: Literal["attendance"]
    event: EventId = Field(description="The event. Attending a part counts as attending the whole, but not vice versa.")
    attendees: tuple[AgentId, ...] = Field(min_length=1, description="The people or bodies.")
    mode: Literal["invited", "announced", "attends", "attended", "declined", "absent"] = Field(
        description="Before the event `invited`, `announced`, `attends` or `declined`; after it `attended` or `absent`."
    )
    by: AgentId | None = Field(None, description="The person or body that invited or announced them.")
    complete: Flag = Field(default=False, description="`true` if nobody else of the same kinds took part.")

    @property
    def is_denial(self) -> bool:
        """True if somebody declines or is absent."""
        return self.mode in ("declined", "absent")

    def keys(self, frame: Frame, context: FactContext) -> Iterator[Hashable]:  # noqa: ARG002 - the interface's
        """Yield the event, the outermost one it is part of, and the attendees' lives."""
        event = frame.main_id(self.event)
        yield from frame.happenings(event)
        for who in self.attendees:
            yield from frame.life(frame.main_id(who))
        yield from frame.denials("attendance", event)

    def mismatches(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield other attendees, another event, somebody else who invites them, and another manner of taking part."""
        reading = wording.reading
        events = (
            name for name in reading.own_names if "event" in name.kinds and not reading.follows(name, _OTHER_TIMES)
        )
        yield from named_instead(wording, "event", self.event, events)
        groups = [group for group in attending(reading) if not self._is_absence_of_another(wording, group)]
        for group in about(wording, groups, *self.attendees):
            named = _named(reading, group)
            yield from wrong_party(wording, "attendees", self.attendees, named)
            yield from extra_party(wording, "attendees", self.attendees, named)
        yield from self._other_inviter(wording)
        yield from self._other_mode(wording, groups)
        yield from other_topic(wording, "attendees", self.attendees)
        yield from self._others_listed(wording)

    def _other_inviter(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield somebody else who invites an attendee."""
        for group in wording.reading.verbs(_INVITE) if self.by and self.mode == "invited" else ():
            parties = wording.reading.parties(group)
            if any(wording.may_be(name, who) for name in parties.patients for who in self.attendees):
                yield from wrong_party(wording, "by", (str(self.by),), parties.agents)

    def _is_absence_of_another(self, wording: Wording, group: VerbGroup) -> bool:
        """Return True if a verb says that somebody else stays away, and an attendee is named as well."""
        named = _named(wording.reading, group) if way_of(wording.reading, group) in ("absent", "declined") else ()
        if not named or self.is_denial or not any(map(wording.is_named, self.attendees)):
            return False
        return not any(wording.may_be(name, who) for name in named for who in self.attendees)

    def _other_mode(self, wording: Wording, groups: Sequence[VerbGroup]) -> Iterator[Mismatch]:
        """Yield a verb that gives another mode, if none of those that may be about the attendees gives the fact's."""
        reading, ways = wording.reading, {}
        for group in groups:
            named = _named(reading, group)
            if not named or any(wording.may_be(name, who) for name in named for who in self.attendees):
                ways[way_of(reading, group)] = group
        others = (fact for fact in wording.facts if isinstance(fact, Attendance) and fact.event == self.event)
        fitting = {way for fact in (self, *others) for way in _FITTING[fact.mode]}
        if ways and ways.keys().isdisjoint(fitting):
            span = reading.span_of(next(iter(ways.values())))
            yield Mismatch(span, "mode", wording.words(span), f"`mode: {self.mode}`")

    def _others_listed(self, wording: Wording) -> Iterator[Mismatch]:
        """Yield somebody who is listed with an attendee and is none, and an attendee after `except`."""
        reading = wording.reading
        for name in reading.own_names:
            if any(wording.may_be(name, who) for who in self.attendees):
                if reading.follows(name, _EXCEPT) and self.mode not in ("declined", "absent"):
                    yield Mismatch(name.span, "mode", f"all but {wording.words(name.span)}", f"`mode: {self.mode}`")
                yield from extra_party(wording, "attendees", self.attendees, reading.list_with(name))
                return

    def state(self, assertion: Assertion) -> None:
        """State the mode for each attendee, and that those who attended were alive; modes that look ahead are plans."""
        event = assertion.frame.main_id(self.event)
        attendees = tuple(sorted(assertion.frame.main_id(who) for who in self.attendees))
        label = assertion.plan if self.mode in PLANNED else assertion.firm
        for who in attendees:
            assertion.provide(Attends(who, event, self.mode), label)
            if self.mode == "attended" and who in assertion.frame.lives:
                assertion.provide(Acts(who, End(Happening(event)), Start(Happening(event))))
        if self.complete:
            entities = map(assertion.frame.entities.get, attendees)
            kinds = tuple(sorted({entity.kind for entity in entities if entity}))
            assertion.provide(Closed(event, self.mode, attendees, kinds), label)


def _named(reading: Reading, group: VerbGroup) -> Sequence[Mention]:
    """Return those of whom a verb says that they take part or stay away."""
    parties = reading.parties(group)
    if group.passive and group.lemma in JOINING:
        return (*parties.patients, *parties.agents)
    return parties.patients if group.lemma in INVITING else parties.agents
