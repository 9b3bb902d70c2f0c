"""Points that many labels bound differently, so that each of them contradicts many others."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from itertools import chain
from math import inf
from typing import Final, NamedTuple, TypeAlias

from galleyproof.solver.problem import BACKGROUND, TemporalProblem

_MANY: Final = 20
"""Labels; fewer are compared with each other like all others."""

KindOf: TypeAlias = Callable[[Hashable], Hashable]


class Opposed(NamedTuple):
    """Two labels of which one puts a point after the other does: `least` is the one's bound, `most` the other's."""

    later: Hashable
    earlier: Hashable
    least: int
    most: int


class Disagreement(NamedTuple):
    """A point that many labels bound differently.

    Attributes:
        point: the point.
        pairs: for each label that contradicts any other, at least one of those that it contradicts.
    """

    point: Hashable
    pairs: tuple[Opposed, ...]


class _Bounds(NamedTuple):
    """The bounds that labels set on one point."""

    least: dict[int, int]
    most: dict[int, int]


def disagreements(problem: TemporalProblem, kind_of: KindOf) -> tuple[list[Disagreement], frozenset[int]]:
    """Return the points that many labels disagree about, and labels without which the others agree there.

    All pairs would be too many to name. Each label is paired with one of each kind that it contradicts: the one with
    the lowest upper bound, or the highest lower one.
    """
    points, labels = [*problem.points], [*problem.labels]
    found: list[Disagreement] = []
    dropped: set[int] = set()
    for point, bounds in _bounds(problem, _MANY).items():
        opposed = _opposed(bounds)
        if len(opposed) > _MANY:
            kinds = {label: kind_of(labels[label]) for label in opposed}
            pairs = (Opposed(labels[one], labels[other], *sides) for one, other, *sides in _pairs(bounds, kinds))
            found.append(Disagreement(points[point], (*pairs,)))
            dropped |= opposed - _agreeing(bounds, opposed)
    return found, frozenset(dropped)


def matter_elsewhere(problem: TemporalProblem, dropped: frozenset[int], found: Iterable[Disagreement]) -> bool:
    """Return True if labels that were dropped may contradict others in any other way."""
    settled = {problem.points[disagreement.point] for disagreement in found}
    rules = [problem.rules[number] for number in chain.from_iterable(problem.rules_by_first_atom)] if dropped else []
    atoms = frozenset[int]().union(*(rule.atoms for rule in rules))
    carried = (edge for edges in problem.edges[BACKGROUND + 1 :] for edge in edges)
    branches = chain.from_iterable(rule.branches for rule in rules)
    edges = chain(carried, chain.from_iterable(branches)) if dropped else ()
    ordered = {point for x, y, *_ in edges if x and y for point in (x, y)}
    disagreed = _disagreed_across(problem, settled) if dropped else set()
    return any(
        not atoms.isdisjoint(problem.provided[label])
        or not (ordered | disagreed).isdisjoint(point for edge in problem.edges[label] for point in edge[:2])
        for label in dropped
    )


def _disagreed_across(problem: TemporalProblem, settled: set[int]) -> set[int]:
    """Return the points whose bounds contradict each other, apart from some, or contradict those of a linked point."""
    bounds = _bounds(problem, 0)
    points = {point for point in bounds if point not in settled and _is_disagreed(*bounds[point])}
    links = Counter(point for edge in problem.edges[BACKGROUND] for point in edge[:2])
    for x, y, ticks, _ in problem.edges[BACKGROUND]:
        if not (x and y and links[x] == links[y] == 1) or _is_disagreed(*_only_linked(bounds, x, y, ticks)):
            points |= {x, y} - {0}
    return points


def _only_linked(bounds: Mapping[int, _Bounds], x: int, y: int, ticks: int) -> _Bounds:
    """Return what `x - y <= ticks` implies for y from lower bounds of x, and the upper bounds of y.

    Labels that bound both points as tightly are left out, as they contradict each other at one of the points.
    """
    none = _Bounds({}, {})
    of_x, of_y = bounds.get(x, none), bounds.get(y, none)
    least = {label: value - ticks for label, value in of_x.least.items()}
    return _Bounds(
        {label: value for label, value in least.items() if of_y.least.get(label, -inf) < value},
        {label: value for label, value in of_y.most.items() if of_x.most.get(label, inf) > value + ticks},
    )


def _is_disagreed(least: Mapping[int, int], most: Mapping[int, int]) -> bool:
    return max(least.values(), default=-inf) > min(most.values(), default=inf)


def _bounds(problem: TemporalProblem, fewest: int) -> dict[int, _Bounds]:
    """Return the bounds of every point that more labels bound than the fewest."""
    bounds: dict[int, _Bounds] = {}
    for label in range(BACKGROUND + 1, len(problem.edges)):
        for x, y, ticks, _ in problem.edges[label]:
            if x and not y:
                most = bounds.setdefault(x, _Bounds({}, {})).most
                most[label] = min(ticks, most.get(label, ticks))
            elif y and not x:
                least = bounds.setdefault(y, _Bounds({}, {})).least
                least[label] = max(-ticks, least.get(label, -ticks))
    return {point: of_point for point, of_point in bounds.items() if len({*of_point.least, *of_point.most}) > fewest}


def _opposed(bounds: _Bounds) -> set[int]:
    """Return the labels that contradict another one, apart from those that contradict themselves."""
    for label in [label for label, least in bounds.least.items() if least > bounds.most.get(label, least)]:
        del bounds.least[label], bounds.most[label]
    highest, lowest = max(bounds.least.values(), default=0), min(bounds.most.values(), default=0)
    if not bounds.least or not bounds.most:
        return set()
    above = (label for label, least in bounds.least.items() if least > lowest)
    below = (label for label, most in bounds.most.items() if most < highest)
    return {*above, *below}


def _pairs(bounds: _Bounds, kinds: dict[int, Hashable]) -> Iterator[tuple[int, int, int, int]]:
    """Yield each label with a label of each kind that it contradicts, the later first, with their bounds."""
    first: dict[Hashable, tuple[int, int]] = {}
    last: dict[Hashable, tuple[int, int]] = {}
    for label, kind in sorted(kinds.items()):
        if label in bounds.most:
            first[kind] = min(first.get(kind, (bounds.most[label], label)), (bounds.most[label], label))
        if label in bounds.least:
            last[kind] = max(last.get(kind, (bounds.least[label], label)), (bounds.least[label], label))
    pairs: dict[tuple[int, int, int, int], None] = {}
    for label in sorted(kinds):
        for limit, other in first.values():
            if limit < (least := bounds.least.get(label, limit)):
                pairs[label, other, least, limit] = None
        for limit, other in last.values():
            if limit > (most := bounds.most.get(label, limit)):
                pairs[other, label, limit, most] = None
    yield from pairs


def _agreeing(bounds: _Bounds, labels: Collection[int]) -> set[int]:
    """Return as many of the labels as possible that agree: those whose bounds include the most common value."""
    starts = [(bounds.least.get(label, -inf), 0) for label in labels]
    ends = [(bounds.most[label], 1) for label in labels if label in bounds.most]
    number, most, common = 0, 0, -inf
    for value, is_end in sorted(chain(starts, ends)):
        number += -1 if is_end else 1
        if number > most:
            most, common = number, value
    return {label for label in labels if bounds.least.get(label, -inf) <= common <= bounds.most.get(label, inf)}
