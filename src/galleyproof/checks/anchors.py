"""Anchors: where the copy says what a claim says."""

from collections.abc import Iterator

from galleyproof.anchoring import places
from galleyproof.article import Article
from galleyproof.check import check
from galleyproof.claim import Anchor, Claim
from galleyproof.desk import BACKGROUND, Desk
from galleyproof.finding import Problem, Undecided
from galleyproof.quoting import altered, find, prepare
from galleyproof.spelling import count


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
        yield Problem(
            f"names paragraph {anchor.paragraph}, and the article has {have}",
            ("anchor", "paragraph"),
            _elsewhere(anchor, article),
        )


@check(having="anchor")
def quote_stands(claim: Claim, desk: Desk) -> Iterator[Problem]:
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
    if article is None or paragraph is None or places(anchor, article):
        return
    text = prepare(paragraph.text)
    if find(anchor.quote, text):
        message = f"paragraph {anchor.paragraph} says `{anchor.quote}`, and not between `prefix` and `suffix`"
        yield Problem(message, "anchor", "look at the words before and after it")
        return
    near = altered(anchor.quote, text)
    message = f"paragraph {anchor.paragraph} does not say `{anchor.quote}`" + (f": it says {near}" if near else "")
    yield Problem(message, ("anchor", "quote"), _elsewhere(anchor, article))


@check(having="anchor")
def one_place(claim: Claim, desk: Desk) -> Iterator[Problem]:
    """An anchor's words stand in its paragraph once, or `prefix` and `suffix` say which of them is meant.

    Fails:
        anchor: {paragraph: 1, quote: the talks}
        article: {text: 'He left the talks, and the talks ended.'}
    Passes:
        anchor: {paragraph: 1, quote: the talks, suffix: ' ended'}
        article: {text: 'He left the talks, and the talks ended.'}
    """
    anchor, article = _anchored(claim), desk.article(claim.article)
    found = places(anchor, article) if article else []
    if len(found) > 1:
        message = f"paragraph {anchor.paragraph} says `{anchor.quote}` {len(found)} times"
        yield Problem(message, ("anchor", "quote"), "quote more words, or give those before it as `prefix`")


def _anchored(claim: Claim) -> Anchor:
    assert claim.anchor is not None  # noqa: S101 - the check asks for claims that have one
    return claim.anchor


def _elsewhere(anchor: Anchor, article: Article) -> str:
    """Where the words do stand, or what to do."""
    found = [number for number, each in enumerate(article.paragraphs, 1) if find(anchor.quote, prepare(each.text))]
    if found:
        return f"paragraph {found[0]} does: is that the one?"
    return "quote the copy's own words, or check whether the sentence was cut"
