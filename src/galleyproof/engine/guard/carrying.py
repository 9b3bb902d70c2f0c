"""What moves in the solver's terms when a date or a number of a fact does.

Found by saying the fact twice, as written and a unit off, so that no kind of fact needs to tell: the differences whose
ticks changed are what the date carries, and the step is how many ticks they changed by.
"""

from collections.abc import Callable, Hashable, Iterator
from typing import Any, NamedTuple, TypeAlias

from galleyproof.engine.guard.values import Value
from galleyproof.facts import Fact
from galleyproof.facts.assertion import DAY, Label
from galleyproof.facts.atoms import AtLeast, AtMost, Atom, NoneOf, Present
from galleyproof.solver import ORIGIN, Difference, TemporalProblem, hang, hang_rules, own_rules

Says: TypeAlias = Callable[[Fact], TemporalProblem]


class Anchor(NamedTuple):
    """The point, and the label, that a value's differences hang on: the number of its claim, fact and value."""

    claim: int
    fact: int
    value: int


class Moving(NamedTuple):
    """What moves with a value, by the labels that carry it, and by how many ticks for a unit.

    `denials` are the atoms of an absence, each with the tick of its that moves.
    """

    differences: tuple[tuple[Label, Difference], ...]
    denials: tuple[tuple[Label, NoneOf, int], ...]
    step: int

    @property
    def points(self) -> Iterator[Hashable]:
        """The points that it dates."""
        return (point for _, difference in self.differences for point in difference[:2] if point is not ORIGIN)

    @property
    def labels(self) -> frozenset[Label]:
        """The labels that carry any of it."""
        return frozenset(label for label, _ in self.differences) | {label for label, _, _ in self.denials}

    def hang(self, problem: TemporalProblem, anchor: Anchor) -> None:
        """Hang it all on an anchor."""
        problem.bound(anchor, anchor, 0, 0)
        for label, difference in self.differences:
            hang(problem, anchor, label, [difference])
        for label, atom, tick in self.denials:
            hang_rules(problem, anchor, own_rules(problem, label, atom), tick)


def moving(fact: Fact, value: Value, said: TemporalProblem, says: Says) -> Moving | None:
    """What moves with a value of a fact that says so much; None where a unit makes another statement of it.

    It does where it names what is spoken of, as the period of a quantity does. One of the two ways a unit can go does
    not lead past the claim's own day, which would make a plan of it or no plan.
    """
    tries = (_difference(said, says(value.moved(fact, units))) for units in (-1, 1))
    return next((each for each in tries if each), None)


def _difference(one: TemporalProblem, other: TemporalProblem) -> Moving | None:
    if [*one.points] != [*other.points] or [*one.labels] != [*other.labels]:
        return None
    try:
        differences, denials = [*_differences(one, other)], [*_denials(one, other)]
    except ValueError:  # from `strict`, or for an atom that is another now
        return None
    steps = {step for *_, step in differences} | {step for *_, step in denials}
    if len(steps) > 1:
        return None
    return Moving(
        tuple((label, each) for label, each, _ in differences),
        tuple((label, atom, tick) for label, atom, tick, _ in denials),
        *(steps or {DAY}),
    )


def _labels(said: TemporalProblem) -> Iterator[tuple[Any, int]]:
    """Its labels with their numbers, but for what it comes to if it is taken to last: that guards nothing."""
    return (each for each in said.labels.items() if isinstance(each[0], Label) and each[0].mood != "stretch")


def _differences(one: TemporalProblem, other: TemporalProblem) -> Iterator[tuple[Label, Difference, int]]:
    points: list[Any] = [*one.points]
    for label, number in _labels(one):
        for edge, moved in zip(one.edges[number], other.edges[number], strict=True):
            if edge[:2] != moved[:2]:
                raise ValueError
            if edge != moved:
                x, y, ticks, _ = edge
                yield label, Difference(points[x], points[y], ticks), abs(ticks - moved[2])


def _denials(one: TemporalProblem, other: TemporalProblem) -> Iterator[tuple[Label, NoneOf, int, int]]:
    atoms: list[Any] = [*one.atoms]
    others: list[Any] = [*other.atoms]
    for label, number in _labels(one):
        for place, moved in zip(one.provided[number], other.provided[number], strict=True):
            atom: Atom = atoms[place]
            if isinstance(atom, NoneOf):
                for tick, other_tick in zip(atom[2:4], others[moved][2:4], strict=True):
                    if tick is not None and tick != other_tick:
                        yield label, atom, tick, abs(tick - other_tick)
            elif atom != others[moved] and not isinstance(atom, AtLeast | AtMost | Present):
                raise ValueError
