"""The desk seen from a later day, or with one claim changed: the claims that are overtaken or affected."""

from collections.abc import Iterable, Iterator

from galleyproof.article import paragraph_name
from galleyproof.article.sentences import sentence_of
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND
from galleyproof.engine import AffectedClaim
from galleyproof.finding import Finding
from galleyproof.printable import printable
from galleyproof.records.date_words import day_in_words
from galleyproof.reports.formats.as_text import Paint, plain
from galleyproof.run import Run
from galleyproof.text.phrases import count


def overtaken(run: Run, paint: Paint = plain) -> str:
    """Return every claim that was correct on its own day and no longer is, with its sentence and what overtook it."""
    findings = [finding for finding in run.findings if finding.overtaken]
    claims = [claim for claim in run.desk.claims if any(_overtook(finding, claim) for finding in findings)]
    parts = ["\n".join(_overtaken(run, claim, findings, paint)) for claim in claims]
    published = sum(claim.article != BACKGROUND for claim in claims)
    last = f"{count(len(claims), 'claim')} overtaken as of {day_in_words(run.as_of)}, {published} of them in articles"
    return "\n\n".join([*parts, last]) + "\n"


def _overtaken(run: Run, claim: Claim, findings: Iterable[Finding], paint: Paint) -> Iterator[str]:
    yield from _claim(run, claim, paint)
    for finding in findings:
        if finding.overtaken and _overtook(finding, claim):
            yield f"  {printable(finding.overtaken.words)}"


def _overtook(finding: Finding, claim: Claim) -> bool:
    return finding.overtaken is not None and claim.ref in finding.overtaken.claims


def impact(run: Run, claim: Claim, affected: Iterable[AffectedClaim], paint: Paint = plain) -> str:
    """Return every claim in an article that a change to one claim would affect, with the reasons."""
    published = [one for one in affected if one.claim.article != BACKGROUND]
    parts = [
        "\n".join([*_claim(run, one.claim, paint), *(f"  {printable(why)}" for why in one.reasons)])
        for one in published
    ]
    last = f"a change to `{claim.ref}` affects {count(len(published), 'claim')} in articles"
    return "\n\n".join([*parts, last]) + "\n"


def _claim(run: Run, claim: Claim, paint: Paint) -> Iterator[str]:
    """Yield a claim, and the sentence of the copy that makes it."""
    yield f"{paint(printable(claim.ref), 'bold')} {paint(printable(str(claim.at())), 'dim')}"
    yield f"  {printable(claim.says)}"
    article = run.desk.article(claim.article)
    for _, anchor in claim.all_anchors if article else ():
        sentence = sentence_of(article, anchor, run.desk.settings.language) if article else ""
        yield f"  {paragraph_name(anchor.paragraph)}: {printable(sentence)}"
