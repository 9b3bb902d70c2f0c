"""The verdict on an article in one grade: before publication whether it may run, after it whether it still stands."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from galleyproof.article import Article
from galleyproof.article.sentences import sentences_of
from galleyproof.claim import STATUSES, Claim, Status
from galleyproof.desk import full_id
from galleyproof.finding import Finding
from galleyproof.reports.views.evidence_summary import said_against
from galleyproof.run import Run
from galleyproof.text.phrases import count, joined


class Grade(StrEnum):
    """The verdict on an article; the first three are for articles that are not published yet."""

    DO_NOT_RUN = "Do not run"
    RUN_WITH_CORRECTIONS = "Run with corrections"
    READY = "Ready"
    NEEDS_CORRECTION = "Needs a correction"
    OVERTAKEN = "Overtaken: update before re-use"
    STANDS = "Stands"


TONES: Mapping[Grade, str] = {
    Grade.DO_NOT_RUN: "no",
    Grade.RUN_WITH_CORRECTIONS: "not yet",
    Grade.READY: "yes",
    Grade.NEEDS_CORRECTION: "no",
    Grade.OVERTAKEN: "not yet",
    Grade.STANDS: "yes",
}
"""How a page shows each grade: as a yes, a no or a not yet."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A claim of the copy that is wrong or only partly right.

    Attributes:
        why: the reason, as a clause.
        against: who says what against it, in one sentence; empty if no evidence does.
        sentences: the paragraphs and sentences that make it.
    """

    claim: Claim
    why: str
    against: str
    sentences: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Grading:
    """The grade of an article.

    Attributes:
        grade: the grade; `why`, the reason, as a clause.
        wrong: the claims to correct, in the order of the copy.
        statuses: the number of its claims by declared status, in the order of `STATUSES`.
        undecided: the number of questions that no check could decide.
        unclaimed: the number of names, dates, figures and quotations of the copy without a claim or waiver.
    """

    grade: Grade
    why: str
    wrong: tuple[Wrong, ...]
    statuses: Mapping[Status, int]
    undecided: int
    unclaimed: int

    @property
    def by_status(self) -> str:
        """The number of claims by status, in words: `3 verified, 1 partly`."""
        return ", ".join(f"{number} {status}" for status, number in self.statuses.items()) or "no claims"

    @property
    def unnoticed(self) -> str:
        """What would go unnoticed if it were wrong, in words."""
        open_ = [
            *([count(self.undecided, "undecided question")] if self.undecided else []),
            *([f"{count(self.unclaimed, 'item')} of the copy without a claim"] if self.unclaimed else []),
        ]
        return joined(open_) or "nothing that the checks look for"


def grade(
    run: Run, article: Article, claims: Sequence[Claim], findings: Iterable[Finding], questions: Iterable[Finding]
) -> Grading:
    """Return the grade of an article from its claims, and from the findings and undecided questions on it."""
    findings = [*findings]
    wrong = tuple(sorted(_wrong(run, article, claims), key=_paragraph))
    grade_, why = _grade(article, claims, findings, wrong)
    statuses = Counter(claim.status for claim in claims)
    return Grading(
        grade=grade_,
        why=why,
        wrong=wrong,
        statuses={status: statuses[status] for status in STATUSES if statuses[status]},  # type: ignore[index, misc]
        undecided=sum(1 for _ in questions),
        unclaimed=run.coverage[article.id].open,
    )


def _grade(
    article: Article, claims: Sequence[Claim], findings: Sequence[Finding], wrong: Sequence[Wrong]
) -> tuple[Grade, str]:
    errors = sum(finding.blocks for finding in findings)
    if article.front.stage == "published":
        return _after(article, errors, findings, wrong)
    unchecked = sum(claim.status == "unchecked" for claim in claims)
    if errors:
        return Grade.DO_NOT_RUN, f"{count(errors, 'error')} must be fixed first"
    if not claims:
        return Grade.DO_NOT_RUN, "the article has no claims, so nothing in it has been verified"
    if unchecked:
        return Grade.DO_NOT_RUN, f"{count(unchecked, 'claim has', 'claims have')} not been checked yet"
    if wrong:
        return Grade.RUN_WITH_CORRECTIONS, _to_correct(wrong)
    return Grade.READY, "nothing blocks publication"


def _after(article: Article, errors: int, findings: Iterable[Finding], wrong: Sequence[Wrong]) -> tuple[Grade, str]:
    """Return the grade of a published article, and why."""
    overtaken = {
        claim
        for finding in findings
        for claim in (finding.overtaken.claims if finding.overtaken else ())
        if claim.startswith(f"{article.id}/")
    }
    if wrong:
        return Grade.NEEDS_CORRECTION, _to_correct(wrong)
    if errors:
        return Grade.NEEDS_CORRECTION, f"{count(errors, 'error')} must be fixed, in the copy or in the records"
    if overtaken:
        return Grade.OVERTAKEN, f"{count(len(overtaken), 'claim was', 'claims were')} correct when published"
    return Grade.STANDS, "nothing found against it"


def _to_correct(wrong: Iterable[Wrong]) -> str:
    """Return `2 sentences to correct`; claims that no sentence of the copy makes count as one each."""
    return f"{count(len({one.sentences or one.claim.ref for one in wrong}), 'sentence')} to correct"


def _wrong(run: Run, article: Article, claims: Iterable[Claim]) -> Iterator[Wrong]:
    """Yield the claims that the copy makes itself and that are wrong, unless readers have been told."""
    corrected = {full_id(id_, article.id) for entry in article.front.corrections for id_ in entry.claims}
    for claim in claims:
        why = "" if claim.reported_in else _why_wrong(run, claim, is_published=article.front.stage == "published")
        if why and claim.ref not in corrected:
            sentences = tuple(sentences_of(article, claim, run.desk.settings.language))
            yield Wrong(claim, why, next(said_against(run.desk, claim), ""), sentences)


def _paragraph(wrong: Wrong) -> int:
    """Return the number of the paragraph that makes a claim; claims without an anchor come last."""
    return wrong.sentences[0][0] if wrong.sentences else sys.maxsize


def _why_wrong(run: Run, claim: Claim, *, is_published: bool) -> str:
    """Return why a claim is to be corrected, as a clause; empty if it is not."""
    if "refuted" in (claim.status, run.assessed[claim].status):
        return "is refuted"
    if claim.status == "partly":
        return "is only partly right"
    if is_published and any(finding.blocks for finding in run.findings_by_claim.get(claim.ref, ())):
        return "has an error, in the copy or in its record"
    return ""
