"""The same questions put to z3, by another road: its own arithmetic, its own subsets."""

from collections.abc import Collection, Hashable, Iterable
from itertools import combinations

import z3

from galleyproof.solver import Difference, TemporalProblem

from .statements import Statements


class Oracle:
    """A problem as z3 sees it: one Boolean for each label, which implies all that the label carries."""

    def __init__(self, statements: Statements) -> None:
        self.solver = z3.Solver()
        self.labels = {label: z3.Bool(f"label {label}") for label in statements.labels}
        for label, difference in statements.carried:
            self.solver.add(z3.Implies(self._active(label), _holds(difference)))
        for _, atoms, branches in statements.rules:
            true = [z3.Or([self._active(who) for who, what in statements.provided if what == atom]) for atom in atoms]
            some_branch = z3.Or([z3.And([_holds(each) for each in branch]) for branch in branches])
            self.solver.add(z3.Implies(z3.And(true), some_branch))

    def _active(self, label: Hashable) -> z3.BoolRef:
        return z3.BoolVal(val=True) if label is None else self.labels[label]

    def consistent(self, active: Iterable[Hashable], *also: Difference) -> bool:
        """Tell whether these labels can all hold."""
        self.solver.push()
        self.solver.add([_holds(each) for each in also])
        answer = self.solver.check([self.labels[label] for label in active])
        self.solver.pop()
        return bool(answer == z3.sat)

    def by_brute_force(self) -> set[frozenset[Hashable]]:
        """Return all minimal conflicts by asking about every subset, small ones first."""
        found: set[frozenset[Hashable]] = set()
        for size in range(len(self.labels) + 1):
            for subset in map(frozenset, combinations(self.labels, size)):
                if not any(known <= subset for known in found) and not self.consistent(subset):
                    found.add(subset)
        return found

    def by_marco(self) -> set[frozenset[Hashable]]:
        """Return all minimal conflicts by MARCO (Liffiton & Malik 2013), z3 being map and solver both."""
        found: set[frozenset[Hashable]] = set()
        unexplored = z3.Solver()
        while unexplored.check() == z3.sat:
            model = unexplored.model()
            seed = [label for label, on in self.labels.items() if z3.is_true(model.eval(on, model_completion=True))]
            if self.consistent(seed):
                largest = self._grow(seed)
                unexplored.add(z3.Or([on for label, on in self.labels.items() if label not in largest]))
            else:
                smallest = self._shrink(seed)
                found.add(frozenset(smallest))
                unexplored.add(z3.Or([z3.Not(self.labels[label]) for label in smallest]))
        return found

    def _grow(self, seed: Collection[Hashable]) -> list[Hashable]:
        grown = [*seed]
        for label in self.labels:
            if label not in grown and self.consistent([*grown, label]):
                grown.append(label)
        return grown

    def _shrink(self, seed: Collection[Hashable]) -> list[Hashable]:
        left = [*seed]
        for label in seed:
            fewer = [each for each in left if each != label]
            if not self.consistent(fewer):
                left = fewer
        return left


def _holds(difference: Difference) -> z3.BoolRef:
    x, y, ticks = difference
    return z3.Int(str(x)) - z3.Int(str(y)) <= ticks


def problem_of(statements: Statements) -> TemporalProblem:
    """Return the statements as our solver takes them."""
    problem = TemporalProblem()
    for label, difference in statements.carried:
        problem.carry(label, difference)
    for label, atom in statements.provided:
        problem.provide(label, atom)
    for tag, atoms, branches in statements.rules:
        problem.rule(tag, atoms, branches)
    return problem
