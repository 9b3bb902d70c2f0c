"""Sourcing: whether the evidence is enough, independent and fresh."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from galleyproof.check import check, check_desk
from galleyproof.claim import DECIDING, Claim
from galleyproof.desk import Desk
from galleyproof.evidence import Assessments
from galleyproof.evidence.independence import near_identical
from galleyproof.evidence.status_rule import top
from galleyproof.evidence.weighing import TIERS
from galleyproof.finding import Problem, Severity, Undecided
from galleyproof.records.source import Source
from galleyproof.text.folding import fold
from galleyproof.text.phrases import both

_MANY = 3
"""Claims; from so many on, one text behind them is more likely pasted than found so often."""


@check(status=("verified",))
def policy(claim: Claim, assessed: Assessments) -> Iterator[Problem]:
    """A verified claim has the sources that the desk's policy asks for.

    By default that is one primary source, or two independent ones: of different publishers and different origins.
    The article's own outlet, and what compiles others, adds no voice.

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
        yield Problem(f"is `verified`, and by the desk's policy {assessment.missing}", "status", fix)


@check(having="evidence", severity=Severity.WARNING)
def denied_below(claim: Claim, assessed: Assessments) -> Iterator[Problem]:
    """A denial by a source of a lower tier decides nothing, and is worth a look.

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
    closest = top(assessed[claim].rows)
    if not closest or all(row.stance == "refutes" for row in closest):
        return
    for row in assessed[claim].rows:
        if row.stance == "refutes" and TIERS.index(row.tier) > TIERS.index(closest[0].tier):
            message = f"`{row.source.id}` ({row.tier}) says otherwise than the {closest[0].tier} sources"
            fix = "look why; give it `weight: low` with `because:` where it is not to be relied on"
            yield Problem(message, ("evidence", row.place), fix)


@check_desk(severity=Severity.WARNING)
def repeated(desk: Desk) -> Iterator[Problem]:
    """No passage decides three or more claims word for word: what a source shows of each is said for each.

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
    behind: dict[tuple[str, str], list[tuple[Claim, int]]] = defaultdict(list)
    for claim in desk.claims:
        for place, row in enumerate(claim.evidence):
            for name in ("shows", "quote"):
                if (text := getattr(row, name)) and row.stance in DECIDING:
                    behind[name, fold(text)].append((claim, place))
    for (name, _), uses in behind.items():
        claims = tuple(dict.fromkeys(claim.ref for claim, _ in uses))
        if len(claims) >= _MANY:
            first, *others = (claim.at("evidence", place, name) for claim, place in uses)
            message = f"the same `{name}` stands behind {both(claims)}"
            yield Problem(
                message, first, "say for each claim what the source shows of it", claims=claims, also=(*others,)
            )


@check_desk(severity=Severity.WARNING)
def reprinted(desk: Desk) -> Iterator[Problem]:
    """Two captures of nearly one text are one voice, and the records of the sources say so.

    They count as one whatever the records say: this asks for the `origin` that tells readers why.

    Fails:
        files:
          claims/sources.yaml: |
            sources:
              - id: wire
                publisher: The Agency
                title: A report
                tier: secondary
                capture: b65a5b0148e570d72baa035e337d8382929975a53beefbaf99500458c909a275.txt
              - id: paper
                publisher: The Paper
                title: A report
                tier: secondary
                capture: b65a5b0148e570d72baa035e337d8382929975a53beefbaf99500458c909a275.txt
          claims/captures/b65a5b0148e570d72baa035e337d8382929975a53beefbaf99500458c909a275.txt: |-
            the agency reports from Kabul that the gates of the embassy were shut
            the agency reports from Moscow that the talks went on into the night
            the agency reports from Doha that nobody was there to take the call
            the agency reports from Geneva that the money had not come in by Friday
    Passes:
        files:
          claims/sources.yaml: |
            sources:
              - id: wire
                publisher: The Agency
                title: A report
                tier: secondary
                capture: b65a5b0148e570d72baa035e337d8382929975a53beefbaf99500458c909a275.txt
              - id: paper
                publisher: The Paper
                title: A report
                tier: secondary
                origin: wire
                capture: b65a5b0148e570d72baa035e337d8382929975a53beefbaf99500458c909a275.txt
          claims/captures/b65a5b0148e570d72baa035e337d8382929975a53beefbaf99500458c909a275.txt: |-
            the agency reports from Kabul that the gates of the embassy were shut
            the agency reports from Moscow that the talks went on into the night
            the agency reports from Doha that nobody was there to take the call
            the agency reports from Geneva that the money had not come in by Friday
    """
    for one, other in near_identical(desk):
        first, second = desk.sources_by_id[one], desk.sources_by_id[other]
        if first.publisher != second.publisher and not _tells(first, second):
            message = f"the captures of `{one}` and `{other}` are nearly one text: they count as one voice"
            yield Problem(message, second.at(), f"add `origin: {one}`, or whom both reprint", also=(first.at(),))


def _tells(first: Source, second: Source) -> bool:
    """Whether the records say that the one reprints the other, or both a third."""
    return (
        first.id == second.origin or second.id == first.origin or bool(first.origin and first.origin == second.origin)
    )


@check(having="evidence", severity=Severity.WARNING)
def fresh(claim: Claim, desk: Desk, as_of: date) -> Iterator[Problem | Undecided]:
    """Evidence is no older than the desk's policy allows for its kind of fact, counted back from the run's day.

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
    windows = desk.settings.policy.fresh
    kinds = [fact.kind for _, fact in claim.all_facts if fact.kind in windows] if windows else []
    if not kinds:
        return
    published = [source.published for row in claim.evidence if (source := desk.source(row.source)) and source.published]
    newest = max((day.latest for day in published if day.latest is not None), default=None)
    if newest is None:
        yield Undecided("no source of its evidence has a day", "evidence")
        return
    age, most = as_of.toordinal() - newest, min(int(windows[kind][:-1]) for kind in kinds)
    if age > most:
        yield Problem(
            f"its newest evidence is {age} days old, and {most} is the most for a `{kinds[0]}`",
            "evidence",
            "look again, and add what you find",
        )
