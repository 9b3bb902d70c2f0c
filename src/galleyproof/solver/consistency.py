"""Telling whether a set of labels is consistent, and if not, which of them say so."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from galleyproof.solver.budget import Budget
from galleyproof.solver.decide import decide
from galleyproof.solver.network import Network
from galleyproof.solver.problem import BACKGROUND, Edge, Rule, TemporalProblem

DEFAULT_BUDGET: Final = 1_000_000
"""Steps; about half a second on a small machine of 2025."""


def check(
    problem: TemporalProblem, active: Iterable[Hashable] | None = None, budget: int = DEFAULT_BUDGET
) -> frozenset[Hashable] | None:
    """Return None if the active labels are consistent, else some that conflict (not always the fewest).

    All labels are active if none are given. An empty answer means that the background contradicts itself.
    Raises UndecidedError once `budget` steps are spent, KeyError for a label the problem does not know.
    """
    refutation = Solver(problem, Budget(budget)).refute(numbered(problem, active))
    return None if refutation is None else named(problem, refutation)


def numbered(problem: TemporalProblem, labels: Iterable[Hashable] | None) -> list[int]:
    """Return the numbers of labels (all of them for None) in the problem's own order."""
    if labels is None:
        return [*range(BACKGROUND + 1, len(problem.labels))]
    return sorted({problem.labels[label] for label in labels} - {BACKGROUND})


def named(problem: TemporalProblem, numbers: Iterable[int]) -> frozenset[Hashable]:
    """Return the labels that have these numbers."""
    wanted = frozenset(numbers)
    return frozenset(label for label, number in problem.labels.items() if number in wanted)


@dataclass(slots=True)
class State:
    """What a set of labels switches on: a network, a provider for each true atom, the disjunctions to decide.

    `refuted_by` are the edges of a contradiction, once one is found; until then the network is satisfied.
    """

    network: Network
    provider: dict[int, int]
    disjunctions: list[Rule]
    refuted_by: list[Edge] | None


class Solver:
    """Answers for any set of labels of one problem, given by number, on one budget."""

    def __init__(self, problem: TemporalProblem, budget: Budget) -> None:
        self.problem = problem
        self.budget = budget
        self._background = Network.of_size(len(problem.points))
        self._flaw = self._background.insert_all(problem.edges[BACKGROUND])

    def refute(self, active: Sequence[int]) -> frozenset[int] | None:
        """Return None if the labels are consistent, else some that conflict. Raises UndecidedError."""
        state = self.solve(active)
        return None if state.refuted_by is None else self._blame(state)

    def solve(self, active: Sequence[int]) -> State:
        """Return a state that is refuted, or one whose network satisfies all that the labels switch on.

        Raises UndecidedError.
        """
        state = self._switch_on(active)
        if state.refuted_by is None and state.disjunctions:
            state.refuted_by = decide(state.network, state.disjunctions, self.budget)
        return state

    def _switch_on(self, active: Sequence[int]) -> State:
        """Insert all that needs no decision."""
        edges, provided = self.problem.edges, self.problem.provided
        state = State(self._background.copy(), dict.fromkeys(provided[BACKGROUND], BACKGROUND), [], self._flaw)
        insert, provider = state.network.insert, state.provider
        self.budget.spend(1 + len(active) + len(self.problem.points))  # a copy of the network looks at every point
        for label in active if self._flaw is None else ():
            for edge in edges[label]:
                if cycle := insert(edge):
                    state.refuted_by = cycle
                    return state
            for atom in provided[label]:
                provider.setdefault(atom, label)
        self._apply_rules(state)
        return state

    def _apply_rules(self, state: State) -> None:
        """Insert what the rules leave no choice about, and set the disjunctions aside."""
        led_by, rules, true = self.problem.rules_led_by, self.problem.rules, state.provider.keys()
        for atom in true if state.refuted_by is None else ():
            for number in led_by[atom]:
                rule = rules[number]
                if true >= rule.atoms:
                    if len(rule.branches) > 1:
                        state.disjunctions.append(rule)
                    elif cycle := state.network.insert_all(rule.branches[0]):
                        state.refuted_by = cycle
                        return

    def _blame(self, state: State) -> frozenset[int]:
        """Return the labels that carry the refuting edges, or that provide the atoms of a rule that does."""
        blamed = set[int]()
        for _, _, _, source in state.refuted_by or ():
            if source >= 0:
                blamed.add(source)
            else:
                blamed.update(state.provider[atom] for atom in self.problem.rules[~source].atoms)
        return frozenset(blamed - {BACKGROUND})
