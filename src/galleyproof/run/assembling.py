"""A desk with all its checks, and the day of its run."""

from collections.abc import Iterator, Sequence
from datetime import date

from galleyproof.checks import builtin
from galleyproof.desk import Desk
from galleyproof.finding import Criterion, Fault
from galleyproof.run.examples import example_faults
from galleyproof.run.house_checks import D, fault_of, with_house_checks


def day_of(desk: Desk, today: date, as_of: date | None) -> date:
    """Return the day of a run: `as_of`, the day that desk.yaml gives, or today."""
    pinned = desk.settings.as_of
    return as_of or (date.fromordinal(pinned.earliest) if pinned and pinned.earliest else today)


def assemble(desk: D, *, house_checks: bool = True) -> tuple[D, Sequence[Criterion]]:
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
