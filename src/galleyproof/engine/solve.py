"""Which claims cannot all hold: cluster by cluster, all that is asserted goes to the solver once."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from typing import Final, NamedTuple

from galleyproof.constraint import Constraint, Rule, Tag
from galleyproof.desk import Desk
from galleyproof.engine.framing import Claimed, claimed, frame
from galleyproof.facts import Fact
from galleyproof.facts.assertion import Asserted, Assertion, Label
from galleyproof.facts.frame import Frame
from galleyproof.facts.things import End, Start
from galleyproof.solver import (
    DEFAULT_BUDGET,
    Difference,
    Explanation,
    TemporalProblem,
    UndecidedError,
    clusters,
    explain,
    minimal_conflicts,
)

_MOST_RULES: Final = 20_000
"""In a cluster: more take longer to state than the solver's budget lasts."""


class Conflict(NamedTuple):
    """Claims that cannot all hold, while any fewer of them can.

    `labels` are the parts of them that it takes, numbered as the claims; `cluster` numbers where they were found.
    """

    constraint: Constraint
    claims: Sequence[Claimed]
    labels: frozenset[Label]
    explanation: Explanation
    cluster: int


class Entangled(NamedTuple):
    """A cluster of claims that the budget did not suffice for, the constraints that join them, conflicts found."""

    claims: Sequence[Claimed]
    constraints: tuple[Constraint, ...]
    conflicts: int


class Crash(NamedTuple):
    """A constraint that failed, and the claims that it was given."""

    constraint: Constraint
    claims: Sequence[Claimed]
    error: BaseException


@dataclass(slots=True)
class Solution:
    """All that can be told of a desk: what conflicts, what could not be decided, which constraints failed."""

    frame: Frame
    conflicts: list[Conflict] = field(default_factory=list)
    entangled: list[Entangled] = field(default_factory=list)
    crashes: dict[str, Crash] = field(default_factory=dict)


def solve(desk: Desk, constraints: Sequence[Constraint], as_of: date, budget: int = DEFAULT_BUDGET) -> Solution:
    """Find all minimal conflicts on a desk, seen from a day; `budget` is the solver's, for each cluster."""
    claims = claimed(desk, as_of)
    seen_by_facts = frame(desk, claims, as_of)
    solution = Solution(seen_by_facts)
    solving = Solving(constraints, as_of.toordinal(), budget, solution)
    joining = [each for each in constraints if each.joins]
    for number, cluster in enumerate(clusters(claims, lambda each: keys(each, seen_by_facts, joining))):
        # What a fact says against itself is for the checks, which look at claims one by one.
        if len(cluster) > 1 or len(cluster[0].facts) > 1:
            solving.solve(cluster, number)
    return solution


def keys(each: Claimed, frame: Frame, joining: Sequence[Constraint] = ()) -> Iterable[Hashable]:
    """What a claim has in common with those that may contradict it."""
    if len(each.facts) == 1 and not joining:  # nearly all: a million claims are worth a short cut
        _, fact, home = each.facts[0]
        return fact.keys(frame, home)
    own = chain.from_iterable(fact.keys(frame, home) for _, fact, home in each.facts)
    return chain(own, *(constraint.keys(fact, frame) for constraint in joining for _, fact, _ in each.facts))


@dataclass(slots=True)
class Solving:
    """What is the same for every cluster."""

    constraints: Sequence[Constraint]
    run: int
    budget: int
    solution: Solution
    by_kinds: dict[frozenset[type[Fact]], tuple[Constraint, ...]] = field(default_factory=dict)

    def solve(self, cluster: Sequence[Claimed], number: int) -> None:
        """Find the minimal conflicts of one cluster."""
        complete, found = False, len(self.solution.conflicts)
        try:
            minimal, complete = minimal_conflicts(self.compile(cluster, self.stating(cluster)), self.budget)
            for labels in minimal:
                self.solution.conflicts += self.conflicts(cluster, labels, number)
        except UndecidedError:
            complete = False
        if not complete:
            found = len(self.solution.conflicts) - found
            self.solution.entangled.append(Entangled(cluster, self.stating(cluster), found))

    def compile(self, cluster: Sequence[Claimed], constraints: Iterable[Constraint]) -> TemporalProblem:
        """State what claims assert, and what by some constraints cannot be, as the solver's problem."""
        return self.state(assert_all(self.solution.frame, cluster, self.run), cluster, constraints)

    def state(
        self, asserted: Asserted, cluster: Sequence[Claimed], constraints: Iterable[Constraint]
    ) -> TemporalProblem:
        """Add what cannot be to the problem of what claims assert. Raises UndecidedError for too many rules."""
        problem = asserted.problem
        for constraint in constraints:
            for rule in self.rules(constraint, asserted, cluster):
                problem.rule(Tag(constraint.id, rule.atoms), rule.atoms, rule.branches)
            if len(problem.rules) > _MOST_RULES:
                raise UndecidedError
        for point in [*problem.points]:
            if isinstance(point, End):
                problem.carry(None, Difference(Start(point.of), point, 0))
        return problem

    def rules(self, constraint: Constraint, asserted: Asserted, cluster: Sequence[Claimed]) -> Sequence[Rule]:
        """What one constraint states; nothing where it fails, which the run says."""
        try:
            return [*islice(constraint.rules(asserted), _MOST_RULES + 1)]
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a constraint does, the run says so
            self.solution.crashes.setdefault(constraint.id, Crash(constraint, cluster, error))
            return ()

    def stating(self, cluster: Sequence[Claimed]) -> tuple[Constraint, ...]:
        """The constraints that have something to say of a cluster's kinds of fact."""
        kinds = frozenset(type(fact) for each in cluster for _, fact, _ in each.facts)
        if kinds not in self.by_kinds:
            self.by_kinds[kinds] = tuple(each for each in self.constraints if not kinds.isdisjoint(each.kinds))
        return self.by_kinds[kinds]

    def conflicts(self, cluster: Sequence[Claimed], found: frozenset[Hashable], number: int) -> Iterator[Conflict]:
        """A minimal conflict as that of the first constraint that it needs; none where the desk left that out.

        It is explained from its own claims alone, since a cluster may have hundreds.
        """
        parts = [label for label in found if isinstance(label, Label)]
        members = sorted({label.claim for label in parts})
        claims = [cluster[member] for member in members]
        labels = frozenset(Label(members.index(label.claim), label.mood) for label in parts)
        explanation = explain(self.compile(claims, self.stating(cluster)), labels, self.budget)
        constraint = next((each for each in self.constraints if each.explains(explanation)), None)
        if constraint:
            yield Conflict(constraint, claims, labels, explanation, number)


def assert_all(frame: Frame, cluster: Sequence[Claimed], run: int) -> Asserted:
    """What claims assert together, seen from a day."""
    asserted = Asserted(frame)
    for number, each in enumerate(cluster):
        for _, fact, home in each.facts:
            fact.state(Assertion(asserted, number, home, run))
    return asserted
