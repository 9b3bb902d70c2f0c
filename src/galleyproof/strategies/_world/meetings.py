"""True histories of events: their parts, and who was asked and came."""

from dataclasses import dataclass

from galleyproof.records.entity import AGENTS
from galleyproof.strategies._world.history_state import Actor, World
from galleyproof.strategies._world.trees import Record
from galleyproof.strategies._world.vague import Span, Teller


@dataclass(frozen=True, slots=True)
class Roster:
    """Who was asked to an event, who of them was announced, came, or declined."""

    asked: list[Actor]
    announced: list[Actor]
    came: list[Actor]
    declined: list[Actor]

    def of(self, mode: str) -> list[Actor]:
        """All of whom a mode is true."""
        away = [actor for actor in self.asked if actor not in self.came]
        known = {"invited": self.asked, "announced": self.announced, "declined": self.declined, "absent": away}
        return known.get(mode, self.came)


def meeting(world: World) -> None:
    """An event that may have a part; who came to the part came to the whole."""
    chance = world.chance
    whole = _span(world, world.moment())
    event = world.new("event")
    asked = [*dict.fromkeys(world.actor(*AGENTS) for _ in range(chance.randrange(1, 6)))]
    roster = _roster(world, asked, asked, asked)
    _event(world, event, whole, roster)
    if whole.end is not None and chance.randrange(2):
        start = whole.start + chance.randrange(whole.end - whole.start + 1)
        span = Span(start, start + chance.randrange(whole.end - start + 1))
        is_known = chance.randrange(2)
        part = world.new("event", part_of=event if is_known else "")
        _event(
            world, part, span, _roster(world, roster.asked, roster.announced, roster.came), "" if is_known else event
        )


def _span(world: World, start: int) -> Span:
    return Span(start, world.later(start, world.chance.choice((1, 3, 40))))


def _roster(world: World, asked: list[Actor], announced: list[Actor], came: list[Actor]) -> Roster:
    """Some of those who may have been; nobody came or was announced who declined."""
    chance = world.chance
    came = [actor for actor in came if chance.randrange(4)]
    declined = [actor for actor in asked if actor not in came and chance.randrange(2)]
    announced = [actor for actor in announced if actor not in declined and chance.randrange(3)]
    return Roster(asked, announced, came, declined)


def _event(world: World, event: str, span: Span, roster: Roster, part_of: str = "") -> None:
    """What can be said of an event, and of those who were asked to it."""
    end = span.start if span.end is None else span.end
    world.events[event] = span
    for actor in roster.came:
        actor.acts += [span.start, end]
        world.occur("attendance", span, event=event, attendees=actor.id, mode="attended")

    def tell(teller: Teller) -> Record:
        whole = {"part_of": part_of} if part_of and teller.maybe() else {}
        return {"kind": "event", "event": event, **teller.happening(span), **whole}

    def tell_who(teller: Teller) -> Record | None:
        modes = ["invited", "announced", "attends"]
        if teller.is_past(span.start):
            modes += ["attended", "attended", "declined", "absent"]
        return _attendance(event, teller.chance.choice(modes), roster, teller)

    world.know(tell, world.date_by(span))
    world.know(tell_who)
    world.know(tell_who)
    world.occur("event", span, event=event)


def _attendance(event: str, mode: str, roster: Roster, teller: Teller) -> Record | None:
    """Some of those of whom a mode is true; or all of some kinds, but for members of bodies that are listed."""
    known = roster.of(mode)
    who = [actor for actor in known if teller.maybe()] or known[:1]
    complete = {}
    if mode in ("invited", "announced", "attends", "attended") and teller.maybe():
        kinds = {actor.kind for actor in who}
        listed = {actor.id for actor in known if actor.kind in kinds}
        who = [actor for actor in known if actor.kind in kinds and (actor.lists not in listed or teller.maybe())]
        complete = {"complete": "true"}
    if not who:
        return None
    ids = [teller.id(actor.id) for actor in who]
    by = {"by": teller.id(ids[0])} if teller.maybe(4) else {}
    return {"kind": "attendance", "event": event, "attendees": ids, "mode": mode, **by, **complete}
