"""A search for how far a value can move, when the only question that can be asked is whether it can move so far."""

from collections.abc import Callable
from typing import Final

from galleyproof.solver import Slack

_STRIDE: Final = 16
_FAR: Final = _STRIDE**15
"""Units; a value that can move this far can move any distance."""


def search_slack(can_move: Callable[[int], bool]) -> Slack:
    """Return by how many units a value can fall and rise; None if without limit.

    The answer is exact if a value that can move so far can also move any shorter way.
    """
    return Slack(_distance(lambda units: can_move(-units)), _distance(can_move))


def _distance(can_move: Callable[[int], bool]) -> int | None:
    possible, impossible = 0, 1
    while can_move(impossible):
        possible, impossible = impossible, impossible * _STRIDE
        if possible >= _FAR:
            return None
    while impossible - possible > 1:
        middle = (possible + impossible) // 2
        possible, impossible = (middle, impossible) if can_move(middle) else (possible, middle)
    return possible
