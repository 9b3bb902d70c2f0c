"""Sourcing: enough evidence, from independent sources, and recent enough."""

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256

from galleyproof.check import check, check_registers, check_shared
from galleyproof.claim import DECISIVE_STANCES, Claim
from galleyproof.desk import Desk
from galleyproof.desk.lookup import Lookup
from galleyproof.evidence import Assessments
from galleyproof.evidence.independence import near_identical
from galleyproof.evidence.status_rule import deciding_rows
from galleyproof.evidence.weighing import TIERS
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.records.location import Path
from galleyproof.records.source import Source
from galleyproof.text.phrases import both
from galleyproof.text.typography import fold

_MANY = 3
"""The number of claims from which the same text is more likely to be pasted than to show each of them."""


@check(status=("verified",))
def policy(claim: Claim, assessed: Assessments) -> Iterator[Problem]:
    """A verified claim has the sources that the desk's policy requires.

    By default that is one primary source, or two independent ones with different publishers and different origins.
    The article's own outlet and tertiary sources do not count as independent.

    Fails:
        claims:
          - id: fell
            status: verified
            evidence:
              - {source: paper, stance: supports, shows: It fell.}
              - {source: reprint, stance: supports, shows: It fell.}
        sources:
          - {id: paper, publisher: The Paper, tier: secondary}
          - {id: reprint, publisher: The Mirror, tier: secondary, origin: paper}
    Passes:
        claims:
          - id: fell
            status: verified
            evidence:
              - {source: paper, stance: supports, shows: It fell.}
              - {source: rival, stance: supports, shows: It fell.}
        sources:
          - {id: paper, publisher: The Paper, tier: secondary}
          - {id: rival, publisher: The Rival, tier: secondary}
    """
    assessment = assessed[claim]
    if assessment.status == "supported" and not assessed.is_short(claim):
        fix = "add such a source, or set the status to `supported`"
        yield Problem(f"is `verified`, but does not meet the desk's policy: it {assessment.missing}", "status", fix)


@check(having="evidence", severity=Severity.WARNING)
def denied_below(claim: Claim, assessed: Assessments) -> Iterator[Problem]:
    """No source of a lower tier contradicts the sources that decide a claim.

    The contradiction does not change the status, but find out where it comes from.

    Fails:
        status: verified
        evidence:
          - {source: record, stance: supports, shows: It names him.}
          - {source: blog, stance: refutes, shows: It names another.}
        sources: [{id: record, tier: primary}, {id: blog, tier: secondary}]
    Passes:
        status: verified
        evidence:
          - {source: record, stance: supports, shows: It names him.}
          - {source: blog, stance: refutes, shows: It names another., weight: low, because: No author.}
        sources: [{id: record, tier: primary}, {id: blog, tier: secondary}]
    """
    deciding = deciding_rows(assessed[claim].rows)
    if not deciding or all(row.stance == "refutes" for row in deciding):
        return
    tier = deciding[0].tier
    for row in assessed[claim].rows:
        if row.stance == "refutes" and TIERS.index(row.tier) > TIERS.index(tier):
            message = f"`{row.source.id}` ({row.tier}) contradicts the {tier} sources"
            fix = "find out why; if it is unreliable, give it `weight: low` and a reason in `because`"
            yield Problem(message, ("evidence", row.place), fix)


def _passages(claim: Claim) -> Iterator[str]:
    """Yield each passage that is decisive evidence for a claim, by a hash."""
    yield from (key for key, _ in _placed_passages(claim))


@check_shared(_passages, by=_MANY, severity=Severity.WARNING)
def repeated(claims: Sequence[Claim], key: str) -> Iterator[Problem]:
    """No passage is used word for word as evidence for three or more claims.

    Say for each claim what the source shows about it.

    Fails:
        claims:
          - {id: one, evidence: [{source: report, stance: supports, shows: It says all of this.}]}
          - {id: two, evidence: [{source: report, stance: supports, shows: It says all of this.}]}
          - {id: three, evidence: [{source: report, stance: supports, shows: It says all of this.}]}
    Passes:
        claims:
          - {id: one, evidence: [{source: report, stance: supports, shows: It says all of this.}]}
          - {id: two, evidence: [{source: report, stance: supports, shows: It says all of this.}]}
          - {id: three, evidence: [{source: report, stance: supports, shows: It says this one thing.}]}
    """
    places = [claim.at(*path) for claim in claims for passage, path in _placed_passages(claim) if passage == key]
    name = next(path[-1] for passage, path in _placed_passages(claims[0]) if passage == key)
    message = f"the same text in `{name}` is the evidence for {both(claim.ref for claim in claims)}"
    fix = "say for each claim what the source shows about it"
    yield Problem(message, places[0], fix, also=(*places[1:],))


