"""The cheapest thing that would have noticed a mutant."""

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.run.mutation.mutants import Mutant

_ALL = 100
_ANCHOR_ONE = "anchor a claim to these words, with a `fact` that has them"
_IN_THE_FACT = "give the claim that is anchored here a `fact` with these words' name, day or figure"


def advice(mutant: Mutant, desk: Desk) -> str:
    """Return what an editor can add so that a run notices a mutant like this one."""
    if mutant.is_of_copy:
        return _for_copy(mutant, desk)
    claim = desk.claims_by_ref[mutant.subject]
    if mutant.field.startswith("says"):
        return "say it in the `fact` too" if claim.all_facts else "give the claim a `fact`"
    if mutant.field.startswith("evidence"):
        return _for_row(mutant, claim)
    if mutant.field.startswith("status"):
        return "cite evidence that decides the status"
    if not mutant.field:
        return _for_coverage(claim.article, desk) or "name it in `depends_on` of a claim that rests on it"
    return _for_fact(mutant, claim)


def _for_coverage(article: str, desk: Desk) -> str:
    """Return how the coverage of an article can be asked for; empty if it is, or if there is no such article."""
    front = found.front if (found := desk.article(article)) else None
    if front is None:
        return ""
    if desk.settings.policy.ready_needs.coverage != _ALL:
        return "ask for full coverage: `policy: {ready_needs: {coverage: 100}}` in claims/desk.yaml"
    if front.stage == "draft":
        return "set the article's `stage` to `ready`: from then on the policy asks for full coverage"
    return ""


def _for_copy(mutant: Mutant, desk: Desk) -> str:
    if "quotation" in mutant.kind:
        return "record the quotation as a `statement` with its `words`"
    if "added" in mutant.kind and (coverage := _for_coverage(mutant.subject, desk)):
        return coverage
    return _IN_THE_FACT if mutant.is_anchored else _ANCHOR_ONE


def _for_row(mutant: Mutant, claim: Claim) -> str:
    if "stance" in mutant.field:
        return "give the row a `fact` in place of its `stance`, which then follows from it"
    number = mutant.field.split(".")[1]
    is_quoted = number.isdigit() and int(number) < len(claim.evidence) and claim.evidence[int(number)].quote
    if is_quoted:
        return "quote the words of the source that say so"
    return "give the row a `quote` with the source's own words"


def _for_fact(mutant: Mutant, claim: Claim) -> str:
    if not any(row.fact for row in claim.evidence):
        return "give a row of its evidence a `fact`, which is then compared with that of the claim"
    if "attendees" in mutant.field:
        return "record the complete list of those who came in a background claim (`complete: true`)"
    if mutant.field.endswith((".holder", ".office")):
        return "set `seats: 1` for the office, and record who held it before and after"
    if claim.anchor is None and not claim.all_anchors:
        return "say it in `says`"
    return "say it in `says` and in the words that the claim is anchored to"
