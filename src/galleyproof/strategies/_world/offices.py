"""True histories of offices: successive holders, handovers, second spells, acting holders, residences."""

from typing import NamedTuple

from galleyproof.strategies._world.history_state import FIRST, NOW, Actor, World
from galleyproof.strategies._world.narrator import MINUTES, Narrator, TrueSpan
from galleyproof.strategies._world.trees import RecordTree


class Term(NamedTuple):
    """One spell of a holder in an office; an acting holder fills no seat."""

    holder: Actor
    office: str
    tenure: TrueSpan
    spell: int = 1
    is_acting: bool = False


def office(world: World) -> None:
    """Create an office with a succession of holders in each seat, and perhaps an acting one."""
    chance = world.chance
    seats, handover = chance.choice(("", "1", "1", "2")), chance.choice((0, 0, 3))
    home = world.new("place") if chance.randrange(2) else ""
    id_ = world.new("office", seats=seats, handover=str(handover or ""), resident=home)
    holders: list[Actor] = []
    for _ in range(int(seats or 1)):
        _succession(world, id_, holders, handover, is_home=bool(home))
    if chance.randrange(2):
        start = world.moment()
        _term(world, Term(world.stranger("person"), id_, TrueSpan(start, world.later(start, 300)), is_acting=True))


def _succession(world: World, office: str, holders: list[Actor], handover: int, *, is_home: bool) -> None:
    """Add successive terms in one seat: with a gap, without one, or overlapping by the days of the handover."""
    vacant, last = world.moment(), None
    for _ in range(world.chance.randrange(1, 4)):
        gap = world.chance.choice((0, 0, 1, 400 * MINUTES)) - world.chance.randrange(handover + 1) * MINUTES
        start = max(vacant + gap, FIRST)
        if start >= NOW:
            return
        tenure = world.span_from(start, 2000)
        last = _holder(world, holders, last, start, is_home=is_home)
        holders.append(last)
        _term(world, Term(last, office, tenure, holders.count(last)))
        if is_home:
            last.free_from = tenure.end
        if tenure.end is None:
            return
        vacant = max(vacant, tenure.end)


def _holder(world: World, holders: list[Actor], last: Actor | None, start: int, *, is_home: bool) -> Actor:
    """Return the last holder again, or somebody new to the office who can live there by then."""
    known = last if last and not world.chance.randrange(3) else world.actor("person")
    is_away = is_home and (known.free_from is None or known.free_from > start)
    return world.stranger("person") if is_away or (known in holders and known is not last) else known


def _term(world: World, term: Term) -> None:
    """Add the truths about a term."""
    holder, office, tenure, spell, is_acting = term
    holder.acts += [tenure.start, NOW if tenure.end is None else tenure.end]
    milestones = {"named": world.later(tenure.start, 90), "credentials": world.later(tenure.start, 90)}

    def describe(narrator: Narrator) -> RecordTree:
        fact = {"kind": "post", "holder": narrator.id(holder.id), "office": office, **narrator.span(tenure)}
        if spell > 1 or narrator.maybe(4):
            fact["spell"] = str(spell)
        if is_acting:
            fact["acting"] = "true"
        for name, moment in milestones.items():
            if narrator.maybe(4):
                fact[name] = narrator.date(moment)
        return {**fact, **_bounds(world, tenure, narrator)}

    world.add_truth(describe, world.record_moments(tenure))
    if not is_acting:
        world.add_occurrence("post", tenure, holder=holder.id, office=office, spell=str(spell))


def _bounds(world: World, tenure: TrueSpan, narrator: Narrator) -> dict[str, list[str]]:
    """Return moments before the term started and after it ended."""
    points = [*world.points()]
    before = [name for name, moment in points if moment < tenure.start]
    after = [name for name, moment in points if tenure.end is not None and moment > tenure.end]
    moments = {"after": before, "before": after}
    return {name: [narrator.chance.choice(known)] for name, known in moments.items() if known and narrator.maybe(4)}
