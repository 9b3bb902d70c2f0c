"""Deciding whether a set of labels is consistent and, if not, which of them conflict."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from galleyproof.solver.budget import Budget
from galleyproof.solver.decide import decide
from galleyproof.solver.network import Network
from galleyproof.solver.problem import BACKGROUND, Edge, Implication, TemporalProblem
from galleyproof.solver.settle import settle

DEFAULT_BUDGET: Final = 1_000_000
"""Steps; about half a second on a small machine in 2025."""

_MANY_POINTS: Final = 200
_RULES_PER_STEP: Final = 4
_EDGES_PER_STEP: Final = 4


def check(
    problem: TemporalProblem,
    active: Iterable[Hashable] | None = None,
    budget: int = DEFAULT_BUDGET,
    whole: Budget | None = None,
) -> frozenset[Hashable] | None:
    """Return None if the active labels are consistent, else a conflict among them (not always a minimal one).

    All labels are active by default. An empty set means that the background contradicts itself. The steps are taken
    from the budget `whole` as well, if there is one.

    Raises:
        UndecidedError: `budget` steps are not enough.
        KeyError: a label is unknown.
    """
    refutation = Solver(problem, Budget(budget, whole)).refute(label_numbers(problem, active))
    return None if refutation is None else labels_of(problem, refutation)


def label_numbers(problem: TemporalProblem, labels: Iterable[Hashable] | None) -> list[int]:
    """Return the numbers of the labels (all of them for None), in the order of the problem."""
    if labels is None:
        return [*range(BACKGROUND + 1, len(problem.labels))]
    return sorted({problem.labels[label] for label in labels} - {BACKGROUND})


def labels_of(problem: TemporalProblem, numbers: Iterable[int]) -> frozenset[Hashable]:
    """Return the labels with these numbers."""
    labels = [*problem.labels]
    return frozenset(labels[number] for number in numbers)


@dataclass(slots=True)
class State:
    """The constraints that a set of labels switches on.

    Attributes:
        network: the differences that hold; its times satisfy them until the state is refuted.
        provider: one label for each true atom.
        disjunctions: the rules with several branches, still to be decided.
        refuted_by: the edges of a contradiction; None if there is none so far.
    """

    network: Network
    provider: dict[int, int]
    disjunctions: list[Implication]
    refuted_by: list[Edge] | None


class Solver:
    """Checks sets of labels, given by number, of one problem; all checks share one budget."""

    def __init__(self, problem: TemporalProblem, budget: Budget) -> None:
        self.problem = problem
        self.budget = budget
        self._background: State | None = None
        self._is_first = True

    def refute(self, active: Sequence[int]) -> frozenset[int] | None:
        """Return None if the labels are consistent, else a conflict among them. Raises UndecidedError."""
        state = self.solve(active)
        return None if state.refuted_by is None else self._blame(state)

    def solve(self, active: Sequence[int]) -> State:
        """Return a refuted state, or one whose network satisfies everything the labels switch on.

        Raises UndecidedError.
        """
        state = self._switch_on(active)
        if state.refuted_by is None and state.disjunctions:
            state.refuted_by = decide(state.network, state.disjunctions, self.budget)
        return state

    def _switch_on(self, active: Sequence[int]) -> State:
        """Insert everything that needs no decision."""
        provided = self.problem.provided
        state = self._background_alone()
        self.budget.spend(1 + len(active) + len(self.problem.points))  # copying the network visits every point
        if state.refuted_by is None:
            edges = self.problem.edges
            state.refuted_by = self._insert(state.network, (edge for label in active for edge in edges[label]))
        if state.refuted_by is None:
            provider = state.provider
            for label in active:
                for atom in provided[label]:
                    provider.setdefault(atom, label)
            self._apply_rules(state)
        return state

    def _background_alone(self) -> State:
        """Return the state of the background without any label; the second is kept as the pattern of all others."""
        if self._background is None:
            network = Network.of_size(len(self.problem.points))
            cycle = self._insert(network, self.problem.edges[BACKGROUND])
            state = State(network, dict.fromkeys(self.problem.provided[BACKGROUND], BACKGROUND), [], cycle)
            if self._is_first:
                self._is_first = False
                return state
            self._background = state
        pattern = self._background
        return State(pattern.network.copy(), pattern.provider.copy(), [], pattern.refuted_by)

    def _apply_rules(self, state: State) -> None:
        """Insert the branches of rules that have only one, and set the disjunctions aside."""
        by_atom, rules, true = self.problem.rules_by_first_atom, self.problem.rules, state.provider.keys()
        certain: list[Edge] = []
        for atom in true:
            self.budget.spend(len(by_atom[atom]) // _RULES_PER_STEP)
            for number in by_atom[atom]:
                rule = rules[number]
                if true >= rule.atoms:
                    if len(rule.branches) > 1:
                        state.disjunctions.append(rule)
                    else:
                        certain += rule.branches[0]
        state.refuted_by = self._insert(state.network, certain)

    def _insert(self, network: Network, edges: Iterable[Edge]) -> list[Edge] | None:
        """Add differences; return a negative cycle, if any."""
        if len(network.times) > _MANY_POINTS:
            return settle(network, [*edges], self.budget)
        steps = network.steps
        cycle = network.insert_all(edges)
        self.budget.spend((network.steps - steps) // _EDGES_PER_STEP)
        return cycle

    def _blame(self, state: State) -> frozenset[int]:
        """Return the labels behind the refuting edges: those that carry one or provide an atom of its rule."""
        blamed = set[int]()
        for _, _, _, source in state.refuted_by or ():
            if source >= 0:
                blamed.add(source)
            else:
                blamed.update(state.provider[atom] for atom in self.problem.rules[~source].atoms)
        return frozenset(blamed - {BACKGROUND})
