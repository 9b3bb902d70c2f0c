"""The outcome of a run: one word for a claim, used by every report, by pytest and by the last line of a run."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache

from galleyproof.finding import Finding, Severity
from galleyproof.text.phrases import count


class Outcome(StrEnum):
    """The result of a run for one claim, the gravest first."""

    ERROR = "error"
    WAIVED = "waived"
    UNCHECKED = "unchecked"
    WARNING = "warning"
    PASSED = "passed"

    @property
    def recorded(self) -> str:
        """The word for it in report.json, version 1, which counts a claim with a warning as passed."""
        return Outcome.PASSED.value if self is Outcome.WARNING else self.value


def outcome_of(findings: Iterable[Finding], *, unchecked: bool = False) -> Outcome:
    """Return the outcome for some findings: the gravest that applies.

    Args:
        findings: the findings about one claim, file or check.
        unchecked: True if they are about a claim that nobody has checked yet.
    """
    return _gravest(frozenset(map(_outcome, findings)), Outcome.UNCHECKED if unchecked else Outcome.PASSED)


@cache
def _gravest(outcomes: frozenset[Outcome], at_best: Outcome) -> Outcome:
    return next(outcome for outcome in Outcome if outcome is at_best or outcome in outcomes)


def undecided_in_words(clusters: Sequence[Finding]) -> str:
    """Return the number of undecided clusters, as in `1 cluster of 322 claims undecided`; empty if there are none."""
    claims = sum(len(cluster.claims) for cluster in clusters)
    return f"{count(len(clusters), 'cluster')} of {claims:,} claims undecided" if clusters else ""


def _outcome(finding: Finding) -> Outcome:
    if finding.waived is not None:
        return Outcome.WAIVED
    return {Severity.ERROR: Outcome.ERROR, Severity.WARNING: Outcome.WARNING}.get(finding.severity, Outcome.PASSED)
