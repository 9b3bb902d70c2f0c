"""Rules that cannot affect the answer, such as "one holder at a time" for two holders a century apart."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from galleyproof.solver.problem import Edge, Implication, TemporalProblem

Bounds: TypeAlias = Mapping[tuple[int, int], int]
"""For a pair of points (x, y), the least k with `x - y <= k`."""


def useful_rules(problem: TemporalProblem) -> list[int]:
    """Return the numbers of the rules that can affect the answer.

    A rule is dropped if every choice of providers that could switch it on carries differences that imply
    the same branch. This does not depend on any other rule, so all such rules can be dropped at once
    without adding or losing a conflict.
    """
    common = [_loosest(_bounds(problem.edges[label]) for label in labels) for labels in providers(problem)]
    return [
        number
        for number, rule in enumerate(problem.rules)
        if not _is_implied(rule, _tightest(common[atom] for atom in rule.atoms))
    ]


def providers(problem: TemporalProblem) -> list[list[int]]:
    """Return, for each atom, the labels that make it true."""
    labels_by_atom: list[list[int]] = [[] for _ in problem.rules_by_first_atom]
    for label, atoms in enumerate(problem.provided):
        for atom in atoms:
            labels_by_atom[atom].append(label)
    return labels_by_atom


def _bounds(edges: Iterable[Edge]) -> Bounds:
    return _tightest({(x, y): ticks} for x, y, ticks, _ in edges)


def _tightest(several: Iterable[Bounds]) -> Bounds:
    """Return the bounds that hold if all of the given ones do."""
    least: dict[tuple[int, int], int] = {}
    for bounds in several:
        for pair, ticks in bounds.items():
            least[pair] = min(ticks, least.get(pair, ticks))
    return least


def _loosest(several: Iterable[Bounds]) -> Bounds:
    """Return the bounds that hold if any one of the given ones does."""
    first, *others = [*several] or [{}]
    return {
        pair: max(ticks, *(bounds[pair] for bounds in others)) if others else ticks
        for pair, ticks in first.items()
        if all(pair in bounds for bounds in others)
    }


def _is_implied(rule: Implication, bounds: Bounds) -> bool:
    return any(all(_implies(bounds, edge) for edge in branch) for branch in rule.branches)


def _implies(bounds: Bounds, edge: Edge) -> bool:
    """Return True if the bounds give `x - y <= ticks`, directly or as latest x minus earliest y."""
    x, y, ticks, _ = edge
    latest, earliest = bounds.get((x, 0)), bounds.get((0, y))
    by_dates = latest is not None and earliest is not None and latest + earliest <= ticks
    return by_dates or ((x, y) in bounds and bounds[x, y] <= ticks)
