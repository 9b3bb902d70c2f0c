"""What stands against a claim that no file holds: something that the copy presupposes, put to the engine."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.overtaking import dated
from galleyproof.engine.solve import solve
from galleyproof.engine.weight import severity_of
from galleyproof.facts import Lifespan, Post
from galleyproof.finding import Severity


class Against(NamedTuple):
    """The claims, by full id, that a supposed one contradicts, and how much that weighs."""

    claims: frozenset[str]
    severity: Severity


def against(supposed: Claim, desk: Desk, constraints: Sequence[Constraint], as_of: date) -> list[Against]:
    """The contradictions between a supposed post and the desk's claims on its holder and its office, if any.

    What is only overtaken is left out.
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
    found = (each for each in dated(solution.conflicts, as_of.toordinal()) if supposed.ref in each.claims)
    weighed = (Against(each.claims - {supposed.ref}, severity_of(each, solution.frame)) for each in found)
    return [each for each in weighed if each.severity is not Severity.NOTE]
