"""Designations: legal labels, and how long they apply."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.dates import ends_before_start
from galleyproof.claim import Claim
from galleyproof.constraint import constraint
from galleyproof.facts import Designation
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.things import Designated
from galleyproof.finding import Problem


@check(Designation)
def term_in_order(claim: Claim, fact: Designation) -> Iterator[Problem]:
    """A designation does not end before it starts.

    Fails:
        fact: {kind: designation, authority: court, target: group, label: banned, start: 2025-04-17, end: 2003-02-14}
    Passes:
        fact: {kind: designation, authority: court, target: group, label: banned, start: 2003-02-14, end: 2025-04-17}
    """
    yield from ends_before_start(*fact.span, at="end")


@constraint(Designation, owns=Designated)
def one_span(asserted: Asserted) -> None:
    """Claims about the same designation agree on its start and end.

    Fails:
        claims:
          - {id: ban, fact: {kind: designation, authority: court, target: group, label: banned, end: 2025-04-17}}
          - {id: still, fact: {kind: designation, authority: court, target: group, label: banned, holds_on: 2026-01}}
        article: {published: 2026-02-01}
    Passes:
        claims:
          - {id: ban, fact: {kind: designation, authority: court, target: group, label: banned, end: 2025-04-17}}
          - {id: still, fact: {kind: designation, authority: court, target: group, label: banned, holds_on: 2025}}
        article: {published: 2026-02-01}
    """
