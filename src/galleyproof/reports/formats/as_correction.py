"""The draft of a correction: the notice to readers, and the published articles that rest on the claim."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from galleyproof.article import Article, paragraph_name
from galleyproof.article.sentences import sentences_of
from galleyproof.claim import Claim
from galleyproof.engine import AffectedClaim
from galleyproof.printable import printable
from galleyproof.records.date_words import day_in_words
from galleyproof.reports.views.evidence_summary import said_against
from galleyproof.run import Run
from galleyproof.text.phrases import count


def render(run: Run, claim: Claim, affected: Iterable[AffectedClaim]) -> str:
    """Return the notice for each published article that has the claim or rests on it, as plain text.

    What is right, and how the error came about, is left for an editor to write, in square brackets.
    """
    reasons = {claim.ref: ("is the claim itself",), **{one.claim.ref: one.reasons for one in affected}}
    claims = [claim, *(one for one in run.desk.claims if one.ref in reasons and one is not claim)]
    ordered = sorted(claims, key=lambda one: one.article != claim.article)  # stable: its own article first
    parts, articles = list[str](), 0
    for id_, group in groupby(ordered, key=lambda one: one.article):
        article = run.desk.article(id_)
        if article and article.front.stage == "published":
            articles += 1
            parts.append("\n".join(_of_article(run, article, [*group], claim, reasons)))
    last = f"{count(articles, 'published article')} {'rests' if articles == 1 else 'rest'} on `{claim.ref}`"
    return "\n\n".join([*parts, last]) + "\n"


def _of_article(
    run: Run, article: Article, claims: list[Claim], cause: Claim, reasons: dict[str, tuple[str, ...]]
) -> Iterator[str]:
    yield printable(f"{article.front.title} (claims/{article.id}/article.md)")
    is_own = article.id == cause.article
    if is_own:
        yield from ("", *_notice(run, article, cause), "")
        yield from ("For the front matter, once it is published:", "", *_entry(run, cause), "")
    others = [one for one in claims if one is not cause]
    if others:
        yield "Also recheck:" if is_own else "Recheck, and correct what is wrong:"
    for one in others:
        yield printable(f"  {one.ref}: {'; '.join(reasons[one.ref])}")
        for number, sentence in _sentences(run, article, one):
            yield f"    {paragraph_name(number)}: {sentence}"


def _notice(run: Run, article: Article, claim: Claim) -> Iterator[str]:
    """Yield the lines of the notice to readers."""
    sentences = [sentence for _, sentence in _sentences(run, article, claim)]
    said = " and ".join(f"“{sentence}”" for sentence in sentences) or printable(claim.says)
    yield printable(f"Correction, {day_in_words(run.as_of)}: {article.front.title}")
    yield f"An earlier version of this article said: {said}"
    yield "That was wrong. [What is right, in one sentence.] [How the error came about.]"
    yield from (printable(f"  Against it: {said}") for said in said_against(run.desk, claim))


def _entry(run: Run, claim: Claim) -> Iterator[str]:
    """Yield the lines of the entry in the front matter."""
    yield "corrections:"
    yield f"  - day: {run.as_of.isoformat()}"
    yield '    what: "[What was wrong, and what is right.]"'
    yield '    because: "[How the error came about.]"'
    yield f"    claims: [{claim.id}]"


def _sentences(run: Run, article: Article, claim: Claim) -> Iterator[tuple[int, str]]:
    """Yield the sentences of the copy that make a claim, once each, ready to print, with their paragraphs."""
    for number, sentence in sentences_of(article, claim, run.desk.settings.language):
        yield number, printable(sentence)
