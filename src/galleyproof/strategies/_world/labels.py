"""True histories of what is given and taken back: designations, recognitions, values of properties."""

from galleyproof.records.entity import AGENTS, BODIES
from galleyproof.strategies._world.history_state import FIRST, NOW, World
from galleyproof.strategies._world.trees import Record
from galleyproof.strategies._world.vague import Span, Teller

ONE_VALUED = "flag"
"""The property that has one value at a time on these desks."""


def designation(world: World) -> None:
    """A label that an authority gives a target, for a while or to this day."""
    authority, target = world.actor(*BODIES), world.actor(*AGENTS)
    label = f"{world.name}label {len(world.truths)}"
    span = world.lasting(world.moment(), 4000)
    authority.acts.append(span.start)

    def tell(teller: Teller) -> Record:
        who = {"authority": teller.id(authority.id), "target": teller.id(target.id), "label": label}
        return {"kind": "designation", **who, **teller.span(span)}

    world.know(tell, world.date_by(span))
    world.occur("designation", span, authority=authority.id, target=target.id, label=label)


def recognition(world: World) -> None:
    """A recognition, which may be withdrawn, before and after events."""
    by, of = world.stranger(*BODIES), world.actor(*BODIES)
    span = world.lasting(world.moment(), 4000)
    by.acts.append(span.start)

    def tell(teller: Teller) -> Record:
        fact: Record = {"kind": "recognition", "by": teller.id(by.id), "of": teller.id(of.id)}
        before = [event for event, other in world.events.items() if span.start < other.start]
        after = [event for event, other in world.events.items() if other.start < span.start]
        for name, events in (("before", before), ("after", after)):
            if events and teller.maybe(3):
                fact[name] = [teller.chance.choice(events)]
        return {**fact, **({"on": teller.day_of(span.start)} if teller.maybe() else teller.ends(span))}

    world.know(tell, world.date_by(span))
    world.occur("recognition", span, by=by.id, of=of.id)


def attribute(world: World) -> None:
    """The values of a property: one after the other where it has one at a time, which may come back."""
    of, start = world.new("thing"), world.moment()
    name = world.chance.choice((ONE_VALUED, ONE_VALUED, "colour"))
    for _ in range(world.chance.randrange(1, 4)):
        span = world.lasting(start, 2000)
        _value(world, of, name, world.chance.choice(("white", "black", "8.50")), span)
        if name == ONE_VALUED:
            if span.end is None:
                return
            start = span.end


def _value(world: World, of: str, name: str, value: str, span: Span) -> None:
    def tell(teller: Teller) -> Record:
        is_now = teller.own.is_known and span.holds_on(teller.own.day)
        # Undated, a value is one of the own day; it need not last any longer.
        dates = {} if is_now and teller.maybe(3) else teller.span(span)
        return {"kind": "attribute", "of": of, "name": name, "value": value, **dates}

    world.know(tell, world.date_by(span))
    world.occur("attribute", span, of=of, name=name, value=value)


def lives(world: World) -> None:
    """Births and deaths, foundings and ends, around all that somebody did."""
    for actor in world.actors:
        acts = actor.acts or [world.moment()]
        born = min(acts) - world.chance.choice((0, 1, 7_000 * 1440))
        died = max(acts) + world.chance.choice((0, 1, 7_000 * 1440))
        _life(world, actor.id, Span(max(born, FIRST - 10_000 * 1440), died if died < NOW else None))


def _life(world: World, of: str, life: Span) -> None:
    def tell(teller: Teller) -> Record:
        return {"kind": "lifespan", "of": teller.id(of), **teller.ends(life, "born", "died")}

    world.know(tell, world.date_by(life))
