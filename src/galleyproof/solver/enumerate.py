"""Listing all minimal conflicts among labels, by duality with the ways to resolve them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from galleyproof.solver.budget import Budget

Refute = Callable[[list[int]], Collection[int] | None]
"""A function of items that returns None if they are consistent, else some of them that conflict."""


def shrink(conflict: Iterable[int], refute: Refute) -> frozenset[int]:
    """Return a minimal conflict (minimal unsatisfiable subset) within a conflict.

    The deletion filter (Chinneck & Dravnieks 1991), shortened by the cores that `refute` returns
    (Marques-Silva 2010): if the rest is consistent without an item, every remaining conflict needs that
    item. Calls `refute` at most once per item of the conflict.
    """
    needed: list[int] = []
    untested = sorted(conflict)
    while untested:
        item = untested.pop()
        core = refute([*untested, *needed])
        if core is None:
            needed.append(item)
        else:
            untested = [other for other in untested if other in core]
    return frozenset(needed)


def all_minimal_conflicts(labels: Sequence[int], refute: Refute, budget: Budget) -> Iterator[frozenset[int]]:
    """Yield every minimal conflict among `labels` once. Raises UndecidedError, as `refute` may.

    Drop labels so that all known conflicts are resolved: either the rest contains a new conflict, or it is
    consistent, and so is every part of it. A hitting-set tree (Reiter 1987) goes through the ways to drop
    labels; when each of them leaves a consistent rest, no conflict is missing (dualise and advance, Gunopulos
    et al. 1997; MARCO, Liffiton & Malik 2013). Polynomial for each way, but k conflicts that share no label
    have 2**k ways.
    """
    conflicts: list[frozenset[int]] = []
    resolutions: list[frozenset[int]] = []
    tree = [(frozenset[int](), frozenset[int]())]
    while tree:
        dropped, kept = tree.pop()
        budget.spend(1 + len(resolutions) + len(conflicts))
        if any(resolution <= dropped for resolution in resolutions):
            continue
        conflict = _hardest_to_resolve(conflicts, dropped, kept)
        if conflict is None:
            core = refute([label for label in labels if label not in dropped])
            if core is None:
                resolutions.append(dropped)
                continue
            conflict = shrink(core, refute)
            conflicts.append(conflict)
            yield conflict
        # Each way to drop labels belongs to one branch only: that of the first label it drops from the conflict.
        for label in sorted(conflict - kept, key=_frequency(conflicts)):
            tree.append((dropped | {label}, kept))
            kept |= {label}


def _hardest_to_resolve(
    conflicts: Sequence[frozenset[int]], dropped: frozenset[int], kept: frozenset[int]
) -> frozenset[int] | None:
    """Return the unresolved conflict with the fewest labels that may be dropped; None if all are resolved."""
    unresolved = (conflict for conflict in conflicts if conflict.isdisjoint(dropped))
    return min(unresolved, key=lambda conflict: len(conflict - kept), default=None)


def _frequency(conflicts: Sequence[frozenset[int]]) -> Callable[[int], tuple[int, int]]:
    """Return a sort key, rare labels first: the tree is a stack, so it first drops those that resolve the most."""
    return lambda label: (sum(label in conflict for conflict in conflicts), label)
