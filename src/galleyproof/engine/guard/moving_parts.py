"""The parts of the solver's problem that move with a date or number of a fact.

They are found by stating the fact twice, as written and with the value moved by one unit, so that no kind of fact needs
to declare them: the differences that have changed move with the value, and the change in ticks is the step.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from galleyproof.engine.guard.fact_values import FactValue
from galleyproof.facts import Fact
from galleyproof.facts.assertion import DAY, Label
from galleyproof.facts.atoms import AtLeast, AtMost, Atom, NoneOf, Present
from galleyproof.solver import ORIGIN, Difference, TemporalProblem, rebase_differences, rebase_rules, split_atom

StateAlone: TypeAlias = Callable[[Fact], TemporalProblem]
"""States one fact in a problem of its own."""


class ValueKey(NamedTuple):
    """The numbers of a value, its fact and its claim; also the solver's point and label for the value."""

    claim: int
    fact: int
    value: int


class MovingParts(NamedTuple):
    """The parts of the problem that move with a value.

    Attributes:
        differences: the differences between points, each with its label.
        denials: the atoms of an absence, each with its label and the tick that moves.
        step: the number of ticks that they move with one unit of the value.
    """

    differences: tuple[tuple[Label, Difference], ...]
    denials: tuple[tuple[Label, NoneOf, int], ...]
    step: int

    @property
    def points(self) -> Iterator[Hashable]:
        """The points that the value dates."""
        return (point for _, difference in self.differences for point in difference[:2] if point is not ORIGIN)

    @property
    def labels(self) -> frozenset[Label]:
        """The labels of all parts."""
        return frozenset(label for label, _ in self.differences) | {label for label, _, _ in self.denials}

    def rebase(
        self, problem: TemporalProblem, key: ValueKey, rules_with: Mapping[int, Sequence[int]]
    ) -> Iterator[tuple[int, int]]:
        """Measure all parts from the value's own point, so that moving that point moves them all.

        `rules_with` gives the rules with each atom of an absence. Yield those that get a copy of their own, and the
        copies.
        """
        problem.bound(key, key, 0, 0)
        for label, difference in self.differences:
            rebase_differences(problem, key, label, [difference])
        for label, atom, tick in self.denials:
            rules = rules_with.get(problem.atoms[atom], ())
            copies = split_atom(problem, label, atom, rules)
            rebase_rules(problem, key, copies, tick)
            yield from zip(rules, copies, strict=True)


def moving_parts(fact: Fact, value: FactValue, stated: TemporalProblem, state: StateAlone) -> MovingParts | None:
    """Return the parts of `stated`, the fact's own problem, that move with a value.

    Return None if moving the value changes which things the fact is about, as with the period of a quantity. Both
    directions are tried, because one of them may lead past the claim's own day and turn a report into a plan.
    """
    attempts = (_changed_parts(stated, state(value.moved(fact, units))) for units in (-1, 1))
    return next(filter(None, attempts), None)


def _changed_parts(stated: TemporalProblem, moved: TemporalProblem) -> MovingParts | None:
    if [*stated.points] != [*moved.points] or [*stated.labels] != [*moved.labels]:
        return None
    try:
        differences, denials = [*_differences(stated, moved)], [*_denials(stated, moved)]
    except ValueError:  # from `strict`, or because the value is part of an atom's identity
        return None
    steps = {step for *_, step in differences} | {step for *_, step in denials}
    if len(steps) > 1:
        return None
    return MovingParts(
        tuple((label, difference) for label, difference, _ in differences),
        tuple((label, atom, tick) for label, atom, tick, _ in denials),
        *(steps or {DAY}),
    )


def _labels(problem: TemporalProblem) -> Iterator[tuple[Any, int]]:
    """Yield the labels with their numbers, except stretches to the run's day: they guard nothing."""
    for label, number in problem.labels.items():
        if isinstance(label, Label) and label.mood != "stretch":
            yield label, number


def _differences(stated: TemporalProblem, moved: TemporalProblem) -> Iterator[tuple[Label, Difference, int]]:
    points: list[Any] = [*stated.points]
    for label, number in _labels(stated):
        for edge, moved_edge in zip(stated.edges[number], moved.edges[number], strict=True):
            if edge[:2] != moved_edge[:2]:
                raise ValueError
            if edge != moved_edge:
                x, y, ticks, _ = edge
                yield label, Difference(points[x], points[y], ticks), abs(ticks - moved_edge[2])


def _denials(stated: TemporalProblem, moved: TemporalProblem) -> Iterator[tuple[Label, NoneOf, int, int]]:
    atoms: list[Any] = [*stated.atoms]
    moved_atoms: list[Any] = [*moved.atoms]
    for label, number in _labels(stated):
        for place, moved_place in zip(stated.provided[number], moved.provided[number], strict=True):
            atom: Atom = atoms[place]
            if isinstance(atom, NoneOf):
                for tick, moved_tick in zip(atom[2:4], moved_atoms[moved_place][2:4], strict=True):
                    if tick is not None and tick != moved_tick:
                        yield label, atom, tick, abs(tick - moved_tick)
            elif atom != moved_atoms[moved_place] and not isinstance(atom, AtLeast | AtMost | Present):
                raise ValueError
