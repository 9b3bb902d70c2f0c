"""Designations: labels in law."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.terms import backwards
from galleyproof.claim import Claim
from galleyproof.facts import Designation
from galleyproof.finding import Problem


@check(Designation)
def term_in_order(claim: Claim, fact: Designation) -> Iterator[Problem]:
    """A designation ends no earlier than it starts.

    Fails:
        fact: {kind: designation, authority: court, target: group, label: banned, start: 2025-04-17, end: 2003-02-14}
    Passes:
        fact: {kind: designation, authority: court, target: group, label: banned, start: 2003-02-14, end: 2025-04-17}
    """
    yield from backwards(*fact.span, at="end")
