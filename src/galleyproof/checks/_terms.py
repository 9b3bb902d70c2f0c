"""A rule that the checks of several themes share: a term does not end before it starts."""

from collections.abc import Iterator

from galleyproof.finding import Problem
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import Edtf


def ends_before_start(
    start: Edtf | None, end: Edtf | None, at: str, start_name: str = "start", end_name: str = "end"
) -> Iterator[Problem]:
    """Yield a problem if the last possible day of `end` is before the first possible day of `start`.

    `at` is the field with the problem; `start_name` and `end_name` are the words for the two dates.
    """
    if start and end and start.earliest and end.latest and end.latest < start.earliest:
        message = f"the {end_name} ({in_words(end)}) is before the {start_name} ({in_words(start)})"
        yield Problem(message, at, "correct one of the two dates")