def _placed_passages(claim: Claim) -> Iterator[tuple[str, Path]]:
    """Yield the hash of each passage that is decisive evidence for a claim, with its path in the record."""
    for place, row in enumerate(claim.evidence):
        for name in ("shows", "quote"):
            if (text := getattr(row, name)) and row.stance in DECISIVE_STANCES:
                yield sha256(f"{name}:{fold(text)}".encode()).hexdigest()[:16], ("evidence", place, name)


@check_registers(severity=Severity.WARNING)
def reprinted(desk: Desk) -> Iterator[Problem]:
    """Sources with nearly identical captures name their common origin.

    They count as one source in any case; `origin` tells readers why.

    Fails:
        sources:
          - {id: wire, publisher: The Agency,
             capture: 061aaa1a8f274d2001520ed8cf4765a93d25203ae2d9f891f13b90beaee741e6.txt}
          - {id: paper, publisher: The Paper,
             capture: 061aaa1a8f274d2001520ed8cf4765a93d25203ae2d9f891f13b90beaee741e6.txt}
        files:
          claims/captures/061aaa1a8f274d2001520ed8cf4765a93d25203ae2d9f891f13b90beaee741e6.txt: |-
            the agency reports from Kabul that the gates of the embassy were shut
            the agency reports from Moscow that the talks went on into the night
    Passes:
        sources:
          - {id: wire, publisher: The Agency,
             capture: 061aaa1a8f274d2001520ed8cf4765a93d25203ae2d9f891f13b90beaee741e6.txt}
          - {id: paper, publisher: The Paper, origin: wire,
             capture: 061aaa1a8f274d2001520ed8cf4765a93d25203ae2d9f891f13b90beaee741e6.txt}
        files:
          claims/captures/061aaa1a8f274d2001520ed8cf4765a93d25203ae2d9f891f13b90beaee741e6.txt: |-
            the agency reports from Kabul that the gates of the embassy were shut
            the agency reports from Moscow that the talks went on into the night
    """
    for one, other in near_identical(desk):
        first, second = desk.sources_by_id[one], desk.sources_by_id[other]
        if first.publisher != second.publisher and not _has_common_origin(first, second):
            message = f"the captures of `{one}` and `{other}` are nearly identical, so the two count as one source"
            yield Problem(
                message, second.at(), f"add `origin: {one}`, or name the source that both reprint", also=(first.at(),)
            )


def _has_common_origin(first: Source, second: Source) -> bool:
    """Return True if the records say that one reprints the other, or that both reprint a third."""
    return (
        first.id == second.origin or second.id == first.origin or bool(first.origin and first.origin == second.origin)
    )


@check(having="evidence", severity=Severity.WARNING)
def fresh(claim: Claim, lookup: Lookup, as_of: date) -> Iterator[Problem | Undecided]:
    """The newest evidence is no older than the desk's policy allows for this kind of fact.

    Its age is counted back from the day of the run.

    Fails:
        fact: {kind: post, holder: envoy, office: embassy, during: 2019/..}
        evidence: [{source: report, stance: supports, shows: He holds it.}]
        sources: [{id: report, published: 2020-01-05}]
        desk: {policy: {fresh: {post: 90d}}}
    Passes:
        fact: {kind: post, holder: envoy, office: embassy, during: 2019/..}
        evidence: [{source: report, stance: supports, shows: He holds it.}]
        sources: [{id: report, published: 2020-01-05}]
        desk: {policy: {fresh: {post: 9000d}}}
    """
    windows = lookup.settings.policy.fresh
    kinds = [fact.kind for _, fact in claim.all_facts if fact.kind in windows] if windows else []
    if not kinds:
        return
    published = [
        source.published for row in claim.evidence if (source := lookup.source(row.source)) and source.published
    ]
    newest = max((day.latest for day in published if day.latest is not None), default=None)
    if newest is None:
        yield Undecided("none of its sources has a publication date", "evidence")
        return
    age, most = as_of.toordinal() - newest, min(int(windows[kind][:-1]) for kind in kinds)
    if age > most:
        message = f"its newest evidence is {age} days old, but the limit for a `{kinds[0]}` is {most} days"
        yield Problem(message, "evidence", "look for newer evidence and add it")
