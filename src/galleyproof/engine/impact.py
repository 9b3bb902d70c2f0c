"""What would fall with a claim: the other way round of what it rests on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from galleyproof.claim import Claim
from galleyproof.desk import Desk, full_id
from galleyproof.engine.framing import Claimed, claimed, frame
from galleyproof.engine.solve import assert_all
from galleyproof.facts.frame import Frame
from galleyproof.facts.things import End, Figure, Start, Timespan
from galleyproof.finding import Finding


class Touched(NamedTuple):
    """A claim that a change of another one touches, and why, the strongest reason first."""

    claim: Claim
    reasons: tuple[str, ...]


def impact(desk: Desk, findings: Iterable[Finding], claim: Claim, as_of: date) -> tuple[Touched, ...]:
    """Every claim that a change of `claim` touches, in the order of the desk.

    It rests on it (`depends_on`, `reported_in`, be it by way of others), conflicts with it, or speaks of the same
    tenure, event, designation, recognition, life or figure.
    """
    reasons: dict[str, list[str]] = defaultdict(list)
    for ref, way in _resting(desk, claim):
        reasons[ref].append(way)
    for finding in findings:
        if claim.ref in finding.claims:
            for ref in finding.claims:
                reasons[ref].append(f"cannot hold with it ({finding.check})")
    for ref, thing in _sharing(desk, claim, as_of):
        reasons[ref].append(f"speaks of the same {thing}")
    reasons.pop(claim.ref, None)
    return tuple(Touched(each, tuple(dict.fromkeys(reasons[each.ref]))) for each in desk.claims if each.ref in reasons)


def _resting(desk: Desk, claim: Claim) -> Iterator[tuple[str, str]]:
    """The claims that rest on a claim, nearest first, each with the way there."""
    above = _above(desk)
    open_, seen = [(claim.ref, "")], {claim.ref}
    for ref, way in open_:  # which grows as it is walked: breadth first
        for verb, other in above.get(ref, ()):
            if other not in seen:
                seen.add(other)
                by = f"{verb} `{ref}`, which {way}" if way else f"{verb} it"
                yield other, by
                open_.append((other, by))


def _above(desk: Desk) -> Mapping[str, list[tuple[str, str]]]:
    """For each claim, the claims that rest on it, and how."""
    above: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in desk.claims:
        for id_ in claim.depends_on:
            above[full_id(id_, claim.article)].append(("rests on", claim.ref))
        if claim.reported_in:
            above[full_id(claim.reported_in, claim.article)].append(("is reported in", claim.ref))
    return above


def _sharing(desk: Desk, claim: Claim, as_of: date) -> Iterator[tuple[str, str]]:
    """The claims that speak of a thing that a claim speaks of, with the thing's kind."""
    claims = claimed(desk, as_of)
    seen = frame(desk, claims, as_of)
    own = next((_things(each, seen, as_of) for each in claims if each.claim is claim), frozenset())
    for each in claims if own else ():
        for thing in sorted(own & _things(each, seen, as_of)):
            yield each.claim.ref, _WORDS.get(thing.family, thing.family)


def _things(each: Claimed, seen: Frame, as_of: date) -> frozenset[Timespan | Figure]:
    """What lasts and what is counted in what a claim says."""
    asserted = assert_all(seen, [each], as_of.toordinal())
    points = [*asserted.problem.points]
    lasting = (point.of for point in points if isinstance(point, Start | End))
    return frozenset((*lasting, *(point for point in points if isinstance(point, Figure))))


_WORDS = {"happening": "event", "designated": "designation", "recognised": "recognition", "valued": "property"}
