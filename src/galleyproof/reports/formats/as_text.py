"""The run as text for a terminal: each finding with its place, the line itself, and how to fix it."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from galleyproof.article.coverage import Coverage
from galleyproof.finding import Finding, Severity
from galleyproof.printable import printable
from galleyproof.records.location import Location
from galleyproof.reports.formats.shown import ESSENTIAL, Selection, Shown, counts_of_others, select, verdicts
from galleyproof.run import Outcome, Run
from galleyproof.run.outcome import undecided_in_words
from galleyproof.run.own_articles import counted_claims
from galleyproof.text.phrases import count, first_few

Paint = Callable[[str, str], str]
"""A function that colours a text: `paint("error", "red")`."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_CODES = {"red": 31, "green": 32, "yellow": 33, "cyan": 36, "dim": 2, "bold": 1}
_COUNTED = {
    Outcome.PASSED: "passed",
    Outcome.WARNING: "with warnings",
    Outcome.UNCHECKED: "unchecked",
    Outcome.ERROR: "with errors",
    Outcome.WAIVED: "waived",
}
_MOST_PLACES = 6
"""Places of a finding that are shown, and other findings below it."""

_WIDEST = 160  # characters of a line of YAML, which are enough to recognise it


def plain(text: str, _: str) -> str:
    """Return the text without colour."""
    return text


def ansi(text: str, colour: str) -> str:
    """Return the text in colour, by ANSI escape codes."""
    return f"\x1b[{_CODES[colour]}m{text}\x1b[0m"


def render(run: Run, paint: Paint = plain, shown: Shown = ESSENTIAL) -> str:
    """Return what a run found, errors last, so that they stay in view, and the verdicts; nothing that is waived."""
    selection = select(run, shown)
    parts = [undecided_text(selection.questions, paint)] if selection.questions else []
    parts += [finding_text(run, finding, paint) for finding in selection.findings]
    return "\n".join([*(f"{part}\n" for part in parts), *ending(run, selection, paint)]) + "\n"


def ending(run: Run, selection: Selection, paint: Paint = plain) -> Iterator[str]:
    """Yield the last lines of a run: what is not shown, the verdict on each article, and the count of claims."""
    yield from (paint(line, "dim") for line in counts_of_others(selection))
    yield from map(printable, verdicts(run))
    yield last_line(run, paint)


def finding_text(run: Run, finding: Finding, paint: Paint = plain) -> str:
    """Return one finding: its severity and place, the problem, the lines involved, the fix, the check's id."""
    return "\n".join(_finding_lines(run, finding, paint))


def also_in_words(finding: Finding) -> list[str]:
    """Return what else comes of a finding's cause, each with its place."""
    return first_few([f"{other.message} ({other.at[0]})" for other in finding.also], _MOST_PLACES)


def _finding_lines(run: Run, finding: Finding, paint: Paint) -> Iterator[str]:
    severity = paint("overtaken" if finding.overtaken else f"{finding.severity}", _COLOURS[finding.severity])
    yield f"{severity} {paint(printable(str(finding.at[0])), 'bold')}"
    yield f"  {printable(finding.sentence)}"
    texts = {run.desk.line(place).strip(): place for place in reversed(finding.at)}  # many anchors begin alike
    places = sorted(texts.values(), key=finding.at.index) if finding.cause else finding.at
    for place in places[:_MOST_PLACES]:
        yield from _line(run, place, finding.words, paint)
    if len(places) > _MOST_PLACES:
        yield paint(f"    and {count(len(places) - _MOST_PLACES, 'more place')}", "dim")
    yield from (f"  Also: {printable(other)}" for other in also_in_words(finding))
    if finding.fix:
        yield f"  To do: {printable(finding.fix)}"
    yield paint(f"  {finding.check} (galley explain {finding.check})", "dim")


def _line(run: Run, place: Location, words: str, paint: Paint) -> Iterator[str]:
    """Yield a line of a file with its place, and below it a mark under the words that the finding is about."""
    line = printable(run.desk.line(place).rstrip()[:_WIDEST])[:_WIDEST]  # cut first: all may be on one long line
    if line.strip():
        before = f"    {printable(str(place))}: "
        yield paint(f"{before}{line}", "dim")
        start = line.find(printable(words), max(place.column - 1, 0)) if words else -1
        if start >= 0:
            yield f"{' ' * (len(before) + start)}{paint('^' * len(printable(words)), 'bold')}"


def undecided_text(undecided: Sequence[Finding], paint: Paint = plain) -> str:
    """Return the questions that checks could not decide, one per line."""
    lines = [paint(f"undecided: {len(undecided)}", "cyan")]
    lines += [f"  {printable(f'{question.at[0]} {question.sentence}')} ({question.check})" for question in undecided]
    return "\n".join(lines)


def last_line(run: Run, paint: Paint = plain) -> str:
    """Return the counts of claims by outcome, of the errors that name no claim, and of undecided clusters."""
    line = counts_text(run.outcomes(counted_claims(run)))
    general = sum(finding.blocks for finding in run.findings_without_claim)
    if general:
        line += f"; {count(general, 'error')} outside the claims"
    undecided = undecided_in_words(run.undecided_clusters)
    if undecided:
        line += f"; {undecided}"
    return paint(line, "red" if run.blocked else "yellow" if undecided else "green")


def counts_text(counts: Mapping[Outcome, int]) -> str:
    """Return the counts as `56 claims: 41 passed, 2 with errors, 4 waived`; those of 0 are left out."""
    parts = [f"{number} {words}" for outcome, words in _COUNTED.items() if (number := counts.get(outcome, 0))]
    return f"{count(sum(counts.values()), 'claim')}: {', '.join(parts) or 'nothing to check'}"


def coverage_text(coverage: Coverage) -> str:
    """Return `58 of 66 checkable items have a claim, 8 waived, 0 open; 21 of 21 sentences fully covered`."""
    have = "has" if 1 in (coverage.covered, len(coverage.items)) else "have"
    return (
        f"{coverage.covered} of {count(len(coverage.items), 'checkable item')} {have} a claim, "
        f"{coverage.waived} waived, {coverage.open} open; "
        f"{coverage.covered_sentences} of {count(len(coverage.sentences), 'sentence')} fully covered"
    )
