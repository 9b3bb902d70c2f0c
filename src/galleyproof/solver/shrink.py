"""Reducing a conflict to a minimal one."""

from collections.abc import Callable, Collection, Iterable

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
