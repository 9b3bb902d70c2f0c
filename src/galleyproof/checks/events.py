"""Events: when things happened."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.terms import backwards
from galleyproof.claim import Claim
from galleyproof.facts import Event
from galleyproof.finding import Problem


@check(Event)
def term_in_order(claim: Claim, fact: Event) -> Iterator[Problem]:
    """An event ends no earlier than it starts.

    Fails:
        fact: {kind: event, event: talks, start: 2021-10-20, end: 2021-10-19}
    Passes:
        fact: {kind: event, event: talks, start: 2021-10-19, end: 2021-10-20}
    """
    yield from backwards(*fact.span, at="end")
