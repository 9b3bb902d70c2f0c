"""Planted contradictions: for each constraint, facts that cannot all be true, though any fewer of them can.

Each has an early and a late day, so far apart that no date near one can mean the other.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from galleyproof.strategies._world.around import iso
from galleyproof.strategies._world.labels import ONE_VALUED
from galleyproof.strategies._world.planted_decisions import DECISIONS
from galleyproof.strategies._world.planting import APART, Planting
from galleyproof.strategies._world.trees import RecordTree

Plant: TypeAlias = Callable[[Planting], list[RecordTree]]


def _one_holder(planting: Planting) -> list[RecordTree]:
    office = planting.new("office", seats="1")
    return [
        _post(planting, office, **planting.span(planting.early, planting.late)),
        _post(planting, office, holds_on=planting.near(planting.early + APART // 2)),
    ]


def _seats(planting: Planting) -> list[RecordTree]:
    office = planting.new("office", seats="2")
    return [_post(planting, office, **planting.span(planting.early, planting.late)) for _ in range(3)]


def _one_residence(planting: Planting) -> list[RecordTree]:
    offices = [planting.new("office", resident=planting.new("place")) for _ in range(2)]
    holder = planting.new("person")
    return [
        {**_post(planting, office, **planting.span(planting.early, planting.late)), "holder": holder}
        for office in offices
    ]


def _one_term(planting: Planting) -> list[RecordTree]:
    return planting.twice(_post(planting, planting.new("office")), "start")


def _milestones(planting: Planting) -> list[RecordTree]:
    return planting.twice(
        _post(planting, planting.new("office")), planting.world.chance.choice(("named", "credentials"))
    )


def _within_whole(planting: Planting) -> list[RecordTree]:
    whole, part = _event(planting, planting.early), _event(planting, planting.late)
    return [whole, {**part, "part_of": whole["event"]}]


def _one_event(planting: Planting) -> list[RecordTree]:
    return planting.twice({"kind": "event", "event": planting.new("event")}, "on")


def _complete_list(planting: Planting) -> list[RecordTree]:
    event, listed, other = planting.new("event"), planting.new("state"), planting.new("state")
    return [{**_at(event, listed, "attended"), "complete": "true"}, _at(event, other, "attended")]


def _attended_or_not(planting: Planting) -> list[RecordTree]:
    event, who = planting.new("event"), planting.new("person")
    return [_at(event, who, "attended"), _at(event, who, planting.world.chance.choice(("absent", "declined")))]


def _announced_or_declined(planting: Planting) -> list[RecordTree]:
    event, who = planting.new("event"), planting.new("person")
    return [_at(event, who, planting.world.chance.choice(("announced", "attends"))), _at(event, who, "declined")]


def _alive(planting: Planting) -> list[RecordTree]:
    who, place = planting.new("person"), planting.new("place")
    act = {"kind": "presence", "who": who, "place": place, "on": planting.near(planting.late)}
    return [{"kind": "lifespan", "of": who, "died": planting.near(planting.early)}, act]


def _one_life(planting: Planting) -> list[RecordTree]:
    return planting.twice(
        {"kind": "lifespan", "of": planting.new("person")}, planting.world.chance.choice(("born", "died"))
    )


def _one_place(planting: Planting) -> list[RecordTree]:
    who = {"kind": "presence", "who": planting.new("person"), "on": iso(planting.early)}
    return [{**who, "place": planting.new("place")} for _ in range(2)]


def _one_span(planting: Planting) -> list[RecordTree]:
    label = {
        "kind": "designation",
        "authority": planting.new("body"),
        "target": planting.new("group"),
        "label": "banned",
    }
    return planting.twice(label, planting.world.chance.choice(("start", "end")))


def _one_recognition(planting: Planting) -> list[RecordTree]:
    return planting.twice({"kind": "recognition", "by": planting.new("state"), "of": planting.new("state")}, "on")


def _one_value(planting: Planting) -> list[RecordTree]:
    flag = {"kind": "attribute", "of": planting.new("thing"), "name": ONE_VALUED}
    middle = {"holds_on": planting.near(planting.early + APART // 2)}
    return [
        {**flag, "value": "white", **planting.span(planting.early, planting.late)},
        {**flag, "value": "black", **middle},
    ]


def _none_so_far(planting: Planting) -> list[RecordTree]:
    by, of = planting.new("state"), planting.new("state")
    recognition = {"kind": "recognition", "by": by, "of": of, "on": planting.near(planting.early)}
    return [
        {"kind": "absence", "none": {"kind": "recognition", "of": of}, "until": planting.near(planting.late)},
        recognition,
    ]


def _equal(planting: Planting) -> list[RecordTree]:
    figure = _figure(planting, "410")
    return [figure, {**figure, "value": planting.world.chance.choice(("412", "~600", "500..", "..399"))}]


def _parts(planting: Planting) -> list[RecordTree]:
    return [_figure(planting, "4000"), *({**_figure(planting, "2500.."), "part_of": "planted-0"} for _ in range(2))]


def _shares(planting: Planting) -> list[RecordTree]:
    share = {"unit": "%", "part_of": planting.beside(_figure(planting, "4000"))}
    return [{**_figure(planting, "60"), **share}, {**_figure(planting, "~70"), **share}]


def _comparison(planting: Planting) -> list[RecordTree]:
    by = planting.world.chance.choice(({}, {"by": "30%"}, {"by": "2x"}, {"by": "5"}))
    compared = {"kind": "comparison", "left": "planted-0", "right": "planted-1", "is": "more", **by}
    return [_figure(planting, "410"), _figure(planting, "4000"), compared]


def _one_speaker(planting: Planting) -> list[RecordTree]:
    return [{"kind": "statement", "speaker": planting.new("person"), "words": "The planted words."} for _ in range(2)]


def _one_occasion(planting: Planting) -> list[RecordTree]:
    statement = {"kind": "statement", "speaker": planting.new("person"), "gist": "It was so.", "occasion": "planted"}
    return planting.twice(statement, "on")


def _cycle(planting: Planting) -> list[RecordTree]:
    events = [planting.new("event") for _ in range(planting.world.chance.randrange(2, 5))]
    pairs = zip(events, [*events[1:], events[0]], strict=True)
    return [{"kind": "order", "first": first, "then": then} for first, then in pairs]


def _dates(planting: Planting) -> list[RecordTree]:
    first, then = _event(planting, planting.late), _event(planting, planting.early)
    return [first, then, {"kind": "order", "first": first["event"], "then": then["event"]}]


def _post(planting: Planting, office: str, **dates: str) -> RecordTree:
    return {"kind": "post", "holder": planting.new("person"), "office": office, **dates}


def _event(planting: Planting, day: int) -> RecordTree:
    return {"kind": "event", "event": planting.new("event"), "on": planting.near(day)}


def _at(event: str, who: str, mode: str) -> RecordTree:
    return {"kind": "attendance", "event": event, "attendees": [who], "mode": mode}


def _figure(planting: Planting, value: str) -> RecordTree:
    return {"kind": "quantity", "of": planting.new("thing"), "measure": "troops", "value": value, "on": "2001"}


PLANTS: Final[Mapping[str, Plant]] = {
    "posts.one_holder": _one_holder,
    "posts.seats": _seats,
    "posts.one_residence": _one_residence,
    "posts.one_term": _one_term,
    "posts.milestones": _milestones,
    "events.within_whole": _within_whole,
    "events.one_date": _one_event,
    "attendance.closed_roster": _complete_list,
    "attendance.attended_or_not": _attended_or_not,
    "attendance.announced_or_declined": _announced_or_declined,
    "lifespans.alive": _alive,
    "lifespans.one_life": _one_life,
    "presence.one_place": _one_place,
    "designations.one_span": _one_span,
    "recognition.one_date": _one_recognition,
    "attributes.one_value": _one_value,
    "absence.none_so_far": _none_so_far,
    "quantities.equal": _equal,
    "quantities.parts": _parts,
    "quantities.shares": _shares,
    "quantities.comparison": _comparison,
    **DECISIONS,
    "statements.one_speaker": _one_speaker,
    "statements.one_occasion": _one_occasion,
    "order.cycle": _cycle,
    "order.dates": _dates,
}
"""For each constraint, the function that plants a contradiction of it."""
