"""Designations: labels in law, and how long they last."""

from collections.abc import Iterable, Iterator

from galleyproof.check import check
from galleyproof.checks._terms import backwards
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, about, constraint
from galleyproof.facts import Designation
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.things import Designated
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


@constraint(Designation, owns=about(Designated))
def one_span(asserted: Asserted) -> Iterable[Rule]:
    """A designation begins once and ends once, whoever says when.

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
    return ()  # claims that name one designation name the same points, and the solver asks no more
