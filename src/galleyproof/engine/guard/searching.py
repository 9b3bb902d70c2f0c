"""How far something can go, where all that can be asked is whether it can go so far."""

from collections.abc import Callable
from typing import Final

from galleyproof.solver import Slack

_STRIDE: Final = 16
_FAR: Final = _STRIDE**15
"""Units; what can be moved that far can be moved any distance."""


def search(can_move: Callable[[int], bool]) -> Slack:
    """By how many units something can fall and rise; None: however far.

    Exact where whatever can be moved so far can be moved any part of it.
    """
    return Slack(_room(lambda units: can_move(-units)), _room(can_move))


def _room(can_move: Callable[[int], bool]) -> int | None:
    known, refused = 0, 1
    while can_move(refused):
        known, refused = refused, refused * _STRIDE
        if known >= _FAR:
            return None
    while refused - known > 1:
        middle = (known + refused) // 2
        known, refused = (middle, refused) if can_move(middle) else (known, middle)
    return known
