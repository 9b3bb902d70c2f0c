"""The verdict on an article, which opens every report: may it run, and if not, why not."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND
from galleyproof.finding import Finding, Severity
from galleyproof.reports.views.evidence_summary import EvidenceSummary, summarise_evidence
from galleyproof.reports.views.grades import Grading, grade
from galleyproof.reports.views.passages import Passage, passages
from galleyproof.run import Outcome, Run
from galleyproof.run.outcome import undecided_in_words
from galleyproof.text.phrases import count


class Answer(StrEnum):
    """The answer to the question: may this article run?"""

    YES = "yes"
    NOT_YET = "not yet"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The number of errors and warnings in a file that is not part of the article."""

    file: str
    errors: int
    warnings: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """A summary of an article, which a report gives before the claims.

    Attributes:
        answer: whether the article may run; `why`, the reason, as a clause.
        grading: the same in one grade, with the claims to correct and what would go unnoticed.
        counts: the number of its claims by outcome.
        evidence: the amount of its evidence, and how much of it is archived.
        findings: the findings on it and on what all articles share; those below are one for each cause.
        blocking: the errors to fix first, in the article and in what all articles share: registers, desk.yaml and
            the desk's own checks.
        warnings, overtaken, notes, waived: the other findings, in the same places.
        unchecked: the claims that nobody has checked yet.
        passages: its claims by paragraph, in the order of the copy; those without an anchor come last.
        general: the findings that name none of its claims.
        undecided: the questions that checks could not decide, and that do not block.
        elsewhere: the errors and warnings in the files of other articles and of the background.
    """

    article: Article
    answer: Answer
    why: str
    grading: Grading
    counts: Mapping[Outcome, int]
    evidence: EvidenceSummary
    findings: tuple[Finding, ...]
    blocking: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    overtaken: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    unchecked: tuple[Claim, ...]
    passages: tuple[Passage, ...]
    general: tuple[Finding, ...]
    undecided: tuple[Finding, ...]
    elsewhere: tuple[Elsewhere, ...]


def judge(run: Run, article: Article) -> Verdict:
    """Return the verdict on an article."""
    claims = run.desk.claims_of.get(article.id, ())
    findings, causes = findings_of(run, article), causes_of(run, article)
    blocking = tuple(finding for finding in causes if finding.blocks)
    unchecked = tuple(claim for claim in claims if claim.status == "unchecked")
    clusters = [question for question in run.undecided_clusters if _names_claim_of(question, article)]
    answer, why = _answer(article, claims, blocking, unchecked, undecided_in_words(clusters))
    undecided = tuple(question for question in run.open_questions if _concerns(run, question, article))
    return Verdict(
        article=article,
        answer=answer,
        why=why,
        grading=grade(run, article, claims, causes, undecided),
        counts=run.outcomes(claims),
        evidence=summarise_evidence(run.desk, claims),
        findings=findings,
        blocking=blocking,
        warnings=tuple(finding for finding in causes if finding.warns),
        overtaken=tuple(finding for finding in causes if finding.overtaken),
        notes=tuple(finding for finding in causes if finding.severity is Severity.NOTE and not finding.overtaken),
        waived=tuple(finding for finding in causes if finding.waived is not None),
        unchecked=unchecked,
        passages=passages(article, claims),
        general=tuple(finding for finding in causes if not _names_claim_of(finding, article)),
        undecided=undecided,
        elsewhere=_elsewhere(frozenset(run.causes) - frozenset(causes)),
    )


def findings_of(run: Run, article: Article) -> tuple[Finding, ...]:
    """Return the findings on an article, on its claims and on what all articles share."""
    return tuple(finding for finding in run.reported if _concerns(run, finding, article))


def causes_of(run: Run, article: Article) -> tuple[Finding, ...]:
    """Return the findings on an article, one for each cause; if what blocks it is elsewhere, what follows from that."""
    following = [finding for finding in run.following if finding.blocks and _concerns(run, finding, article)]
    return _with_following([finding for finding in run.causes if _concerns(run, finding, article)], following)


