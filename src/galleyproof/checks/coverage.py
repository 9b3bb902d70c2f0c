"""Coverage: each name, number, date, title and quotation of the copy has a claim, or a reason to have none."""

from collections.abc import Iterator, Mapping
from datetime import date

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Found, dateline, dates_of, told
from galleyproof.check import check_article
from galleyproof.desk import Desk
from galleyproof.finding import Problem, Severity
from galleyproof.records.edtf import Edtf
from galleyproof.text import WEEKDAYS
from galleyproof.text.phrases import both, brief, either


@check_article
def claimed(article: Article, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """What can be checked in the copy has an anchored claim, or is waived in the front matter with its words.

    An article of which no claim is anchored yet is not looked at; `coverage.bar` is what stops it.

    Fails:
        claims: [{id: came, says: He came., status: opinion, anchor: {paragraph: 1, quote: He came}}]
        article: {text: He came. Nobody from Lisbon did.}
    Passes:
        claims: [{id: came, says: He came., status: opinion, anchor: {paragraph: 1, quote: He came}}]
        article: {text: He came. They talked.}
    """
    read = coverage[article.id]
    for found in read.found if read.anchored else ():
        if not found.claims:
            message = f"no claim stands behind the {found.kind} `{brief(found.words)}`"
            fix = "anchor a claim to it, or waive it in the front matter: check, words, because, by"
            yield Problem(message, found.place(article), fix, severity=Severity.WARNING, words=found.words)


@check_article
def bar(article: Article, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """An article that is ready, or published, has as much covered as `policy.ready_needs.coverage` asks for.

    Fails:
        desk: {policy: {ready_needs: {coverage: 100}}}
        article: {stage: ready, text: Nobody from Lisbon came.}
    Passes:
        desk: {policy: {ready_needs: {coverage: 100}}}
        article: {stage: draft, text: Nobody from Lisbon came.}
    """
    needs, read = desk.settings.policy.ready_needs.coverage, coverage[article.id]
    if article.front.stage != "draft" and read.share * 100 < needs:
        done = read.covered + read.waived
        message = f"{done} of {len(read.found)} things in the copy are covered, and the policy asks for {needs} %"
        yield Problem(message, "stage", f"`galley cover {article.id}` shows what is open")


@check_article
def weekday(article: Article, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A weekday in the copy is that of the date beside it.

    Fails:
        article: {text: 'They met on Monday, 19 October 2021.'}
    Passes:
        article: {text: 'They met on Tuesday, 19 October 2021.'}
    """
    for found in _days(coverage[article.id]):
        for day, times in told(found.words, dateline(article)):
            if not times:
                yield Problem(f"`{found.words}` is no day", found.place(article), "look at the date")
            elif day.weekday is not None and day.day is not None and times[0].weekday != day.weekday:
                message = f"`{found.words}` was a {WEEKDAYS[times[0].weekday].title()}"
                yield Problem(message, found.place(article), "look at the weekday and the date")


@check_article
def day(article: Article, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A day in the copy, be it `last week`, is one that a claim anchored to it gives, where the copy gives it at all.

    A claim's date that the copy does not give is no fault, nor a day of the copy that no claim's date is left for.

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
    read, own = coverage[article.id], dateline(article)
    for ref in read.anchored:
        claim = desk.claims_by_ref[ref]
        held = [each for each in read.held(ref, "day") if any(times for _, times in told(each.words, own))]
        ungiven = [one for one in dates_of(claim) if held and not any(_is(each, one, own) for each in held)]
        for each in held if ungiven else ():
            others = (one for other in read.at(each) for one in dates_of(desk.claims_by_ref[other]))
            if not any(_is(each, one, own) for one in others):
                meant = either(str(time) for _, times in told(each.words, own) for time in times)
                given = both(one.text for one in ungiven)
                message = f"the copy says `{brief(each.words)}`, which is {meant}, and the claim {given}"
                fix = "correct the copy, or the claim's date"
                yield Problem(message, each.place(article), fix, claims=(ref,), also=(claim.at(),))


def _is(found: Found, given: Edtf, own: date | None) -> bool:
    """Whether a day in the copy can be one that a claim gives."""
    return any(time.meets(given.earliest, given.latest) for _, times in told(found.words, own) for time in times)


def _days(coverage: Coverage) -> Iterator[Found]:
    return (found for found in coverage.found if found.kind == "day")
