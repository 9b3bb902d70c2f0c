"""How far a date could be moved before anything else would contradict it."""

from collections.abc import Hashable, Iterable
from typing import NamedTuple

from galleyproof.solver.budget import Budget
from galleyproof.solver.consistency import DEFAULT_BUDGET, Solver, State, numbered
from galleyproof.solver.decide import excess
from galleyproof.solver.network import Network
from galleyproof.solver.problem import Difference, Edge, TemporalProblem


class Slack(NamedTuple):
    """Ticks by which `x - y` could fall and rise without a conflict; None: however far."""

    down: int | None
    up: int | None


def slack(problem: TemporalProblem, label: Hashable, difference: Difference, budget: int = DEFAULT_BUDGET) -> Slack:
    """Return how far what `label` says of the difference's `x - y` can be moved with all else fixed.

    To ask for several, keep `Slacks`. Raises what they do.
    """
    return Slacks(problem, budget).of(label, difference)


class Slacks:
    """Answers for any label of one problem, which must not change meanwhile; `budget` is for each answer.

    Raises ValueError if the labels conflict as they stand, UndecidedError.
    """

    def __init__(self, problem: TemporalProblem, budget: int = DEFAULT_BUDGET) -> None:
        self._problem = problem
        self._budget = budget
        self._everyone = numbered(problem, None)
        state = Solver(problem, Budget(budget)).solve(self._everyone)
        if state.refuted_by is not None:
            message = "the labels conflict as they stand"
            raise ValueError(message)
        self._has_choices = bool(state.disjunctions)
        self._certain = _certain(state)
        self._unmoved = _decided(state)

    def of(self, label: Hashable, difference: Difference, step: int = 1) -> Slack:
        """Return how far what `label` says of the difference's `x - y` can be moved with all else fixed.

        Both bounds that the label sets between the two points move together, as a date does: one that says x is
        5..7 may go up until 5 is past the latest x that the rest allows. A bound alone can always be loosened:
        None that way. Each way takes a shortest path in the network without these bounds (Dechter, Meiri &
        Pearl 1991), with disjunctions as one solution decides them, and, where that matters, a look one step
        beyond for a solution that decides otherwise. So it is exact: all shifts by whole steps (of so many
        ticks) up to the answer are consistent, and the next is not.

        Raises KeyError for what the problem does not know, UndecidedError.
        """
        x, y = self._problem.points[difference.x], self._problem.points[difference.y]
        number, budget = self._problem.labels[label], Budget(self._budget)
        return Slack(self._room(number, x, y, step, budget), self._room(number, y, x, step, budget))

    def _room(self, label: int, x: int, y: int, step: int, budget: Budget) -> int | None:
        """Return how far `x - y` can fall, in whole steps."""
        upper = min((ticks for a, b, ticks, _ in self._problem.edges[label] if (a, b) == (x, y)), default=None)
        if upper is None:
            return None
        most = _rest(self._certain, label, x, y).tightest(y, x) if self._has_choices else None
        network = self._unmoved
        while True:
            rise = _rest(network, label, x, y).tightest(y, x)
            if rise is None:
                return None
            room = (upper + rise) // step * step
            if not self._has_choices or rise == most:
                return room
            state = self._solve(label, x, y, room + step, budget)
            if state.refuted_by is not None:
                return room
            network = _decided(state)

    def _solve(self, label: int, x: int, y: int, shift: int, budget: Budget) -> State:
        """Solve with `x - y` lower by so much."""
        by = {(x, y): -shift, (y, x): shift}
        shifted = [(a, b, ticks + by.get((a, b), 0), source) for a, b, ticks, source in self._problem.edges[label]]
        return Solver(self._problem.with_edges(label, shifted), budget).solve(self._everyone)


def _certain(state: State) -> Network:
    """Return what holds however disjunctions are decided."""
    chosen = {rule.source for rule in state.disjunctions}
    kept = [[edge for edge in edges if edge[3] not in chosen] for edges in state.network.leaving]
    return Network(state.network.times, kept)


def _decided(state: State) -> Network:
    """Return the network of a solution, all disjunctions decided as it happens to."""
    network = state.network.copy()
    for rule in state.disjunctions:
        network.insert_all(next(branch for branch in rule.branches if excess(branch, network.times) <= 0))
    return network


def _rest(network: Network, label: int, x: int, y: int) -> Network:
    """Return a network less what a label says of two points."""
    leaving = [*network.leaving]
    for one, other in ((x, y), (y, x)):
        leaving[one] = [*_others(leaving[one], label, other)]
    return Network(network.times, leaving)


def _others(edges: Iterable[Edge], label: int, head: int) -> Iterable[Edge]:
    return (edge for edge in edges if edge[3] != label or edge[1] != head)
