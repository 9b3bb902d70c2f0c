"""The impact of a change: the claims to recheck if one claim changes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from galleyproof.claim import Claim
from galleyproof.desk import Desk, full_id
from galleyproof.desk.calculation_names import claims_used
from galleyproof.engine.claim_facts import ClaimFacts, all_claim_facts, frame_of
from galleyproof.engine.cluster_solver import assert_all
from galleyproof.facts.frame import Frame
from galleyproof.facts.things import End, Figure, Start, Timespan
from galleyproof.finding import Finding


class AffectedClaim(NamedTuple):
    """A claim that a change to another claim affects, with the reasons, strongest first."""

    claim: Claim
    reasons: tuple[str, ...]


def affected_claims(desk: Desk, findings: Iterable[Finding], claim: Claim, as_of: date) -> tuple[AffectedClaim, ...]:
    """Return every claim that a change to `claim` affects, in the order of the desk.

    These are the claims that depend on it or are reported in it, directly or through other claims, those that conflict
    with it, and those about the same tenure, event, designation, recognition, life or figure.
    """
    reasons: dict[str, list[str]] = defaultdict(list)
    for ref, reason in _dependents(desk, claim):
        reasons[ref].append(reason)
    for finding in findings:
        if claim.ref in finding.claims:
            for ref in finding.claims:
                reasons[ref].append(f"conflicts with it ({finding.check})")
    for ref, thing in _about_the_same(desk, claim, as_of):
        reasons[ref].append(f"is about the same {thing}")
    reasons.pop(claim.ref, None)
    return tuple(
        AffectedClaim(other, tuple(dict.fromkeys(reasons[other.ref]))) for other in desk.claims if other.ref in reasons
    )


def _dependents(desk: Desk, claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield the claims that depend on a claim, nearest first, each with the reason."""
    dependents = _direct_dependents(desk)
    queue, seen = [(claim.ref, "")], {claim.ref}
    for ref, way in queue:  # breadth first: the list grows during the loop
        for verb, other in dependents.get(ref, ()):
            if other not in seen:
                seen.add(other)
                reason = f"{verb} `{ref}`, which {way}" if way else f"{verb} it"
                yield other, reason
                queue.append((other, reason))


def _direct_dependents(desk: Desk) -> Mapping[str, list[tuple[str, str]]]:
    """Return for each claim the claims that depend on it directly, each with the verb for it."""
    dependents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in desk.claims:
        for id_ in claim.depends_on:
            dependents[full_id(id_, claim.article)].append(("depends on", claim.ref))
        for id_ in claims_used(claim):
            dependents[full_id(id_, claim.article)].append(("is worked out from", claim.ref))
        if claim.reported_in:
            dependents[full_id(claim.reported_in, claim.article)].append(("is reported in", claim.ref))
    return dependents


def _about_the_same(desk: Desk, claim: Claim, as_of: date) -> Iterator[tuple[str, str]]:
    """Yield the claims about anything that a claim is about, each with a noun for it."""
    claims = all_claim_facts(desk, desk.claims, as_of)
    frame = frame_of(desk, claims, as_of)
    own = [_things(claim_facts, frame, as_of) for claim_facts in claims if claim_facts.claim is claim]
    for claim_facts in claims if any(own) else ():
        for thing in sorted(own[0] & _things(claim_facts, frame, as_of)):
            yield claim_facts.claim.ref, _NOUNS.get(thing.family, thing.family)


def _things(claim_facts: ClaimFacts, frame: Frame, as_of: date) -> frozenset[Timespan | Figure]:
    """Return the timespans and figures that a claim is about."""
    asserted = assert_all(frame, [claim_facts], as_of.toordinal())
    points = [*asserted.problem.points]
    timespans = (point.of for point in points if isinstance(point, Start | End))
    return frozenset((*timespans, *(point for point in points if isinstance(point, Figure))))


_NOUNS = {
    "happening": "event",
    "designated": "designation",
    "recognised": "recognition",
    "valued": "property",
    "poll": "vote",
    "stage": "stage of proceedings",
}
