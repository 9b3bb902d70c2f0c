"""Conflict markers that version control leaves in a file when two edits could not be merged."""

import re
from typing import Final

from galleyproof.finding import Fault, FaultKind
from galleyproof.records.location import Location

_OPENING: Final = re.compile(r"^<{7} ", re.MULTILINE)
_CLOSING: Final = re.compile(r"^>{7} ", re.MULTILINE)


def conflict_marker(text: str, file: str) -> Fault | None:
    """Return the fault of a file with both versions of an edit in it, at the first marker; None if it has none."""
    opening = _OPENING.search(text)
    if opening is None or not _CLOSING.search(text, opening.end()):
        return None
    line = text.count("\n", 0, opening.start()) + 1
    message = "the file has conflict markers of version control, and both versions of an edit"
    fix = "keep one version, and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`"
    return Fault(message, Location(file, line), fix, kind=FaultKind.YAML)
