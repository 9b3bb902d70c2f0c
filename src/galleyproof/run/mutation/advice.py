"""The cheapest thing that would have noticed a mutant."""

from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.run.mutation.mutants import Mutant

_ANCHOR_ONE = "anchor a claim to these words, with a `fact` that has them"
_IN_THE_FACT = "give the claim that is anchored here a `fact` with these words' name, day or figure"


def advice(mutant: Mutant, desk: Desk) -> str:
    """Return what an editor can add so that a run notices a mutant like this one."""
    if mutant.is_of_copy:
        return _for_copy(mutant)
    claim = desk.claims_by_ref[mutant.subject]
    if mutant.field.startswith("says"):
        return "say it in the `fact` too" if claim.all_facts else "give the claim a `fact`"
    if mutant.field.startswith("evidence"):
        return _for_row(mutant)
    if mutant.field.startswith("status"):
        return "cite evidence that decides the status"
    if not mutant.field:
        return "ask for full coverage: `policy: {ready_needs: {coverage: 100}}` in claims/desk.yaml"
    return _for_fact(mutant, claim)


def _for_copy(mutant: Mutant) -> str:
    if "quotation" in mutant.kind:
        return "record the quotation as a `statement` with its `words`"
    if "added" in mutant.kind:
        return "ask for full coverage: `policy: {ready_needs: {coverage: 100}}` in claims/desk.yaml"
    return _IN_THE_FACT if mutant.is_anchored else _ANCHOR_ONE


def _for_row(mutant: Mutant) -> str:
    if "stance" in mutant.field:
        return "give the row a `fact` in place of its `stance`, which then follows from it"
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
