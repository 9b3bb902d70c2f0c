"""Adding many differences to a network at once, in about the time that it takes to read them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from galleyproof.solver.budget import Budget
from galleyproof.solver.network import Network
from galleyproof.solver.problem import Edge


def settle(network: Network, edges: Sequence[Edge], budget: Budget) -> list[Edge] | None:
    """Add differences and raise times until all hold; return a negative cycle if they cannot, else None.

    One insertion after another raises a chain of n points up to n times each if its edges come in an unlucky order.
    This goes through the points in passes, each in the order of the edges that may raise a time (Goldberg & Radzik
    1993): a chain takes one pass, whatever the order. If there is a cycle, the times are no longer a solution.

    Raises:
        UndecidedError: the budget is spent.
    """
    for edge in edges:
        network.leaving[edge[0]].append(edge)
    times = network.times
    changed: Iterable[int] = dict.fromkeys(x for x, y, ticks, _ in edges if times[x] - ticks > times[y])
    while changed:
        order, cycle = _Pass(network, budget).from_points(changed)
        if cycle:
            return cycle
        changed = _raise_times(network, order)
    return None


def _raise_times(network: Network, order: Iterable[int]) -> dict[int, None]:
    """Raise the times at the heads of edges that leave points in this order; return the points to look at again."""
    times, raised = network.times, network.raised
    changed: dict[int, None] = {}
    for x in order:
        changed.pop(x, None)
        time = times[x]
        for _, y, ticks, _ in network.leaving[x]:
            if time - ticks > times[y]:
                if raised is not None:
                    raised.append((y, times[y]))
                times[y] = time - ticks
                changed[y] = None
    return changed


class _Visit(NamedTuple):
    """A point on the way of a depth-first search: the way to it in ticks, and the edges still to follow."""

    point: int
    way: int
    edges: list[Edge]


class _Pass:
    """A depth-first search along the edges whose heads are as early as they may be, or earlier."""

    def __init__(self, network: Network, budget: Budget) -> None:
        self._network = network
        self._budget = budget
        self._done: list[int] = []
        self._place: dict[int, int] = {}  # of the points visited: on the way, or -1 afterwards
        self._visits: list[_Visit] = []
        self._edges: list[Edge] = []  # the edges of the way

    def from_points(self, points: Iterable[int]) -> tuple[Iterable[int], list[Edge]]:
        """Return the points that can be reached, each before those that it may raise; and a negative cycle, if any."""
        for point in points:
            if point not in self._place:
                self._visit(point, 0)
                while self._visits:
                    if cycle := self._advance():
                        return (), cycle
        return reversed(self._done), []

    def _visit(self, point: int, way: int) -> None:
        leaving = self._network.leaving[point]
        self._network.steps += len(leaving)
        self._budget.spend(1 + len(leaving) // 2)
        self._place[point] = len(self._visits)
        self._visits.append(_Visit(point, way, leaving.copy()))

    def _advance(self) -> list[Edge]:
        """Follow the next edge from the last point of the way; return the way back if that closes a negative cycle."""
        times = self._network.times
        point, way, edges = self._visits[-1]
        while edges:
            edge = edges.pop()
            _, y, ticks, _ = edge
            over = times[point] - ticks - times[y]
            if over < 0:
                continue
            place = self._place.get(y)
            if place is None:
                self._edges.append(edge)
                self._visit(y, way + over)
                return []
            if place >= 0 and way + over > self._visits[place].way:
                return [*self._edges[place:], edge]
        self._visits.pop()
        self._edges[-1:] = []
        self._place[point] = -1
        self._done.append(point)
        return []
