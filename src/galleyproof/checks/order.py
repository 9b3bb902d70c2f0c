"""Order: what came before what."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.facts import Order
from galleyproof.finding import Problem


@check(Order)
def of_two(claim: Claim, fact: Order) -> Iterator[Problem]:
    """An order is one of two moments.

    Fails:
        fact: {kind: order, first: ruling, then: ruling}
    Passes:
        fact: {kind: order, first: petition, then: ruling}
    """
    if fact.first == fact.then:
        yield Problem(f"`{fact.first}` comes before itself", "then", "name what came after it")
