"""Lifespans: births and deaths, foundings and ends."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.terms import backwards
from galleyproof.claim import Claim
from galleyproof.facts import Lifespan
from galleyproof.finding import Problem


@check(Lifespan)
def term_in_order(claim: Claim, fact: Lifespan) -> Iterator[Problem]:
    """Nobody dies before being born, and no body ends before it is founded.

    Fails:
        fact: {kind: lifespan, of: said-jawad, born: 1958, died: 1957}
    Passes:
        fact: {kind: lifespan, of: said-jawad, born: 1958, died: ..}
    """
    yield from backwards(fact.born, fact.died, "died", starts="is born", ends="dies")
