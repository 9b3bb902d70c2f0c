"""From a folder to a run, for the command line and the pytest plugin."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from galleyproof.checks import builtin
from galleyproof.desk import Desk
from galleyproof.finding import Criterion, Fault
from galleyproof.load import load
from galleyproof.run import Run, run
from galleyproof.run.examples import example_faults
from galleyproof.run.house_checks import fault_of, with_house_checks


def run_folder(
    root: Path, today: date, as_of: date | None = None, *, house_checks: bool = True, processes: int = 1
) -> Run:
    """Read the desk of a root folder and run all its checks.

    Args:
        root: the folder that holds `claims/`.
        today: the day of the run, unless `as_of` or desk.yaml gives one.
        as_of: the day of the run.
        house_checks: False leaves out the desk's own checks, which are code that a reader may not trust.
        processes: the number of processes that may read the copy of a large desk.
    """
    desk, checks = assemble(load(root), house_checks=house_checks)
    pinned = desk.settings.as_of
    if as_of is None and pinned and pinned.earliest:
        as_of = date.fromordinal(pinned.earliest)
    return run(desk, checks, as_of or today)


def assemble(desk: Desk, *, house_checks: bool = True) -> tuple[Desk, Sequence[Criterion]]:
    """Return a desk with the faults of its own checks, and all checks that run on it."""
    if not house_checks:
        return desk, builtin()
    desk, checks = with_house_checks(desk, builtin())
    faults = tuple(_faulty_examples(desk, checks))
    return (desk.with_faults(faults) if faults else desk), checks


def _faulty_examples(desk: Desk, checks: Sequence[Criterion]) -> Iterator[Fault]:
    for check in checks:
        if check.is_house:
            for message in example_faults(check):
                yield fault_of(check, desk, f"`{check.id}` {message}")


@contextmanager
def paused_garbage_collection() -> Iterator[None]:
    """Pause the garbage collector around a run, and leave it as it was.

    A run makes many records and no garbage; looking for some while they pile up doubles the time.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
