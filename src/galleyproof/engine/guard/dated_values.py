"""Every date and number of a cluster of claims, with what moves when it does."""

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from galleyproof.engine.framing import Claimed
from galleyproof.engine.guard.carrying import Anchor, Moving, moving
from galleyproof.engine.guard.values import Value, values
from galleyproof.engine.solve import Solving
from galleyproof.facts import Fact, Presence, Quantity
from galleyproof.facts.assertion import Asserted, Assertion
from galleyproof.facts.frame import Frame, Home
from galleyproof.records.location import Path
from galleyproof.solver import TemporalProblem


class Held(NamedTuple):
    """A value, the fact that gives it with its path in the record, and what moves with it."""

    anchor: Anchor
    path: Path
    fact: Fact
    value: Value
    moving: Moving | None


def all_held(solving: Solving, cluster: Sequence[Claimed]) -> Iterator[Held]:
    """Every value of a cluster."""
    for number, each in enumerate(cluster):
        for place, (path, fact, home) in enumerate(each.facts):
            yield from held(solving, Anchor(number, place, 0), path, fact, home)


def held(solving: Solving, anchor: Anchor, path: Path, fact: Fact, home: Home) -> Iterator[Held]:
    """Every value of one fact, whose claim and place `anchor` gives."""

    def says(moved: Fact) -> TemporalProblem:
        asserted = Asserted(solving.solution.frame)
        moved.say(Assertion(asserted, anchor.claim, home, solving.run))
        return asserted.problem

    found = [*values(fact)]
    said = says(fact) if found else TemporalProblem()
    for number, value in enumerate(found):
        yield Held(anchor._replace(value=number), path, fact, value, moving(fact, value, said, says))


def subject(fact: Fact, frame: Frame) -> Hashable:
    """What a fact speaks of, where that is one thing a day: whom a presence is of, of what a quantity is which."""
    match fact:
        case Presence():
            return ("presence", frame.name(fact.who))
        case Quantity():
            return ("quantity", frame.name(fact.of), fact.measure)
    return None
