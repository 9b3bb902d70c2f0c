"""The solver's questions answered independently by z3, with its own arithmetic and its own choice of subsets."""

from collections.abc import Collection, Hashable, Iterable
from itertools import combinations

import z3

from galleyproof.solver import Difference, TemporalProblem

from .statements import Statements


class Oracle:
    """A problem in z3, with one Boolean per label that implies everything the label carries."""

    def __init__(self, statements: Statements) -> None:
        self.solver = z3.Solver()
        self.labels = {label: z3.Bool(f"label {label}") for label in statements.labels}
        for label, difference in statements.carried:
            self.solver.add(z3.Implies(self._active(label), _holds(difference)))
        for _, atoms, branches in statements.rules:
            true = [
                z3.Or([self._active(label) for label, name in statements.provided if name == atom]) for atom in atoms
            ]
            some_branch = z3.Or([z3.And([_holds(difference) for difference in branch]) for branch in branches])
            self.solver.add(z3.Implies(z3.And(true), some_branch))

    def _active(self, label: Hashable) -> z3.BoolRef:
        return z3.BoolVal(val=True) if label is None else self.labels[label]

    def consistent(self, active: Iterable[Hashable], *extra: Difference) -> bool:
        """Return True if these labels can all hold."""
        self.solver.push()
        self.solver.add([_holds(difference) for difference in extra])
        answer = self.solver.check([self.labels[label] for label in active])
        self.solver.pop()
        return bool(answer == z3.sat)

    def by_brute_force(self) -> set[frozenset[Hashable]]:
        """Return all minimal conflicts by checking every subset, small ones first."""
        conflicts: set[frozenset[Hashable]] = set()
        for size in range(len(self.labels) + 1):
            for subset in map(frozenset, combinations(self.labels, size)):
                if not any(known <= subset for known in conflicts) and not self.consistent(subset):
                    conflicts.add(subset)
        return conflicts

    def by_marco(self) -> set[frozenset[Hashable]]:
        """Return all minimal conflicts by MARCO (Liffiton & Malik 2013), with z3 as both map and solver."""
        conflicts: set[frozenset[Hashable]] = set()
        unexplored = z3.Solver()
        while unexplored.check() == z3.sat:
            model = unexplored.model()
            seed = [label for label, on in self.labels.items() if z3.is_true(model.eval(on, model_completion=True))]
            if self.consistent(seed):
                largest = self._grow(seed)
                unexplored.add(z3.Or([on for label, on in self.labels.items() if label not in largest]))
            else:
                smallest = self._shrink(seed)
                conflicts.add(frozenset(smallest))
                unexplored.add(z3.Or([z3.Not(self.labels[label]) for label in smallest]))
        return conflicts

    def _grow(self, seed: Collection[Hashable]) -> list[Hashable]:
        grown = [*seed]
        for label in self.labels:
            if label not in grown and self.consistent([*grown, label]):
                grown.append(label)
        return grown

    def _shrink(self, seed: Collection[Hashable]) -> list[Hashable]:
        left = [*seed]
        for label in seed:
            fewer = [other for other in left if other != label]
            if not self.consistent(fewer):
                left = fewer
        return left


def _holds(difference: Difference) -> z3.BoolRef:
    x, y, ticks = difference
    return z3.Int(str(x)) - z3.Int(str(y)) <= ticks


def problem_of(statements: Statements) -> TemporalProblem:
    """Return the statements as a problem for our solver."""
    problem = TemporalProblem()
    for label, difference in statements.carried:
        problem.carry(label, difference)
    for label, atom in statements.provided:
        problem.provide(label, atom)
    for tag, atoms, branches in statements.rules:
        problem.rule(tag, atoms, branches)
    return problem
