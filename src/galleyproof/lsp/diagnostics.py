"""The findings of a run as a text editor shows them, by file."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from lsprotocol import types as lsp

from galleyproof.desk import Desk
from galleyproof.finding import Finding, Severity
from galleyproof.lsp.places import Cursor, Extent, Lines
from galleyproof.printable import printable_lines
from galleyproof.records.location import Location
from galleyproof.run import Run

SOURCE: Final = "galley"
"""The name that an editor shows beside what Galleyproof found."""

_SEVERITIES: Final = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTE: lsp.DiagnosticSeverity.Information,
}
_COMMENT: Final = re.compile(r"\s+#.*|\s+$")


def diagnostics(run: Run) -> Mapping[str, list[lsp.Diagnostic]]:
    """Return what a run found, by the path of the file from the desk's root; waived findings are left out."""
    by_file: dict[str, list[lsp.Diagnostic]] = defaultdict(list)
    lines: dict[str, Lines] = {}
    for finding in run.listed:
        if finding.waived is None:
            place = finding.at[0]
            by_file[place.file].append(_diagnostic(finding, run.desk, lines))
    return by_file


def findings_in(run: Run, file: str, extent: Extent, lines: Lines) -> Iterator[Finding]:
    """Yield the findings about a file whose place meets an extent of it."""
    for finding in run.listed:
        if finding.waived is None and finding.at[0].file == file:
            start, end = extent_of(finding.at[0], lines, finding.words)
            if start <= extent.end and extent.start <= end:
                yield finding


def extent_of(place: Location, lines: Lines, words: str = "") -> Extent:
    """Return the extent that a finding is about: its words if they are there, else the line without its comment."""
    line, start = lines.line(place.line - 1), place.column - 1
    if words and line.startswith(words, start):
        return Extent(Cursor(place.line - 1, start), Cursor(place.line - 1, start + len(words)))
    rest = line[start:] if place.file.endswith(".md") else _COMMENT.sub("", line[start:])
    return Extent(Cursor(place.line - 1, start), Cursor(place.line - 1, start + len(rest.rstrip())))


def uri_of(root: Path, file: str) -> str:
    """Return the address of a file of the desk."""
    return (root / file).as_uri()


def _diagnostic(finding: Finding, desk: Desk, lines: dict[str, Lines]) -> lsp.Diagnostic:
    def range_of(place: Location, words: str = "") -> lsp.Range:
        if place.file not in lines:
            lines[place.file] = Lines(desk.texts.get(place.file, ""))
        return lines[place.file].range(extent_of(place, lines[place.file], words))

    first, *others = finding.at
    advice = f"\nTo do: {finding.fix}" if finding.fix else ""
    return lsp.Diagnostic(
        range=range_of(first, finding.words),
        message=printable_lines(f"{finding.sentence}{advice}"),
        severity=_SEVERITIES[finding.severity],
        code=finding.check,
        source=SOURCE,
        related_information=[
            lsp.DiagnosticRelatedInformation(
                lsp.Location(uri_of(desk.root, place.file), range_of(place)), printable_lines(str(place))
            )
            for place in others
        ],
    )
