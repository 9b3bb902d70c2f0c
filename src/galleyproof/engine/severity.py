"""The severity of a conflict, and the facts of its claims that it is about."""

from collections.abc import Sequence
from datetime import date

from galleyproof.constraint import Tag, points
from galleyproof.engine.claim_facts import ClaimFacts
from galleyproof.engine.overtaking import TimedConflict
from galleyproof.engine.solution import Conflict
from galleyproof.facts import Fact
from galleyproof.facts.assertion import Asserted, Assertion
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.finding import Severity
from galleyproof.records.edtf import Edtf
from galleyproof.records.location import Path


def facts_in_conflict(conflict: Conflict, number: int, frame: Frame) -> list[tuple[Path, Fact]]:
    """Return the facts of one claim that a conflict is about, each with its path in the record; if unknown, all."""
    facts = conflict.claims[number].facts
    used = [
        (path, fact) for path, fact, context in facts if len(facts) == 1 or _is_used(fact, context, conflict, frame)
    ]
    return used or [(path, fact) for path, fact, _ in facts]


def severity_of(timed: TimedConflict, frame: Frame) -> Severity:
    """Return the severity of a conflict, which is at most that of its constraint.

    It is a note if a claim is overtaken or at least two are only reported, and at most a warning if one is reported or
    in doubt.
    """
    conflict = timed.conflict
    reported = sum(claim_facts.claim.reported_in is not None for claim_facts in conflict.claims)
    if timed.overtaken or reported > 1:
        return Severity.NOTE
    facts = ([fact for _, fact in facts_in_conflict(conflict, n, frame)] for n in range(len(conflict.claims)))
    doubtful = reported or any(map(_is_doubtful, conflict.claims, facts))
    severity = conflict.constraint.severity
    return Severity.WARNING if doubtful and severity is Severity.ERROR else severity


def _is_doubtful(claim_facts: ClaimFacts, facts: Sequence[Fact]) -> bool:
    """Return True if a claim is in doubt, by its status or by a `?` in one of its dates."""
    values = (value for fact in facts for value in vars(fact).values())
    has_uncertain_date = any(isinstance(value, Edtf) and value.uncertain for value in values)
    return has_uncertain_date or claim_facts.claim.status in ("disputed", "unverifiable")


def _is_used(fact: Fact, context: FactContext, conflict: Conflict, frame: Frame) -> bool:
    """Return True if a conflict is about a fact: its proof uses a point or an atom of the fact."""
    asserted = Asserted(frame)
    fact.state(Assertion(asserted, 0, context, date.max.toordinal()))
    tags = [tag for tag in conflict.explanation.tags if isinstance(tag, Tag)]
    used = {*points(conflict.explanation.steps), *(atom for tag in tags for atom in tag.atoms)}
    return not used.isdisjoint((*asserted.problem.points, *asserted.problem.atoms))
