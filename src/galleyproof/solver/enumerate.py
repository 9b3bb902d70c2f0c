"""All minimal conflicts among some labels, by duality with the ways to resolve them."""

from collections.abc import Callable, Iterator, Sequence

from galleyproof.solver.budget import Budget
from galleyproof.solver.shrink import Refute, shrink


def all_minimal_conflicts(labels: Sequence[int], refute: Refute, budget: Budget) -> Iterator[frozenset[int]]:
    """Yield every minimal conflict among `labels` once. Raises UndecidedError, as `refute` may.

    What resolves all conflicts known so far is dropped: the rest either shows a new conflict, or it is
    consistent, and so are all parts of it. A hitting-set tree (Reiter 1987) goes through the ways to drop;
    when all of them leave something consistent, no conflict is missing (dualise and advance, Gunopulos et
    al. 1997; MARCO, Liffiton & Malik 2013). Polynomial for each way, but with k conflicts that share no
    label there are 2**k ways.
    """
    found: list[frozenset[int]] = []
    resolutions: list[frozenset[int]] = []
    tree = [(frozenset[int](), frozenset[int]())]
    while tree:
        dropped, kept = tree.pop()
        budget.spend(1 + len(resolutions) + len(found))
        if any(enough <= dropped for enough in resolutions):
            continue
        conflict = _least_open(found, dropped, kept)
        if conflict is None:
            core = refute([label for label in labels if label not in dropped])
            if core is None:
                resolutions.append(dropped)
                continue
            conflict = shrink(core, refute)
            found.append(conflict)
            yield conflict
        # Each way to drop belongs to one branch only: that of the first label of the conflict it drops.
        for label in sorted(conflict - kept, key=_how_often(found)):
            tree.append((dropped | {label}, kept))
            kept |= {label}


def _least_open(
    found: Sequence[frozenset[int]], dropped: frozenset[int], kept: frozenset[int]
) -> frozenset[int] | None:
    """Return the conflict still to resolve that leaves the fewest ways to do so."""
    unresolved = (conflict for conflict in found if conflict.isdisjoint(dropped))
    return min(unresolved, key=lambda conflict: len(conflict - kept), default=None)


def _how_often(found: Sequence[frozenset[int]]) -> Callable[[int], tuple[int, int]]:
    """Sort rare labels first, so that the tree, a stack, first drops those that resolve the most."""
    return lambda label: (sum(label in conflict for conflict in found), label)
