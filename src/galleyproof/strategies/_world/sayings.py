"""True histories of statements and presences."""

from galleyproof.records.entity import AGENTS
from galleyproof.strategies._world.history_state import Actor, World
from galleyproof.strategies._world.narrator import MINUTES, Narrator, TrueSpan
from galleyproof.strategies._world.trees import RecordTree


def saying(world: World) -> None:
    """Have a speaker and a spokesperson say words at an event or occasion, and perhaps somebody else quote them."""
    chance = world.chance
    speaker = world.actor(*AGENTS)
    words = f"The {world.name}words {len(world.truths)}"
    occasion, moment = f"{world.name}briefing-{len(world.truths)}", world.moment()
    if world.events and chance.randrange(2):
        occasion = chance.choice([*world.events])
        span = world.events[occasion]
        moment = chance.choice((span.start, span.start if span.end is None else span.end))
    spokesperson = next((actor for actor in world.actors if actor.body == speaker.id), speaker)
    for actor in (speaker, spokesperson):
        _statement(world, actor, moment, {"words": words, "occasion": occasion})
    if chance.randrange(2):
        _statement(world, world.actor(*AGENTS), world.later(moment, 900), {"words": words, "manner": "quotes"})


def _statement(world: World, speaker: Actor, moment: int, words: RecordTree) -> None:
    """Add a statement: its words or their gist, perhaps its day and its occasion."""
    speaker.acts.append(moment)

    def describe(narrator: Narrator) -> RecordTree | None:
        if not narrator.is_past(moment):
            return None
        fact = {"kind": "statement", "speaker": narrator.id(speaker.id), **words}
        if narrator.maybe():
            fact["gist"] = f"As {fact.pop('words')}."
        if narrator.maybe():
            fact.pop("occasion", None)
        return fact | ({"on": narrator.date(moment)} if narrator.maybe() else {})

    world.add_truth(describe, world.statements.append)


def stay(world: World) -> None:
    """Have somebody stay in one country, in one place a day."""
    who, country = world.stranger(*AGENTS), world.new("state")
    day = world.moment() // MINUTES
    for _ in range(world.chance.randrange(1, 4)):
        _presence(world, who, country, day)
        day += world.chance.randrange(1, 9)


def _presence(world: World, who: Actor, country: str, day: int) -> None:
    """Add a presence in a place, and so in its country, on one day."""
    place = world.new("place", part_of=country)
    moment = day * MINUTES
    who.acts.append(moment)

    def describe(narrator: Narrator) -> RecordTree | None:
        where = narrator.chance.choice((place, country))
        return {"kind": "presence", "who": narrator.id(who.id), "place": where, "on": narrator.date(moment)}

    world.add_truth(describe)
    for where in (place, country):
        world.add_occurrence("presence", TrueSpan(moment, moment), who=who.id, place=where)
