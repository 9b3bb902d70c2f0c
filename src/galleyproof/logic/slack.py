"""How far a date could be moved before anything else would contradict it."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from galleyproof.logic.budget import Budget
from galleyproof.logic.decide import excess
from galleyproof.logic.network import Network
from galleyproof.logic.problem import Difference, TemporalProblem
from galleyproof.logic.solver import DEFAULT_BUDGET, Solver, State, numbered


class Slack(NamedTuple):
    """Ticks by which `x - y` could fall and rise without a conflict; None: however far."""

    down: int | None
    up: int | None


def slack(problem: TemporalProblem, label: Hashable, difference: Difference, budget: int = DEFAULT_BUDGET) -> Slack:
    """Return how far what `label` says of the difference's `x - y` can be moved with all else fixed.

    Both bounds that the label sets between the two points move together, as a date does: one that says x is
    5..7 may go up until 5 is past the latest x that the rest allows. A bound alone can always be loosened:
    None that way. Each way takes a shortest path in the network without these bounds (Dechter, Meiri &
    Pearl 1991), with disjunctions as one solution decides them, and, if there are any, a look one tick
    beyond for a solution that decides otherwise. So it is exact: all shifts up to the answer are
    consistent, and the next tick is not.

    Raises ValueError if the labels conflict as they stand, KeyError for what the problem does not know,
    UndecidedError.
    """
    x, y = problem.points[difference.x], problem.points[difference.y]
    number, everyone = problem.labels[label], numbered(problem, None)
    solving = _Shifts(problem, number, everyone, Budget(budget))
    return Slack(solving.room(x, y), solving.room(y, x))


class _Shifts(NamedTuple):
    """One label of a problem, some of whose differences are shifted."""

    problem: TemporalProblem
    label: int
    active: Sequence[int]
    budget: Budget

    def room(self, x: int, y: int) -> int | None:
        """Return how far `x - y` can fall."""
        upper = [ticks for a, b, ticks, _ in self.problem.edges[self.label] if (a, b) == (x, y)]
        if not upper:
            return None
        shift = 0
        while (state := self._solve(x, y, shift)).refuted_by is None:
            rise = _rest(state, self.label, {x, y}).tightest(y, x)
            if rise is None:
                return None
            if not state.disjunctions:
                return min(upper) + rise
            shift = min(upper) + rise + 1
        if shift == 0:
            message = "the labels conflict as they stand"
            raise ValueError(message)
        return shift - 1

    def _solve(self, x: int, y: int, shift: int) -> State:
        by = {(x, y): -shift, (y, x): shift}
        edges = self.problem.edges[self.label]
        shifted = [(a, b, ticks + by.get((a, b), 0), source) for a, b, ticks, source in edges]
        return Solver(self.problem.with_edges(self.label, shifted), self.budget).solve(self.active)


def _rest(state: State, label: int, pair: set[int]) -> Network:
    """Return the network of a solution, all disjunctions decided, less what the label says of the pair."""
    network, times = state.network, state.network.times
    for rule in state.disjunctions:
        network.insert_all(next(branch for branch in rule.branches if excess(branch, times) <= 0))
    kept = [[edge for edge in edges if edge[3] != label or {*edge[:2]} != pair] for edges in network.leaving]
    return Network(times, kept)
