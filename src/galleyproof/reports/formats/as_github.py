"""The run as commands of GitHub's workflows: findings show beside the lines of a pull request."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from galleyproof.finding import Finding, Severity
from galleyproof.reports.formats.as_text import last_line, printable
from galleyproof.reports.formats.markdown_text import code, escape
from galleyproof.run import Run

MOST: Final = 10
"""Of each severity; GitHub shows no more of one step, and says nothing of the others."""

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(run: Run, below: str = "") -> str:
    """A command a finding that nobody waived, errors first and ten of each severity; the rest in a group to unfold.

    `below` leads from the repository's root to the desk's: nothing, or a path that ends with a slash.
    """
    shown, rest = _parted(run)
    return "\n".join([*(_command(each, below) for each in shown), *_group(rest), last_line(run)]) + "\n"


def summary(run: Run) -> str:
    """What the commands leave out, as Markdown for the summary of the step; nothing where they leave nothing out."""
    _, rest = _parted(run)
    lines = [f"- {each.severity} {code(each.at[0])}: {escape(_words(each, ' '))}" for each in rest]
    return "\n".join([f"### Galleyproof: {len(rest)} more", "", *lines, "", ""]) if rest else ""


def _parted(run: Run) -> tuple[list[Finding], list[Finding]]:
    """The findings that are shown, and the rest; of each severity those first that name no claim: they cause others."""
    open_ = [finding for finding in run.told if finding.waived is None]
    ordered = sorted(open_, key=lambda finding: (finding.severity.rank, bool(finding.claims)))
    shown, rest = [], []
    for _, group in groupby(ordered, lambda finding: finding.severity):
        each = [*group]
        shown += each[:MOST]
        rest += each[MOST:]
    return shown, rest


def _command(finding: Finding, below: str) -> str:
    at = finding.at[0]
    traits = {"file": f"{below}{at.file}", "line": at.line, "col": at.column, "title": f"galley: {finding.check}"}
    written = ",".join(f"{name}={_escaped(str(value), property_=True)}" for name, value in traits.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_escaped(_words(finding))}"


def _group(rest: Sequence[Finding]) -> Iterator[str]:
    if rest:
        yield f"::group::{len(rest)} more"
        yield from (printable(f"{each.severity} {each.at[0]} {_words(each, ' ')}") for each in rest)
        yield "::endgroup::"


def _words(finding: Finding, joint: str = "\n") -> str:
    return finding.sentence + (f"{joint}To do: {finding.fix}" if finding.fix else "")


def _escaped(text: str, *, property_: bool = False) -> str:
    """Text as a command's, or one of its properties', in which it can end nothing."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text
