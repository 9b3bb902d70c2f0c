"""Coverage: every name, number, date, title and quotation in the copy has a claim or a waiver."""

from collections.abc import Iterator, Mapping

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Sentence
from galleyproof.check import check_article
from galleyproof.checks._copy_days import date_clashes, told_before, wrong_dates
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Severity
from galleyproof.text.phrases import both, brief

_FIX = (
    "anchor a claim that says so to these words, or waive them in the front matter with `check`, `words`, `paragraph`, "
    "`because`, `by` and `until`"
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
    if not (covered.anchored and covered.items):
        yield NOTHING_TO_COMPARE
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
    if article.front.stage == "draft" or not needs:
        yield NOTHING_TO_COMPARE
    elif covered.share * 100 < needs:
        done = covered.covered + covered.waived
        message = f"{done} of {len(covered.items)} checkable items are covered; the policy requires {needs}%"
        yield Problem(message, "stage", f"run `galley cover {article.id}` to see what is missing")


@check_article
def weekday(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A weekday in the copy matches the date beside it.

    Fails:
        article: {text: 'They met on Monday, 19 October 2021.'}
    Passes:
        article: {text: 'They met on Tuesday, 19 October 2021.'}
    """
    if not coverage[article.id].has("day"):
        yield NOTHING_TO_COMPARE
    for sentence in coverage[article.id].sentences:
        for start, date_, reason in wrong_dates(article, sentence, lookup.settings.numeric_dates):
            mention, text = date_.mention, article.text(sentence.paragraph)
            words = text[start : start + mention.end - mention.start]
            fix = "correct the date" if mention.weekday is None else "correct the weekday or the date"
            yield Problem(f"`{words}` {reason}", article.place(sentence.paragraph, start), fix)


@check_article
def day(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A date in the copy, including words such as `last week`, matches the claim anchored to it.

    A claim's date need not be in the copy, and the copy may give more dates than the claim. A date in a clause about
    something else, such as `a year after she broke her wrist in 2019`, is not compared. A range, `until 2019` and
    `took office in 2014` are compared with the start or end that they name. A day after the article's own day cannot be
    told in the past tense.

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
    if not coverage[article.id].has("day"):
        yield NOTHING_TO_COMPARE
    for clash in date_clashes(article, lookup, coverage[article.id]):
        also = tuple(lookup.claims_by_ref[ref].at() for ref in clash.claims)
        yield Problem(clash.message, clash.at, clash.fix, claims=clash.claims, also=also)
    yield from told_before(article, coverage[article.id], lookup.settings.numeric_dates)
