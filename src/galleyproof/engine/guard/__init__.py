"""The guard of a whole desk: how far each date and number could be wrong before a check noticed."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.claim_facts import ClaimFacts, all_claim_facts, frame_of
from galleyproof.engine.cluster_solver import ClusterSolver
from galleyproof.engine.guard.cluster_guard import NOT_EXAMINED, ClusterGuard, Shared
from galleyproof.engine.guard.placed_values import PlacedValue, subject, values_of_cluster
from galleyproof.engine.solution import Solution
from galleyproof.engine.solve import cluster_keys
from galleyproof.records.location import Location, Path
from galleyproof.solver import Budget, Slack, clusters

_BUDGET: Final = 100_000
"""The solver's steps for one value; a twentieth of a second."""

_LEAST, _FOR_EACH_FACT = 1_000_000, 400
"""The steps for a whole desk; about as long as a run of it takes."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A date or number of a claim, and how far it could be moved without causing a contradiction.

    Attributes:
        claim: the claim's full id.
        field: its path in the record; for half of an interval, the path ends in `start` or `end`.
        at: its location.
        written: its text in the record.
        earliest: the first day, or the least number, that it could be; None if nothing limits it on that side.
        latest: the last day, or the greatest number, that it could be; None if nothing limits it on that side.
        unknown_because: the reason why the bounds are unknown, or "".
    """

    claim: str
    field: Path
    at: Location
    written: str
    earliest: date | Decimal | None = None
    latest: date | Decimal | None = None
    unknown_because: str = ""

    @property
    def article(self) -> str:
        """The article that makes the claim, or `background`."""
        return self.claim.partition("/")[0]

    @property
    def field_text(self) -> str:
        """The field as text: `fact.during.start`."""
        return ".".join(map(str, self.field))

    @property
    def is_examined(self) -> bool:
        """False if the search limit was reached before it was examined."""
        return self.unknown_because != NOT_EXAMINED

    @property
    def sides(self) -> int:
        """The number of its limits: 0, 1 or 2."""
        return (self.earliest is not None) + (self.latest is not None)


def search_limit(guarded: Sequence[Guarded]) -> str:
    """Return how many of some values were examined if the search limit was reached before all were; else ""."""
    examined = sum(value.is_examined for value in guarded)
    if examined == len(guarded):
        return ""
    return f"search limit reached; {examined:,} values of {len(guarded):,} were examined"


def guard(desk: Desk, constraints: Sequence[Constraint], as_of: date) -> tuple[Guarded, ...]:
    """Return how far every asserted date and number could be moved, in the order of the desk.

    A value is moved as written, vagueness included, by whole days (numbers by their last decimal place), while
    everything else stays fixed. Every position up to a bound is consistent, and the next one is not. Forecasts guard
    other values unless a related claim has been overtaken. Stretches to the run's day guard nothing; nor do claims that
    are refuted, disputed, unverifiable or opinion, because nobody can rely on them.

    The search is limited for the desk as a whole. Small clusters are examined first, so that a large one leaves out
    none but its own values.
    """
    relied_on = (claim for claim in desk.claims if claim.status not in ("disputed", "unverifiable"))
    claims = all_claim_facts(desk, relied_on, as_of)
    seen_by_facts = frame_of(desk, claims, as_of)
    joining = [constraint for constraint in constraints if constraint.joins]
    grouped = clusters(range(len(claims)), lambda number: cluster_keys(claims[number], seen_by_facts, joining))
    desk_guard = _DeskGuard(constraints, as_of, claims, Solution(seen_by_facts))
    guarded: dict[int, list[Guarded]] = defaultdict(list)
    for numbers in sorted(grouped, key=len):
        for member, value in desk_guard.of_cluster([claims[number] for number in numbers]):
            guarded[numbers[member]].append(value)
    return tuple(value for number in range(len(claims)) for value in guarded[number])


class _DeskGuard:
    """The guard of one cluster after another, within one budget."""

    def __init__(
        self, constraints: Sequence[Constraint], as_of: date, claims: Sequence[ClaimFacts], solution: Solution
    ) -> None:
        facts = [fact for claim in claims for _, fact, _ in claim.facts]
        subjects = Counter(subject(fact, solution.frame) for fact in facts)
        budget = Budget(_LEAST + _FOR_EACH_FACT * len(facts))
        self._budget = budget
        self._related = Shared(ClusterSolver(constraints, as_of.toordinal(), _BUDGET, solution), subjects, budget)
        self._alone = Shared(ClusterSolver((), as_of.toordinal(), _BUDGET, solution), subjects, budget)

    def of_cluster(self, cluster: Sequence[ClaimFacts]) -> Iterator[tuple[int, Guarded]]:
        """Yield every value of a cluster, with the number of its claim."""
        is_alone = len(cluster) == len(cluster[0].facts) == 1  # as in a run, only its own order limits a lone fact
        shared = self._alone if is_alone else self._related
        values = [*values_of_cluster(shared.solver, cluster, is_examined=not self._budget.is_spent)]
        if not values:
            return
        cluster_guard = ClusterGuard(shared, cluster, values)
        for value in values:
            claim = cluster[value.key.claim].claim
            assert isinstance(claim, Claim)  # noqa: S101 - the guard is given whole claims
            yield value.key.claim, _guarded(claim, value, cluster_guard.slack(value))


def _guarded(claim: Claim, placed: PlacedValue, slack: Slack | str) -> Guarded:
    value = placed.value
    path = (*placed.path, *value.path(placed.fact))
    if isinstance(slack, str):
        return Guarded(claim.ref, path, claim.at(*path), value.written.text, unknown_because=slack)
    bounds = value.lowest(slack.down), value.highest(slack.up)
    return Guarded(claim.ref, path, claim.at(*path), value.written.text, *bounds)
