"""Coverage: every name, number, date, title and quotation in the copy has a claim or a waiver."""

from collections.abc import Iterator, Mapping
from datetime import date

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Item, Sentence, dates_of, possible_days, publication_day
from galleyproof.check import check_article
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import Problem, Severity
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import Edtf, parse
from galleyproof.text import WEEKDAYS
from galleyproof.text.phrases import both, brief, joined

_FIX = (
    "anchor a claim that says so to these words, or waive them in the front matter with `check`, `words`, `because` "
    "and `by`"
)


@check_article
def claimed(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """Every figure, date, name and quotation of a sentence is in a claim anchored there, or waived in the front matter.

    A claim covers what it says: what its facts and its `says` have. The headline is covered by all claims of the
    article. This is a note, unless the desk's policy requires coverage and the article is ready or published. An
    article without any anchored claim is skipped here; `coverage.bar` stops it before publication.

    Fails:
        claims: [{id: came, says: He came., status: opinion, anchor: {paragraph: 1, quote: He came}}]
        article: {text: He came. Nobody from Lisbon did.}
    Passes:
        claims: [{id: came, says: He came., status: opinion, anchor: {paragraph: 1, quote: He came}}]
        article: {text: He came. They talked.}
    """
    covered = coverage[article.id]
    severity = Severity.WARNING if _must_be_claimed(article, lookup) else Severity.NOTE
    for sentence in covered.sentences if covered.anchored else ():
        if open_ := [item for item in sentence.items if item.is_open]:
            message = f"no claim covers {both(brief(item.words) for item in open_)} in {_part(sentence)}"
            yield Problem(message, open_[0].place(article), _FIX, severity=severity)
        for item in sentence.items:
            if item.waived and not item.claims:
                message = f"no claim covers `{brief(item.words)}` in {_part(sentence)}"
                yield Problem(message, item.place(article), _FIX, severity=Severity.WARNING, words=item.words)


def _must_be_claimed(article: Article, lookup: Lookup) -> bool:
    """Return True if the desk requires coverage of an article at its stage, or the article waives all of it."""
    needed = lookup.settings.policy.ready_needs.coverage and article.front.stage != "draft"
    return bool(needed) or any(
        waiver.check == "coverage.claimed" and not waiver.words for waiver in article.front.waive
    )


def _part(sentence: Sentence) -> str:
    return "this sentence" if sentence.paragraph else "the headline"


@check_article
def bar(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """An article that is ready or published reaches the coverage that the desk's policy requires.

    The requirement is `policy.ready_needs.coverage` in desk.yaml, in percent.

    Fails:
        desk: {policy: {ready_needs: {coverage: 100}}}
        article: {stage: ready, text: Nobody from Lisbon came.}
    Passes:
        desk: {policy: {ready_needs: {coverage: 100}}}
        article: {stage: draft, text: Nobody from Lisbon came.}
    """
    needs, covered = lookup.settings.policy.ready_needs.coverage, coverage[article.id]
    if article.front.stage != "draft" and covered.share * 100 < needs:
        done = covered.covered + covered.waived
        message = f"{done} of {len(covered.items)} checkable items are covered; the policy requires {needs}%"
        yield Problem(message, "stage", f"run `galley cover {article.id}` to see what is missing")


@check_article
def weekday(article: Article, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A weekday in the copy matches the date beside it.

    Fails:
        article: {text: 'They met on Monday, 19 October 2021.'}
    Passes:
        article: {text: 'They met on Tuesday, 19 October 2021.'}
    """
    own = publication_day(article)
    for item in _dates(coverage[article.id]):
        for day, times in possible_days(item.words, own):
            if not times:
                yield Problem(f"`{item.words}` is not a valid date", item.place(article), "correct the date")
            elif day.weekday is not None and day.day is not None and times[0].weekday != day.weekday:
                message = f"`{item.words}` is a {WEEKDAYS[times[0].weekday].title()}"
                yield Problem(message, item.place(article), "correct the weekday or the date")


@check_article
def day(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A date in the copy, including words such as `last week`, matches the claim anchored to it.

    A claim's date need not be in the copy, and the copy may give more dates than the claim.

    Fails:
        claims:
          - id: came
            anchor: {paragraph: 1, quote: He came last week}
            fact: {kind: event, event: visit, on: 2021-09-03}
        entities: [{id: visit, kind: event}]
        article: {text: He came last week.}
    Passes:
        claims:
          - id: came
            anchor: {paragraph: 1, quote: He came last week}
            fact: {kind: event, event: visit, on: 2021-10-12}
        entities: [{id: visit, kind: event}]
        article: {text: He came last week.}
    """
    covered, own = coverage[article.id], publication_day(article)
    for ref in covered.anchored:
        claim = lookup.claims_by_ref[ref]
        near = covered.items_at(ref, "day")
        items = [item for item in near if any(times for _, times in possible_days(item.words, own))]
        dates = dates_of(claim) if items else ()
        unmatched = [stated for stated in dates if not any(_fits(item, stated, own) for item in items)]
        for item in items if unmatched else ():
            others = (stated for other in covered.claims_at(item) for stated in dates_of(lookup.claims_by_ref[other]))
            if not any(_fits(item, stated, own) for stated in others):
                message = f"the copy says `{brief(item.words)}`{_meaning(item, own)}, but the claim says "
                message += joined(map(in_words, unmatched))
                fix = "correct the copy or the claim's date"
                yield Problem(message, item.place(article), fix, claims=(ref,), also=(claim.at(),))


def _fits(item: Item, stated: Edtf, own: date | None) -> bool:
    """Return True if a date in the copy can be the date that a claim gives."""
    times = (time for _, meant in possible_days(item.words, own) for time in meant)
    return any(time.overlaps(stated.earliest, stated.latest) for time in times)


def _meaning(item: Item, own: date | None) -> str:
    """Return the days that `last week` means, as `, which is 10 to 17 October 2021`; empty for a date with its year."""
    times = [time for day, meant in possible_days(item.words, own) if not day.year for time in meant]
    return f", which is {' or '.join(in_words(parse(str(time))) for time in times)}" if times else ""


def _dates(coverage: Coverage) -> Iterator[Item]:
    return (item for item in coverage.items if item.kind == "day")
