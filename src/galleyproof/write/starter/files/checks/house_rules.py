"""This newsroom's own checks.

Run `galley explain house.house_rules.figure_has_a_source` to read the manual of the check below.
"""

from collections.abc import Iterator

from galleyproof import Claim, Problem, check
from galleyproof.facts import Quantity


@check(Quantity)
def figure_has_a_source(claim: Claim, fact: Quantity) -> Iterator[Problem]:
    """No figure is published without evidence; an unchecked claim may still lack it.

    Fails:
        status: verified
        fact: {kind: quantity, of: bridge, measure: length, value: 90, unit: m}
    Passes:
        status: verified
        fact: {kind: quantity, of: bridge, measure: length, value: 90, unit: m}
        evidence: [{source: register, stance: supports, shows: Gives the length.}]
    """
    if not claim.evidence and claim.status != "unchecked":
        yield Problem("gives a figure without evidence", "fact", "cite a source for the figure")
