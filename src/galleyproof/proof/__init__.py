"""The proof: a desk's claims against each other, solved once a run, as what each constraint saw."""

from collections.abc import Mapping, Sequence
from datetime import date

from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.finding import Finding, Severity
from galleyproof.look import Sight, crash
from galleyproof.proof.overtaking import dated
from galleyproof.proof.solve import Crash, Entangled, solve
from galleyproof.proof.wording import finding
from galleyproof.spelling import both, count


def prove(desk: Desk, constraints: Sequence[Constraint], as_of: date) -> Mapping[str, Sight]:
    """What each constraint saw, by its id: how many claims it is about, and the conflicts that are its own."""
    sights = {each.id: Sight(looked_at=_number_of_claims(each, desk)) for each in constraints}
    solution = solve(desk, constraints, as_of)
    for conflict in dated(solution.conflicts, as_of.toordinal()):
        found = finding(conflict, desk, solution.frame, as_of)
        sights[found.check].findings.append(found)
    for entangled in solution.entangled:
        for each in entangled.constraints[:1]:
            sights[each.id].undecided.append(_undecided(entangled))
    for failed in solution.crashes.values():
        sights[failed.constraint.id].findings.append(_crash(failed, desk))
    return sights


def _number_of_claims(constraint: Constraint, desk: Desk) -> int:
    return len({id(claim) for kind in constraint.kinds for claim, _, _ in desk.facts.get(kind, ())})


def _undecided(entangled: Entangled) -> Finding:
    """That nobody knows whether some claims can all hold, or what else is wrong with them."""
    claims, constraints, found = entangled
    ids = both(each.id for each in constraints)
    many = f"too many ways to order {count(len(claims), 'claim')} ({ids})"
    return Finding(
        check=constraints[0].id,
        severity=Severity.NOTE,
        message=f"{many}: there may be more than the {count(found, 'contradiction')} found"
        if found
        else f"{many}: whether they can all hold is not known",
        at=tuple(each.claim.at(*path) for each in claims for path, _, _ in each.facts[:1]),
        fix="mend what was found first" if found else "exact dates leave fewer ways",
        claims=tuple(sorted(each.claim.ref for each in claims)),
    )


def _crash(failed: Crash, desk: Desk) -> Finding:
    claims = sorted(each.claim.ref for each in failed.claims)
    places = tuple(each.claim.at() for each in failed.claims)
    return crash(failed.constraint, desk, failed.error, places, tuple(claims))
