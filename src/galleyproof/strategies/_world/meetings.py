"""True histories of events: their parts and their guests."""

from dataclasses import dataclass

from galleyproof.records.entity import AGENTS
from galleyproof.strategies._world.history_state import Actor, World
from galleyproof.strategies._world.narrator import Narrator, TrueSpan
from galleyproof.strategies._world.trees import RecordTree


@dataclass(frozen=True, slots=True)
class GuestList:
    """The people and bodies invited to an event, and those of them who were announced, came or declined."""

    invited: list[Actor]
    announced: list[Actor]
    came: list[Actor]
    declined: list[Actor]

    def of(self, mode: str) -> list[Actor]:
        """Return everybody to whom a mode of attendance applies."""
        away = [actor for actor in self.invited if actor not in self.came]
        known = {"invited": self.invited, "announced": self.announced, "declined": self.declined, "absent": away}
        return known.get(mode, self.came)


def meeting(world: World) -> None:
    """Hold an event, perhaps with a part; everybody who came to the part came to the whole."""
    chance = world.chance
    whole = _span(world, world.moment())
    event = world.new("event")
    invited = [*dict.fromkeys(world.actor(*AGENTS) for _ in range(chance.randrange(1, 6)))]
    guests = _guest_list(world, invited, invited, invited)
    _event(world, event, whole, guests)
    if whole.end is not None and chance.randrange(2):
        start = whole.start + chance.randrange(whole.end - whole.start + 1)
        span = TrueSpan(start, start + chance.randrange(whole.end - start + 1))
        is_known = chance.randrange(2)
        part = world.new("event", part_of=event if is_known else "")
        _event(
            world,
            part,
            span,
            _guest_list(world, guests.invited, guests.announced, guests.came),
            "" if is_known else event,
        )


def _span(world: World, start: int) -> TrueSpan:
    return TrueSpan(start, world.later(start, world.chance.choice((1, 3, 40))))


def _guest_list(world: World, invited: list[Actor], announced: list[Actor], came: list[Actor]) -> GuestList:
    """Draw a guest list from those who may have been on it; nobody who declined came or was announced."""
    chance = world.chance
    came = [actor for actor in came if chance.randrange(4)]
    declined = [actor for actor in invited if actor not in came and chance.randrange(2)]
    announced = [actor for actor in announced if actor not in declined and chance.randrange(3)]
    return GuestList(invited, announced, came, declined)


def _event(world: World, event: str, span: TrueSpan, guests: GuestList, part_of: str = "") -> None:
    """Add the truths about an event and its guests."""
    end = span.start if span.end is None else span.end
    world.events[event] = span
    for actor in guests.came:
        actor.acts += [span.start, end]
        world.add_occurrence("attendance", span, event=event, attendees=actor.id, mode="attended")

    def describe(narrator: Narrator) -> RecordTree:
        whole = {"part_of": part_of} if part_of and narrator.maybe() else {}
        return {"kind": "event", "event": event, **narrator.happening(span), **whole}

    def describe_attendance(narrator: Narrator) -> RecordTree | None:
        modes = ["invited", "announced", "attends"]
        if narrator.is_past(span.start):
            modes += ["attended", "attended", "declined", "absent"]
        return _attendance(event, narrator.chance.choice(modes), guests, narrator)

    world.add_truth(describe, world.record_moments(span))
    world.add_truth(describe_attendance)
    world.add_truth(describe_attendance)
    world.add_occurrence("event", span, event=event)


def _attendance(event: str, mode: str, guests: GuestList, narrator: Narrator) -> RecordTree | None:
    """Return some guests of a mode, or all of some kinds; members of a listed body may be left out."""
    known = guests.of(mode)
    who = [actor for actor in known if narrator.maybe()] or known[:1]
    complete = {}
    if mode in ("invited", "announced", "attends", "attended") and narrator.maybe():
        kinds = {actor.kind for actor in who}
        listed = {actor.id for actor in known if actor.kind in kinds}
        who = [actor for actor in known if actor.kind in kinds and (actor.body not in listed or narrator.maybe())]
        complete = {"complete": "true"}
    if not who:
        return None
    ids = [narrator.id(actor.id) for actor in who]
    by = {"by": narrator.id(ids[0])} if narrator.maybe(4) else {}
    return {"kind": "attendance", "event": event, "attendees": ids, "mode": mode, **by, **complete}
