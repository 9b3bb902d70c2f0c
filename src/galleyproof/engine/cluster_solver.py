"""The search for the contradictions of one cluster of related claims."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from galleyproof.constraint import Constraint, Rule, Tag, points
from galleyproof.engine.claim_facts import ClaimFacts
from galleyproof.engine.pressing import order_ends, pressing_problem
from galleyproof.engine.solution import Conflict, Crash, Solution, UndecidedCluster
from galleyproof.facts import Fact
from galleyproof.facts.assertion import Asserted, Assertion, Label
from galleyproof.facts.frame import Frame
from galleyproof.facts.things import Point
from galleyproof.solver import (
    ORIGIN,
    Difference,
    Disagreement,
    Explanation,
    Step,
    TemporalProblem,
    UndecidedError,
    explain,
    minimal_conflicts,
)

_MAX_RULES: Final = 20_000
"""The rules of one cluster; stating more would take longer than the solver's budget lasts."""

_MAX_EXPLAINED: Final = 20_000
"""The claims of all conflicts of one cluster, each conflict counted by itself."""

_PAIR, _AT_ONCE = 2, 32


@dataclass(slots=True)
class ClusterSolver:
    """A solver for one cluster after another, which adds the results to `solution`.

    Attributes:
        constraints: the constraints of the run, in order.
        run: the run's day, as an ordinal.
        budget: the solver's steps for each cluster.
        solution: the results so far.
        max_rules: the rules of one cluster, which is left undecided if there are more.
    """

    constraints: Sequence[Constraint]
    run: int
    budget: int
    solution: Solution
    max_rules: int = _MAX_RULES
    _by_kinds: dict[frozenset[type[Fact]], tuple[Constraint, ...]] = field(default_factory=dict)

    def solve(self, cluster: Sequence[ClaimFacts], number: int) -> None:
        """Find the minimal conflicts of one cluster."""
        is_complete, before = False, len(self.solution.conflicts)
        constraints = self.constraints_on(cluster)
        try:
            problem, is_whole = self._whole_or_pressing(cluster, constraints)
            found = minimal_conflicts(problem, self.budget, lambda label: _kind(label, cluster))
            self.solution.conflicts += self._disagreements(cluster, found.disagreements, number)
            for labels in _bearable(found.minimal):
                self.solution.conflicts += self._conflict(cluster, labels, constraints, number)
            is_complete = found.complete and is_whole
        except UndecidedError:
            is_complete = False
        if not is_complete:
            conflicts = len(self.solution.conflicts) - before
            self.solution.undecided.append(UndecidedCluster(cluster, constraints, conflicts))

    def _whole_or_pressing(
        self, cluster: Sequence[ClaimFacts], constraints: Sequence[Constraint]
    ) -> tuple[TemporalProblem, bool]:
        """Return the problem of a cluster and True; with too many rules, those that press, and False."""
        try:
            return self.problem_of(cluster, constraints), True
        except UndecidedError:
            asserted = assert_all(self.solution.frame, cluster, self.run)
            return pressing_problem(asserted, lambda: self._rules_one_by_one(asserted, cluster, constraints)), False

    def _rules_one_by_one(
        self, asserted: Asserted, cluster: Sequence[ClaimFacts], constraints: Iterable[Constraint]
    ) -> Iterator[tuple[str, Iterator[Rule]]]:
        for constraint in constraints:
            yield constraint.id, self._uncrashed(constraint, asserted, cluster)

    def _uncrashed(self, constraint: Constraint, asserted: Asserted, cluster: Sequence[ClaimFacts]) -> Iterator[Rule]:
        """Yield the rules of one constraint, up to where it gives up, or crashes, which the run reports."""
        try:
            yield from constraint.rules(asserted)
        except UndecidedError:
            return
        except (Exception, SystemExit) as error:  # noqa: BLE001 - as in `_rules`
            self.solution.crashes.setdefault(constraint.id, Crash(constraint, cluster, error))

    def problem_of(self, cluster: Sequence[ClaimFacts], constraints: Iterable[Constraint]) -> TemporalProblem:
        """Return the solver's problem: what the claims assert, and the rules of the constraints."""
        return self.add_rules(assert_all(self.solution.frame, cluster, self.run), cluster, constraints)

    def add_rules(
        self, asserted: Asserted, cluster: Sequence[ClaimFacts], constraints: Iterable[Constraint]
    ) -> TemporalProblem:
        """Add the rules of the constraints to the problem of what the claims assert, and return it.

        Raises:
            UndecidedError: there are too many rules.
        """
        problem = asserted.problem
        for constraint in constraints:
            for rule in self._rules(constraint, asserted, cluster):
                problem.rule(Tag(constraint.id, rule.atoms), rule.atoms, rule.branches)
            if len(problem.rules) > self.max_rules:
                raise UndecidedError
        order_ends(problem)
        return problem

    def constraints_on(self, cluster: Sequence[ClaimFacts]) -> tuple[Constraint, ...]:
        """Return the constraints on the kinds of fact in a cluster."""
        kinds = frozenset(type(fact) for claim_facts in cluster for _, fact, _ in claim_facts.facts)
        if kinds not in self._by_kinds:
            self._by_kinds[kinds] = tuple(
                constraint for constraint in self.constraints if not kinds.isdisjoint(constraint.kinds)
            )
        return self._by_kinds[kinds]

    def _rules(self, constraint: Constraint, asserted: Asserted, cluster: Sequence[ClaimFacts]) -> Sequence[Rule]:
        """Return the rules of one constraint; none if it crashes, which the run reports."""
        try:
            return _limited(iter(constraint.rules(asserted)), self.max_rules)
        except UndecidedError:
            raise
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a constraint may raise anything, and the run reports it
            self.solution.crashes.setdefault(constraint.id, Crash(constraint, cluster, error))
            return ()

    def _conflict(
        self,
        cluster: Sequence[ClaimFacts],
        minimal: frozenset[Hashable],
        constraints: Sequence[Constraint],
        number: int,
    ) -> Iterator[Conflict]:
        """Yield the conflict of these labels, under the first constraint that it needs; none if the run lacks it.

        Only the conflict's own claims are used to explain it, because a cluster may have hundreds.
        """
        claims, labels = _members(cluster, minimal)
        problem = self.problem_of(claims, constraints)
        explanation = explain(problem, labels.values(), self.budget)
        if constraint := self._explaining(explanation):
            about = _only_point(explanation) if constraint.groups else None
            yield Conflict(constraint, claims, frozenset(labels.values()), explanation, number, about)

    def _disagreements(
        self, cluster: Sequence[ClaimFacts], found: Iterable[Disagreement], number: int
    ) -> Iterator[Conflict]:
        """Yield a conflict for each pair of claims that disagree about one point with many others."""
        for point, pairs in found:
            for later, earlier, least, most in pairs:
                claims, labels = _members(cluster, (later, earlier))
                after = Step(Difference(ORIGIN, point, -least), labels[later], None)
                before = Step(Difference(point, ORIGIN, most), labels[earlier], None)
                explanation = Explanation((), (before, after))
                if constraint := self._explaining(explanation):
                    own = frozenset(labels.values())
                    yield Conflict(constraint, claims, own, explanation, number, _only_point(explanation))

    def _explaining(self, explanation: Explanation) -> Constraint | None:
        return next((constraint for constraint in self.constraints if constraint.explains(explanation)), None)


