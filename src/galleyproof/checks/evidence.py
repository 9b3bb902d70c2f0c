"""Evidence: rows that say what their source shows, with a stance, and captures that are intact."""

from collections.abc import Iterable, Iterator
from datetime import date

from galleyproof.check import check, check_reading
from galleyproof.checks._foreseen import first_date, first_day_of_evidence, looks_ahead, may_be_supported
from galleyproof.claim import STANCES, Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.engine.claim_facts import own_day_range
from galleyproof.evidence import Assessments
from galleyproof.finding import NOTHING_TO_COMPARE, Fault, FaultKind, Problem, Severity
from galleyproof.records.date_words import in_words


@check(having="evidence")
def takes_a_stance(claim: Claim) -> Iterator[Problem]:
    """An evidence row has a stance, or a fact from which the stance follows, or gives figures for a calculation.

    Fails:
        evidence: [{source: report, shows: It names the holder.}]
    Passes:
        evidence: [{source: report, stance: supports, shows: It names the holder.}]
    """
    for index, row in enumerate(claim.evidence):
        if row.stance is None and row.fact is None and not row.gives:
            fix = f"add `stance`, one of: {', '.join(STANCES)}"
            yield Problem(f"the evidence from `{row.source}` has no stance", ("evidence", index), fix)


@check(having="evidence")
def shows_something(claim: Claim) -> Iterator[Problem]:
    """An evidence row says what its source shows: in the desk's words, in the source's own, or as a fact.

    Fails:
        evidence: [{source: report, stance: supports}]
    Passes:
        evidence: [{source: report, stance: supports, shows: It names the holder.}]
    """
    for index, row in enumerate(claim.evidence):
        if not (row.shows or row.quote or row.fact):
            fix = "add `shows` with a summary or `quote` with the source's own words"
            yield Problem(
                f"the evidence from `{row.source}` does not say what the source shows", ("evidence", index), fix
            )


@check(having="evidence")
def low_weight_has_a_reason(claim: Claim) -> Iterator[Problem]:
    """An evidence row of low weight gives the reason.

    Low weight keeps a row from deciding the status, so readers need to know why.

    Fails:
        evidence: [{source: blog, stance: refutes, shows: It names another., weight: low}]
    Passes:
        evidence: [{source: blog, stance: refutes, shows: It names another., weight: low, because: No author.}]
    """
    if not any(row.weight for row in claim.evidence):
        yield NOTHING_TO_COMPARE
    for index, row in enumerate(claim.evidence):
        if row.weight and not row.because:
            message = f"the evidence from `{row.source}` has low weight but gives no reason"
            yield Problem(message, ("evidence", index, "weight"), "add `because` with the reason")


@check(having="evidence")
def stance_agrees(claim: Claim, assessed: Assessments) -> Iterator[Problem]:
    """If an evidence row has a fact, its declared stance is the one that follows from the fact.

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
    if not any(row.stance and row.fact for row in claim.evidence):
        yield NOTHING_TO_COMPARE
    for row in assessed[claim].rows:
        declared = row.written.stance
        if row.written.fact and declared not in (None, row.stance) and not (row.written.weight or row.is_own):
            why = f": {row.why}" if row.why else ""
            message = (
                f"the evidence from `{row.source.id}` is marked `{declared}`, but its fact makes it `{row.stance}`"
            )
            fix = f"write `stance: {row.stance}`, or correct the fact"
            yield Problem(f"{message}{why}", ("evidence", row.place, "stance"), fix)


@check(having="evidence")
def published_afterwards(claim: Claim, assessed: Assessments, lookup: Lookup, as_of: date) -> Iterator[Problem]:
    """No source was published before what it is cited for: it can only have announced it.

    An announcement does not show that something came about. It is an error for a row with a `fact` or a `quote`, and a
    note for one that has the source in the desk's own words alone, which may be loose. Only rows that support a claim
    as a whole are examined, and only what was past on the claim's own day. A claim that is itself about a plan, an
    announcement or a forecast may rest on earlier sources: its words say so, its `basis` does, or a post has the day
    of the announcement in `named`.

    Fails:
        says: The talks were held in Moscow.
        fact: {kind: event, event: talks, on: 2021-10-20}
        evidence: [{source: preview, stance: supports, quote: The talks are in Moscow.}]
        sources: [{id: preview, published: 2021-10-14}]
        article: {published: 2021-10-25}
    Passes:
        says: The talks were held in Moscow.
        fact: {kind: event, event: talks, on: 2021-10-20}
        evidence: [{source: report, stance: supports, shows: The talks were in Moscow.}]
        sources: [{id: report, published: 2021-10-20}]
        article: {published: 2021-10-25}
    Passes:
        says: The talks will be held in Moscow.
        fact: {kind: event, event: talks, on: 2021-10-20}
        evidence: [{source: preview, stance: supports, shows: The talks are in Moscow.}]
        sources: [{id: preview, published: 2021-10-14}]
        article: {published: 2021-10-18}
    """
    first = first_date(claim) if may_be_supported(claim) else None
    if first is None:
        yield NOTHING_TO_COMPARE
        return
    own = own_day_range(lookup, claim, as_of)[1]
    if first.latest is None or own is None or own < first.latest:
        return
    day = first_day_of_evidence(claim, first, lookup.settings.policy.days_fresh("quantity"))
    for row in assessed[claim].rows:
        published = row.source.published if row.stance == "supports" and row.working is None else None
        is_before = day and published and not published.uncertain and published.latest and published.latest < day
        if published and is_before and not looks_ahead(claim):
            source, dates = row.source.id, (in_words(published), in_words(first))
            message = "`{}` was published ({}) before what it is cited for ({})".format(source, *dates)
            fix = "mark it `partly` or `context` and cite a later source, or correct the date that is wrong"
            states = claim.evidence[row.place].fact or claim.evidence[row.place].quote
            yield Problem(message, ("evidence", row.place), fix, severity=None if states else Severity.NOTE)


@check_reading(FaultKind.CAPTURE)
def captures_intact(faults: Iterable[Fault]) -> Iterator[Problem]:
    """Every capture that a source names is on file and unaltered.

    A capture is named by the SHA-256 digest of its content. Restore the file, or capture the source again.

    Fails:
        sources: [{id: report, capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt}]
    Passes:
        sources: [{id: report, capture: 2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt}]
        files:
          claims/captures/2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824.txt: |-
            hello
    """
    yield from faults
