"""The count of what each check examined, could not decide, found and was waived from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from galleyproof.check import Check
from galleyproof.finding import Criterion, Finding, Severity
from galleyproof.run.examining import Examination


@dataclass(frozen=True, slots=True)
class CheckCount:
    """The numbers of one check, in what it examines: claims, articles, waivers, or the desk as one.

    A claim or article that gave it nothing to compare is not checked: it is "not applicable".
    """

    check: Criterion
    checked: int
    not_applicable: int
    undecided: int
    waived: int
    failed: int

    @property
    def is_idle(self) -> bool:
        """True if the desk has nothing for it to compare."""
        return self.is_quiet and not self.checked

    @property
    def is_quiet(self) -> bool:
        """True if it decided everything and found nothing."""
        return not (self.undecided or self.waived or self.failed)


def count_checks(
    claims: int,
    articles: int,
    checks: Sequence[Criterion],
    results: Mapping[str, Examination],
    findings: Iterable[Finding],
) -> Iterator[CheckCount]:
    """Yield the numbers of each check, in the order of the checks.

    Args:
        claims: the number of claims on the desk.
        articles: the number of articles.
        checks: the checks and constraints of the run.
        results: their results, by id.
        findings: the findings of the run, with waivers applied.
    """
    reported = [finding for finding in findings if finding.waived is None and finding.severity is not Severity.NOTE]
    failed = Counter(finding.check for finding in reported)
    waived = Counter(finding.check for finding in findings if finding.waived is not None)
    for check in checks:
        result = results[check.id]
        undecided = len({name for question in result.undecided for name in question.claims or question.at[:1]})
        subjects = claims if not isinstance(check, Check) or check.of_claims else articles if check.of_articles else 0
        yield CheckCount(
            check=check,
            checked=max(result.examined - undecided, 0),
            not_applicable=max(subjects - result.examined, 0),
            undecided=undecided,
            waived=waived[check.id],
            failed=failed[check.id],
        )
