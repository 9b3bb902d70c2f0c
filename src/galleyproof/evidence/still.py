"""What was so when a source was published is taken to be so for a while: evidence that something is still so."""

from collections.abc import Sequence
from datetime import date

from galleyproof.claim import Claim
from galleyproof.evidence.entailment import ClaimPart, DerivedStance, FactComparer
from galleyproof.evidence.weighing import WeighedRow
from galleyproof.facts import Absence, Fact
from galleyproof.facts.fact import Spanning
from galleyproof.facts.frame import DayRange
from galleyproof.records.edtf import parse
from galleyproof.text.phrases import count


def still_so(
    comparer: FactComparer, claim: Claim, row: WeighedRow, parts: Sequence[ClaimPart], derived: DerivedStance
) -> DerivedStance:
    """Return the stance of a row, where its fact is about a day before that of a claim with an open end.

    It counts as if it were about the claim's own day if it is fresh enough for its kind, and it supports the claim in
    part if it is older and would support it otherwise.
    """
    fact, own = row.written.fact, comparer.days(claim)[0]
    if derived.stance not in ("partly", "context") or fact is None or own is None or not parts or not _is_open(claim):
        return derived
    last = _last_day(fact, comparer.days(claim, row), own)
    if last is None or last >= own:
        return derived
    renewed = comparer.stance_of(claim, _renewed(fact, own), comparer.context(claim), parts)
    if renewed.stance == "refutes" or renewed.parts <= derived.parts:
        return derived
    gap, limit = own - last, comparer.records.settings.policy.days_fresh(fact.kind)
    if gap <= limit:
        return renewed
    why = f"it is {count(gap, 'day')} older than the claim, and a fact of kind `{fact.kind}` is fresh for {limit}"
    return DerivedStance("partly", derived.parts, why)


def _is_open(claim: Claim) -> bool:
    """Return True if a claim says that something is still so on its own day."""
    return any(_has_open_end(fact) for _, fact in claim.all_facts)


def _has_open_end(fact: Fact) -> bool:
    if isinstance(fact, Spanning):
        end = fact.span[1]
        return end is not None and end.is_open
    return isinstance(fact, Absence) and not fact.on and (fact.until is None or fact.until.is_open)


def _last_day(fact: Fact, published: DayRange, own: int) -> int | None:
    """Return the last day for which a fact says that something was so, and leaves open if it ended.

    A source that may be from before or after the claim's own day counts as from its first possible day.
    """
    first, last = published
    day = last if last is not None and last < own else first
    if _has_open_end(fact):
        return day
    if isinstance(fact, Spanning) and fact.span[1] is None and fact.holds_on:
        return min((known for known in (day, fact.holds_on.latest) if known is not None), default=None)
    return None


def _renewed(fact: Fact, own: int) -> Fact:
    """Return a fact about the own day of a claim instead of its own."""
    if isinstance(fact, Spanning) and fact.holds_on and not _has_open_end(fact):
        return fact.model_copy(update={"holds_on": parse(date.fromordinal(own).isoformat())})
    return fact
