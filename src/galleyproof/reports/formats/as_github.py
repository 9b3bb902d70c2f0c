"""The run as GitHub workflow commands, which show findings beside the lines of a pull request."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from galleyproof.finding import Finding, Severity
from galleyproof.printable import printable
from galleyproof.reports.formats.as_text import also_in_words, last_line
from galleyproof.reports.formats.markdown_text import code, escape
from galleyproof.run import Run
from galleyproof.text.phrases import count

MOST: Final = 10
"""The most findings of one severity; GitHub silently drops the rest of a step."""

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(run: Run, below: str = "") -> str:
    """Return one command per unwaived finding, errors first, ten of each severity; the rest goes into a folded group.

    `below` is the path from the repository's root to the desk's, ending with a slash; empty if they are the same.
    """
    listed, rest = _listed_and_rest(run)
    return "\n".join([*(_command(finding, below) for finding in listed), *_group(rest), last_line(run)]) + "\n"


def summary(run: Run) -> str:
    """Return the findings that the commands leave out, as Markdown for the step summary; empty if there are none."""
    _, rest = _listed_and_rest(run)
    lines = [f"- {finding.severity} {code(finding.at[0])}: {escape(_advice(finding, ' '))}" for finding in rest]
    return "\n".join([f"### Galleyproof: {_how_many(rest)}", "", *lines, "", ""]) if rest else ""


def _listed_and_rest(run: Run) -> tuple[list[Finding], list[Finding]]:
    """Split the findings into those to show and the rest; those that name no claim come first, as they cause others."""
    unwaived = [finding for finding in run.causes if finding.waived is None]
    ordered = sorted(unwaived, key=lambda finding: (finding.severity.rank, bool(finding.claims)))
    listed, rest = [], []
    for _, group in groupby(ordered, lambda finding: finding.severity):
        findings = [*group]
        listed += findings[:MOST]
        rest += findings[MOST:]
    return listed, rest


def _command(finding: Finding, below: str) -> str:
    at = finding.at[0]
    traits = {"file": f"{below}{at.file}", "line": at.line, "col": at.column, "title": f"galley: {finding.check}"}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in traits.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_escaped(_advice(finding))}"


def _group(rest: Sequence[Finding]) -> Iterator[str]:
    if rest:
        yield f"::group::{_how_many(rest)}"
        yield from (f"{finding.severity} {printable(str(finding.at[0]))} {_advice(finding, ' ')}" for finding in rest)
        yield "::endgroup::"


def _how_many(rest: Sequence[Finding]) -> str:
    return count(len(rest), "more finding")


def _advice(finding: Finding, joint: str = "\n") -> str:
    lines = [finding.sentence, *(f"Also: {other}" for other in also_in_words(finding))]
    return joint.join(map(printable, [*lines, *([f"To do: {finding.fix}"] if finding.fix else [])]))


def _escaped(text: str) -> str:
    """Escape the text of a command, so that it cannot end it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property of a command, so that it can end neither itself nor the command."""
    return _escaped(printable(text)).replace(":", "%3A").replace(",", "%2C")
