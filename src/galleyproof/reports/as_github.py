"""The run as commands of GitHub's workflows: findings show beside the lines of a pull request."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from galleyproof.finding import Finding, Severity
from galleyproof.reports.as_text import last_line, printable
from galleyproof.run import Run

MOST: Final = 10
"""Of each severity; GitHub shows no more of one step, and says nothing of the others."""

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(run: Run) -> str:
    """A command a finding that nobody waived, errors first and ten of each severity; the rest in a group to unfold."""
    open_ = [finding for finding in (*run.findings, *run.undecided) if finding.waived is None]
    open_ = [finding for finding in open_ if finding.blocks or finding not in run.undecided]
    ordered = sorted(open_, key=lambda finding: [*_COMMANDS].index(finding.severity))
    shown, rest = [], []
    for _, group in groupby(ordered, lambda finding: finding.severity):
        each = [*group]
        shown += each[:MOST]
        rest += each[MOST:]
    return "\n".join([*map(_command, shown), *_summary(rest), last_line(run)]) + "\n"


def _command(finding: Finding) -> str:
    at = finding.at[0]
    traits = {"file": at.file, "line": at.line, "col": at.column, "title": f"galley: {finding.check}"}
    written = ",".join(f"{name}={_escaped(str(value), property_=True)}" for name, value in traits.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_escaped(_words(finding))}"


def _summary(rest: Sequence[Finding]) -> Iterator[str]:
    if rest:
        yield f"::group::{len(rest)} more"
        yield from (f"{finding.severity} {finding.at[0]} {printable(_words(finding, ' '))}" for finding in rest)
        yield "::endgroup::"


def _words(finding: Finding, joint: str = "\n") -> str:
    subject = f"{', '.join(finding.claims)}: " if finding.claims else ""
    return subject + finding.message + (f"{joint}To do: {finding.fix}" if finding.fix else "")


def _escaped(text: str, *, property_: bool = False) -> str:
    """Text as a command's, or one of its properties', in which it can end nothing."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text
