"""What stands against a claim that no file holds: something that the copy presupposes, put to the engine."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.facts import Lifespan, Post
from galleyproof.finding import Finding, Severity
from galleyproof.proof.overtaking import dated
from galleyproof.proof.solve import solve
from galleyproof.proof.wording import finding


def against(supposed: Claim, desk: Desk, constraints: Sequence[Constraint], as_of: date) -> list[Finding]:
    """The contradictions between a supposed post and the desk's claims on its holder and its office, if any.

    Each names the claims of its minimal conflict, the supposed one among them; what is only overtaken is none.
    """
    fact = supposed.fact
    assert isinstance(fact, Post)  # noqa: S101 - posts are all that the copy is asked for
    about = {fact.holder, fact.office}
    near = [
        claim
        for kind, fields in ((Post, ("holder", "office")), (Lifespan, ("of",)))
        for claim, _, other in desk.facts.get(kind, ())
        if about.intersection(getattr(other, field) for field in fields)
    ]
    supposing = replace(desk, claims=(*dict.fromkeys(near), supposed))
    solution = solve(supposing, constraints, as_of)
    found = (finding(each, supposing, solution.frame, as_of) for each in dated(solution.conflicts, as_of.toordinal()))
    return [each for each in found if supposed.ref in each.claims and each.severity is not Severity.NOTE]
