"""Designations: how long a label lasts."""

from collections.abc import Iterable

from galleyproof.constraint import Rule, about, constraint
from galleyproof.facts import Designation
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.things import Designated


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
