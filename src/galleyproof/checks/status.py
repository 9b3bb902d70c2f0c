"""Status: the evidence that each status needs, and the claims that it depends on."""

from collections.abc import Iterator, Sequence

from galleyproof.check import check
from galleyproof.checks._chains import Links, chain_text, routes, ways
from galleyproof.checks._decorators import check_links
from galleyproof.claim import DECISIVE_STANCES, EVIDENCE_STATUSES, Claim, Status
from galleyproof.desk import Desk, full_id
from galleyproof.desk.lookup import Lookup
from galleyproof.evidence import Assessments, WeighedRow
from galleyproof.evidence.calculating import is_broken
from galleyproof.evidence.derivation import derivation
from galleyproof.evidence.status_rule import deciding_rows
from galleyproof.evidence.voices import voice_of
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Severity
from galleyproof.text.phrases import either

_MODEST: tuple[Status, ...] = ("unchecked", "supported", "disputed", "unverifiable")
"""Statuses that a desk may keep although the evidence suffices for `verified`."""

_REFUTED = "refuted"
"""What a refuted claim leads to."""

_SHOWN = 3
"""Refuted claims that one finding names."""


@check(status=EVIDENCE_STATUSES)
def has_evidence(claim: Claim) -> Iterator[Problem]:
    """A verdict needs evidence: at least one row that supports, partly supports or refutes the claim.

    Fails:
        status: verified
        evidence: [{source: report, stance: context, shows: It names the office.}]
    Passes:
        status: verified
        evidence: [{source: report, stance: supports, shows: It names the holder.}]
    """
    if not _has_decisive_row(claim):
        but = ", but none of its evidence is decisive" if claim.evidence else " but has no evidence"
        fix = f"add evidence with the stance {either(DECISIVE_STANCES)}, or set the status to `unchecked`"
        yield Problem(f"is `{claim.status}`{but}", "status", fix)


@check
def computed(claim: Claim, assessed: Assessments, lookup: Lookup) -> Iterator[Problem]:
    """The status of a claim follows from its evidence, unless a `ruling` gives a reason for another one.

    A status more cautious than the evidence allows is a note; any other difference is an error. What the article's own
    outlet published is no evidence for the article: a claim that nothing else supports is `unverifiable`, and it is a
    warning if the record calls it `supported`. A claim that rows refute as a whole is `refuted`, whatever other rows
    support a part of it; if two of them support what `holds` says, a claim that is called `partly` is a warning.
    Opinions are not compared.

    Fails:
        status: verified
        evidence:
          - {source: report, stance: supports, shows: It names him.}
          - {source: record, stance: refutes, shows: It names another.}
        sources: [{id: report}, {id: record}]
    Passes:
        status: disputed
        evidence:
          - {source: report, stance: supports, shows: It names him.}
          - {source: record, stance: refutes, shows: It names another.}
        sources: [{id: report}, {id: record}]
    """
    assessment = assessed[claim]
    status, declared = assessment.status, claim.status
    if declared == "opinion" or (declared == status and not assessment.rows):
        yield NOTHING_TO_COMPARE
    if declared in (status, "opinion") or _is_reported_elsewhere(claim, status) or assessed.is_short(claim):
        return
    if claim.calculation and is_broken(claim, lookup):
        return
    severity = _severity(claim, status, assessment.rows)
    fix = f"set the status to `{status}`, or add a `ruling` with the status, the reason and your name"
    if _is_only_own(assessment.rows):
        fix = "cite somebody else; if the source is an interview or notes of your own, give it its `medium`"
    message = f"is `{declared}`, but its evidence makes it {derivation(assessment)}"
    yield Problem(message, "status", fix, severity=severity)


def _severity(claim: Claim, status: Status, rows: Sequence[WeighedRow]) -> Severity | None:
    """Return the severity of a status that differs from the computed one; None for an error."""
    declared = claim.status
    if status == "verified" and declared in _MODEST:
        is_agreed = declared == "disputed" and not any(row.stance in ("refutes", "partly") for row in rows)
        return Severity.WARNING if is_agreed else Severity.NOTE
    if (declared, status) == ("supported", "unverifiable") and _is_only_own(rows):
        return Severity.WARNING
    if (declared, status) == ("partly", "refuted") and claim.holds:
        partly = {voice_of(row.source.publisher) for row in deciding_rows(rows) if row.stance == "partly"}
        return Severity.WARNING if len(partly) > 1 else None
    return None


def _is_only_own(rows: Sequence[WeighedRow]) -> bool:
    """Return True if the article's own outlet reports a claim, and nothing else decides it."""
    return any(row.is_own for row in rows) and not any(row.decides for row in rows)


def _is_reported_elsewhere(claim: Claim, status: Status) -> bool:
    """Return True if another check reports it more precisely: no evidence, no search, or short of the policy."""
    if status == "unchecked" and claim.status == "unverifiable":
        return not _is_searched(claim)
    if status == "unchecked":
        return claim.status in EVIDENCE_STATUSES and not _has_decisive_row(claim)
    return (claim.status, status) == ("verified", "supported")


