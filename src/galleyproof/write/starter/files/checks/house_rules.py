"""This newsroom's own checks. `galley explain house.house_rules.birth_has_a_source` prints the manual below."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.claim import Claim
from galleyproof.facts import Lifespan
from galleyproof.finding import Problem


@check(Lifespan)
def birth_has_a_source(claim: Claim, fact: Lifespan) -> Iterator[Problem]:
    """A birth or a death is never printed without evidence.

    Fails:
        fact: {kind: lifespan, of: somebody, born: 1867}
    Passes:
        fact: {kind: lifespan, of: somebody, born: 1867}
        evidence: [{source: register, stance: supports, shows: The entry of the birth.}]
    """
    if not claim.evidence:
        yield Problem("gives a day of birth or death and no evidence", "fact", "add the register or the record")
