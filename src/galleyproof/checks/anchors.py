"""Anchors: where the copy says what a claim says."""

from collections.abc import Iterator, Mapping

from galleyproof.article import Article
from galleyproof.article.anchors.locating import nearest_to, places
from galleyproof.article.coverage import Coverage
from galleyproof.check import check
from galleyproof.claim import Anchor, Claim
from galleyproof.desk import BACKGROUND, Desk
from galleyproof.finding import Problem, Undecided
from galleyproof.records.location import Location
from galleyproof.text.phrases import count
from galleyproof.text.quoting import find, prepare
from galleyproof.text.span import Span


@check(having="anchor")
def paragraph_exists(claim: Claim, desk: Desk) -> Iterator[Problem | Undecided]:
    """An anchor names a paragraph that the article has.

    Fails:
        anchor: {paragraph: 3, quote: Kabul fell}
        article: {text: Kabul fell.}
    Passes:
        anchor: {paragraph: 1, quote: Kabul fell}
        article: {text: Kabul fell.}
    """
    anchor, article = _anchored(claim), desk.article(claim.article)
    if claim.article == BACKGROUND:
        yield Problem("is anchored, and no copy makes it", "anchor", "take the anchor out, or move it to its article")
    elif article is None:
        yield Undecided("the article could not be read", "anchor", blocks=f"article:{claim.article}" in desk.lost)
    elif article.paragraph(anchor.paragraph) is None:
        have = count(len(article.paragraphs), "paragraph")
        fix, also = _nearest(anchor, article)
        yield Problem(
            f"names paragraph {anchor.paragraph}, and the article has {have}",
            ("anchor", "paragraph"),
            fix,
            also=also,
        )


@check(having="anchor")
def quote_stands(claim: Claim, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """An anchor's words stand in its paragraph, typography apart.

    Fails:
        anchor: {paragraph: 1, quote: Kabul was taken}
        article: {text: Kabul fell.}
    Passes:
        anchor: {paragraph: 1, quote: Kabul fell}
        article: {text: Kabul fell.}
    """
    anchor, article = _anchored(claim), desk.article(claim.article)
    paragraph = article.paragraph(anchor.paragraph) if article else None
    if _stands(claim, coverage) or article is None or paragraph is None or places(anchor, article):
        return
    if span := find(anchor.quote, prepare(paragraph.text)):
        message = f"paragraph {anchor.paragraph} says `{anchor.quote}`, and not between `prefix` and `suffix`"
        yield Problem(message, "anchor", "look at the words before and after it", also=_at(article, anchor, span))
        return
    message = f"paragraph {anchor.paragraph} does not say `{anchor.quote}`"
    fix, also = _nearest(anchor, article)
    yield Problem(message, ("anchor", "quote"), fix, also=also)


@check(having="anchor")
def one_place(claim: Claim, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """An anchor's words stand in its paragraph once, or `prefix` and `suffix` say which of them is meant.

    Fails:
        anchor: {paragraph: 1, quote: the talks}
        article: {text: 'He left the talks, and the talks ended.'}
    Passes:
        anchor: {paragraph: 1, quote: the talks, suffix: ' ended'}
        article: {text: 'He left the talks, and the talks ended.'}
    """
    anchor, article = _anchored(claim), desk.article(claim.article)
    found = places(anchor, article) if article and not _stands(claim, coverage) else []
    if article and len(found) > 1:
        message = f"paragraph {anchor.paragraph} says `{anchor.quote}` {len(found)} times"
        fix = "quote more words, or give those before it as `prefix`"
        yield Problem(message, ("anchor", "quote"), fix, also=_at(article, anchor, *found))


def _anchored(claim: Claim) -> Anchor:
    assert claim.anchor is not None  # noqa: S101 - the check asks for claims that have one
    return claim.anchor


def _stands(claim: Claim, coverage: Mapping[str, Coverage]) -> bool:
    """Whether the reading of the copy found the one place of an anchor already."""
    return claim.article in coverage and claim.ref in coverage[claim.article].anchored


def _at(article: Article, anchor: Anchor, *spans: Span) -> tuple[Location, ...]:
    return tuple(article.place(anchor.paragraph, span.start) for span in spans)


def _nearest(anchor: Anchor, article: Article) -> tuple[str, tuple[Location, ...]]:
    """What to do about words that do not stand where they should, and where the nearest are."""
    near = nearest_to(anchor, article)
    if near is None:
        return "quote the copy's own words, or check whether the sentence was cut", ()
    place = article.place(near.paragraph, near.span.start)
    does = f"says {near.said}" if near.said else "does"
    return f"paragraph {near.paragraph} {does} ({place}): is that the one? `galley anchor` can tell", (place,)