def _has_decisive_row(claim: Claim) -> bool:
    """Return True if a row or a calculation is meant to be decisive, even if it does not count in the end."""
    return bool(claim.calculation) or any(
        row.stance in DECISIVE_STANCES or (row.stance is None and row.fact) for row in claim.evidence
    )


def _is_searched(claim: Claim) -> bool:
    return any(row.stance == "silent" for row in claim.evidence)


@check(status=("opinion",))
def opinion(claim: Claim, assessed: Assessments) -> Iterator[Problem]:
    """An opinion asserts no fact, and no evidence decides it.

    What can be supported or refuted is not a matter of opinion. A `ruling` can say why it is one all the same.

    Fails:
        status: opinion
        fact: {kind: quantity, of: base, measure: troops, value: 400}
    Passes:
        status: opinion
        evidence: [{source: report, stance: context, shows: Others think so too.}]
    """
    if claim.all_facts:
        fix = "take out the fact, or set the status to the one that the evidence gives it"
        yield Problem("is an `opinion`, but has a fact, which is true or false", claim.all_facts[0][0], fix)
    if claim.ruling and claim.ruling.status == "opinion":
        return
    for row in assessed[claim].rows:
        if row.decides:
            message = f"is an `opinion`, but the evidence from `{row.source.id}` is marked `{row.stance}`"
            fix = "set the status to the one that the evidence gives it, or the stance to `context`"
            yield Problem(message, ("evidence", row.place), fix)
            return


@check(status=("unverifiable",))
def searched(claim: Claim, assessed: Assessments) -> Iterator[Problem]:
    """A claim is called unverifiable only after a search, and a `silent` row says where.

    A claim that only the article's own outlet reports is unverifiable without one.

    Fails:
        status: unverifiable
    Passes:
        status: unverifiable
        evidence: [{source: website, stance: silent, shows: No page of it uses the word.}]
    """
    if not _is_searched(claim) and not _is_only_own(assessed[claim].rows):
        fix = "add the place you searched as evidence with `stance: silent`"
        yield Problem("is `unverifiable`, but no evidence says where anybody searched", "status", fix)


@check(status=("unchecked",))
def checked_before_print(claim: Claim, lookup: Lookup) -> Iterator[Problem]:
    """No article is ready or published while one of its claims is unchecked.

    Fails:
        status: unchecked
        article: {stage: ready}
    Passes:
        status: unchecked
        article: {stage: draft}
    """
    article = lookup.article(claim.article)
    if article and article.front.stage != "draft":
        message = f"is `unchecked`, but the article is {article.front.stage}"
        yield Problem(message, "status", "check the claim, or set the article back to `draft`")


@check(status=("partly",))
def says_what_holds(claim: Claim) -> Iterator[Problem]:
    """A claim that is partly right says which part: `holds` gives the fact that remains true.

    It is not the whole claim. If the claim has no fact, say it in its `note`.

    Fails:
        status: partly
        fact: {kind: recognition, by: russia, of: government, on: 2022}
    Passes:
        status: partly
        fact: {kind: recognition, by: russia, of: government, on: 2022}
        holds: {kind: recognition, by: russia, of: government, on: 2025}
    """
    if claim.holds is None and (claim.all_facts or not claim.note):
        field = "holds" if claim.all_facts else "note"
        fix = f"add `{field}` with the part that is right"
        yield Problem(f"is `partly` right but does not say in `{field}` which part", "status", fix)
    elif claim.all_facts and all(fact == claim.holds for _, fact in claim.all_facts):
        message = "is `partly` right, but its `holds` says the same as its fact"
        yield Problem(message, "holds", "reduce `holds` to the part that is right")


def _support(claim: Claim) -> Iterator[str]:
    """Yield the claims that a claim depends on, by full id, and `_REFUTED` if it is refuted itself."""
    if claim.status == "refuted":
        yield _REFUTED
    yield from (full_id(id_, claim.article) for id_ in claim.depends_on)


@check_links(_support)
def rests_on_what_stands(links: Links, desk: Desk) -> Iterator[Problem]:
    """No claim depends on a refuted one, directly or through other claims.

    Fails:
        claims:
          - {id: fell, status: refuted}
          - {id: since-the-fall, depends_on: [fell]}
    Passes:
        claims:
          - {id: fell, status: verified}
          - {id: since-the-fall, depends_on: [fell]}
    """
    found = routes(links, _REFUTED)
    for ref in found:
        if _REFUTED not in links[ref]:
            nearest = ways(ref, links, found)
            chains = "; ".join(chain_text(ref, onward, found) for onward in [*nearest.values()][:_SHOWN])
            more = f"; and {len(nearest) - _SHOWN:,} more" if len(nearest) > _SHOWN else ""
            message = f"depends on {'refuted claims' if len(nearest) > 1 else 'a refuted claim'}: {chains}{more}"
            fix = "find other support for the claim, and remove the refuted one from `depends_on`"
            also = (desk.claims_by_ref[last].at("status") for last in [*nearest][:_SHOWN])
            yield Problem(message, desk.claims_by_ref[ref].at("depends_on"), fix, claims=(ref,), also=(*also,))
