"""Conflict markers that version control leaves in a file when two edits could not be merged."""

import re
from typing import Final

from galleyproof.finding import Fault, FaultKind
from galleyproof.records.location import Location

_MARKER: Final = re.compile(r"^(?:<{7}|\|{7}|>{7})(?: |$)", re.MULTILINE)
"""A line that no text has but by a merge; `=======` alone may underline a heading."""


def conflict_marker(text: str, file: str) -> Fault | None:
    """Return the fault of a file with conflict markers, at the first one; None if it has none."""
    marker = _MARKER.search(text)
    if marker is None:
        return None
    line = text.count("\n", 0, marker.start()) + 1
    message = "the file has conflict markers of version control: an edit in it was never merged"
    fix = "keep one version, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`"
    return Fault(message, Location(file, line), fix, kind=FaultKind.YAML)
