"""Sorting items into groups with nothing in common."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Clustered = TypeVar("Clustered")


def clusters(items: Iterable[Clustered], keys: Callable[[Clustered], Iterable[Hashable]]) -> list[list[Clustered]]:
    """Return the connected components of items, where two items are linked if they have a key in common.

    Items keep their order within a cluster, and clusters are in the order of their first items. An item
    without keys is a cluster of its own. Near-linear: union-find with path halving (Tarjan & van Leeuwen
    1984).
    """
    members = list(items)
    parent = list(range(len(members)))
    first_with: dict[Hashable, int] = {}
    for number, item in enumerate(members):
        for key in keys(item):
            first = first_with.setdefault(key, number)
            if parent[first] != parent[number]:
                one, other = _root(parent, number), _root(parent, first)
                parent[max(one, other)] = min(one, other)
    grouped: dict[int, list[Clustered]] = {}
    for number, item in enumerate(members):
        parent[number] = root = parent[parent[number]]  # parents come first, so theirs are roots already
        if root == number:
            grouped[root] = [item]
        else:
            grouped[root].append(item)
    return list(grouped.values())


def _root(parent: list[int], number: int) -> int:
    while parent[number] != number:
        parent[number] = number = parent[parent[number]]
    return number