def _with_following(causes: Sequence[Finding], following: Iterable[Finding]) -> tuple[Finding, ...]:
    return (*causes, *(() if any(finding.blocks for finding in causes) else following))


def label_of(finding: Finding) -> str:
    """Return the word for a finding: waived, overtaken, error, warning or note."""
    if finding.waived is not None:
        return "waived"
    return "overtaken" if finding.overtaken else finding.severity.value


def _answer(
    article: Article,
    claims: tuple[Claim, ...],
    blocking: tuple[Finding, ...],
    unchecked: tuple[Claim, ...],
    undecided: str,
) -> tuple[Answer, str]:
    if blocking:
        return Answer.NO, f"{count(len(blocking), 'error')} must be fixed first"
    if not claims:
        return Answer.NOT_YET, "the article has no claims, so nothing in it has been verified"
    unchecked = unchecked if article.front.stage == "draft" else ()
    waiting = f"{count(len(unchecked), 'claim has', 'claims have')} not been checked yet" if unchecked else ""
    if waiting or undecided:
        return Answer.NOT_YET, "; ".join(filter(None, (waiting, undecided)))
    return Answer.YES, "nothing blocks publication"


def gradings(run: Run, articles: Iterable[Article]) -> dict[str, Grading]:
    """Return the gradings of some articles by their ids, in one pass over the findings."""
    findings, questions = _by_article(run, run.causes), _by_article(run, run.open_questions)
    following = _by_article(run, [finding for finding in run.following if finding.blocks])
    claims_of = run.desk.claims_of
    return {
        article.id: grade(
            run,
            article,
            claims_of.get(article.id, ()),
            _with_following((*findings.get(article.id, ()), *findings.get(_SHARED, ())), following.get(article.id, ())),
            (*questions.get(article.id, ()), *questions.get(_SHARED, ())),
        )
        for article in articles
    }


_SHARED = ""
"""In place of an article's id: what all articles share."""


def _by_article(run: Run, findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    """Return findings by the articles that they concern; those on what all articles share, by `_SHARED`."""
    index: dict[str, list[Finding]] = {}
    for finding in findings:
        for name in _homes(run, finding) or {_SHARED}:
            index.setdefault(name, []).append(finding)
    return index


def _homes(run: Run, finding: Finding) -> set[str]:
    """Return the articles, or `background`, that a finding concerns; none if it is on what all articles share.

    It concerns those whose claims it names and those in whose folder it is. What all share are the registers, desk.yaml
    and the desk's own checks.
    """
    places = finding.at[:1] if finding.claims else finding.at
    folders = {name for place in places if (name := _folder(run, place.file))}
    return folders | {claim.partition("/")[0] for claim in finding.claims}


def _folder(run: Run, file: str) -> str:
    """Return the article, or `background`, that a file belongs to; empty for a file that all share."""
    parts = file.split("/")
    known = len(parts) > 2 and parts[0] == "claims"  # noqa: PLR2004 - claims/ARTICLE/FILE
    return parts[1] if known and _is_home(run, parts[1]) else ""


def _is_home(run: Run, name: str) -> bool:
    return name == BACKGROUND or name in run.desk.articles_by_id or name in run.desk.claims_of


def _names_claim_of(finding: Finding, article: Article) -> bool:
    return any(claim.startswith(f"{article.id}/") for claim in finding.claims)


def _concerns(run: Run, finding: Finding, article: Article) -> bool:
    homes = _homes(run, finding)
    return article.id in homes or not homes


def _elsewhere(findings: Iterable[Finding]) -> tuple[Elsewhere, ...]:
    errors: Counter[str] = Counter()
    warnings: Counter[str] = Counter()
    for finding in findings:
        errors[finding.at[0].file] += finding.blocks
        warnings[finding.at[0].file] += finding.warns
    files = sorted(file for file in errors if errors[file] or warnings[file])
    return tuple(Elsewhere(file, errors[file], warnings[file]) for file in files)
