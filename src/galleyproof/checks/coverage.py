"""Coverage: each name, number, date, title and quotation of the copy has a claim, or a reason to have none."""

from collections.abc import Iterator

from galleyproof.article import Article
from galleyproof.check import check_article
from galleyproof.coverage import Found, Sentence, cover, dateline
from galleyproof.desk import Desk
from galleyproof.finding import Problem, Severity
from galleyproof.location import Location
from galleyproof.prose import days, resolve
from galleyproof.spelling import brief

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@check_article
def claimed(article: Article, desk: Desk) -> Iterator[Problem]:
    """What can be checked in the copy has an anchored claim, or is waived in the front matter with its words.

    An article of which no claim is anchored yet is not looked at; `coverage.bar` is what stops it.

    Fails:
        claims: [{id: came, says: He came., status: opinion, anchor: {paragraph: 1, quote: He came}}]
        article: {text: He came. Nobody from Lisbon did.}
    Passes:
        claims: [{id: came, says: He came., status: opinion, anchor: {paragraph: 1, quote: He came}}]
        article: {text: He came. They talked.}
    """
    coverage = cover(desk, article)
    if not coverage.covered and not any(claim.anchor for claim in desk.claims_of.get(article.id, ())):
        return
    for sentence in coverage.sentences:
        for found in sentence.found:
            if not found.claims:
                message = f"no claim stands behind the {found.thing.kind} `{brief(found.words)}`"
                fix = "anchor a claim to it, or waive it in the front matter: check, words, because, by"
                place = _place(article, sentence, found)
                yield Problem(message, place, fix, severity=Severity.WARNING, words=found.words)


@check_article
def bar(article: Article, desk: Desk) -> Iterator[Problem]:
    """An article that is ready, or published, has as much covered as `policy.ready_needs.coverage` asks for.

    Fails:
        desk: {policy: {ready_needs: {coverage: 100}}}
        article: {stage: ready, text: Nobody from Lisbon came.}
    Passes:
        desk: {policy: {ready_needs: {coverage: 100}}}
        article: {stage: draft, text: Nobody from Lisbon came.}
    """
    needs = desk.settings.policy.ready_needs.coverage
    if article.front.stage == "draft" or not needs:
        return
    coverage = cover(desk, article)
    if coverage.share * 100 < needs:
        done = coverage.covered + coverage.waived
        message = f"{done} of {len(coverage.found)} things in the copy are covered, and the policy asks for {needs} %"
        yield Problem(message, "stage", f"galley cover {article.id} shows what is open")


@check_article
def weekday(article: Article) -> Iterator[Problem]:
    """A weekday in the copy is that of the date beside it.

    Fails:
        article: {text: 'They met on Monday, 19 October 2021.'}
    Passes:
        article: {text: 'They met on Tuesday, 19 October 2021.'}
    """
    own = dateline(article)
    for number, paragraph in enumerate(article.paragraphs, 1):
        for day in days(paragraph.text):
            if day.weekday is None or day.day is None or own is None:
                continue
            times = resolve(day, own)
            words = paragraph.text[day.start : day.end]
            place = _at(article, number, day.start)
            if not times:
                yield Problem(f"`{words}` is no day", place, "look at the date")
            elif (times[0].first - 1) % 7 != day.weekday:
                message = f"`{words}` was a {_WEEKDAYS[(times[0].first - 1) % 7]}"
                yield Problem(message, place, "look at the weekday and the date")


def _place(article: Article, sentence: Sentence, found: Found) -> Location:
    return _at(article, sentence.paragraph, found.thing.start)


def _at(article: Article, number: int, start: int) -> Location:
    """Where a character of a paragraph stands in `article.md`."""
    paragraph = article.paragraphs[number - 1]
    before = paragraph.text[:start]
    column = start - (before.rfind("\n") + 1) + 1
    return Location(article.at().file, paragraph.line + before.count("\n"), column)
