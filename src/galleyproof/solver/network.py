"""A simple temporal network that stays satisfied as differences are added."""

from collections.abc import Iterable
from heapq import heappop, heappush

from galleyproof.solver.problem import Edge


class Network:
    """Differences `x - y <= ticks` between points 0 to n-1, and times in ticks that satisfy them all.

    A simple temporal network (Dechter, Meiri & Pearl 1991) is consistent iff its graph has no negative
    cycle. Inserting into a satisfied network does not search the whole graph: a new negative cycle must
    include the new edge (Cotton & Maler 2006), so raising times from its head onwards either settles or
    returns to its tail.
    """

    __slots__ = ("leaving", "raised", "steps", "times")

    def __init__(self, times: list[int], leaving: list[list[Edge]]) -> None:
        self.times = times
        self.leaving = leaving  # by point x: the edges x - y <= ticks
        self.raised: list[tuple[int, int]] | None = None  # the points raised, with the times before, if to be undone
        self.steps = 0  # the edges examined

    @classmethod
    def of_size(cls, points: int) -> "Network":
        """Return a network without differences, with all times 0; insertions only ever raise times."""
        return cls([0] * points, [[] for _ in range(points)])

    def copy(self) -> "Network":
        """Return an independent copy."""
        return Network(self.times.copy(), [edges.copy() for edges in self.leaving])

    def insert(self, edge: Edge) -> list[Edge] | None:
        """Add one difference; return the negative cycle it closes, else None.

        If there is a cycle, the edge is not added and the times are no longer a solution: restore them before
        going on.
        """
        x, y, ticks, _ = edge
        times = self.times
        if times[x] - times[y] > ticks and (cycle := self._repair(edge)):
            return cycle
        self.leaving[x].append(edge)
        return None

    def insert_all(self, edges: Iterable[Edge]) -> list[Edge] | None:
        """Add differences up to the first that closes a negative cycle; return that cycle, else None."""
        for edge in edges:
            if cycle := self.insert(edge):
                return cycle
        return None

    def _repair(self, new: Edge) -> list[Edge] | None:
        """Raise times just enough to satisfy `new`, in the passes of Bellman, Ford and Moore (1956-59)."""
        times, leaving = self.times, self.leaving
        tail, head, ticks, _ = new
        if tail == head:
            return [new]
        raised = self.raised
        if raised is not None:
            raised.append((head, times[head]))
        times[head] = times[tail] - ticks
        raised_by = {head: new}
        front = [head]
        while front:
            later: dict[int, None] = {}  # an ordered set: each point once per pass
            for x in front:
                time = times[x]
                self.steps += len(leaving[x])
                for edge in leaving[x]:
                    y = edge[1]
                    if time - edge[2] > times[y]:
                        if y == tail:
                            return _trace(edge, raised_by, new)
                        if raised is not None:
                            raised.append((y, times[y]))
                        times[y] = time - edge[2]
                        raised_by[y] = edge
                        later[y] = None
            front = [*later]
        return None

    def undo(self, raises: int) -> None:
        """Lower the times again to what they were after so many raises; edges must be removed separately."""
        raised, times = self.raised or [], self.times
        while len(raised) > raises:
            point, time = raised.pop()
            times[point] = time

    def reversed(self) -> "Network":
        """Return the network with all edges turned round, in which bounds are the same."""
        leaving: list[list[Edge]] = [[] for _ in self.leaving]
        for edges in self.leaving:
            for x, y, ticks, source in edges:
                leaving[y].append((y, x, ticks, source))
        return Network([-time for time in self.times], leaving)

    def tightest(self, x: int, y: int, without: int | None = None) -> int | None:
        """Return the least k for which the network implies `x - y <= k`, None if it implies no bound.

        Direct edges between the two points do not count if their source is `without`. Dijkstra's algorithm; no edge
        has negative slack, as the times satisfy them all (Johnson 1977).
        """
        times, done = self.times, set[int]()
        heap = [(0, x)]
        while heap:
            slack, point = heappop(heap)
            if point == y:
                return slack + times[x] - times[y]
            if point not in done:
                done.add(point)
                self.steps += len(self.leaving[point])
                for _, other, ticks, source in self.leaving[point]:
                    is_left_out = source == without and other in (x, y) and point in (x, y)
                    if not is_left_out and other not in done:
                        heappush(heap, (slack + ticks - times[point] + times[other], other))
        return None


def _trace(last: Edge, raised_by: dict[int, Edge], new: Edge) -> list[Edge]:
    """Walk back from the edge that returned to the tail of `new`, along the edges that raised each point."""
    cycle = [last]
    while cycle[-1] is not new:
        cycle.append(raised_by[cycle[-1][0]])
    return cycle
