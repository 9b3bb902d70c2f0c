"""From a conflict to a minimal one."""

from collections.abc import Callable, Collection, Iterable

Refute = Callable[[list[int]], Collection[int] | None]
"""Takes items, returns None if they are consistent, else some of them that conflict."""


def shrink(conflict: Iterable[int], refute: Refute) -> frozenset[int]:
    """Return a minimal conflict (minimal unsatisfiable subset) within a conflict.

    The deletion filter (Chinneck & Dravnieks 1991), cut short by the cores it is given (Marques-Silva
    2010): whatever is consistent without an item shows that every conflict left needs the item. One call of
    `refute` for each item of the conflict at most.
    """
    needed: list[int] = []
    untested = sorted(conflict)
    while untested:
        item = untested.pop()
        core = refute([*untested, *needed])
        if core is None:
            needed.append(item)
        else:
            untested = [each for each in untested if each in core]
    return frozenset(needed)
