"""Recognition of states and governments."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.dates import ends_before_start
from galleyproof.claim import Claim
from galleyproof.constraint import constraint
from galleyproof.facts import Recognition
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.things import Recognised
from galleyproof.finding import Problem

THEME = "recognition"
"""The first part of the ids of these checks; other themes take it from the name of their file."""


@check(Recognition)
def term_in_order(claim: Claim, fact: Recognition) -> Iterator[Problem]:
    """Recognition does not end before it starts.

    Fails:
        fact: {kind: recognition, by: state, of: government, start: 2001-09, end: 1997-05-26}
    Passes:
        fact: {kind: recognition, by: state, of: government, start: 1997-05-26, end: 2001-09}
    """
    yield from ends_before_start(*fact.span, at="end")


@constraint(Recognition, owns=Recognised)
def one_date(asserted: Asserted) -> None:
    """Claims about the same recognition agree on its date.

    Fails:
        claims:
          - {id: agency, fact: {kind: recognition, by: pakistan, of: emirate, on: 1997-05-26}}
          - {id: paper, fact: {kind: recognition, by: pakistan, of: emirate, on: 1997-05-25}}
    Passes:
        claims:
          - {id: agency, fact: {kind: recognition, by: pakistan, of: emirate, on: 1997-05-26}}
          - {id: paper, fact: {kind: recognition, by: pakistan, of: emirate, on: 1997-05-25~}}
    """
