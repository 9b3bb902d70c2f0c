"""True histories of who said what, and who was where."""

from galleyproof.records.entity import AGENTS
from galleyproof.strategies._world.history_state import Actor, World
from galleyproof.strategies._world.trees import Record
from galleyproof.strategies._world.vague import MINUTES, Span, Teller


def saying(world: World) -> None:
    """Words, said on an event or an occasion of their own, and repeated by others who say so."""
    chance = world.chance
    speaker = world.actor(*AGENTS)
    words = f"The {world.name}words {len(world.truths)}"
    occasion, moment = f"{world.name}briefing-{len(world.truths)}", world.moment()
    if world.events and chance.randrange(2):
        occasion = chance.choice([*world.events])
        span = world.events[occasion]
        moment = chance.choice((span.start, span.start if span.end is None else span.end))
    spokesman = next((actor for actor in world.actors if actor.lists == speaker.id), speaker)
    for each in (speaker, spokesman):
        _said(world, each, moment, {"words": words, "occasion": occasion})
    if chance.randrange(2):
        _said(world, world.actor(*AGENTS), world.later(moment, 900), {"words": words, "manner": "quotes"})


def _said(world: World, speaker: Actor, moment: int, said: Record) -> None:
    """What can be said of a statement: its words or their gist, perhaps its day and its occasion."""
    speaker.acts.append(moment)

    def tell(teller: Teller) -> Record | None:
        if not teller.is_past(moment):
            return None
        fact = {"kind": "statement", "speaker": teller.id(speaker.id), **said}
        if teller.maybe():
            fact["gist"] = f"As {fact.pop('words')}."
        if teller.maybe():
            fact.pop("occasion", None)
        return fact | ({"on": teller.date(moment)} if teller.maybe() else {})

    world.know(tell, world.statements.append)


def stay(world: World) -> None:
    """Somebody's days in a place: on each in one place, which lies in a land."""
    who, land = world.stranger(*AGENTS), world.new("state")
    day = world.moment() // MINUTES
    for _ in range(world.chance.randrange(1, 4)):
        _presence(world, who, land, day)
        day += world.chance.randrange(1, 9)


def _presence(world: World, who: Actor, land: str, day: int) -> None:
    """On one day in a place, and so in its land."""
    place = world.new("place", part_of=land)
    moment = day * MINUTES
    who.acts.append(moment)

    def tell(teller: Teller) -> Record | None:
        where = teller.chance.choice((place, land))
        return {"kind": "presence", "who": teller.id(who.id), "place": where, "on": teller.date(moment)}

    world.know(tell)
    for each in (place, land):
        world.occur("presence", Span(moment, moment), who=who.id, place=each)
