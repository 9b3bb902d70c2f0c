"""The contradictions between a hypothetical claim and the desk.

The copy can imply a claim that nobody wrote down: "the mayor, Ann Bell" implies that Ann Bell is mayor.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.overtaking import conflicts_to_report
from galleyproof.engine.severity import severity_of
from galleyproof.engine.solve import solve
from galleyproof.facts import Post
from galleyproof.finding import Severity


class Contradiction(NamedTuple):
    """The full ids of the claims that contradict a hypothetical one, and the severity."""

    claims: frozenset[str]
    severity: Severity


def contradictions_of(claim: Claim, desk: Desk, constraints: Sequence[Constraint], as_of: date) -> list[Contradiction]:
    """Return the contradictions between a hypothetical post and the desk's claims on its holder and its office.

    Claims that were overtaken do not count.
    """
    solution = solve(desk.with_claims((*_related_claims(claim, desk), claim)), constraints, as_of)
    contradictions = (
        Contradiction(conflict.claims - {claim.ref}, severity_of(conflict, solution.frame))
        for conflict in conflicts_to_report(solution.conflicts, as_of.toordinal())
        if claim.ref in conflict.claims
    )
    return [contradiction for contradiction in contradictions if contradiction.severity is not Severity.NOTE]


def _related_claims(claim: Claim, desk: Desk) -> list[Claim]:
    """Return the claims on other posts of the same holder or office, and on the holder's life."""
    post = claim.fact
    assert isinstance(post, Post)  # noqa: S101 - the only kind of hypothetical fact
    related = dict([*desk.posts_and_lives.get(post.holder, ()), *desk.posts_and_lives.get(post.office, ())])
    return [*dict.fromkeys(related[place] for place in sorted(related))]
