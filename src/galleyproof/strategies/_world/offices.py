"""True histories of offices: holders in turn, handovers, second spells, stand-ins, where holders live."""

from typing import NamedTuple

from galleyproof.strategies._world.history_state import FIRST, NOW, Actor, World
from galleyproof.strategies._world.trees import Record
from galleyproof.strategies._world.vague import MINUTES, Span, Teller


class Term(NamedTuple):
    """Somebody's time in an office; who is acting fills no seat."""

    holder: Actor
    office: str
    tenure: Span
    spell: int = 1
    is_acting: bool = False


def office(world: World) -> None:
    """An office, each seat of which is held by one after the other, and perhaps somebody who stands in."""
    chance = world.chance
    seats, handover = chance.choice(("", "1", "1", "2")), chance.choice((0, 0, 3))
    home = world.new("place") if chance.randrange(2) else ""
    id_ = world.new("office", seats=seats, handover=str(handover or ""), resident=home)
    held: list[Actor] = []
    for _ in range(int(seats or 1)):
        _succession(world, id_, held, handover, is_home=bool(home))
    if chance.randrange(2):
        start = world.moment()
        _term(world, Term(world.stranger("person"), id_, Span(start, world.later(start, 300)), is_acting=True))


def _succession(world: World, office: str, held: list[Actor], handover: int, *, is_home: bool) -> None:
    """Terms in one seat, one after the other: with a gap, without one, or overlapping by the days of the handover."""
    free, last = world.moment(), None
    for _ in range(world.chance.randrange(1, 4)):
        gap = world.chance.choice((0, 0, 1, 400 * MINUTES)) - world.chance.randrange(handover + 1) * MINUTES
        start = max(free + gap, FIRST)
        if start >= NOW:
            return
        tenure = world.lasting(start, 2000)
        last = _holder(world, held, last, start, is_home=is_home)
        held.append(last)
        _term(world, Term(last, office, tenure, held.count(last)))
        if is_home:
            last.free = tenure.end
        if tenure.end is None:
            return
        free = max(free, tenure.end)


def _holder(world: World, held: list[Actor], last: Actor | None, start: int, *, is_home: bool) -> Actor:
    """The last holder once more, or somebody else who never held the office and lives nowhere else by then."""
    known = last if last and not world.chance.randrange(3) else world.actor("person")
    is_away = is_home and (known.free is None or known.free > start)
    return world.stranger("person") if is_away or (known in held and known is not last) else known


def _term(world: World, term: Term) -> None:
    """What can be said of a term."""
    holder, office, tenure, spell, is_acting = term
    holder.acts += [tenure.start, NOW if tenure.end is None else tenure.end]
    milestones = {"named": world.later(tenure.start, 90), "credentials": world.later(tenure.start, 90)}

    def tell(teller: Teller) -> Record:
        fact = {"kind": "post", "holder": teller.id(holder.id), "office": office, **teller.span(tenure)}
        if spell > 1 or teller.maybe(4):
            fact["spell"] = str(spell)
        if is_acting:
            fact["acting"] = "true"
        for name, moment in milestones.items():
            if teller.maybe(4):
                fact[name] = teller.date(moment)
        return {**fact, **_bounds(world, tenure, teller)}

    world.know(tell, world.date_by(tenure))
    if not is_acting:
        world.occur("post", tenure, holder=holder.id, office=office, spell=str(spell))


def _bounds(world: World, tenure: Span, teller: Teller) -> dict[str, list[str]]:
    """What a term began after, and ended before."""
    points = [*world.points()]
    before = [name for name, moment in points if moment < tenure.start]
    after = [name for name, moment in points if tenure.end is not None and moment > tenure.end]
    found = {"after": before, "before": after}
    return {name: [teller.chance.choice(known)] for name, known in found.items() if known and teller.maybe(4)}
