"""The slack of a date: how far it could move before something else would contradict it."""

from collections.abc import Hashable
from typing import Final, NamedTuple

from galleyproof.solver.budget import Budget
from galleyproof.solver.consistency import DEFAULT_BUDGET, Solver, State, label_numbers
from galleyproof.solver.decide import excess
from galleyproof.solver.network import Network
from galleyproof.solver.problem import Difference, TemporalProblem

_STEPS_PER_EDGE: Final = 3  # a heap is slow


class Slack(NamedTuple):
    """The ticks by which `x - y` could fall and rise without a conflict; None if there is no limit."""

    down: int | None
    up: int | None


class SlackSolver:
    """Finds the slack of any label of one problem, which must not change meanwhile.

    `budget` is the number of steps for each answer, taken from `whole` as well if there is one. Raises ValueError if
    the labels already conflict, and UndecidedError.
    """

    def __init__(self, problem: TemporalProblem, budget: int = DEFAULT_BUDGET, whole: Budget | None = None) -> None:
        self._problem = problem
        self._steps = budget
        self._whole = whole
        self._all_labels = label_numbers(problem, None)
        state = Solver(problem, Budget(budget, whole)).solve(self._all_labels)
        if state.refuted_by is not None:
            message = "the labels already conflict"
            raise ValueError(message)
        self._has_choices = bool(state.disjunctions)
        self._certain = _Paths(_certain(state))
        self._unmoved = _Paths(_decided(state))

    def slack(self, label: Hashable, difference: Difference, step: int = 1) -> Slack:
        """Return how far the bounds that `label` sets on `x - y` can move while everything else is fixed.

        The upper and the lower bound of the label move together, as a date does: one that puts x at 5 to 7 can
        move up until 5 is past the latest x that the rest allows. A bound alone can always be loosened, so the
        slack in that direction is None. Each direction takes a shortest path in the network without these
        bounds (Dechter, Meiri & Pearl 1991), with the disjunctions as one solution decides them. If that leaves
        a choice, the next shift beyond is solved, in case another choice allows it. The answer is exact: every
        shift by whole steps of `step` ticks up to the answer is consistent, and the next one is not.

        Raises KeyError for an unknown point or label, and UndecidedError.
        """
        x, y = self._problem.points[difference.x], self._problem.points[difference.y]
        number, budget = self._problem.labels[label], Budget(self._steps, self._whole)
        return Slack(self._room(number, x, y, step, budget), self._room(number, y, x, step, budget))

    def _room(self, label: int, x: int, y: int, step: int, budget: Budget) -> int | None:
        """Return how far `x - y` can fall, rounded down to whole steps; None if there is no limit."""
        upper = min((ticks for a, b, ticks, _ in self._problem.edges[label] if (a, b) == (x, y)), default=None)
        if upper is None:
            return None
        least_rise = self._certain.tightest(y, x, label, budget) if self._has_choices else None
        paths = self._unmoved
        while True:
            rise = paths.tightest(y, x, label, budget)
            if rise is None:
                return None
            room = (upper + rise) // step * step
            if not self._has_choices or rise == least_rise:
                return room
            state = self._solve(label, x, y, room + step, budget)
            if state.refuted_by is not None:
                return room
            paths = _Paths(_decided(state))

    def _solve(self, label: int, x: int, y: int, shift: int, budget: Budget) -> State:
        """Solve with the label's `x - y` lowered by `shift`."""
        by = {(x, y): -shift, (y, x): shift}
        shifted = [(a, b, ticks + by.get((a, b), 0), source) for a, b, ticks, source in self._problem.edges[label]]
        return Solver(self._problem.with_edges(label, shifted), budget).solve(self._all_labels)


class _Paths:
    """The shortest paths of a network that does not change."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._reversed: Network | None = None

    def tightest(self, x: int, y: int, label: int, budget: Budget) -> int | None:
        """Return the least k with `x - y <= k` without what a label says about the two points directly.

        Everything that has a date is next to the origin, so the search starts at the other point.
        """
        network = self._network
        if x == 0:
            if self._reversed is None:
                budget.spend(len(network.times))
                self._reversed = network.reversed()
            network, x, y = self._reversed, y, x
        steps = network.steps
        bound = network.tightest(x, y, label)
        budget.spend(1 + _STEPS_PER_EDGE * (network.steps - steps))
        return bound


def _certain(state: State) -> Network:
    """Return the network of the differences that hold whichever way the disjunctions are decided."""
    chosen = {rule.source for rule in state.disjunctions}
    kept = [[edge for edge in edges if edge[3] not in chosen] for edges in state.network.leaving]
    return Network(state.network.times, kept)


def _decided(state: State) -> Network:
    """Return the network of one solution, with all disjunctions decided as in that solution."""
    network = state.network.copy()
    for rule in state.disjunctions:
        network.insert_all(next(branch for branch in rule.branches if excess(branch, network.times) <= 0))
    return network
