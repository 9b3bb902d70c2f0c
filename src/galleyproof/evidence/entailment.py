"""Stances derived from facts: compare the fact of an evidence row with the facts of its claim."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from galleyproof.claim import Claim, Stance
from galleyproof.constraint import Constraint
from galleyproof.desk.references import Records
from galleyproof.engine.claim_facts import ClaimFacts, own_day_range
from galleyproof.engine.cluster_solver import ClusterSolver
from galleyproof.engine.solution import Solution
from galleyproof.evidence.spoken import compare_statements
from galleyproof.evidence.weighing import WeighedRow
from galleyproof.evidence.wider_facts import covers
from galleyproof.facts import Absence, Attribute, Fact, Quantity, Statement
from galleyproof.facts.assertion import Asserted, Assertion, Label
from galleyproof.facts.atoms import AtLeast, AtMost
from galleyproof.facts.frame import DayRange, FactContext, Frame
from galleyproof.records.edtf import Edtf
from galleyproof.solver import ORIGIN, Difference, TemporalProblem, UndecidedError, check

_BUDGET: Final = 100_000
_TO_COME: Final = "it was still to come when the source was published"
_FIRM, _PLAN = Label(0, "firm"), Label(0, "plan")


class ClaimPart(NamedTuple):
    """One part of what a claim says: an atom or a difference, and if it is a plan."""

    atom: object | None
    difference: Difference | None
    planned: bool


class DerivedStance(NamedTuple):
    """The stance that follows from a row's fact.

    Attributes:
        stance: the stance.
        parts: the parts of the claim that the fact supports.
        why: the reason, as a clause.
    """

    stance: Stance
    parts: frozenset[int]
    why: str


@dataclass(frozen=True)
class FactComparer:
    """Compares the facts of evidence rows with those of their claims, under a run's constraints."""

    records: Records
    frame: Frame
    constraints: Sequence[Constraint]
    as_of: date

    def parts(self, claim: Claim) -> list[ClaimPart]:
        """Split what a claim says into parts that evidence can support one by one."""
        problem = self._asserted([fact for _, fact in claim.all_facts], self.context(claim)).problem
        points, atoms = [*problem.points], [*problem.atoms]
        parts = []
        for label in (_FIRM, _PLAN):
            number = problem.labels.get(label)
            if number is not None:
                parts += [ClaimPart(atoms[atom], None, label is _PLAN) for atom in problem.provided[number]]
                parts += [
                    ClaimPart(None, Difference(points[x], points[y], ticks), label is _PLAN)
                    for x, y, ticks, _ in problem.edges[number]
                ]
        return [part for part in parts if not isinstance(part.atom, AtLeast | AtMost)]  # their bounds say the same

    def repeats(self, claim: Claim, row: WeighedRow) -> bool:
        """Return True if a row's fact equals the claim's only fact and means the same on the row's own day."""
        fact, own = row.written.fact, claim.all_facts
        if len(own) != 1 or fact != own[0][1] or isinstance(fact, Quantity):
            return False
        ours, theirs = self.days(claim), self.days(claim, row)
        if ours == theirs:
            return True
        first = min(ours[0] or 0, theirs[0] or 0)
        dates = [value for value in vars(fact).values() if isinstance(value, Edtf)]
        return not isinstance(fact, Absence) and all(date.latest and date.latest < first for date in dates)

    def stance(self, claim: Claim, row: WeighedRow, parts: Sequence[ClaimPart]) -> DerivedStance:
        """Derive the stance of a row that has a fact."""
        fact, context = row.written.fact, self.context(claim, row)
        assert fact is not None  # noqa: S101 - only called for rows with a fact
        if weaker := self._weaker(claim, fact):
            return DerivedStance("partly", frozenset(), weaker)
        if isinstance(fact, Statement) and (spoken := self._spoken(claim, row, fact)):
            return spoken
        if not parts:
            return DerivedStance("context", frozenset(), "nothing in the claim's fact can be compared with it")
        if claim.figure and isinstance(fact, Quantity):
            fact, context = fact.model_copy(update={"on": claim.figure.on}), self.context(claim)
        return self.stance_of(claim, fact, context, parts)

    def stance_of(self, claim: Claim, fact: Fact, context: FactContext, parts: Sequence[ClaimPart]) -> DerivedStance:
        """Return the stance of a fact that is stated in a context."""
        try:
            return self._compared(claim, fact, context, parts)
        except UndecidedError:
            return DerivedStance("context", frozenset(), "the search limit was reached before the two were compared")

    def _compared(self, claim: Claim, fact: Fact, context: FactContext, parts: Sequence[ClaimPart]) -> DerivedStance:
        """Return the stance of a fact by what follows from it.

        Raises:
            UndecidedError: the search limit was reached.
        """
        supported = frozenset(self._supported(fact, context, parts))
        if len(supported) == len(parts):  # tested first: a fact that supports the claim cannot contradict it
            return DerivedStance("supports", supported, "")
        if self._cannot_both_hold(claim, fact, context):
            return DerivedStance("refutes", frozenset(), "the fact and the claim cannot both be true")
        return self._short_of_support(claim, fact, context, supported)

    def _spoken(self, claim: Claim, row: WeighedRow, fact: Statement) -> DerivedStance | None:
        """Return the stance of a row with a statement, if a statement is all that the claim asserts.

        Where only an editor can tell, it is the stance that the editor gave the row.
        """
        (_, own), *more = claim.all_facts
        if more or not isinstance(own, Statement):
            return None
        published = self.days(claim, row)[1]
        if fact.on and None not in (fact.on.earliest, published) and (fact.on.earliest or 0) > (published or 0):
            return DerivedStance("context", frozenset(), _TO_COME)
        stance, why = compare_statements(self.frame, own, fact)
        stance = stance or row.written.stance or "context"
        parts = frozenset(range(max(1, len(self.parts(claim))))) if stance == "supports" else frozenset[int]()
        return DerivedStance(stance, parts, "" if stance == "supports" else why)

    def _short_of_support(
        self, claim: Claim, fact: Fact, context: FactContext, supported: frozenset[int]
    ) -> DerivedStance:
        """Return the stance of a fact that neither contradicts nor fully supports the claim."""
        if not supported and not self._is_firm(fact, context):
            return DerivedStance("context", supported, _TO_COME)
        if supported or self._shares(claim, fact, context):
            return DerivedStance("partly", supported, "it says less than the claim")
        return DerivedStance("context", supported, "it is about something else")

    def _weaker(self, claim: Claim, fact: Fact) -> str:
        """Return a clause if desk.yaml ranks the fact's value below the claim's; empty if not."""
        for _, own in claim.all_facts:
            if (
                isinstance(own, Attribute)
                and isinstance(fact, Attribute)
                and (own.of, own.name) == (fact.of, fact.name)
            ):
                rule = self.records.settings.attributes.get(own.name)
                order = rule.order if rule else ()
                if {own.value, fact.value} <= {*order} and order.index(fact.value) < order.index(own.value):
                    return f"it says `{fact.value}`, which is weaker than the claim's `{own.value}`"
        return ""

    def _cannot_both_hold(self, claim: Claim, fact: Fact, context: FactContext) -> bool:
        run = self.as_of.toordinal()
        solver = ClusterSolver(self.constraints, run, _BUDGET, Solution(self.frame))
        own = self.context(claim)
        ours = [
            (path, fact_, own._replace(fact=f"{claim.ref}#{number}"))
            for number, (path, fact_) in enumerate(claim.all_facts)
        ]
        cluster = [ClaimFacts(claim, tuple(ours)), ClaimFacts(claim, (((), fact, context._replace(fact="row")),))]
        problem = solver.problem_of(cluster, solver.constraints_on(cluster))
        stated = [label for label in problem.labels if isinstance(label, Label)]
        active = [label for label in stated if label.mood == "firm" or (label.claim == 0 and label.mood == "plan")]
        return check(problem, active, _BUDGET) is not None

    def _supported(self, fact: Fact, context: FactContext, parts: Sequence[ClaimPart]) -> Iterator[int]:
        """Yield the parts that follow from a fact. A difference follows if its opposite contradicts the fact."""
        problem = self._asserted([fact], context).problem
        atoms = [*problem.atoms]
        for number, (atom, difference, planned) in enumerate(parts):
            active = [label for label in (_FIRM, _PLAN)[: 1 + planned] if label in problem.labels]
            if difference is None:
                provided = (atoms[place] for label in active for place in problem.provided[problem.labels[label]])
                if any(covers(self.frame, other, atom) for other in provided):
                    yield number
            elif not _is_stated(difference, active, problem):
                x, y, ticks = difference
                problem.carry(number, Difference(y, x, -ticks - 1))
                if check(problem, [*active, number], _BUDGET) is not None:
                    yield number
            else:
                yield number

    def _is_firm(self, fact: Fact, context: FactContext) -> bool:
        """Return True if a fact says anything about its own day or earlier."""
        return _FIRM in self._asserted([fact], context).problem.labels

    def _shares(self, claim: Claim, fact: Fact, context: FactContext) -> bool:
        """Return True if the claim and the fact are about the same thing."""
        own = self._asserted([fact_ for _, fact_ in claim.all_facts], self.context(claim)).problem
        other = self._asserted([fact], context).problem
        return not (own.points.keys() & other.points.keys()) <= {ORIGIN}

    def _asserted(self, facts: Sequence[Fact], context: FactContext) -> Asserted:
        asserted = Asserted(self.frame)
        for fact in facts:
            fact.state(Assertion(asserted, 0, context, self.as_of.toordinal()))
        return asserted

    def context(self, claim: Claim, row: WeighedRow | None = None) -> FactContext:
        """Return where the facts of a claim, or of one of its rows, are stated, with their own day."""
        return FactContext(f"{claim.ref}#0", claim.article, self.days(claim, row))

    def days(self, claim: Claim, row: WeighedRow | None = None) -> DayRange:
        """Return the publication day of a row's source, if known; otherwise the claim's own day."""
        published = row.source.published if row else None
        if published and (published.earliest, published.latest) != (None, None):
            return (published.earliest, published.latest)
        return own_day_range(self.records, claim, self.as_of)


def _is_stated(difference: Difference, labels: Sequence[Label], problem: TemporalProblem) -> bool:
    """Return True if a problem states a difference, or a narrower one, so that the solver is not needed."""
    x, y = problem.points.get(difference.x), problem.points.get(difference.y)
    edges = (edge for label in labels for edge in problem.edges[problem.labels[label]])
    return any((x, y) == edge[:2] and edge[2] <= difference.ticks for edge in edges)
