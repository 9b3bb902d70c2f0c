"""What each check saw: how much it looked at, could not decide, found, and was waived from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from galleyproof.check import Check
from galleyproof.desk import Desk
from galleyproof.finding import Finding, Severity
from galleyproof.run.checking import Sight


@dataclass(frozen=True, slots=True)
class Tally:
    """What one check saw, in what it looks at: claims, facts, waivers, or the desk as one."""

    check: Check
    checked: int
    not_applicable: int
    undecided: int
    waived: int
    failed: int

    @property
    def is_idle(self) -> bool:
        """Whether the desk has nothing that it looks at."""
        return self.is_quiet and not self.checked

    @property
    def is_quiet(self) -> bool:
        """Whether it could decide all that it looked at, and found nothing."""
        return not (self.undecided or self.waived or self.failed)


def tallies(
    desk: Desk, checks: Sequence[Check], sights: Mapping[str, Sight], findings: Iterable[Finding]
) -> Iterator[Tally]:
    """What each check saw, in the order of the checks."""
    waived = Counter(finding.check for finding in findings if finding.waived is not None)
    failed = Counter(finding.check for finding in findings if finding.waived is None and _counts(finding))
    for check in checks:
        sight = sights[check.id]
        undecided = len({each for said in sight.undecided for each in said.claims or said.at[:1]})
        yield Tally(
            check=check,
            checked=max(sight.looked_at - undecided, 0),
            not_applicable=len(desk.claims) - sight.looked_at if check.of_claims else 0,
            undecided=undecided,
            waived=waived[check.id],
            failed=failed[check.id],
        )


def _counts(finding: Finding) -> bool:
    return finding.severity is not Severity.NOTE
