"""This newsroom's own checks.

Run `galley explain house.house_rules.birth_has_a_source` to read the manual of the check below.
"""

from collections.abc import Iterator

from galleyproof import Claim, Problem, check
from galleyproof.facts import Lifespan


@check(Lifespan)
def birth_has_a_source(claim: Claim, fact: Lifespan) -> Iterator[Problem]:
    """No date of birth or death is published without evidence.

    Fails:
        fact: {kind: lifespan, of: somebody, born: 1867}
    Passes:
        fact: {kind: lifespan, of: somebody, born: 1867}
        evidence: [{source: register, stance: supports, shows: Gives the year of birth.}]
    """
    if not claim.evidence:
        yield Problem("gives a date of birth or death without evidence", "fact", "cite a source for the date")
