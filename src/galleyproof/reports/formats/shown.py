"""What a terminal shows of a run: errors in full, some warnings, and all else as counts unless it is asked for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from galleyproof.finding import Finding, Severity
from galleyproof.reports.views.grades import TONES
from galleyproof.reports.views.verdict import gradings
from galleyproof.run import Run
from galleyproof.run.causes import by_cause
from galleyproof.run.own_articles import reported_articles, reported_ids
from galleyproof.text.phrases import count

_MOST_WARNINGS: Final = 10
"""Warnings that are shown in full."""

_MOST_KINDS: Final = 5
"""Checks that a line of counts names."""

_MOST_ARTICLES: Final = 5
"""Articles with a line of their own."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What somebody asks to see.

    Attributes:
        notes: True for all warnings and notes in full.
        questions: True for the questions that no check could decide.
        check: the only check to show; empty for all.
        claim: the full id of the only claim to show; empty for all.
    """

    notes: bool = False
    questions: bool = False
    check: str = ""
    claim: str = ""

    def has(self, finding: Finding) -> bool:
        """Return True for a finding of the check and about the claim that are asked for, if it is not waived."""
        is_asked_for = self.check in ("", finding.check) and (not self.claim or self.claim in finding.claims)
        return is_asked_for and finding.waived is None


ESSENTIAL: Final = Shown()
"""What is shown unless somebody asks for more."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The findings and questions that are shown in full, errors last, and those that are counted."""

    findings: Sequence[Finding]
    questions: Sequence[Finding]
    counted: Sequence[Finding]
    counted_questions: Sequence[Finding]


def select(run: Run, shown: Shown) -> Selection:
    """Return what to show in full of a run, and what to count; what only follows is shown if it is asked for."""
    all_findings = run.reported if shown.check or shown.claim else run.listed
    chosen = by_cause(finding for finding in all_findings if shown.has(finding))
    by_severity = {one: [finding for finding in chosen if finding.severity is one] for one in Severity}
    notes, warnings, errors = (by_severity[one] for one in (Severity.NOTE, Severity.WARNING, Severity.ERROR))
    most = len(warnings) if shown.notes else _MOST_WARNINGS
    in_full = [*(notes if shown.notes else ()), *warnings[:most], *errors]
    questions = [question for question in run.open_questions if shown.has(question)]
    if shown.questions:
        return Selection(in_full, questions, [], [])
    return Selection(in_full, [], [*warnings[most:], *(() if shown.notes else notes)], questions)


def counts_of_others(selection: Selection) -> Iterator[str]:
    """Yield a line of counts by check for each sort of finding that is not shown in full."""
    findings = selection.counted
    sorts = (
        ("more warning", [one for one in findings if one.severity is Severity.WARNING], "-v"),
        ("overtaken claim", [one for one in findings if one.overtaken], "-v"),
        ("note", [one for one in findings if one.severity is Severity.NOTE and not one.overtaken], "-v"),
        ("undecided question", selection.counted_questions, "-vv"),
    )
    for noun, some, option in sorts:
        if some:
            yield f"{count(len(some), noun)}: {_by_check(some)} (galley check {option})"


def _by_check(findings: Sequence[Finding]) -> str:
    """Return `statements.words 18, statements.speaker 12, 3 others`."""
    counts = Counter(finding.check for finding in findings).most_common()
    named = [f"{check} {number}" for check, number in counts[:_MOST_KINDS]]
    others = sum(number for _, number in counts[_MOST_KINDS:])
    return ", ".join([*named, *([f"{others} of other checks"] if others else [])])


def verdicts(run: Run) -> Iterator[str]:
    """Yield the verdict on each article, or on a large desk how many articles have errors."""
    articles = reported_ids(run)
    if run.desk.unreadable or not articles:
        return
    if len(articles) <= _MOST_ARTICLES:
        for id_, grading in gradings(run, reported_articles(run).values()).items():
            why = "" if TONES[grading.grade] == "yes" else f" ({grading.why})"
            yield f"{id_}: {grading.grade}{why}"
        return
    blocked = {claim.partition("/")[0] for finding in run.reported if finding.blocks for claim in finding.claims}
    named = sorted(blocked.intersection(articles))
    more = f", and {len(named) - _MOST_ARTICLES} more" if len(named) > _MOST_ARTICLES else ""
    wrong = f": {', '.join(named[:_MOST_ARTICLES])}{more}" if named else ""
    yield f"{len(named):,} of {count(len(articles), 'article')} {'has' if len(named) == 1 else 'have'} errors{wrong}"
