"""Contradictions on purpose: for each constraint, facts that cannot all hold, while any fewer of them can.

Each is drawn with a day and a later one, so far apart that no date near the one can mean the other.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from galleyproof.strategies._world.around import iso
from galleyproof.strategies._world.labels import ONE_VALUED
from galleyproof.strategies._world.planting import APART, Planting
from galleyproof.strategies._world.trees import Record

Plant: TypeAlias = Callable[[Planting], list[Record]]


def _one_holder(to: Planting) -> list[Record]:
    office = to.new("office", seats="1")
    return [_post(to, office, **to.span(to.early, to.late)), _post(to, office, holds_on=to.near(to.early + APART // 2))]


def _seats(to: Planting) -> list[Record]:
    office = to.new("office", seats="2")
    return [_post(to, office, **to.span(to.early, to.late)) for _ in range(3)]


def _one_residence(to: Planting) -> list[Record]:
    offices = [to.new("office", resident=to.new("place")) for _ in range(2)]
    holder = to.new("person")
    return [{**_post(to, office, **to.span(to.early, to.late)), "holder": holder} for office in offices]


def _one_term(to: Planting) -> list[Record]:
    return _twice(to, _post(to, to.new("office")), "start")


def _milestones(to: Planting) -> list[Record]:
    return _twice(to, _post(to, to.new("office")), to.world.chance.choice(("named", "credentials")))


def _within_whole(to: Planting) -> list[Record]:
    whole, part = _event(to, to.early), _event(to, to.late)
    return [whole, {**part, "part_of": whole["event"]}]


def _one_event(to: Planting) -> list[Record]:
    return _twice(to, {"kind": "event", "event": to.new("event")}, "on")


def _closed_roster(to: Planting) -> list[Record]:
    event, listed, other = to.new("event"), to.new("state"), to.new("state")
    return [{**_at(event, listed, "attended"), "complete": "true"}, _at(event, other, "attended")]


def _attended_or_not(to: Planting) -> list[Record]:
    event, who = to.new("event"), to.new("person")
    return [_at(event, who, "attended"), _at(event, who, to.world.chance.choice(("absent", "declined")))]


def _announced_or_declined(to: Planting) -> list[Record]:
    event, who = to.new("event"), to.new("person")
    return [_at(event, who, to.world.chance.choice(("announced", "attends"))), _at(event, who, "declined")]


def _alive(to: Planting) -> list[Record]:
    who, place = to.new("person"), to.new("place")
    act = {"kind": "presence", "who": who, "place": place, "on": to.near(to.late)}
    return [{"kind": "lifespan", "of": who, "died": to.near(to.early)}, act]


def _one_life(to: Planting) -> list[Record]:
    return _twice(to, {"kind": "lifespan", "of": to.new("person")}, to.world.chance.choice(("born", "died")))


def _one_place(to: Planting) -> list[Record]:
    who = {"kind": "presence", "who": to.new("person"), "on": iso(to.early)}
    return [{**who, "place": to.new("place")} for _ in range(2)]


def _one_span(to: Planting) -> list[Record]:
    label = {"kind": "designation", "authority": to.new("body"), "target": to.new("group"), "label": "banned"}
    return _twice(to, label, to.world.chance.choice(("start", "end")))


def _one_recognition(to: Planting) -> list[Record]:
    return _twice(to, {"kind": "recognition", "by": to.new("state"), "of": to.new("state")}, "on")


def _one_value(to: Planting) -> list[Record]:
    flag = {"kind": "attribute", "of": to.new("thing"), "name": ONE_VALUED}
    held = {"holds_on": to.near(to.early + APART // 2)}
    return [{**flag, "value": "white", **to.span(to.early, to.late)}, {**flag, "value": "black", **held}]


def _none_so_far(to: Planting) -> list[Record]:
    by, of = to.new("state"), to.new("state")
    given = {"kind": "recognition", "by": by, "of": of, "on": to.near(to.early)}
    return [{"kind": "absence", "none": {"kind": "recognition", "of": of}, "until": to.near(to.late)}, given]


def _equal(to: Planting) -> list[Record]:
    figure = _figure(to, "410")
    return [figure, {**figure, "value": to.world.chance.choice(("412", "~600", "500..", "..399"))}]


def _parts(to: Planting) -> list[Record]:
    return [_figure(to, "4000"), *({**_figure(to, "2500.."), "part_of": "planted-0"} for _ in range(2))]


def _shares(to: Planting) -> list[Record]:
    share = {"unit": "%", "part_of": to.beside(_figure(to, "4000"))}
    return [{**_figure(to, "60"), **share}, {**_figure(to, "~70"), **share}]


def _comparison(to: Planting) -> list[Record]:
    by = to.world.chance.choice(({}, {"by": "30%"}, {"by": "2x"}, {"by": "5"}))
    compared = {"kind": "comparison", "left": "planted-0", "right": "planted-1", "is": "more", **by}
    return [_figure(to, "410"), _figure(to, "4000"), compared]


def _one_speaker(to: Planting) -> list[Record]:
    return [{"kind": "statement", "speaker": to.new("person"), "words": "The planted words."} for _ in range(2)]


def _one_occasion(to: Planting) -> list[Record]:
    said = {"kind": "statement", "speaker": to.new("person"), "gist": "It was so.", "occasion": "planted"}
    return _twice(to, said, "on")


def _cycle(to: Planting) -> list[Record]:
    events = [to.new("event") for _ in range(to.world.chance.randrange(2, 5))]
    pairs = zip(events, [*events[1:], events[0]], strict=True)
    return [{"kind": "order", "first": first, "then": then} for first, then in pairs]


def _dates(to: Planting) -> list[Record]:
    first, then = _event(to, to.late), _event(to, to.early)
    return [first, then, {"kind": "order", "first": first["event"], "then": then["event"]}]


def _twice(to: Planting, fact: Record, field: str) -> list[Record]:
    """One thing, dated twice."""
    return [{**fact, field: to.near(day)} for day in (to.early, to.late)]


def _post(to: Planting, office: str, **dates: str) -> Record:
    return {"kind": "post", "holder": to.new("person"), "office": office, **dates}


def _event(to: Planting, day: int) -> Record:
    return {"kind": "event", "event": to.new("event"), "on": to.near(day)}


def _at(event: str, who: str, mode: str) -> Record:
    return {"kind": "attendance", "event": event, "attendees": [who], "mode": mode}


def _figure(to: Planting, value: str) -> Record:
    return {"kind": "quantity", "of": to.new("thing"), "measure": "troops", "value": value, "on": "2001"}


PLANTS: Final[Mapping[str, Plant]] = {
    "posts.one_holder": _one_holder,
    "posts.seats": _seats,
    "posts.one_residence": _one_residence,
    "posts.one_term": _one_term,
    "posts.milestones": _milestones,
    "events.within_whole": _within_whole,
    "events.one_date": _one_event,
    "attendance.closed_roster": _closed_roster,
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
    "statements.one_speaker": _one_speaker,
    "statements.one_occasion": _one_occasion,
    "order.cycle": _cycle,
    "order.dates": _dates,
}
"""Every constraint, and what plants a contradiction of it."""
