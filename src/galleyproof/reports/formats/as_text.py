"""The run as text for a terminal: what is wrong, where, the line itself, and what to do."""

from collections.abc import Callable, Iterator, Sequence

from galleyproof.article.coverage import Coverage
from galleyproof.finding import Finding, Severity
from galleyproof.run import Counts, Run
from galleyproof.text.phrases import count

Paint = Callable[[str, str], str]
"""Colours a text: `paint("error", "red")`."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_CODES = {"red": 31, "green": 32, "yellow": 33, "cyan": 36, "dim": 2, "bold": 1}
_WIDEST = 160  # characters of a line of YAML: enough to know it again


def plain(text: str, _: str) -> str:
    """No colour at all."""
    return text


def ansi(text: str, colour: str) -> str:
    """Colour as a terminal understands it."""
    return f"\x1b[{_CODES[colour]}m{text}\x1b[0m"


def render(run: Run, paint: Paint = plain) -> str:
    """What could not be decided, and every finding that nobody waived; what weighs most is next to the last line."""
    open_ = [finding for finding in run.told if finding.waived is None]
    parts = [undecided_text(run.left_open, paint)] if run.left_open else []
    parts += [finding_text(run, finding, paint) for finding in sorted(open_, key=lambda each: -each.severity.rank)]
    return "\n".join([*(f"{part}\n" for part in parts), last_line(run, paint)]) + "\n"


def finding_text(run: Run, finding: Finding, paint: Paint = plain) -> str:
    """One finding: its weight and place, what is wrong, the lines it speaks of, what to do, the check's id."""
    return "\n".join(_finding_lines(run, finding, paint))


def _finding_lines(run: Run, finding: Finding, paint: Paint) -> Iterator[str]:
    severity = paint("overtaken" if finding.overtaken else f"{finding.severity}", _COLOURS[finding.severity])
    yield f"{severity} {paint(printable(str(finding.at[0])), 'bold')}"
    yield f"  {printable(finding.sentence)}"
    for place in finding.at:
        line = printable(run.desk.line(place).rstrip())
        if line:
            yield paint(f"    {printable(str(place))}: {line[:_WIDEST]}", "dim")
    if finding.fix:
        yield f"  To do: {printable(finding.fix)}"
    yield paint(f"  {finding.check} (galley explain {finding.check})", "dim")


def undecided_text(undecided: Sequence[Finding], paint: Paint = plain) -> str:
    """What checks looked at and could not decide, one line each."""
    lines = [paint(f"could not be decided: {len(undecided)}", "cyan")]
    lines += [f"  {printable(f'{said.at[0]} {said.sentence}')} ({said.check})" for said in undecided]
    return "\n".join(lines)


def last_line(run: Run, paint: Paint = plain) -> str:
    """How many claims stand, and what else blocks: `56 claims: 41 stand, 9 need a look, 2 block, 4 waived`."""
    line = counts_text(run.counts(run.desk.claims))
    besides = sum(finding.blocks for finding in run.of_no_claim)
    if besides:
        line += f"; {count(besides, 'error')} of no claim"
    return paint(line, "red" if run.blocked else "green")


def counts_text(counts: Counts) -> str:
    """`56 claims: 41 stand, 9 need a look, 2 block, 4 waived`."""
    need = "needs" if counts.look == 1 else "need"
    blocks = "blocks" if counts.block == 1 else "block"
    stands = "stands" if counts.stand == 1 else "stand"
    return (
        f"{count(counts.claims, 'claim')}: {counts.stand} {stands}, {counts.look} {need} a look, "
        f"{counts.block} {blocks}, {counts.waived} waived"
    )


def coverage_text(coverage: Coverage) -> str:
    """`58 of 66 things that can be checked have a claim, 8 are waived, 0 are open; 21 of 21 sentences are whole`."""
    things = count(len(coverage.found), "thing that can be checked", "things that can be checked")
    return (
        f"{coverage.covered} of {things} have a claim, {coverage.waived} are waived, {coverage.open} are open; "
        f"{coverage.whole} of {count(len(coverage.sentences), 'sentence')} are whole"
    )


def printable(text: str) -> str:
    """The text without what a terminal would obey: control characters show as their escapes."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
