"""Recognition of states and governments."""

from collections.abc import Iterable, Iterator

from galleyproof.check import check
from galleyproof.checks._terms import backwards
from galleyproof.claim import Claim
from galleyproof.constraint import Rule, about, constraint
from galleyproof.facts import Recognition
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.things import Recognised
from galleyproof.finding import Problem

THEME = "recognition"
"""The first part of the ids of these checks; other themes take it from the name of their file."""


@check(Recognition)
def term_in_order(claim: Claim, fact: Recognition) -> Iterator[Problem]:
    """Recognition ends no earlier than it starts.

    Fails:
        fact: {kind: recognition, by: state, of: government, start: 2001-09, end: 1997-05-26}
    Passes:
        fact: {kind: recognition, by: state, of: government, start: 1997-05-26, end: 2001-09}
    """
    yield from backwards(*fact.span, at="end")


@constraint(Recognition, owns=about(Recognised))
def one_date(asserted: Asserted) -> Iterable[Rule]:
    """One recognises another once, whoever says when.

    Fails:
        claims:
          - {id: agency, fact: {kind: recognition, by: pakistan, of: emirate, on: 1997-05-26}}
          - {id: paper, fact: {kind: recognition, by: pakistan, of: emirate, on: 1997-05-25}}
    Passes:
        claims:
          - {id: agency, fact: {kind: recognition, by: pakistan, of: emirate, on: 1997-05-26}}
          - {id: paper, fact: {kind: recognition, by: pakistan, of: emirate, on: 1997-05-25~}}
    """
    return ()  # claims that name one recognition name the same points, and the solver asks no more
