"""Evidence: rows that say something and decide openly."""

from collections.abc import Iterable, Iterator

from galleyproof.check import check, check_reading
from galleyproof.claim import STANCES, Claim
from galleyproof.evidence import Assessments
from galleyproof.finding import Fault, FaultKind, Problem
from galleyproof.text.phrases import either


@check(having="evidence")
def takes_a_stance(claim: Claim) -> Iterator[Problem]:
    """A row of evidence says where it stands, or gives the fact from which that follows.

    Fails:
        evidence: [{source: report, shows: It names the holder.}]
    Passes:
        evidence: [{source: report, stance: supports, shows: It names the holder.}]
    """
    for index, row in enumerate(claim.evidence):
        if row.stance is None and row.fact is None:
            fix = f"add `stance:` with one of {either(STANCES)}"
            yield Problem(f"the evidence from `{row.source}` takes no stance", ("evidence", index), fix)


@check(having="evidence")
def shows_something(claim: Claim) -> Iterator[Problem]:
    """A row of evidence says what its source shows: in the desk's words, the source's own, or as a fact.

    Fails:
        evidence: [{source: report, stance: supports}]
    Passes:
        evidence: [{source: report, stance: supports, shows: It names the holder.}]
    """
    for index, row in enumerate(claim.evidence):
        if not (row.shows or row.quote or row.fact):
            fix = "add `shows:` with what it says, or `quote:` with its words"
            yield Problem(f"the evidence from `{row.source}` does not say what it shows", ("evidence", index), fix)


@check(having="evidence")
def low_weight_has_a_reason(claim: Claim) -> Iterator[Problem]:
    """Evidence that is not to decide says why.

    Fails:
        evidence: [{source: blog, stance: refutes, shows: It names another., weight: low}]
    Passes:
        evidence: [{source: blog, stance: refutes, shows: It names another., weight: low, because: No author.}]
    """
    for index, row in enumerate(claim.evidence):
        if row.weight and not row.because:
            message = f"the evidence from `{row.source}` has low weight and gives no reason"
            yield Problem(message, ("evidence", index, "weight"), "add `because:` with the reason")


@check(having="evidence")
def stance_agrees(claim: Claim, assessed: Assessments) -> Iterator[Problem]:
    """Where a row gives its fact, what follows from the fact is the stance; a declared one says the same.

    Fails:
        fact: {kind: post, holder: envoy, office: embassy, during: 2003-12/2010-09}
        evidence: [{source: report, stance: supports, fact: {kind: post, holder: envoy, office: embassy, start: 2005}}]
        sources: [{id: report, published: 2011}]
    Passes:
        status: refuted
        fact: {kind: post, holder: envoy, office: embassy, during: 2003-12/2010-09}
        evidence: [{source: report, stance: refutes, fact: {kind: post, holder: envoy, office: embassy, start: 2005}}]
        sources: [{id: report, published: 2011}]
    """
    for row in assessed[claim].rows:
        declared = row.written.stance
        if row.written.fact and declared not in (None, row.stance) and not row.written.weight:
            why = f": {row.why}" if row.why else ""
            message = f"is declared `{declared}`, and its fact makes it `{row.stance}`{why}"
            fix = f"write `stance: {row.stance}` or leave the stance out; or mend the fact"
            yield Problem(f"the evidence from `{row.source.id}` {message}", ("evidence", row.place, "stance"), fix)


@check_reading(FaultKind.CAPTURE)
def captures_intact(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Every stored copy of a source is there, and has the bytes that it is named by.

    Fails:
        files:
          claims/sources.yaml: |
            sources:
              - id: report
                publisher: The agency
                title: The report
                tier: primary
                capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt
    Passes:
        files:
          claims/sources.yaml: |
            sources:
              - id: report
                publisher: The agency
                title: The report
                tier: primary
                capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    """
    for fault in faults:
        yield Problem(fault.message, fault.at, fault.fix)
