"""What the checks of several themes share: a term that ends no earlier than it starts."""

from collections.abc import Iterator

from galleyproof.finding import Problem
from galleyproof.records.edtf import Edtf


def backwards(
    start: Edtf | None, end: Edtf | None, at: str, starts: str = "starts", ends: str = "ends"
) -> Iterator[Problem]:
    """A problem where the last day that `end` may be lies before the first that `start` may be.

    `at` is the field it stands in; `starts` and `ends` are the words for what happens at the two.
    """
    if start and end and start.earliest and end.latest and end.latest < start.earliest:
        message = f"{ends} {end.text}, before it {starts} {start.text}"
        yield Problem(message, at, "one of the two dates is wrong: look at the evidence for both")
