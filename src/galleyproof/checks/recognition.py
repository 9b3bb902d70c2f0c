"""Recognition: of states and governments."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.terms import backwards
from galleyproof.claim import Claim
from galleyproof.facts import Recognition
from galleyproof.finding import Problem


@check(Recognition)
def term_in_order(claim: Claim, fact: Recognition) -> Iterator[Problem]:
    """Recognition ends no earlier than it starts.

    Fails:
        fact: {kind: recognition, by: state, of: government, start: 2001-09, end: 1997-05-26}
    Passes:
        fact: {kind: recognition, by: state, of: government, start: 1997-05-26, end: 2001-09}
    """
    yield from backwards(*fact.span, at="end")
