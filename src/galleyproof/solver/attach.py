"""Hanging a few of a problem's differences on a point of their own, so that they can be moved together.

What says `x <= 5` says `x - anchor <= 5` then. With a label that keeps the anchor at the origin, the problem means
what it meant, and the `slack` of that label is how far all that hangs on the anchor can be moved.
"""

from collections.abc import Hashable, Iterable

from galleyproof.solver.problem import Difference, Edge, Rule, TemporalProblem


def hang(problem: TemporalProblem, anchor: Hashable, label: Hashable, differences: Iterable[Difference]) -> None:
    """Hang differences from the origin that `label` carries on an anchor.

    Raises ValueError for one that it does not carry, or that hangs already.
    """
    number, place = problem.labels[label], problem.points[anchor]
    edges = problem.edges[number]
    for x, y, ticks in differences:
        edge = (problem.points[x], problem.points[y], ticks, number)
        edges[edges.index(edge)] = _hung(edge, place)


def hang_rules(problem: TemporalProblem, anchor: Hashable, rules: Iterable[int], tick: int) -> None:
    """Hang what rules, given by number, say of one tick on an anchor: that points are not before it, or not after."""
    place = problem.points[anchor]
    for number in rules:
        rule = problem.rules[number]
        branches = (
            tuple(_hung(edge, place) if _names(edge, tick) else edge for edge in branch) for branch in rule.branches
        )
        problem.rules[number] = rule._replace(branches=tuple(branches))


def own_rules(problem: TemporalProblem, label: Hashable, atom: Hashable) -> list[int]:
    """Give a label an atom of its own for one that others may provide too, and return that atom's rules, by number."""
    own = (label, atom)
    if own not in problem.atoms:
        old, provided = problem.atoms[atom], problem.provided[problem.labels[label]]
        provided[:] = [each for each in provided if each != old]
        problem.provide(label, own)
        for rule in [rule for rule in problem.rules if old in rule.atoms]:
            _copy(problem, rule, old, problem.atoms[own])
    return problem.rules_led_by[problem.atoms[own]]


def _copy(problem: TemporalProblem, rule: Rule, old: int, own: int) -> None:
    source = ~len(problem.rules)
    branches = tuple(tuple((x, y, ticks, source) for x, y, ticks, _ in branch) for branch in rule.branches)
    problem.rules_led_by[own].append(len(problem.rules))
    problem.rules.append(Rule(rule.tag, source, rule.atoms - {old} | {own}, branches))


def _hung(edge: Edge, place: int) -> Edge:
    x, y, ticks, source = edge
    return x or place, y or place, ticks, source  # the origin is point 0


def _names(edge: Edge, tick: int) -> bool:
    x, y, ticks, _ = edge
    return (y == 0 and ticks == tick) or (x == 0 and -ticks == tick)
