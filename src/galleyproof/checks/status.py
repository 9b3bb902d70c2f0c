"""Status: what a verdict needs."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks._ways import shown, ways
from galleyproof.claim import DECIDING, DECISIVE, Claim, Status
from galleyproof.desk import Desk
from galleyproof.evidence import Assessments
from galleyproof.evidence.derivation import derivation
from galleyproof.finding import Problem, Severity
from galleyproof.text.phrases import either

_MODEST: tuple[Status, ...] = ("unchecked", "supported", "disputed", "unverifiable")
"""What a desk may leave a claim at although its evidence would do for `verified`."""


@check(status=DECISIVE)
def has_evidence(claim: Claim) -> Iterator[Problem]:
    """A verdict rests on evidence: a row that supports the claim, or part of it, or refutes it.

    Fails:
        status: verified
        evidence: [{source: report, stance: context, shows: It names the office.}]
    Passes:
        status: verified
        evidence: [{source: report, stance: supports, shows: It names the holder.}]
    """
    if not _decides(claim):
        have = "has no evidence" if not claim.evidence else "has no evidence that decides"
        fix = f"add evidence with a stance of {either(DECIDING)}, or set the status back to `unchecked`"
        yield Problem(f"is `{claim.status}` and {have}", "status", fix)


@check
def computed(claim: Claim, assessed: Assessments) -> Iterator[Problem]:
    """The status is what the evidence makes of the claim, unless a `ruling` says why not.

    Better evidence than the status admits is a note; any other difference is an error. An opinion is not compared.

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
    if declared in (status, "opinion") or _said_elsewhere(claim, status) or assessed.is_short(claim):
        return
    severity = Severity.NOTE if status == "verified" and declared in _MODEST else None
    fix = f"set the status to `{status}`, or add `ruling:` with the status, the reason and your name"
    yield Problem(
        f"is `{declared}`, and its evidence makes it {derivation(assessment)}", "status", fix, severity=severity
    )


def _said_elsewhere(claim: Claim, status: Status) -> bool:
    """Whether another check says so in better words: no evidence at all, nowhere searched, short of the policy."""
    if status == "unchecked" and claim.status == "unverifiable":
        return not _is_searched(claim)
    if status == "unchecked":
        return claim.status in DECISIVE and not _decides(claim)
    return (claim.status, status) == ("verified", "supported")


def _decides(claim: Claim) -> bool:
    """Whether a row is written that would decide, be it set aside afterwards."""
    return any(row.stance in DECIDING or (row.stance is None and row.fact) for row in claim.evidence)


def _is_searched(claim: Claim) -> bool:
    return any(row.stance == "silent" for row in claim.evidence)


@check(status=("unverifiable",))
def searched(claim: Claim) -> Iterator[Problem]:
    """What cannot be established has been looked for: a `silent` row says where.

    Fails:
        status: unverifiable
    Passes:
        status: unverifiable
        evidence: [{source: website, stance: silent, shows: No page of it uses the word.}]
    """
    if not _is_searched(claim):
        fix = "add the place that was searched, with `stance: silent`"
        yield Problem("is `unverifiable`, and no `silent` evidence says where anybody looked", "status", fix)


@check(status=("unchecked",))
def checked_before_print(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """Nothing runs unchecked: an article that is ready or published holds no unchecked claim.

    Fails:
        status: unchecked
        article: {stage: ready}
    Passes:
        status: unchecked
        article: {stage: draft}
    """
    article = desk.article(claim.article)
    if article and article.front.stage != "draft":
        message = f"is `unchecked`, and the article is {article.front.stage}"
        yield Problem(message, "status", "check it, or set the article's stage back to `draft`")


@check(status=("partly",))
def says_what_holds(claim: Claim) -> Iterator[Problem]:
    """A claim that is right in part says which part: `holds` has the fact that is left of it.

    A claim that has no fact says it in its `note`.

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
        yield Problem(
            f"is `partly` right, and no `{field}` says what is", "status", f"add `{field}` with the part that holds"
        )


@check(having="depends_on")
def rests_on_what_stands(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """No claim rests on one that is refuted, be it by way of others.

    Fails:
        claims:
          - {id: fell, status: refuted}
          - {id: since-the-fall, depends_on: [fell]}
    Passes:
        claims:
          - {id: fell, status: verified}
          - {id: since-the-fall, depends_on: [fell]}
    """
    for way in ways(claim, lambda each: each.depends_on, desk):
        if way[-1].status == "refuted" and claim.status != "refuted":
            yield Problem(
                f"rests on a refuted claim: {shown(way)}",
                "depends_on",
                "check whether it still stands without that, and take it out of `depends_on`",
                also=(way[-1].at("status"),),
            )
