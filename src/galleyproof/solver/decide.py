"""Search for a branch of each disjunction, with backjumping to the choice at fault."""

from collections.abc import Sequence
from typing import Final

from galleyproof.solver.budget import Budget
from galleyproof.solver.network import Network
from galleyproof.solver.problem import Edge, Implication

_MANY: Final = 100
"""With more disjunctions than this, the search for a violated one goes on from the last."""

_EDGES_PER_STEP: Final = 4


def decide(network: Network, disjunctions: Sequence[Implication], budget: Budget) -> list[Edge] | None:
    """Insert branches until every disjunction holds; return None, or the edges of a contradiction.

    Lazy: a disjunction that the current times happen to satisfy is not decided. A failure goes back to the
    last choice it depends on, skipping all others (conflict-directed backjumping, Prosser 1993). If the
    contradiction involves a disjunction, its edges refute every branch. Raises UndecidedError.
    """
    choices: list[_Choice] = []
    network.raised, place = [], 0
    while True:
        place, scanned = _next_violated(disjunctions, network.times, place if len(disjunctions) > _MANY else 0)
        budget.spend(1 + scanned)
        if place < 0:
            network.raised = None
            return None
        choices.append(_Choice(disjunctions[place], network))
        conflict = choices[-1].advance(budget)
        while conflict is not None:
            budget.spend(1 + len(conflict) // _EDGES_PER_STEP)
            while choices and not choices[-1].is_blamed(conflict):
                choices.pop().undo()
            if not choices:
                return conflict
            choices[-1].refuted += conflict
            conflict = choices[-1].advance(budget)


def _next_violated(disjunctions: Sequence[Implication], times: list[int], first: int) -> tuple[int, int]:
    """Return the place of the next violated rule and how many were examined; -1 if no rule is violated.

    The search goes round from `first`, because the rules before it held a moment ago.
    """
    place = _violated(disjunctions, times, first, len(disjunctions))
    if place >= 0:
        return place, place - first + 1
    place = _violated(disjunctions, times, 0, first)
    return place, len(disjunctions) - first + (place + 1 if place >= 0 else first)


def first_violated(disjunctions: Sequence[Implication], times: list[int]) -> Implication | None:
    """Return the first rule that has no branch true at these times; None if every rule has one."""
    place = _violated(disjunctions, times, 0, len(disjunctions))
    return disjunctions[place] if place >= 0 else None


def _violated(disjunctions: Sequence[Implication], times: list[int], first: int, end: int) -> int:
    for place in range(
        first, end
    ):  # nested loops: `any` over `all` is four times slower, and most of the time goes here
        for branch in disjunctions[place].branches:
            for x, y, ticks, _ in branch:
                if times[x] - times[y] > ticks:
                    break
            else:
                break
        else:
            return place
    return -1


class _Choice:
    """A decided disjunction: the branch being tried, those still to try, and why the others failed."""

    __slots__ = ("exhausted", "inserted", "network", "raises", "refuted", "rule", "untried")

    def __init__(self, rule: Implication, network: Network) -> None:
        self.rule = rule
        self.network = network
        self.raises = len(network.raised or ())
        # Least violated first: most near misses are a few days within one uncertain date. Popped from the end.
        self.untried = sorted(rule.branches, key=lambda branch: -excess(branch, network.times))
        self.inserted: list[Edge] = []
        self.refuted: list[Edge] = []
        self.exhausted = False

    def advance(self, budget: Budget) -> list[Edge] | None:
        """Try the next branch; return the edges that refute it, or that refuted every branch; None if it holds."""
        self.undo()
        if not self.untried:
            self.exhausted = True
            return [*dict.fromkeys(self.refuted)]
        steps, cycle = self.network.steps, None
        for edge in self.untried.pop():
            if cycle := self.network.insert(edge):
                break
            self.inserted.append(edge)
        budget.spend((self.network.steps - steps) // _EDGES_PER_STEP)
        return cycle

    def undo(self) -> None:
        """Restore the network to its state before this choice."""
        while self.inserted:
            self.network.leaving[self.inserted.pop()[0]].pop()
        self.network.undo(self.raises)

    def is_blamed(self, conflict: list[Edge]) -> bool:
        """Return True if the conflict depends on the branch being tried."""
        source = self.rule.source
        return not self.exhausted and any(edge[3] == source for edge in conflict)


def excess(branch: tuple[Edge, ...], times: list[int]) -> int:
    """Return how many ticks the most violated edge of a branch is over its limit; 0 or less if all hold."""
    return max((times[x] - times[y] - ticks for x, y, ticks, _ in branch), default=0)
