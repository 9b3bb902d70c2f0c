"""Rules that can never matter, such as the one that parts two holders of an office a century apart."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from galleyproof.solver.problem import Edge, Rule, TemporalProblem

Bounds: TypeAlias = Mapping[tuple[int, int], int]
"""By pair of points (x, y): the least k with `x - y <= k`."""


def useful_rules(problem: TemporalProblem) -> list[int]:
    """Return the numbers of all rules but those that can never decide anything.

    A rule goes if each choice of providers that could switch it on carries differences that imply one and
    the same branch. That depends on no other rule, so all such rules may go at once, and no conflict is
    gained or lost.
    """
    common = [_loosest(_bounds(problem.edges[label]) for label in who) for who in providers(problem)]
    return [
        number
        for number, rule in enumerate(problem.rules)
        if not _is_implied(rule, _tightest(common[atom] for atom in rule.atoms))
    ]


def providers(problem: TemporalProblem) -> list[list[int]]:
    """Return for each atom the labels that make it true."""
    found: list[list[int]] = [[] for _ in problem.rules_led_by]
    for label, atoms in enumerate(problem.provided):
        for atom in atoms:
            found[atom].append(label)
    return found


def _bounds(edges: Iterable[Edge]) -> Bounds:
    return _tightest({(x, y): ticks} for x, y, ticks, _ in edges)


def _tightest(several: Iterable[Bounds]) -> Bounds:
    """Return what holds if all of several bounds do."""
    least: dict[tuple[int, int], int] = {}
    for bounds in several:
        for pair, ticks in bounds.items():
            least[pair] = min(ticks, least.get(pair, ticks))
    return least


def _loosest(several: Iterable[Bounds]) -> Bounds:
    """Return what holds if any one of several bounds does, whichever it is."""
    first, *others = [*several] or [{}]
    return {
        pair: max(ticks, *(bounds[pair] for bounds in others)) if others else ticks
        for pair, ticks in first.items()
        if all(pair in bounds for bounds in others)
    }


def _is_implied(rule: Rule, bounds: Bounds) -> bool:
    return any(all(_implies(bounds, edge) for edge in branch) for branch in rule.branches)


def _implies(bounds: Bounds, edge: Edge) -> bool:
    """Tell whether bounds give `x - y <= ticks`, directly or as latest x less earliest y."""
    x, y, ticks, _ = edge
    latest, earliest = bounds.get((x, 0)), bounds.get((0, y))
    by_dates = latest is not None and earliest is not None and latest + earliest <= ticks
    return by_dates or ((x, y) in bounds and bounds[x, y] <= ticks)
