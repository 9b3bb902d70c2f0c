"""Listing all minimal conflicts among labels, by duality with the ways to resolve them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from galleyproof.solver.budget import Budget

Refute = Callable[[list[int]], AbstractSet[int] | None]
"""A function of items that returns None if they are consistent, else some of them that conflict."""

Shrink = Callable[[Iterable[int], Refute], frozenset[int]]
"""A function that returns a minimal conflict within a conflict."""


def shrink(conflict: Iterable[int], refute: Refute, alike: Iterable[Collection[int]] = ()) -> frozenset[int]:
    """Return a minimal conflict (minimal unsatisfiable subset) within a conflict.

    The deletion filter (Chinneck & Dravnieks 1991), shortened by the cores that `refute` returns
    (Marques-Silva 2010): if the rest is consistent without an item, every remaining conflict needs that
    item. Calls `refute` at most once per item of the conflict, or once per group of items of which `alike`
    says that either every conflict needs all of them or one that needs none exists.
    """
    items = frozenset(conflict)
    grouped = [group for group in map(sorted, alike) if items.issuperset(group)]
    single = items.difference(*grouped)
    needed: list[int] = []
    untested = sorted([*grouped, *([item] for item in single)])
    while untested:
        group = untested.pop()
        core = refute([*sorted(chain.from_iterable(untested)), *needed])
        if core is None:
            needed += group
        else:
            untested = [other for other in untested if not core.isdisjoint(other)]
    return frozenset(needed)


def all_minimal_conflicts(
    labels: Sequence[int],
    refute: Refute,
    budget: Budget,
    known: Iterable[frozenset[int]] = (),
    minimise: Shrink = shrink,
) -> Iterator[frozenset[int]]:
    """Yield every minimal conflict among `labels` once, apart from those known. Raises UndecidedError, as `refute` may.

    Drop labels so that all known conflicts are resolved: either the rest contains a new conflict, or it is
    consistent, and so is every part of it. A hitting-set tree (Reiter 1987) goes through the ways to drop
    labels; when each of them leaves a consistent rest, no conflict is missing (dualise and advance, Gunopulos
    et al. 1997; MARCO, Liffiton & Malik 2013). Polynomial for each way, but k conflicts that share no label
    have 2**k ways.
    """
    conflicts = [*known]
    resolutions: list[frozenset[int]] = []
    tree = [(frozenset[int](), frozenset[int]())]
    while tree:
        dropped, kept = tree.pop()
        budget.spend(1 + len(resolutions) + len(conflicts))
        dropped = _with_forced(conflicts, dropped, kept)
        if any(resolution <= dropped for resolution in resolutions):
            continue
        conflict = _hardest_to_resolve(conflicts, dropped, kept)
        if conflict is None:
            core = refute([label for label in labels if label not in dropped])
            if core is None:
                resolutions.append(dropped)
                continue
            conflict = minimise(core, refute)
            conflicts.append(conflict)
            yield conflict
        # Each way to drop labels belongs to one branch only: that of the first label it drops from the conflict.
        for label in sorted(conflict - kept, key=_frequency(conflicts)):
            tree.append((dropped | {label}, kept))
            kept |= {label}


def _with_forced(conflicts: Iterable[frozenset[int]], dropped: frozenset[int], kept: frozenset[int]) -> frozenset[int]:
    """Return the labels dropped, with those that must be: the last of an unresolved conflict that is not kept."""
    forced = set(dropped)
    for conflict in conflicts if kept else ():
        if conflict.isdisjoint(forced) and len(left := conflict - kept) == 1:
            forced |= left
    return frozenset(forced)


def _hardest_to_resolve(
    conflicts: Sequence[frozenset[int]], dropped: frozenset[int], kept: frozenset[int]
) -> frozenset[int] | None:
    """Return the unresolved conflict with the fewest labels that may be dropped; None if all are resolved."""
    unresolved = (conflict for conflict in conflicts if conflict.isdisjoint(dropped))
    return min(unresolved, key=lambda conflict: len(conflict - kept), default=None)


def _frequency(conflicts: Sequence[frozenset[int]]) -> Callable[[int], tuple[int, int]]:
    """Return a sort key, rare labels first: the tree is a stack, so it first drops those that resolve the most."""
    often = Counter(chain.from_iterable(conflicts))
    return lambda label: (often[label], label)
