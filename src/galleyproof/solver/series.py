"""Labels that a conflict needs all or none of, such as the claims that put a thousand events in a row."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeAlias

from galleyproof.solver.clusters import clusters
from galleyproof.solver.problem import BACKGROUND, Edge, TemporalProblem

_EdgesAt: TypeAlias = dict[int, dict[Edge, None]]
"""The edges at each point, in order."""


def in_series(problem: TemporalProblem, labels: Iterable[int]) -> Iterator[list[int]]:
    """Yield groups of labels that only join one edge to the next, so that no cycle has some of them and not others.

    Each of them carries one difference and nothing else, and nothing but the next edge goes on from where it ends.
    """
    chosen = sorted(labels)
    single = {label for label in chosen if len(problem.edges[label]) == 1 and not problem.provided[label]}
    arriving, leaving = _edges_of_cycles(problem, chosen)
    joined: list[tuple[int, int]] = []
    for point, edges in arriving.items():
        following = leaving[point]
        if point and len(edges) == len(following) == 1:
            pair = (next(iter(edges))[3], next(iter(following))[3])
            if single.issuperset(pair):
                joined.append(pair)
    for group in clusters(joined, lambda pair: pair):
        yield sorted({*chain.from_iterable(group)})


def _edges_of_cycles(problem: TemporalProblem, labels: Sequence[int]) -> tuple[_EdgesAt, _EdgesAt]:
    """Return the edges that labels may switch on, by head and by tail, without those that lead nowhere."""
    rules = chain.from_iterable(problem.rules_by_first_atom)
    branches = chain.from_iterable(problem.rules[number].branches for number in rules)
    carried = (problem.edges[label] for label in (BACKGROUND, *labels))
    arriving: _EdgesAt = {}
    leaving: _EdgesAt = {}
    for edge in chain.from_iterable(chain(carried, branches)):
        leaving.setdefault(edge[0], {})[edge] = None
        arriving.setdefault(edge[1], {})[edge] = None
    _trim(arriving, leaving, 0)
    _trim(leaving, arriving, 1)
    return arriving, leaving


def _trim(edges: _EdgesAt, others: _EdgesAt, side: int) -> None:
    """Remove the edges at points where no edge goes on; `side` is the place of an edge's other point."""
    open_ = [point for point in edges if point not in others]
    for point in open_:  # grows during the loop
        for edge in edges.pop(point, ()):
            beyond = others[edge[side]]
            del beyond[edge]
            if not beyond:
                del others[edge[side]]
                if edge[side] in edges:
                    open_.append(edge[side])
