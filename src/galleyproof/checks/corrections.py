"""Corrections: notices to the readers of a published article when its copy changes."""

from collections.abc import Iterator
from datetime import date

from galleyproof.article import Article, paragraph_name
from galleyproof.article.correction_entries import copy_digest
from galleyproof.check import check_article
from galleyproof.desk import full_id
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import NOTHING_TO_COMPARE, Fault, Problem, Severity
from galleyproof.load.baselines import parse_baseline
from galleyproof.records import Ref
from galleyproof.records.date_words import day_in_words, in_words
from galleyproof.text.phrases import first_few, joined
from galleyproof.text.typography import fold

_MOST = 3  # paragraphs that a message names
_NO_ENTRY = (
    "add an entry to `corrections` in the front matter (`day`, `what`, `because`, `claims`), or restore the copy"
)


@check_article
def dated(article: Article, as_of: date) -> Iterator[Problem]:
    """A correction is published after the article, and not after the day of the run.

    Fails:
        article:
          stage: published
          published: 2021-10-18
          corrections: [{day: 2021-10-17, what: The day was wrong., because: A reader wrote in.}]
    Passes:
        article:
          stage: published
          published: 2021-10-17
          corrections: [{day: 2021-10-18, what: The day was wrong., because: A reader wrote in.}]
    """
    published = article.front.published
    if not article.front.corrections:
        yield NOTHING_TO_COMPARE
    for index, correction in enumerate(article.front.corrections):
        at, day = ("corrections", index, "day"), correction.day
        if day.latest is not None and published.earliest is not None and day.latest < published.earliest:
            message = f"the correction of {in_words(day)} is older than the article ({in_words(published)})"
            yield Problem(message, at, "correct the day of the correction, or `published`")
        elif day.earliest is not None and day.earliest > as_of.toordinal():
            message = f"the correction of {in_words(day)} is after the day of this run, {day_in_words(as_of)}"
            yield Problem(message, at, "correct the day, or add the entry once the correction is published")


@check_article
def known_claims(article: Article, lookup: Lookup) -> Iterator[Problem]:
    """A correction names claims that exist.

    Fails:
        article:
          stage: published
          corrections: [{day: 2021-10-18, what: A day., because: A reader wrote in., claims: [fell]}]
    Passes:
        claims: [{id: fell}]
        article:
          stage: published
          corrections: [{day: 2021-10-18, what: A day., because: A reader wrote in., claims: [fell]}]
    """
    if not any(correction.claims for correction in article.front.corrections):
        yield NOTHING_TO_COMPARE
    for index, correction in enumerate(article.front.corrections):
        for number, id_ in enumerate(correction.claims):
            if not (lookup.claim(id_, article.id) or lookup.has_lost(Ref("claim"), id_, article.id)):
                message = f"the correction of {in_words(correction.day)} names unknown claim `{id_}`"
                fix = f"name a claim of this desk; a claim of this article is `{full_id('ID', article.id)}` or `ID`"
                yield Problem(message, ("corrections", index, "claims", number), fix)


@check_article(severity=Severity.WARNING)
def noted(article: Article) -> Iterator[Problem]:
    """The copy of a published article changes only with a correction.

    The copy is compared with the baseline, `anchored.md`. Once the article is published, `galley anchor` goes on
    comparing with the copy that readers know until there is a new entry in `corrections`. Typography and line breaks
    may change.

    Fails:
        article: {stage: published, text: The minister resigned.}
        files:
          claims/example/anchored.md: |
            ---
            anchors: {}
            ---

            The minister stayed.
    Passes:
        article: {stage: published, text: The minister resigned.}
        files:
          claims/example/anchored.md: |
            ---
            anchors: {}
            ---

            The minister resigned.
    """
    if article.front.stage != "published" or not article.anchored:
        yield NOTHING_TO_COMPARE
        return
    baseline = parse_baseline(article.anchored, f"claims/{article.id}/anchored.md", article)
    if isinstance(baseline, Fault):  # `galley anchor` reports it
        return
    known, number = baseline.known, len(article.front.corrections)
    if number > (known.corrections if known else 0):
        return
    changed = [*_changed(baseline.article, article)]
    if changed if known is None else known.digest != copy_digest(paragraph.text for paragraph in article.paragraphs):
        yield _unnoted(article, changed, is_known=known is not None)


def _unnoted(article: Article, changed: list[int], *, is_known: bool) -> Problem:
    where = joined(first_few([paragraph_name(number) for number in changed], _MOST)) or "the text"
    message = f"{where} changed after publication, but there is no new entry in `corrections`"
    fix = _NO_ENTRY if is_known else f"{_NO_ENTRY}; if it changed before publication, run `galley anchor {article.id}`"
    paragraphs = [number for number in changed if article.paragraph(number)]
    return Problem(message, article.place(paragraphs[0], 0) if paragraphs else "stage", fix)


def _changed(before: Article, now: Article) -> Iterator[int]:
    """Yield the numbers of the paragraphs of an article whose words are not among those it had before."""
    old, new = ([fold(paragraph.text) for paragraph in one.paragraphs] for one in (before, now))
    if old == new:
        return
    known = {*old}
    differing = [number for number, text in enumerate(new, 1) if text not in known]
    yield from differing or [min(len(new), 1)]
