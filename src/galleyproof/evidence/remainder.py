"""What holds of a claim that is partly right: said by `holds` or by a row's fact, supported, and not refuted."""

from collections.abc import Iterator, Sequence

from galleyproof.claim import Claim
from galleyproof.evidence.entailment import FactComparer
from galleyproof.evidence.status_rule import deciding_rows
from galleyproof.evidence.weighing import WeighedRow
from galleyproof.facts import AnyFact

_VAGUE = "it is marked `partly`, and neither the claim's `holds` nor a fact of its own says what holds"


def without_vague(comparer: FactComparer, claim: Claim, rows: Sequence[WeighedRow]) -> Iterator[WeighedRow]:
    """Yield the rows; one marked `partly` becomes `context` if nothing says which part of the claim holds.

    A claim without a fact says it in its `note`.
    """
    refuting = [row for row in deciding_rows(rows) if row.stance == "refutes"]
    is_vague = bool(claim.all_facts) and (claim.holds is None or _is_denied(comparer, claim, claim.holds, refuting))
    for row in rows:
        if is_vague and row.stance == "partly" and row.written.fact is None:
            yield row._replace(stance="context", parts=frozenset(), why=_VAGUE)
        else:
            yield row


def survives(comparer: FactComparer, claim: Claim, rows: Sequence[WeighedRow]) -> bool:
    """Return True if the deciding rows that refute a claim leave a part of it that others support.

    A row that refutes the claim without a fact of its own refutes the whole of it. Without `holds`, a part is what the
    fact of a row that is marked `partly` says; a fact that is only less exact than the claim is none.
    """
    deciding = deciding_rows(rows)
    partly = [row for row in deciding if row.stance == "partly"]
    refuting = [row for row in deciding if row.stance == "refutes"]
    if not partly or any(row.written.fact is None for row in refuting):
        return False
    parts = (
        [claim.holds]
        if claim.holds
        else [row.written.fact for row in partly if row.written.fact and row.written.stance == "partly"]
    )
    return any(not _is_denied(comparer, claim, part, refuting) for part in parts)


def _is_denied(comparer: FactComparer, claim: Claim, part: AnyFact, rows: Sequence[WeighedRow]) -> bool:
    """Return True if the fact of a row contradicts what is said to hold."""
    facts = [row for row in rows if row.written.fact]
    if not facts:
        return False
    remainder = claim.model_copy(update={"fact": part, "facts": ()})
    parts = comparer.parts(remainder)
    return any(comparer.stance(remainder, row, parts).stance == "refutes" for row in facts)
