"""Choosing among the branches of disjunctions, and going back to the choice at fault when that fails."""

from collections.abc import Sequence

from galleyproof.solver.budget import Budget
from galleyproof.solver.network import Network
from galleyproof.solver.problem import Edge, Rule


def decide(network: Network, disjunctions: Sequence[Rule], budget: Budget) -> list[Edge] | None:
    """Insert branches until every disjunction holds; return None, or the edges that together rule that out.

    Lazy: a disjunction that the present times happen to satisfy is not decided. A failure goes back to the
    last choice it depends on, past all others (conflict-directed backjumping, Prosser 1993). Of a
    disjunction in the answer, every branch is refuted by the other edges there. Raises UndecidedError.
    """
    choices: list[_Choice] = []
    while True:
        budget.spend(1 + len(disjunctions))
        rule = first_violated(disjunctions, network.times)
        if rule is None:
            return None
        choices.append(_Choice(rule, network))
        conflict = choices[-1].advance()
        while conflict is not None:
            budget.spend(1)
            while choices and not choices[-1].is_blamed(conflict):
                choices.pop().undo()
            if not choices:
                return conflict
            choices[-1].refuted += conflict
            conflict = choices[-1].advance()


def first_violated(disjunctions: Sequence[Rule], times: list[int]) -> Rule | None:
    """Return the first rule none of whose branches hold at these times, None if all have one."""
    for rule in disjunctions:  # nested loops: `any` over `all` takes four times as long, and this is most of it
        for branch in rule.branches:
            for x, y, ticks, _ in branch:
                if times[x] - times[y] > ticks:
                    break
            else:
                break
        else:
            return rule
    return None


class _Choice:
    """One decided disjunction: the branch on trial, those still to try, and why the others failed."""

    __slots__ = ("exhausted", "inserted", "network", "refuted", "rule", "times", "untried")

    def __init__(self, rule: Rule, network: Network) -> None:
        self.rule = rule
        self.network = network
        self.times = network.times
        # Least violated first: near misses are mostly days within one uncertain date. Popped from the end.
        self.untried = sorted(rule.branches, key=lambda branch: -excess(branch, self.times))
        self.inserted: list[Edge] = []
        self.refuted: list[Edge] = []
        self.exhausted = False

    def advance(self) -> list[Edge] | None:
        """Put the next branch on trial; return what refutes it, or all of them if none is left, else None."""
        self.undo()
        if not self.untried:
            self.exhausted = True
            return [*dict.fromkeys(self.refuted)]
        self.network.times = self.times.copy()
        for edge in self.untried.pop():
            if cycle := self.network.insert(edge):
                return cycle
            self.inserted.append(edge)
        return None

    def undo(self) -> None:
        """Leave the network as it was before this choice."""
        while self.inserted:
            self.network.leaving[self.inserted.pop()[0]].pop()
        self.network.times = self.times

    def is_blamed(self, conflict: list[Edge]) -> bool:
        """Tell whether the conflict depends on the branch on trial."""
        source = self.rule.source
        return not self.exhausted and any(edge[3] == source for edge in conflict)


def excess(branch: tuple[Edge, ...], times: list[int]) -> int:
    """Return by how many ticks the worst edge of a branch is violated; 0 or less if all hold."""
    return max((times[x] - times[y] - ticks for x, y, ticks, _ in branch), default=0)
