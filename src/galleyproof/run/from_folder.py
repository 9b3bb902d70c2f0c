"""From a folder to a run: what the command line and the pytest plugin both begin with."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from galleyproof.check import Check
from galleyproof.checks import builtin
from galleyproof.desk import Desk
from galleyproof.finding import Fault
from galleyproof.load.folder import load
from galleyproof.run.examples import broken
from galleyproof.run.house_checks import fault_of, with_house
from galleyproof.run.running import Run, run


def start(root: Path, today: date, as_of: date | None = None, *, house: bool = True) -> Run:
    """Read the desk of a root folder and run all its checks.

    The run's day is `as_of`, else desk.yaml's, else `today`. `house=False` leaves the desk's own checks out, since
    they are code and a branch may not be trusted.
    """
    with _no_garbage_collection():
        desk, checks = assemble(load(root), house=house)
        pinned = desk.settings.as_of
        if as_of is None and pinned and pinned.earliest:
            as_of = date.fromordinal(pinned.earliest)
        return run(desk, checks, as_of or today)


def assemble(desk: Desk, *, house: bool = True) -> tuple[Desk, tuple[Check, ...]]:
    """A desk with what is wrong with its own checks, and all checks that look at it."""
    if not house:
        return desk, builtin()
    desk, checks = with_house(desk, builtin())
    return replace(desk, faults=(*desk.faults, *_unproved(desk, checks))), checks


def _unproved(desk: Desk, checks: tuple[Check, ...]) -> Iterator[Fault]:
    """The house's checks whose own examples do not hold."""
    for check in checks:
        if check.is_house:
            for wrong in broken(check):
                yield fault_of(check, desk, f"`{check.id}` {wrong}")


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Records are many and none is garbage: looking for some while they pile up, or at the end, doubles the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()
