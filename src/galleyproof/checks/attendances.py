"""Attendance: who can have taken part in an event."""

from collections.abc import Iterator, Sequence

from galleyproof.checks._larger_events import LargerEvents
from galleyproof.constraint import Rule, constraint
from galleyproof.facts import Attendance
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import Attends, Closed
from galleyproof.facts.frame import Frame
from galleyproof.finding import Severity

THEME = "attendance"
"""The first part of the ids of these checks; other themes take it from the name of their file."""

_COMING = ("attends", "attended")


@constraint(Attendance, fix="if the list is not complete, remove `complete`")
def closed_roster(asserted: Asserted) -> Iterator[Rule]:
    """If a list of attendees is complete, nobody else of the kinds listed took part.

    Taking part in a part of an event counts for the whole event. Members of a listed body are covered by it.

    Fails:
        claims:
          - {id: three, fact: {kind: attendance, event: troika, attendees: [russia, china], mode: attended,
             complete: true}}
          - {id: fourth, fact: {kind: attendance, event: troika, attendees: [iran], mode: attended}}
        entities: [{id: russia, kind: state}, {id: china, kind: state}, {id: iran, kind: state}]
    Passes:
        claims:
          - {id: three, fact: {kind: attendance, event: troika, attendees: [russia, china], mode: attended,
             complete: true}}
          - {id: envoy, fact: {kind: attendance, event: troika, attendees: [kabulov], mode: attended}}
        entities: [{id: russia, kind: state}, {id: china, kind: state}, {id: kabulov, kind: person}]
    """
    closed: dict[str, list[tuple[Closed, frozenset[str]]]] = {}
    for roster in asserted[Closed]:
        closed.setdefault(roster.event, []).append((roster, frozenset(roster.who)))
    if not closed:
        return
    larger = LargerEvents(asserted, closed)
    for attends in asserted[Attends]:
        for event, because in larger.counted_for(attends):
            for roster, listed in closed[event]:
                if _same_sense(roster.mode, attends.mode) and _is_left_out(asserted.frame, attends.who, roster, listed):
                    yield Rule((roster, attends, *because))


@constraint(Attendance)
def attended_or_not(asserted: Asserted) -> Iterator[Rule]:
    """Nobody both attended an event, or part of it, and was absent or declined.

    Fails:
        claims:
          - {id: there, fact: {kind: attendance, event: talks, attendees: [usa], mode: attended}}
          - {id: away, fact: {kind: attendance, event: talks, attendees: [usa], mode: absent}}
    Passes:
        claims:
          - {id: there, fact: {kind: attendance, event: talks, attendees: [usa], mode: attended}}
          - {id: away, fact: {kind: attendance, event: session, attendees: [usa], mode: absent}}
        entities: [{id: session, kind: event, part_of: talks}, {id: talks, kind: event}]
    """
    yield from _either(asserted, ("attended",), ("absent", "declined"))


@constraint(Attendance, severity=Severity.WARNING)
def announced_or_declined(asserted: Asserted) -> Iterator[Rule]:
    """Nobody who is announced for an event has declined it.

    A refusal that comes later overtakes the announcement.

    Fails:
        claims:
          - {id: coming, fact: {kind: attendance, event: talks, attendees: [usa], mode: announced}}
          - {id: staying, fact: {kind: attendance, event: talks, attendees: [usa], mode: declined}}
    Passes:
        claims:
          - {id: coming, fact: {kind: attendance, event: talks, attendees: [usa], mode: invited}}
          - {id: staying, fact: {kind: attendance, event: talks, attendees: [usa], mode: declined}}
    """
    yield from _either(asserted, ("announced", "attends"), ("declined",))


def _either(asserted: Asserted, coming: Sequence[str], away: Sequence[str]) -> Iterator[Rule]:
    """Yield a rule for each attendance in a `coming` mode that contradicts one in an `away` mode."""
    missing: dict[tuple[str, str], list[Attends]] = {}
    for attends in asserted[Attends]:
        if attends.mode in away:
            missing.setdefault((attends.who, attends.event), []).append(attends)
    if not missing:
        return
    people, events = ({key[place] for key in missing} for place in (0, 1))
    larger = LargerEvents(asserted, events)
    for attends in asserted[Attends]:
        if attends.mode in coming and attends.who in people:
            for event, because in larger.counted_for(attends):
                for other in missing.get((attends.who, event), ()):
                    yield Rule((attends, other, *because))


def _same_sense(one: str, other: str) -> bool:
    return one == other or (one in _COMING and other in _COMING)


def _is_left_out(frame: Frame, who: str, roster: Closed, listed: frozenset[str]) -> bool:
    entity = frame.entities.get(who)
    return entity is not None and entity.kind in roster.kinds and frame.reach(who, "member_of").isdisjoint(listed)
