"""Intervals, such as places in a text or ranges of numbers, indexed by where they are."""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final, Generic, TypeVar

N = TypeVar("N", int, Decimal)

_FEW: Final = 8
"""So many intervals are compared one by one in less time than an index takes."""


class Intervals(Generic[N]):
    """Intervals that include both their ends, to find those that overlap another without going through all of them.

    A binary tree over the intervals, ordered by their starts, holds the latest end of each half, quarter and so on.
    """

    def __init__(self, bounds: Sequence[tuple[N, N]]) -> None:
        self._bounds: Sequence[tuple[N, N]] = bounds

    def overlapping(self, first: N, last: N) -> list[int]:
        """Return the numbers of the intervals that overlap the one from `first` to `last`, in their own order."""
        if len(self._bounds) <= _FEW:
            return [number for number, (low, high) in enumerate(self._bounds) if low <= last and first <= high]
        before = bisect_right(self._starts, last)
        overlapping, nodes = [], [(1, 0, self._width)]
        while nodes:
            node, left, width = nodes.pop()
            if left >= before or self._latest[node] < first:
                continue
            if width == 1:
                overlapping.append(self._order[left])
            else:
                half = width // 2
                nodes += (2 * node, left, half), (2 * node + 1, left + half, half)
        return sorted(overlapping)

    @cached_property
    def _order(self) -> list[int]:
        return sorted(range(len(self._bounds)), key=lambda number: self._bounds[number][0])

    @cached_property
    def _starts(self) -> list[N]:
        return [self._bounds[number][0] for number in self._order]

    @cached_property
    def _width(self) -> int:
        """The number of leaves of the tree: a power of two."""
        return 1 << (len(self._bounds) - 1).bit_length()

    @cached_property
    def _latest(self) -> list[N]:
        """The tree, as in a heap: node `n` has the nodes `2n` and `2n + 1` below it."""
        ends = [self._bounds[number][1] for number in self._order]
        tree = [ends[0]] * self._width + ends + [ends[0]] * (self._width - len(ends))
        for node in range(self._width - 1, 0, -1):
            tree[node] = max(tree[2 * node], tree[2 * node + 1])
        return tree
