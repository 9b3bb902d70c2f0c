"""Status: what a verdict needs."""

from collections.abc import Iterator

from galleyproof.check import check
from galleyproof.checks.ways import shown, ways
from galleyproof.claim import DECIDING, DECISIVE, Claim
from galleyproof.desk import Desk
from galleyproof.finding import Problem
from galleyproof.spelling import either


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
    if not any(row.stance in DECIDING or (row.stance is None and row.fact) for row in claim.evidence):
        have = "has no evidence" if not claim.evidence else "has no evidence that decides"
        fix = f"add evidence with a stance of {either(DECIDING)}, or set the status back to `unchecked`"
        yield Problem(f"is `{claim.status}` and {have}", "status", fix)


@check(status=("unverifiable",))
def searched(claim: Claim) -> Iterator[Problem]:
    """What cannot be established has been looked for: a `silent` row says where.

    Fails:
        status: unverifiable
    Passes:
        status: unverifiable
        evidence: [{source: website, stance: silent, shows: No page of it uses the word.}]
    """
    if not any(row.stance == "silent" for row in claim.evidence):
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
