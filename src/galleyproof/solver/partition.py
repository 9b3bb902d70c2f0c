"""Groups of labels: those that can conflict at all, and those that meet at one point or rule."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from galleyproof.solver.clusters import clusters
from galleyproof.solver.problem import BACKGROUND, Implication, TemporalProblem

_LARGEST: Final = 64
"""The labels of a neighbourhood, counted once for each point or atom."""


class _Part(NamedTuple):
    """A constraint that ties points (numbers from 1) and atoms (`~number`) together; `label` is 0 if it has none."""

    label: int
    ties: Sequence[int]


class Parts:
    """Groups of labels such that every minimal conflict lies within one group.

    The origin ties nothing together: a negative cycle passes through it once, so the rest of the cycle is
    still connected without it.

    Attributes:
        labels: the labels of each group; some groups have none.
    """

    def __init__(self, problem: TemporalProblem) -> None:
        self.labels: list[list[int]] = []
        self._of_label: dict[int, int] = {}
        self._of_tie: dict[int, int] = {}
        parts = chain(_label_parts(problem), _background_parts(problem), _rule_parts(problem))
        for number, group in enumerate(clusters(parts, lambda part: part.ties)):
            self.labels.append([part.label for part in group if part.label])
            self._of_label.update(dict.fromkeys(self.labels[-1], number))
            self._of_tie.update(dict.fromkeys(chain.from_iterable(part.ties for part in group), number))

    def of_label(self, label: int) -> int:
        """Return the number of a label's group."""
        return self._of_label[label]

    def of_rule(self, rule: Implication) -> set[int]:
        """Return the numbers of the groups that a rule would tie together."""
        return {self._of_tie[tie] for tie in _ties(rule) if tie in self._of_tie}


def independent_parts(problem: TemporalProblem) -> list[list[int]]:
    """Return groups of labels, smallest first, such that every minimal conflict lies within one group."""
    return sorted(filter(None, Parts(problem).labels), key=len)


def neighbourhoods(problem: TemporalProblem, labels: Iterable[int]) -> list[list[int]]:
    """Return overlapping groups of `labels` that meet at linked points or in one rule.

    Points are linked if the background ties them together, such as the start and end of a tenure. Nearly
    all conflicts of two labels, and most others, lie within one group. Large groups are left out.
    """
    main_point, chosen = _main_points(problem), frozenset(labels)
    at: dict[int, set[int]] = {}
    for label, ties in _label_parts(problem):
        for tie in ties if label in chosen else ():
            at.setdefault(main_point.get(tie, tie), set()).add(label)
    rules = (frozenset(main_point.get(tie, tie) for tie in part.ties) for part in _rule_parts(problem))
    groups: dict[frozenset[int], None] = {}
    for spot in dict.fromkeys(chain((frozenset({spot}) for spot in at), rules)):
        met = [at[tie] for tie in spot if tie in at]
        if sum(map(len, met)) <= _LARGEST:
            groups[frozenset().union(*met)] = None
    return [sorted(group) for group in groups if group]


def _main_points(problem: TemporalProblem) -> dict[int, int]:
    """Return, for each point that the background links to others, one point that represents them all."""
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
    for number in chain.from_iterable(problem.rules_by_first_atom):
        yield _Part(BACKGROUND, _ties(problem.rules[number]))


def _ties(rule: Implication) -> list[int]:
    points = _points(edge[:2] for branch in rule.branches for edge in branch)
    return [*points, *(~atom for atom in rule.atoms)]


def _points(pairs: Iterable[Sequence[int]]) -> list[int]:
    return [point for pair in pairs for point in pair if point]
