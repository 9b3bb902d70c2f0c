"""The explanation of a conflict: the rules and differences that refute it."""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from galleyproof.solver.budget import Budget
from galleyproof.solver.consistency import DEFAULT_BUDGET, Solver, label_numbers
from galleyproof.solver.enumerate import shrink
from galleyproof.solver.problem import Difference, Edge, TemporalProblem


class Step(NamedTuple):
    """A difference of a refutation, with its label (None for the background) or the tag of its rule."""

    difference: Difference
    label: Hashable
    tag: Hashable


class Explanation(NamedTuple):
    """The tags of the rules needed, in the order the rules were added, and the steps of one refutation."""

    tags: tuple[Hashable, ...]
    steps: tuple[Step, ...]


def explain(problem: TemporalProblem, conflict: Iterable[Hashable], budget: int = DEFAULT_BUDGET) -> Explanation:
    """Return the rules and steps of one refutation of these labels; the refutation needs every rule returned.

    For a disjunction, the steps include every branch that had to be refuted.

    Raises:
        ValueError: the labels do not conflict.
        KeyError: a label is unknown.
        UndecidedError: `budget` steps are not enough.
    """
    labels = label_numbers(problem, conflict)
    spending = Budget(budget)
    edges = _refutation(problem, labels, spending)
    if edges is None:
        message = f"no conflict to explain between {[[*problem.labels][number] for number in labels]}"
        raise ValueError(message)

    def rules_used(numbers: Iterable[int]) -> set[int] | None:
        used = _refutation(problem.with_rules(numbers), labels, spending)
        return None if used is None else _rules(used)

    rules = shrink(_rules(edges), rules_used)
    edges = _refutation(problem.with_rules(rules), labels, spending) or []
    tags = dict.fromkeys(problem.rules[number].tag for number in sorted(rules))
    return Explanation((*tags,), _steps(problem, edges))


def _refutation(problem: TemporalProblem, labels: Sequence[int], budget: Budget) -> list[Edge] | None:
    return Solver(problem, budget).solve(labels).refuted_by


def _rules(edges: Iterable[Edge]) -> set[int]:
    return {~source for _, _, _, source in edges if source < 0}


def _steps(problem: TemporalProblem, edges: Iterable[Edge]) -> tuple[Step, ...]:
    points, labels = [*problem.points], [*problem.labels]
    return tuple(
        Step(
            Difference(points[x], points[y], ticks),
            labels[source] if source >= 0 else None,
            problem.rules[~source].tag if source < 0 else None,
        )
        for x, y, ticks, source in edges
        if x != y  # `0 - 0 <= -1`, which represents a rule without branches, explains nothing
    )
