"""Dates: each is valid and exists in the calendar, and a term does not end before it starts."""

from collections.abc import Iterable, Iterator

from galleyproof.check import check_reading
from galleyproof.finding import NOTHING_TO_COMPARE, Fault, FaultKind, Problem
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import Edtf


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


def ends_before_start(
    start: Edtf | None, end: Edtf | None, at: str, start_name: str = "start", end_name: str = "end"
) -> Iterator[Problem]:
    """Yield a problem if the last possible day of `end` is before the first possible day of `start`; both are needed.

    `at` is the field with the problem; `start_name` and `end_name` are the words for the two dates.
    """
    if not (start and end and start.earliest and end.latest):
        yield NOTHING_TO_COMPARE
    elif end.latest < start.earliest:
        message = f"the {end_name} ({in_words(end)}) is before the {start_name} ({in_words(start)})"
        yield Problem(message, at, "correct one of the two dates")
