"""Sourcing: enough evidence, from independent sources, and recent enough."""

from collections.abc import Hashable, Iterator, Sequence
from datetime import date
from hashlib import sha256

from galleyproof.check import check
from galleyproof.checks._decorators import check_registers, check_shared
from galleyproof.claim import DECISIVE_STANCES, Claim
from galleyproof.desk import Desk
from galleyproof.desk.lookup import Lookup
from galleyproof.evidence import Assessments
from galleyproof.evidence.status_rule import deciding_rows
from galleyproof.evidence.voices import names_of, voice_of
from galleyproof.evidence.weighing import TIERS
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Severity, Undecided
from galleyproof.records.location import Path
from galleyproof.records.source import Source
from galleyproof.solver.clusters import clusters
from galleyproof.text.phrases import both
from galleyproof.text.typography import fold

_MANY = 3
"""The number of claims from which the same text is more likely to be pasted than to show each of them."""

_NAMED = 3
"""Claims or sources that a finding about many names."""

_PLACES = 20
"""Places that a finding about many claims or sources mentions."""


@check(status=("verified",))
def policy(claim: Claim, assessed: Assessments) -> Iterator[Problem]:
    """A verified claim has the sources that the desk's policy requires.

    By default that is one primary source, or two independent ones with different publishers and different origins.
    Spellings of one publisher, and the publishers of one `owner`, count as one. The article's own outlet and tertiary
    sources do not count as independent.

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
    rows = assessed[claim].rows
    deciding = deciding_rows(rows) if len(rows) > 1 else []
    tier = TIERS.index(deciding[0].tier) if deciding else len(TIERS)
    cited = (row for row in rows if row.stance in DECISIVE_STANCES and not row.working)
    below = [row for row in cited if TIERS.index(row.tier) > tier]
    if not below:
        yield NOTHING_TO_COMPARE
    for row in below if any(row.stance != "refutes" for row in deciding) else ():
        if row.stance == "refutes":
            message = f"`{row.source.id}` ({row.tier}) contradicts the {TIERS[tier]} sources"
            fix = "find out why; if it is unreliable, give it `weight: low` and a reason in `because`"
            yield Problem(message, ("evidence", row.place), fix)


def _passages(claim: Claim) -> Iterator[tuple[str, Path]]:
    """Yield the hash of each passage that is decisive evidence for a claim, with its path in the record."""
    for place, row in enumerate(claim.evidence):
        for name in ("shows", "quote"):
            if (text := getattr(row, name)) and row.stance in DECISIVE_STANCES:
                yield sha256(f"{name}:{fold(text)}".encode()).hexdigest()[:16], ("evidence", place, name)


@check_shared(_passages, by=_MANY, severity=Severity.WARNING)
def repeated(claims: Sequence[Claim], uses: Sequence[tuple[Claim, Path]]) -> Iterator[Problem]:
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
    first, *also = (claim.at(*path) for claim, path in uses[:_PLACES])
    name = uses[0][1][-1]
    message = f"the same text in `{name}` is the evidence for {both((claim.ref for claim in claims), _NAMED)}"
    yield Problem(message, first, "say for each claim what the source shows about it", also=(*also,))


@check_registers(severity=Severity.WARNING)
def reprinted(registers: Desk, lookup: Lookup) -> Iterator[Problem]:
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
    families: dict[str, list[Source]] = {}
    for id_, family in lookup.registers.reprints.items():
        families.setdefault(family, []).append(registers.sources_by_id[id_])
    for sources in families.values():
        first, *others = (group[0] for group in clusters(sources, _said_to_share))
        if others:
            total = "the two" if len(others) == 1 else "all"
            message = f"the captures of {both((source.id for source in (first, *others)), _NAMED)} are nearly identical"
            fix = f"add `origin: {first.id}`, or name the source that {'both' if len(others) == 1 else 'all'} reprint"
            places = (source.at() for source in (first, *others[1:_PLACES]))
            yield Problem(f"{message}, so {total} count as one source", others[0].at(), fix, also=(*places,))


def _said_to_share(source: Source) -> Iterator[Hashable]:
    """Yield what the record says that a source shares with its reprints: its publisher, and the source of the text."""
    yield from (("publisher", voice_of(name)) for name in names_of(source))
    yield ("source", source.id)
    if source.origin:
        yield ("source", source.origin)


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
        yield NOTHING_TO_COMPARE
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
