"""Recognition: when it was given."""

from collections.abc import Iterable

from galleyproof.constraint import Rule, about, constraint
from galleyproof.facts import Recognition
from galleyproof.facts.assertion import Asserted
from galleyproof.facts.things import Recognised


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
