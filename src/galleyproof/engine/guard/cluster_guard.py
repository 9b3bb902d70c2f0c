"""The guard of one cluster of claims: how far each of its values can move while everything else stays fixed."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, Literal

from galleyproof.engine.claim_facts import ClaimFacts
from galleyproof.engine.guard.moving_parts import MovingParts
from galleyproof.engine.guard.placed_values import PlacedValue, subject, values_of_fact
from galleyproof.engine.guard.slack_search import search_slack
from galleyproof.engine.solve import ClusterSolver, assert_all
from galleyproof.facts import Absence, Fact, Presence
from galleyproof.facts.assertion import DAY, Label, Mood
from galleyproof.facts.atoms import Compared, PartOf
from galleyproof.solver import (
    ORIGIN,
    Difference,
    Slack,
    SlackSolver,
    TemporalProblem,
    UndecidedError,
    check,
    useful_rules,
)

CONTRADICTION: Final = "the related claims contradict each other"
OVERTAKEN: Final = "it was a forecast, and a related claim has been overtaken"
IDENTITY: Final = "moving it would change which claims it is compared with"
UNDECIDED: Final = "search limit reached on the related claims"

_FEW_RULES: Final = 100
"""With at most this many rules, all values share one problem; with more, each value gets the rules that can matter."""


class ClusterGuard:
    """A cluster's problem, stated as if all terms could overlap, because their dates may be moved there."""

    def __init__(
        self,
        solver: ClusterSolver,
        cluster: Sequence[ClaimFacts],
        values: Sequence[PlacedValue],
        subjects: Counter[Hashable],
    ) -> None:
        self._solver = solver
        self._cluster = cluster
        self._subjects = subjects
        self._unknown_because = ""
        asserted = assert_all(solver.solution.frame, cluster, solver.run)
        asserted.forget_days()
        self._adds_up = any(asserted[PartOf]) or any(asserted[Compared])
        try:
            self._problem = solver.add_rules(asserted, cluster, solver.constraints_on(cluster))
            self._moods = self._consistent_moods()
            if self._moods:
                self._rebase(values)
            else:
                self._unknown_because = CONTRADICTION
        except UndecidedError:
            self._unknown_because = UNDECIDED

    def slack(self, placed: PlacedValue) -> Slack | str:
        """Return by how many units a value can fall and rise, or the reason why that is unknown."""
        if reason := self._unknown_because or self._why_unknown(placed):
            return reason
        try:
            if self._adds_up and placed.value.is_number:
                return self._slack_by_search(placed)
            slack = self._slack_by_solver(placed)
            if isinstance(slack, str):
                return slack
            return Slack(self._past_own_day(placed, slack, -1), self._past_own_day(placed, slack, 1))
        except UndecidedError:
            self._unknown_because = UNDECIDED  # the other values would fail on the same problem
            return UNDECIDED

    def _why_unknown(self, placed: PlacedValue) -> str:
        if (placed.parts is None or isinstance(placed.fact, Presence)) and self._is_compared(placed.fact):
            return IDENTITY
        labels = placed.parts.labels if placed.parts else ()
        return "" if all(label.mood in self._moods for label in labels) else OVERTAKEN

    def _is_compared(self, fact: Fact) -> bool:
        """Return True if a fact with another date could be about the same thing as some other fact."""
        return self._adds_up or self._subjects[subject(fact, self._solver.solution.frame)] > 1

    def _consistent_moods(self) -> tuple[Mood, ...]:
        """Return the moods that are consistent: with forecasts, or without them if one was overtaken, or none."""
        for moods in (("firm", "plan"), ("firm",)):
            _keep_moods(self._problem, moods)
            if check(self._problem, budget=self._solver.budget) is None:
                return moods
        return ()

    def _rebase(self, values: Sequence[PlacedValue]) -> None:
        problem = self._problem
        self._useful = frozenset(useful_rules(problem))
        self._rules_at: dict[int, set[int]] = defaultdict(set)
        for number, rule in enumerate(problem.rules):
            for point in {point for branch in rule.branches for edge in branch for point in edge[:2]}:
                self._rules_at[point].add(number)
        stated = len(problem.rules)
        for placed in values:
            if placed.parts and not self._why_unknown(placed):
                placed.parts.rebase(problem, placed.key)
        _order_absences(problem, values)
        self._copies = range(stated, len(problem.rules))
        self._slack_solvers: dict[frozenset[int], SlackSolver] = {}

    def _slack_by_solver(self, placed: PlacedValue) -> Slack | str:
        """Return the slack as the solver finds it, or the reason why it is unknown."""
        key, parts = placed.key, placed.parts
        if parts is None:
            return Slack(None, None)
        try:
            down, up = self._slack_solver(parts).slack(key, Difference(key, ORIGIN, 0), parts.step)
        except ValueError:  # an absence that ends before it starts
            return CONTRADICTION
        return Slack(*(None if ticks is None else ticks // parts.step for ticks in (down, up)))

    def _slack_solver(self, parts: MovingParts) -> SlackSolver:
        """Return a slack solver without the rules that cannot matter to these parts, wherever they move."""
        rules = frozenset(range(len(self._problem.rules)))
        if len(rules) > _FEW_RULES:
            numbers = (self._problem.points[point] for point in parts.points)
            rules = self._useful.union(self._copies, *(self._rules_at[number] for number in numbers))
        if rules not in self._slack_solvers:
            self._slack_solvers[rules] = SlackSolver(self._problem.with_rules(rules), self._solver.budget)
        return self._slack_solvers[rules]

    def _past_own_day(self, placed: PlacedValue, slack: Slack, way: Literal[-1, 1]) -> int | None:
        """Return how far a date can go, even if the slack ends at its own day, where reports turn into forecasts.

        For example, a report of a term that lasts on the own day limits the start to that day. A start after it would
        be a plan, which asserts nothing about the own day, so that no check would notice.
        """
        claim_number, fact_number, _ = placed.key
        first, last = self._cluster[claim_number].facts[fact_number][2].own
        units = slack.down if way < 0 else slack.up
        stop = placed.value.lowest(units) if way < 0 else placed.value.highest(units)
        own = first if way < 0 else last
        if units is None or own is None or not isinstance(stop, date) or stop.toordinal() != own:
            return units
        beyond = self._slack_after(placed, way * (units + 1))
        if isinstance(beyond, str):
            return units
        more = beyond.down if way < 0 else beyond.up
        return None if more is None else units + 1 + more

    def _slack_after(self, placed: PlacedValue, units: int) -> Slack | str:
        """Return the slack that a value has once it has been moved."""
        claim_number, fact_number, _ = placed.key
        cluster = self._with_moved(placed, units)
        path, fact, context = cluster[claim_number].facts[fact_number]
        values = values_of_fact(self._solver, placed.key, path, fact, context)
        (moved,) = (value for value in values if value.key == placed.key)
        return ClusterGuard(self._solver, cluster, [moved], self._subjects).slack(moved)

    def _with_moved(self, placed: PlacedValue, units: int) -> list[ClaimFacts]:
        """Return the cluster with one value moved."""
        claim_number, fact_number, _ = placed.key
        cluster = [*self._cluster]
        facts = [*cluster[claim_number].facts]
        facts[fact_number] = (placed.path, placed.value.moved(placed.fact, units), facts[fact_number][2])
        cluster[claim_number] = ClaimFacts(cluster[claim_number].claim, tuple(facts))
        return cluster

    def _slack_by_search(self, placed: PlacedValue) -> Slack:
        """Return the slack of a number that is added up or divided, which differences between points cannot express."""

        def is_consistent(units: int) -> bool:
            claims = self._with_moved(placed, units)
            problem = self._solver.problem_of(claims, self._solver.constraints_on(claims))
            _keep_moods(problem, self._moods)
            return check(problem, budget=self._solver.budget) is None

        return search_slack(is_consistent)


def _keep_moods(problem: TemporalProblem, moods: Sequence[Mood]) -> None:
    """Remove everything that claims assert in any other mood."""
    for label, number in problem.labels.items():
        if isinstance(label, Label) and label.mood not in moods:
            problem.edges[number], problem.provided[number] = [], []


def _order_absences(problem: TemporalProblem, values: Sequence[PlacedValue]) -> None:
    """Require that absences do not end before they start; unlike other timespans, they have no points to order."""
    for one, other in pairwise(values):
        if isinstance(one.fact, Absence) and one.fact is other.fact and {one.key, other.key} <= problem.points.keys():
            since, until = one.fact.since, one.fact.until
            if since and until and since.earliest is not None and until.latest is not None:
                days = until.latest - since.earliest
                problem.carry(None, Difference(one.key, other.key, days * DAY))
