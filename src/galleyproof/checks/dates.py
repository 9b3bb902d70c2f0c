"""Dates: days that the calendar has."""

from collections.abc import Iterable, Iterator

from galleyproof.check import check_reading
from galleyproof.finding import Fault, FaultKind, Problem


@check_reading(FaultKind.DATE)
def exist(faults: Iterable[Fault]) -> Iterator[Problem]:
    """A date is written as EDTF, the calendar has it, and an interval ends no earlier than it starts.

    `2003`, `2003-12`, `2003-12-04`; `~` for about, `?` for perhaps; `2003-12/2010-09` from one to the other, `..`
    for an end that is open; `201X` for a digit that is not known; `[2019, 2021]` for one of several.

    Fails:
        as_of: 2018-02-30
    Passes:
        as_of: 2018-02-28
    """
    for fault in faults:
        yield Problem(fault.message, fault.at, fault.fix)
