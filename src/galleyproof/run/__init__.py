"""One run: every check over the whole desk, waivers applied, everything counted. Pure, and done once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from galleyproof.article.coverage import Coverage
from galleyproof.check import Check
from galleyproof.claim import Claim
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.guard import Guarded, guard
from galleyproof.evidence import Assessments, assess
from galleyproof.finding import Criterion, Finding
from galleyproof.run.check_counts import CheckCount, count_checks
from galleyproof.run.conflict_findings import prove
from galleyproof.run.copy_reading import cover_all
from galleyproof.run.examining import Examination, examine, matched_nothing
from galleyproof.run.outcome import Outcome, outcome_of
from galleyproof.run.waiving import waive

__all__ = ["Outcome", "Run", "outcome_of", "run"]


@dataclass(frozen=True)
class Run:
    """The result of a run: all that a report needs.

    Attributes:
        desk: the desk that was checked.
        as_of: the day from which it was checked.
        checks: the checks and constraints, in the order of a report.
        findings: the findings, in the order of files and lines.
        undecided: the questions that no check could decide, in the same order.
        check_counts: what each check examined, in the order of the checks.
        assessed: the status that the evidence gives each claim.
        coverage: the coverage of each article by its claims, by the article's id.
    """

    desk: Desk
    as_of: date
    checks: tuple[Criterion, ...]
    findings: tuple[Finding, ...]
    undecided: tuple[Finding, ...]
    check_counts: tuple[CheckCount, ...]
    assessed: Assessments
    coverage: Mapping[str, Coverage]

    @property
    def constraints(self) -> tuple[Constraint, ...]:
        """The constraints among its checks."""
        return tuple(check for check in self.checks if isinstance(check, Constraint))

    @property
    def blocked(self) -> bool:
        """True if the desk has an error that must be fixed before publication."""
        return any(finding.blocks for finding in self.reported)

    @cached_property
    def reported(self) -> tuple[Finding, ...]:
        """The findings, and the undecided questions that block publication."""
        return (*self.findings, *(question for question in self.undecided if question.blocks))

    @cached_property
    def open_questions(self) -> tuple[Finding, ...]:
        """The undecided questions that do not block publication."""
        return tuple(question for question in self.undecided if not question.blocks)

    @cached_property
    def findings_by_claim(self) -> Mapping[str, tuple[Finding, ...]]:
        """The reported findings about each claim, by its full id."""
        return _by_claim(self.reported)

    @cached_property
    def questions_by_claim(self) -> Mapping[str, tuple[Finding, ...]]:
        """The open questions about each claim, by its full id."""
        return _by_claim(self.open_questions)

    @cached_property
    def findings_without_claim(self) -> tuple[Finding, ...]:
        """The findings that name no claim."""
        return tuple(finding for finding in self.findings if not finding.claims)

    def guard(self) -> tuple[Guarded, ...]:
        """Compute how far each date and number could be wrong before a check noticed.

        This solves every cluster anew, and takes as long as the run itself.
        """
        return guard(self.desk, self.constraints, self.as_of)

    def outcome(self, claim: Claim) -> Outcome:
        """Return the outcome for a claim."""
        return outcome_of(self.findings_by_claim.get(claim.ref, ()), unchecked=claim.status == "unchecked")

    def outcomes(self, claims: Iterable[Claim]) -> Counter[Outcome]:
        """Count some claims by their outcome."""
        return Counter(map(self.outcome, claims))


def run(desk: Desk, checks: Sequence[Criterion], as_of: date, *, processes: int = 1) -> Run:
    """Run checks and constraints over a desk, seen from a day.

    Args:
        desk: the desk.
        checks: what to run, in the order of a report.
        as_of: the day of the run.
        processes: the number of processes that may read the copy of a large desk.
    """
    constraints = [check for check in checks if isinstance(check, Constraint)]
    plain = [check for check in checks if isinstance(check, Check)]
    assessed = assess(desk, constraints, as_of)
    coverage = cover_all(desk, as_of, processes)
    extras = {
        "desk": desk,
        "as_of": as_of,
        "known": frozenset(check.id for check in checks),
        "assessed": assessed,
        "coverage": coverage,
        "constraints": constraints,
    }
    results: dict[str, Examination] = {**prove(desk, constraints, as_of)}
    results |= {check.id: examine(check, check.subjects(desk), desk, extras) for check in plain if not check.of_waivers}
    findings, uses = waive(desk, _unwaived(desk, checks, results), as_of)
    for check in plain:
        if check.of_waivers:
            results[check.id] = examine(check, check.subjects(uses), desk, extras)
            findings += results[check.id].findings
    undecided = [question for check in checks for question in results[check.id].undecided]
    return Run(
        desk=desk,
        as_of=as_of,
        checks=tuple(checks),
        findings=tuple(sorted(findings, key=_order)),
        undecided=tuple(sorted(undecided, key=_order)),
        check_counts=tuple(count_checks(desk, checks, results, findings)),
        assessed=assessed,
        coverage=coverage,
    )


def _unwaived(desk: Desk, checks: Sequence[Criterion], results: Mapping[str, Examination]) -> list[Finding]:
    """Return the findings of the checks that ran, and a warning for each house check that matched no records."""
    findings = [finding for check in checks if check.id in results for finding in results[check.id].findings]
    for check in checks:
        if check.is_house and check.id in results and not results[check.id].examined:
            findings += matched_nothing(check, desk)
    return findings


def _order(finding: Finding) -> tuple[object, ...]:
    return (finding.at[0], finding.check, finding.message, finding.claims)


def _by_claim(findings: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    index: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for claim in finding.claims:
            index[claim].append(finding)
    return {claim: tuple(findings) for claim, findings in index.items()}
