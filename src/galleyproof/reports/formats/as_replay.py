"""The desk replayed from another day: what was overtaken, and what would fall with a claim."""

from collections.abc import Iterable, Iterator

from galleyproof.article.sentences import sentence_of
from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND
from galleyproof.engine.impact import Touched
from galleyproof.finding import Finding
from galleyproof.reports.formats.as_text import Paint, plain, printable
from galleyproof.run import Run
from galleyproof.text.phrases import count


def overtaken(run: Run, paint: Paint = plain) -> str:
    """Every claim that held on its own day and no longer holds, with the copy that carries it and what overtook it."""
    found = [finding for finding in run.findings if finding.overtaken]
    claims = [claim for claim in run.desk.claims if any(_overtook(finding, claim) for finding in found)]
    parts = ["\n".join(_overtaken(run, claim, found, paint)) for claim in claims]
    printed = sum(claim.article != BACKGROUND for claim in claims)
    last = f"{count(len(claims), 'claim')} overtaken as of {run.as_of.isoformat()}, {printed} of them in articles"
    return "\n\n".join([*parts, last]) + "\n"


def _overtaken(run: Run, claim: Claim, found: Iterable[Finding], paint: Paint) -> Iterator[str]:
    yield from _claim(run, claim, paint)
    for finding in found:
        if finding.overtaken and _overtook(finding, claim):
            yield f"  {printable(finding.overtaken.words)}"


def _overtook(finding: Finding, claim: Claim) -> bool:
    return finding.overtaken is not None and claim.ref in finding.overtaken.claims


def impact(run: Run, claim: Claim, touched: Iterable[Touched], paint: Paint = plain) -> str:
    """Every published claim that a change of one claim touches, and why."""
    published = [each for each in touched if each.claim.article != BACKGROUND]
    parts = ["\n".join([*_claim(run, each.claim, paint), *(f"  {why}" for why in each.reasons)]) for each in published]
    last = f"a change of `{claim.ref}` touches {count(len(published), 'claim')} of articles"
    return "\n\n".join([*parts, last]) + "\n"


def _claim(run: Run, claim: Claim, paint: Paint) -> Iterator[str]:
    """A claim, and the sentence of the copy that carries it."""
    yield f"{paint(claim.ref, 'bold')} {paint(str(claim.at()), 'dim')}"
    yield f"  {printable(claim.says)}"
    article = run.desk.article(claim.article)
    if article and claim.anchor:
        sentence = sentence_of(article, claim.anchor, run.desk.settings.language)
        yield f"  paragraph {claim.anchor.paragraph}: {printable(sentence)}"