def _limited(rules: Iterator[Rule], most: int) -> list[Rule]:
    """Return rules; raise UndecidedError if they are too many, a rule with many atoms counted more than once."""
    limited = few = [*islice(rules, _AT_ONCE)]
    size = 0
    while len(few) == _AT_ONCE:
        size += sum(max(1, len(rule.atoms) // _PAIR) for rule in few)
        if size > most:
            raise UndecidedError
        few = [*islice(rules, _AT_ONCE)]
        limited += few
    return limited


def _bearable(conflicts: Iterable[frozenset[Hashable]]) -> Iterator[frozenset[Hashable]]:
    """Yield conflicts, smallest first; raise UndecidedError once too many claims would have to be explained."""
    explained = 0
    for labels in conflicts:
        explained += len(labels)
        if explained > _MAX_EXPLAINED:
            raise UndecidedError
        yield labels


def _members(
    cluster: Sequence[ClaimFacts], labels: Iterable[Hashable]
) -> tuple[list[ClaimFacts], dict[Hashable, Label]]:
    """Return the claims that labels belong to, and each label as it is if only these claims are counted."""
    parts = [label for label in labels if isinstance(label, Label)]
    members = {claim: place for place, claim in enumerate(sorted({label.claim for label in parts}))}
    return [cluster[member] for member in members], {label: Label(members[label.claim], label.mood) for label in parts}


def _only_point(explanation: Explanation) -> Point | None:
    """Return the point of a proof that needs no rule and no other point."""
    others = {*points(explanation.steps)}
    return others.pop() if len(others) == 1 and not explanation.tags else None


def _kind(label: Hashable, cluster: Sequence[ClaimFacts]) -> Hashable:
    """Return all that the severity of a conflict depends on, apart from the dates."""
    if not isinstance(label, Label):
        return None
    claim = cluster[label.claim].claim
    return (label.mood, claim.status, claim.reported_in is not None)


def assert_all(frame: Frame, cluster: Sequence[ClaimFacts], run: int) -> Asserted:
    """Return what claims assert together; `run` is the run's day, as an ordinal."""
    asserted = Asserted(frame)
    for number, claim_facts in enumerate(cluster):
        for _, fact, context in claim_facts.facts:
            fact.state(Assertion(asserted, number, context, run))
    return asserted
