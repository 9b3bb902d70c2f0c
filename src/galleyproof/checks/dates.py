"""Dates: valid EDTF dates that exist in the calendar."""

from collections.abc import Iterable, Iterator

from galleyproof.check import check_reading
from galleyproof.finding import Fault, FaultKind, Problem


@check_reading(FaultKind.DATE)
def exist(faults: Iterable[Fault]) -> Iterator[Problem]:
    """A date is valid EDTF and exists in the calendar, and no interval ends before it starts.

    Write `2003`, `2003-12` or `2003-12-04`; add `~` for "about" or `?` for "possibly". `2003-12/2010-09` is an
    interval, with `..` for an open end; `201X` has an unknown digit; `[2019, 2021]` means one or the other.

    Fails:
        as_of: 2018-02-30
    Passes:
        as_of: 2018-02-28
    """
    yield from faults
