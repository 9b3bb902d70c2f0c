"""The guard of one cluster of claims: how far each of its values can move while everything else stays fixed."""

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from galleyproof.engine.claim_facts import ClaimFacts
from galleyproof.engine.cluster_solver import ClusterSolver, assert_all
from galleyproof.engine.guard.placed_values import PlacedValue, subject, values_of_fact
from galleyproof.engine.guard.relevant import Relevant
from galleyproof.engine.guard.slack_search import search_slack
from galleyproof.facts import Absence, Fact, Presence
from galleyproof.facts.assertion import DAY, Asserted, Label, Mood
from galleyproof.facts.atoms import Compared, PartOf
from galleyproof.solver import ORIGIN, Budget, Difference, Slack, TemporalProblem, UndecidedError, check

CONTRADICTION: Final = "the related claims contradict each other"
OVERTAKEN: Final = "it was a forecast, and a related claim has been overtaken"
IDENTITY: Final = "moving it would change which claims it is compared with"
UNDECIDED: Final = "search limit reached on the related claims"
NOT_EXAMINED: Final = "search limit reached before this value"

_FACT, _RULE = 60, 25
"""The steps that it takes to state a fact, and a rule."""

_MOODS: Final[tuple[tuple[Mood, ...], ...]] = (("firm", "plan"), ("firm",))


class Shared(NamedTuple):
    """What the guards of several clusters share.

    Attributes:
        solver: states clusters for the solver.
        subjects: how many facts are about each person or measure that is compared on certain dates only.
        budget: the steps that are left for all of them.
    """

    solver: ClusterSolver
    subjects: Counter[Hashable]
    budget: Budget


class ClusterGuard:
    """A cluster's problem, stated as if all terms could overlap, because their dates may be moved there.

    Everything that is done counts against the shared budget; once it is spent, values are not examined.
    """

    def __init__(
        self,
        shared: Shared,
        cluster: Sequence[ClaimFacts],
        values: Sequence[PlacedValue],
    ) -> None:
        self._shared = shared
        self._solver, self._subjects, self._budget = shared
        self._cluster = cluster
        self._unknown_because = ""
        self._moods: tuple[Mood, ...] = ()
        self._adds_up = False
        try:
            self._state(values)
        except UndecidedError:
            self._unknown_because = self._limit

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
            self._unknown_because = self._limit  # the other values would fail on the same problem
            return self._unknown_because

    @property
    def _limit(self) -> str:
        return NOT_EXAMINED if self._budget.is_spent else UNDECIDED

    def _state(self, values: Sequence[PlacedValue]) -> None:
        """State the problem, and measure each value from a point of its own."""
        self._budget.spend(_FACT * sum(len(claim.facts) for claim in self._cluster))
        asserted = assert_all(self._solver.solution.frame, self._cluster, self._solver.run)
        asserted.forget_days()
        self._adds_up = any(asserted[PartOf]) or any(asserted[Compared])
        problem = self._with_rules(asserted)
        self._moods = self._consistent_moods(problem)
        if not self._moods:
            self._unknown_because = CONTRADICTION
            return
        self._relevant = Relevant(problem, (placed for placed in values if not self._why_unknown(placed)))
        _order_absences(problem, values)
        self._relevant.finish()

    def _with_rules(self, asserted: Asserted) -> TemporalProblem:
        """Return the problem with the rules of all constraints; raise UndecidedError if there are too many."""
        bearable = self._solver.max_rules
        self._solver.max_rules = min(bearable, self._budget.left // _RULE)
        try:
            problem = self._solver.add_rules(asserted, self._cluster, self._solver.constraints_on(self._cluster))
        except UndecidedError:
            if self._solver.max_rules < bearable:
                self._budget.spend(self._budget.left + 1)  # it is spent, although nothing came of it
            raise
        finally:
            self._solver.max_rules = bearable
        self._budget.spend(_RULE * len(problem.rules))
        return problem

    def _why_unknown(self, placed: PlacedValue) -> str:
        if (placed.parts is None or isinstance(placed.fact, Presence)) and self._is_compared(placed.fact):
            return IDENTITY
        labels = placed.parts.labels if placed.parts else ()
        return "" if all(label.mood in self._moods for label in labels) else OVERTAKEN

    def _is_compared(self, fact: Fact) -> bool:
        """Return True if a fact with another date could be about the same thing as some other fact."""
        return self._adds_up or self._subjects[subject(fact, self._solver.solution.frame)] > 1

    def _consistent_moods(self, problem: TemporalProblem) -> tuple[Mood, ...]:
        """Return the moods that are consistent: with forecasts, or without them if one was overtaken, or none."""
        for moods in _MOODS:
            _keep_moods(problem, moods)
            if check(problem, budget=self._solver.budget, whole=self._budget) is None:
                return moods
        return ()

    def _slack_by_solver(self, placed: PlacedValue) -> Slack | str:
        """Return the slack as the solver finds it, or the reason why it is unknown."""
        key, parts = placed.key, placed.parts
        if parts is None:
            return Slack(None, None)
        try:
            solver = self._relevant.solver(key, parts, self._solver.budget, self._budget)
            down, up = solver.slack(key, Difference(key, ORIGIN, 0), parts.step)
        except ValueError:  # an absence that ends before it starts
            return CONTRADICTION
        return Slack(*(None if ticks is None else ticks // parts.step for ticks in (down, up)))

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
        numbers = self._claims_around(placed)
        key = placed.key._replace(claim=numbers.index(placed.key.claim))
        everything = self._with_moved(placed, units)
        cluster = [everything[number] for number in numbers]
        path, fact, context = cluster[key.claim].facts[key.fact]
        (moved,) = (value for value in values_of_fact(self._solver, key, path, fact, context) if value.key == key)
        return ClusterGuard(self._shared, cluster, [moved]).slack(moved)

    def _claims_around(self, placed: PlacedValue) -> Sequence[int]:
        """Return the claims that can matter to a value: all of them if its move may change which are overtaken."""
        if "plan" in self._moods and placed.parts:
            return self._relevant.claims(placed.key, placed.parts)
        return range(len(self._cluster))

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
            self._budget.spend(_FACT * sum(len(claim.facts) for claim in claims))
            problem = self._solver.problem_of(claims, self._solver.constraints_on(claims))
            self._budget.spend(_RULE * len(problem.rules))
            _keep_moods(problem, self._moods)
            return check(problem, budget=self._solver.budget, whole=self._budget) is None

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
