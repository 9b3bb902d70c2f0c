"""What a report says first of an article, in every format: whether it may run, and what stands in the way."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND
from galleyproof.finding import Finding, Severity
from galleyproof.reports.views.archived import Holdings, holdings
from galleyproof.reports.views.passages import Passage, passages
from galleyproof.run import Counts, Run
from galleyproof.text.phrases import count


class Answer(StrEnum):
    """Whether an article may run."""

    YES = "yes"
    NOT_YET = "not yet"
    NO = "no"


class Standing(StrEnum):
    """What a run makes of one claim, as reports count it."""

    STAND = "stands"
    LOOK = "needs a look"
    BLOCK = "blocks"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What blocks and what needs a look in a file that is not the article's."""

    file: str
    block: int
    look: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that a report says of an article before it goes into the claims.

    Attributes:
        answer: whether the article may run, and `why`, as a clause.
        counts: how many of its claims stand, need a look, block, or are waived.
        holdings: how much of its evidence can be read on the desk itself.
        blocking: what must be mended first: in the article, and in what all articles share (registers, desk.yaml,
            the house's checks).
        looks: warnings; likewise what was overtaken since, notes, and what somebody waived.
        unchecked: the claims that nobody has looked at.
        passages: its claims by paragraph, in the order of the copy; those without an anchor are last.
        unnamed: findings that name none of its claims: in its folder, or on what all articles share.
        undecided: what checks looked at, could not decide, and leave as it stands.
        elsewhere: what is wrong in other articles' files and in the background.
    """

    article: Article
    answer: Answer
    why: str
    counts: Counts
    holdings: Holdings
    blocking: tuple[Finding, ...]
    looks: tuple[Finding, ...]
    overtaken: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    unchecked: tuple[Claim, ...]
    passages: tuple[Passage, ...]
    unnamed: tuple[Finding, ...]
    undecided: tuple[Finding, ...]
    elsewhere: tuple[Elsewhere, ...]


def judge(run: Run, article: Article) -> Verdict:
    """What a run makes of an article."""
    claims = run.desk.claims_of.get(article.id, ())
    found = findings_of(run, article)
    blocking = tuple(finding for finding in found if finding.blocks)
    unchecked = tuple(claim for claim in claims if claim.status == "unchecked")
    answer, why = _answer(article, claims, blocking, unchecked)
    return Verdict(
        article=article,
        answer=answer,
        why=why,
        counts=run.counts(claims),
        holdings=holdings(run.desk, claims),
        blocking=blocking,
        looks=tuple(finding for finding in found if finding.needs_a_look),
        overtaken=tuple(finding for finding in found if finding.overtaken),
        notes=tuple(finding for finding in found if finding.severity is Severity.NOTE and not finding.overtaken),
        waived=tuple(finding for finding in found if finding.waived is not None),
        unchecked=unchecked,
        passages=passages(article, claims),
        unnamed=tuple(finding for finding in found if not _names(finding, article)),
        undecided=tuple(said for said in run.left_open if _concerns(run, said, article)),
        elsewhere=_elsewhere(frozenset(run.told) - frozenset(found)),
    )


def findings_of(run: Run, article: Article) -> tuple[Finding, ...]:
    """What was found of an article, its claims, and what all articles rest on; and what of it was not checked."""
    return tuple(finding for finding in run.told if _concerns(run, finding, article))


def standing(run: Run, claim: Claim) -> Standing:
    """Whether a claim stands, needs a look, blocks, or is waived: the one that the run counts it as."""
    return Standing[run.standing(claim).upper()]


def weight(finding: Finding) -> str:
    """What a finding means for the article: blocks, needs a look, waived, overtaken, or note."""
    if finding.waived is not None:
        return "waived"
    if finding.blocks:
        return "blocks"
    if finding.needs_a_look:
        return "needs a look"
    return "overtaken" if finding.overtaken else "note"


def _answer(
    article: Article, claims: tuple[Claim, ...], blocking: tuple[Finding, ...], unchecked: tuple[Claim, ...]
) -> tuple[Answer, str]:
    if blocking:
        return Answer.NO, f"{count(len(blocking), 'finding')} must be mended first"
    if not claims:
        return Answer.NOT_YET, "the article has no claims, so nothing in it has been checked"
    if unchecked and article.front.stage == "draft":
        return Answer.NOT_YET, f"nobody has looked at {count(len(unchecked), 'claim')} yet"
    return Answer.YES, "nothing blocks it"


def _names(finding: Finding, article: Article) -> bool:
    return any(claim.startswith(f"{article.id}/") for claim in finding.claims)


def _concerns(run: Run, finding: Finding, article: Article) -> bool:
    return _is_of(finding, article) or _is_shared(run, finding)


def _is_of(finding: Finding, article: Article) -> bool:
    """Whether a finding names a claim of the article, or stands in its folder."""
    places = finding.at[:1] if finding.claims else finding.at
    return _names(finding, article) or any(place.file.startswith(f"claims/{article.id}/") for place in places)


def _is_shared(run: Run, finding: Finding) -> bool:
    """Whether a finding is of what every article rests on: a register, desk.yaml, a check of the house."""
    if finding.claims:
        return False
    homes = (BACKGROUND, *(article.id for article in run.desk.articles), *run.desk.claims_of)
    folders = tuple(f"claims/{home}/" for home in homes)
    return not any(place.file.startswith(folders) for place in finding.at)


def _elsewhere(findings: Iterable[Finding]) -> tuple[Elsewhere, ...]:
    block: Counter[str] = Counter()
    look: Counter[str] = Counter()
    for finding in findings:
        block[finding.at[0].file] += finding.blocks
        look[finding.at[0].file] += finding.needs_a_look
    files = sorted(file for file in block if block[file] or look[file])
    return tuple(Elsewhere(file, block[file], look[file]) for file in files)
