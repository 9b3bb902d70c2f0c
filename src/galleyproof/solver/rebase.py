"""Measuring some differences of a problem from a base point of their own, so that they can be moved together.

`x <= 5` then becomes `x - base <= 5`. While a label keeps the base at the origin, the problem is unchanged, and the
slack of that label is how far everything measured from the base can be moved.
"""

from collections.abc import Hashable, Iterable

from galleyproof.solver.problem import Difference, Edge, Implication, TemporalProblem


def rebase_differences(
    problem: TemporalProblem, base: Hashable, label: Hashable, differences: Iterable[Difference]
) -> None:
    """Measure differences that `label` carries from a base point instead of from the origin.

    Raises ValueError for one that the label does not carry, or that has been rebased already.
    """
    number, point = problem.labels[label], problem.points[base]
    edges = problem.edges[number]
    for x, y, ticks in differences:
        edge = (problem.points[x], problem.points[y], ticks, number)
        edges[edges.index(edge)] = _rebased(edge, point)


def rebase_rules(problem: TemporalProblem, base: Hashable, rules: Iterable[int], tick: int) -> None:
    """Measure the edges of rules that say "not before" or "not after" one tick from a base point.

    The rules are given by number.
    """
    point = problem.points[base]
    for number in rules:
        rule = problem.rules[number]
        branches = (
            tuple(_rebased(edge, point) if _has_tick(edge, tick) else edge for edge in branch)
            for branch in rule.branches
        )
        problem.rules[number] = rule._replace(branches=tuple(branches))


def split_atom(
    problem: TemporalProblem, label: Hashable, atom: Hashable, rules: Iterable[int] | None = None
) -> list[int]:
    """Make a label provide its own copy of an atom, with copies of its rules; return the numbers of those rules.

    Other labels may go on providing the original atom. `rules` are all rules with the atom, if they are known.
    """
    own = (label, atom)
    if own not in problem.atoms:
        shared, provided = problem.atoms[atom], problem.provided[problem.labels[label]]
        provided[:] = [other for other in provided if other != shared]
        problem.provide(label, own)
        numbers = range(len(problem.rules)) if rules is None else rules
        for rule in [problem.rules[number] for number in numbers if shared in problem.rules[number].atoms]:
            _copy(problem, rule, shared, problem.atoms[own])
    return problem.rules_by_first_atom[problem.atoms[own]]


def _copy(problem: TemporalProblem, rule: Implication, shared: int, own: int) -> None:
    source = ~len(problem.rules)
    branches = tuple(tuple((x, y, ticks, source) for x, y, ticks, _ in branch) for branch in rule.branches)
    problem.rules_by_first_atom[own].append(len(problem.rules))
    problem.rules.append(Implication(rule.tag, source, rule.atoms - {shared} | {own}, branches))


def _rebased(edge: Edge, point: int) -> Edge:
    x, y, ticks, source = edge
    return x or point, y or point, ticks, source  # the origin is point 0


def _has_tick(edge: Edge, tick: int) -> bool:
    x, y, ticks, _ = edge
    return (y == 0 and ticks == tick) or (x == 0 and -ticks == tick)
