"""Which labels of a problem can have a conflict with each other at all, and which are close to each other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from galleyproof.solver.clusters import clusters
from galleyproof.solver.problem import BACKGROUND, TemporalProblem


class _Part(NamedTuple):
    """Something that ties points (numbers from 1) and atoms (`~number`); a label if it has a number."""

    label: int
    ties: Sequence[int]


def independent_parts(problem: TemporalProblem) -> list[list[int]]:
    """Return groups of labels such that every minimal conflict lies within one, the smallest group first.

    The origin ties nothing: a negative cycle passes it once, so without it what is left of the cycle hangs
    together.
    """
    parts = chain(_label_parts(problem), _background_parts(problem), _rule_parts(problem))
    groups = [[part.label for part in group if part.label] for group in clusters(parts, lambda part: part.ties)]
    return sorted(filter(None, groups), key=len)


def neighbourhoods(problem: TemporalProblem, labels: Sequence[int]) -> list[list[int]]:
    """Return those of `labels` that meet in one spell (points the background ties together) or in one rule.

    They overlap. Nearly all conflicts of two labels, and most others, lie within one of them.
    """
    spell_of = _spells(problem)
    at: dict[int, set[int]] = {}
    for label, ties in _label_parts(problem):
        for tie in ties:
            at.setdefault(spell_of.get(tie, tie), set()).add(label)
    rules = (frozenset(spell_of.get(tie, tie) for tie in part.ties) for part in _rule_parts(problem))
    spots = dict.fromkeys(chain((frozenset({spot}) for spot in at), rules))
    met = (frozenset().union(*(at.get(tie, ()) for tie in spot)).intersection(labels) for spot in spots)
    return [sorted(group) for group in dict.fromkeys(met) if group]


def _spells(problem: TemporalProblem) -> dict[int, int]:
    """Return for each point that the background ties to others one point that stands for them all."""
    groups = clusters(_background_parts(problem), lambda part: part.ties)
    return {point: group[0].ties[0] for group in groups for part in group for point in part.ties}


def _label_parts(problem: TemporalProblem) -> Iterator[_Part]:
    for label in range(BACKGROUND + 1, len(problem.edges)):
        atoms = [~atom for atom in problem.provided[label]]
        yield _Part(label, [*_points(edge[:2] for edge in problem.edges[label]), *atoms])


def _background_parts(problem: TemporalProblem) -> Iterator[_Part]:
    for edge in problem.edges[BACKGROUND]:
        if ties := _points([edge[:2]]):
            yield _Part(BACKGROUND, ties)


def _rule_parts(problem: TemporalProblem) -> Iterator[_Part]:
    for number in chain.from_iterable(problem.rules_led_by):
        rule = problem.rules[number]
        points = _points(edge[:2] for branch in rule.branches for edge in branch)
        yield _Part(BACKGROUND, [*points, *(~atom for atom in rule.atoms)])


def _points(pairs: Iterable[Sequence[int]]) -> list[int]:
    return [point for pair in pairs for point in pair if point]
