"""Search for a branch of each disjunction, with backjumping to the choice at fault."""

from collections.abc import Sequence

from galleyproof.solver.budget import Budget
from galleyproof.solver.network import Network
from galleyproof.solver.problem import Edge, Implication


def decide(network: Network, disjunctions: Sequence[Implication], budget: Budget) -> list[Edge] | None:
    """Insert branches until every disjunction holds; return None, or the edges of a contradiction.

    Lazy: a disjunction that the current times happen to satisfy is not decided. A failure goes back to the
    last choice it depends on, skipping all others (conflict-directed backjumping, Prosser 1993). If the
    contradiction involves a disjunction, its edges refute every branch. Raises UndecidedError.
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


def first_violated(disjunctions: Sequence[Implication], times: list[int]) -> Implication | None:
    """Return the first rule that has no branch true at these times; None if every rule has one."""
    for rule in disjunctions:  # nested loops: `any` over `all` is four times slower, and most of the time is spent here
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
    """A decided disjunction: the branch being tried, those still to try, and why the others failed."""

    __slots__ = ("exhausted", "inserted", "network", "refuted", "rule", "times", "untried")

    def __init__(self, rule: Implication, network: Network) -> None:
        self.rule = rule
        self.network = network
        self.times = network.times
        # Least violated first: most near misses are a few days within one uncertain date. Popped from the end.
        self.untried = sorted(rule.branches, key=lambda branch: -excess(branch, self.times))
        self.inserted: list[Edge] = []
        self.refuted: list[Edge] = []
        self.exhausted = False

    def advance(self) -> list[Edge] | None:
        """Try the next branch; return the edges that refute it, or that refuted every branch; None if it holds."""
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
        """Restore the network to its state before this choice."""
        while self.inserted:
            self.network.leaving[self.inserted.pop()[0]].pop()
        self.network.times = self.times

    def is_blamed(self, conflict: list[Edge]) -> bool:
        """Return True if the conflict depends on the branch being tried."""
        source = self.rule.source
        return not self.exhausted and any(edge[3] == source for edge in conflict)


def excess(branch: tuple[Edge, ...], times: list[int]) -> int:
    """Return how many ticks the most violated edge of a branch is over its limit; 0 or less if all hold."""
    return max((times[x] - times[y] - ticks for x, y, ticks, _ in branch), default=0)
