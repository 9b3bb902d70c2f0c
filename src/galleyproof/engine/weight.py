"""How much a conflict weighs, and which facts of its claims it is about."""

from collections.abc import Sequence
from datetime import date

from galleyproof.constraint import Tag, points
from galleyproof.engine.framing import Claimed
from galleyproof.engine.overtaking import Dated
from galleyproof.engine.solve import Conflict
from galleyproof.facts import Fact
from galleyproof.facts.assertion import Asserted, Assertion
from galleyproof.facts.frame import FactContext, Frame
from galleyproof.finding import Severity
from galleyproof.records.edtf import Edtf
from galleyproof.records.location import Path


def facts_of(conflict: Conflict, number: int, frame: Frame) -> list[tuple[Path, Fact]]:
    """Return the facts of one of its claims that a conflict is about, each with its path in the record."""
    facts = conflict.claims[number].facts
    return [(path, fact) for path, fact, home in facts if len(facts) == 1 or _is_used(fact, home, conflict, frame)]


def severity_of(each: Dated, frame: Frame) -> Severity:
    """Return the severity of a conflict: that of its weakest claim, and never more than its constraint's own.

    A note where something is overtaken or two claims are only reported; a warning where one is reported or in doubt.
    """
    conflict = each.conflict
    reported = sum(claimed.claim.reported_in is not None for claimed in conflict.claims)
    if each.overtaken or reported > 1:
        return Severity.NOTE
    facts = ([fact for _, fact in facts_of(conflict, n, frame)] for n in range(len(conflict.claims)))
    doubtful = reported or any(map(_is_doubtful, conflict.claims, facts))
    own = conflict.constraint.severity
    return Severity.WARNING if doubtful and own is Severity.ERROR else own


def _is_doubtful(claimed: Claimed, facts: Sequence[Fact]) -> bool:
    """Whether a claim is in doubt: by its status, or by a `?` at one of its dates."""
    values = (value for fact in facts for value in vars(fact).values())
    doubts = any(isinstance(value, Edtf) and value.uncertain for value in values)
    return doubts or claimed.claim.status in ("disputed", "unverifiable")


def _is_used(fact: Fact, home: FactContext, conflict: Conflict, frame: Frame) -> bool:
    """Whether a conflict is about a fact: its refutation needs a point or an atom that the fact names."""
    asserted = Asserted(frame)
    fact.state(Assertion(asserted, 0, home, date.max.toordinal()))
    tags = [tag for tag in conflict.explanation.tags if isinstance(tag, Tag)]
    used = {*points(conflict.explanation.steps), *(atom for tag in tags for atom in tag.atoms)}
    return not used.isdisjoint((*asserted.problem.points, *asserted.problem.atoms))
