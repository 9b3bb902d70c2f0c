"""Dates: each is valid and exists in the calendar, and a term does not end before it starts."""

from collections.abc import Iterable, Iterator
from datetime import date

from galleyproof.check import check_reading
from galleyproof.checks._decorators import check_folder
from galleyproof.desk import Desk
from galleyproof.finding import NOTHING_TO_COMPARE, Fault, FaultKind, Problem, Severity
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


@check_folder
def before_the_newest(folder: Desk, as_of: date) -> Iterator[Problem]:
    """The day that desk.yaml sets with `as_of` is not before the day of any claim.

    Seen from an earlier day, what a claim says may not have happened yet, so that nothing contradicts it. A desk may
    look back on purpose, so this is a warning; for one run, `--as-of` on the command line does it without.

    Fails:
        desk: {as_of: 2021-10-18}
        claims: [{id: later, says: Kabul was quiet., as_of: 2021-11-01}]
    Passes:
        desk: {as_of: 2021-11-01}
        claims: [{id: later, says: Kabul was quiet., as_of: 2021-11-01}]
    """
    pinned = folder.settings.as_of
    if not pinned or pinned.earliest != as_of.toordinal():
        return
    days = [(claim.as_of, claim.at("as_of")) for claim in folder.claims if claim.as_of]
    days += [(article.front.published, article.at("published")) for article in folder.articles]
    newest, at = max(days, key=lambda dated: dated[0].earliest or 0, default=(pinned, None))
    if at and (newest.earliest or 0) > pinned.earliest:
        message = f"is dated {in_words(newest)}, but `as_of` in desk.yaml is {in_words(pinned)}, before that"
        fix = "set `as_of` in desk.yaml to that day or a later one, or delete it to check as of today"
        yield Problem(message, at, fix, severity=Severity.WARNING)


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
