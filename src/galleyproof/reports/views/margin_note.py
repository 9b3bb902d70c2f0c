"""The short note on a claim in the margin: what each finding and open question comes to, in a few words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from galleyproof.claim import Claim, Status
from galleyproof.finding import Finding
from galleyproof.reports.views.verdict import label_of
from galleyproof.run import Outcome
from galleyproof.text.phrases import count, first_clause

_STATUS_CHECK = "status.computed"

_WHY_SO = re.compile(", so (?!that)")
"""What comes after the reason for which a question is open."""

_IN_DOUBT = ("refuted", "disputed", "partly", "unverifiable", "unchecked")


class ShortNote(NamedTuple):
    """A word such as `warning` or `overtaken`, and a clause."""

    word: str
    words: str


def short_notes(claim: Claim, findings: Sequence[Finding], undecided: Sequence[Finding]) -> Iterator[ShortNote]:
    """Yield a note for each finding on a claim, one for all that has overtaken it, and one for all open questions."""
    overtaken = [finding for finding in findings if finding.overtaken and finding.waived is None]
    for finding in findings:
        if finding not in overtaken:
            is_status = finding.check == _STATUS_CHECK  # the note begins with the status that this check finds
            yield ShortNote(
                label_of(finding), f"recorded as {claim.status}" if is_status else first_clause(finding.message)
            )
    if overtaken:
        words = (overtaken[0].overtaken.words if overtaken[0].overtaken else "").removeprefix("overtaken ")
        yield ShortNote("overtaken", f"{words}{_more(overtaken)}")
    if undecided:
        yield ShortNote("undecided", f"{why_open(first_clause(undecided[0].message))}{_more(undecided)}")


def why_open(message: str) -> str:
    """Return the reason for which a question is open, without what comes of it."""
    return _WHY_SO.split(message)[0]


def is_problem(claim: Claim, status: Status, outcome: Outcome, findings: Sequence[Finding]) -> bool:
    """Return True if an editor has something to decide about a claim."""
    doubtful = claim.reported_in is None and {claim.status, status}.intersection(_IN_DOUBT)
    is_open = any(finding.overtaken and finding.waived is None for finding in findings)
    return bool(doubtful) or is_open or outcome not in (Outcome.PASSED, Outcome.WAIVED)


def _more(findings: Sequence[Finding]) -> str:
    return f" (and {count(len(findings) - 1, 'more', 'more')})" if len(findings) > 1 else ""
