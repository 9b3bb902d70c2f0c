"""True histories of designations, recognitions, attributes and lives."""

from galleyproof.records.entity import AGENTS, BODIES
from galleyproof.strategies._world.history_state import FIRST, NOW, World
from galleyproof.strategies._world.narrator import Narrator, TrueSpan
from galleyproof.strategies._world.trees import RecordTree

ONE_VALUED = "flag"
"""The property with one value at a time on these desks."""


def designation(world: World) -> None:
    """Have an authority give a target a label, for a while or until now."""
    authority, target = world.actor(*BODIES), world.actor(*AGENTS)
    label = f"{world.name}label {len(world.truths)}"
    span = world.span_from(world.moment(), 4000)
    authority.acts.append(span.start)

    def describe(narrator: Narrator) -> RecordTree:
        who = {"authority": narrator.id(authority.id), "target": narrator.id(target.id), "label": label}
        return {"kind": "designation", **who, **narrator.span(span)}

    world.add_truth(describe, world.record_moments(span))
    world.add_occurrence("designation", span, authority=authority.id, target=target.id, label=label)


def recognition(world: World) -> None:
    """Have one party recognise another, perhaps for a while, before and after events."""
    by, of = world.stranger(*BODIES), world.actor(*BODIES)
    span = world.span_from(world.moment(), 4000)
    by.acts.append(span.start)

    def describe(narrator: Narrator) -> RecordTree:
        fact: RecordTree = {"kind": "recognition", "by": narrator.id(by.id), "of": narrator.id(of.id)}
        before = [event for event, other in world.events.items() if span.start < other.start]
        after = [event for event, other in world.events.items() if other.start < span.start]
        for name, events in (("before", before), ("after", after)):
            if events and narrator.maybe(3):
                fact[name] = [narrator.chance.choice(events)]
        return {**fact, **({"on": narrator.day_of(span.start)} if narrator.maybe() else narrator.ends(span))}

    world.add_truth(describe, world.record_moments(span))
    world.add_occurrence("recognition", span, by=by.id, of=of.id)


def attribute(world: World) -> None:
    """Give a property values, one after the other if it has one at a time; a value may come back."""
    of, start = world.new("thing"), world.moment()
    name = world.chance.choice((ONE_VALUED, ONE_VALUED, "colour"))
    for _ in range(world.chance.randrange(1, 4)):
        span = world.span_from(start, 2000)
        _value(world, of, name, world.chance.choice(("white", "black", "8.50")), span)
        if name == ONE_VALUED:
            if span.end is None:
                return
            start = span.end


def _value(world: World, of: str, name: str, value: str, span: TrueSpan) -> None:
    def describe(narrator: Narrator) -> RecordTree:
        is_now = narrator.own.is_known and span.holds_on(narrator.own.day)
        # An undated value covers only the own day.
        dates = {} if is_now and narrator.maybe(3) else narrator.span(span)
        return {"kind": "attribute", "of": of, "name": name, "value": value, **dates}

    world.add_truth(describe, world.record_moments(span))
    world.add_occurrence("attribute", span, of=of, name=name, value=value)


def lives(world: World) -> None:
    """Date the births and deaths, foundings and ends, of all actors, around everything they did."""
    for actor in world.actors:
        acts = actor.acts or [world.moment()]
        born = min(acts) - world.chance.choice((0, 1, 7_000 * 1440))
        died = max(acts) + world.chance.choice((0, 1, 7_000 * 1440))
        _life(world, actor.id, TrueSpan(max(born, FIRST - 10_000 * 1440), died if died < NOW else None))


def _life(world: World, of: str, life: TrueSpan) -> None:
    def describe(narrator: Narrator) -> RecordTree:
        return {"kind": "lifespan", "of": narrator.id(of), **narrator.ends(life, "born", "died")}

    world.add_truth(describe, world.record_moments(life))
