"""Order: what came before what."""

from collections.abc import Iterable

from galleyproof.constraint import Rule, constraint, is_dated, is_ordered
from galleyproof.facts import Order
from galleyproof.facts.assertion import Asserted


@constraint(Order, owns=lambda steps: not is_dated(steps))
def cycle(asserted: Asserted) -> Iterable[Rule]:
    """Nothing comes before itself, be it by way of others.

    Fails:
        claims:
          - {id: law-first, fact: {kind: order, first: law, then: ruling}}
          - {id: ruling-second, fact: {kind: order, first: ruling, then: recognition}}
          - {id: round-again, fact: {kind: order, first: recognition, then: law}}
    Passes:
        claims:
          - {id: law-first, fact: {kind: order, first: law, then: ruling}}
          - {id: ruling-second, fact: {kind: order, first: ruling, then: recognition}}
          - {id: law-long-before, fact: {kind: order, first: law, then: recognition}}
    """
    return ()  # an order is a difference between two points, and the solver asks no more


@constraint(Order, owns=is_ordered)
def dates(asserted: Asserted) -> Iterable[Rule]:
    """What came first has the earlier date; on one day, either may have come first.

    Fails:
        claims:
          - {id: ruling, fact: {kind: event, event: ruling, on: 2025-04-17}}
          - {id: recognition, fact: {kind: event, event: recognition, on: 2025-03}}
          - {id: way, fact: {kind: order, first: ruling, then: recognition}}
    Passes:
        claims:
          - {id: ruling, fact: {kind: event, event: ruling, on: 2025-04-17}}
          - {id: recognition, fact: {kind: event, event: recognition, on: 2025-04-17}}
          - {id: way, fact: {kind: order, first: ruling, then: recognition}}
    """
    return ()
