"""Order: claims that one thing came before another."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.constraint import constraint, is_dated, is_ordered
from galleyproof.facts import Order
from galleyproof.facts.assertion import Asserted
from galleyproof.finding import Problem

THEME = "order"
"""The first part of the ids of these checks; other themes take it from the name of their file."""


@check(Order)
def of_two(claim: Claim, fact: Order) -> Iterator[Problem]:
    """An order names two different moments.

    Fails:
        fact: {kind: order, first: ruling, then: ruling}
    Passes:
        fact: {kind: order, first: petition, then: ruling}
    """
    if fact.first == fact.then:
        yield Problem(f"`{fact.first}` cannot come before itself", "then", "name what came after it")


@constraint(Order, owns=lambda steps: not is_dated(steps))
def cycle(asserted: Asserted) -> None:
    """Nothing comes before itself, directly or through other claims.

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


@constraint(Order, owns=is_ordered)
def dates(asserted: Asserted) -> None:
    """Dates agree with the order that claims give.

    If both dates are the same day, either thing may have come first.

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
