"""Anchors: the places where the copy makes a claim."""

from collections.abc import Iterator, Mapping

from galleyproof.article import Article, paragraph_name
from galleyproof.article.anchors.locating import closest_match, occurrences, places
from galleyproof.article.anchors.sensitive import describe_change
from galleyproof.article.coverage import Coverage
from galleyproof.check import check
from galleyproof.claim import UNPLACED, Anchor, Claim
from galleyproof.desk import BACKGROUND
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import Problem, Undecided
from galleyproof.records.location import Location, Path
from galleyproof.text.markdown import in_plain_words
from galleyproof.text.phrases import count, joined
from galleyproof.text.quoting import find, prepare
from galleyproof.text.span import Span

_MOST_PLACES = 20
"""Places of an ambiguous anchor that a finding points to."""

_CORRECT = "correct the anchor, or run `galley anchor`"


@check(having="anchor")
def paragraph_exists(claim: Claim, lookup: Lookup) -> Iterator[Problem | Undecided]:
    """An anchor points to a paragraph that exists.

    Fails:
        anchor: {paragraph: 3, quote: Kabul fell}
        article: {text: Kabul fell.}
    Passes:
        anchor: {paragraph: 1, quote: Kabul fell}
        article: {text: Kabul fell.}
    """
    article = lookup.article(claim.article)
    if claim.article == BACKGROUND:
        message = "has an anchor, but a background claim belongs to no article"
        yield Problem(message, "anchor", "remove the anchor, or move the claim to its article")
    elif article is None:
        is_lost = f"article:{claim.article}" in lookup.lost
        yield Undecided("the article could not be read", "anchor", blocks=is_lost, follows=is_lost)
    for path, anchor in claim.all_anchors if article else ():
        if article and anchor.paragraph != UNPLACED and article.paragraph(anchor.paragraph) is None:
            total = count(len(article.paragraphs), "paragraph")
            message = f"points to paragraph {anchor.paragraph}, but the article has {total}"
            fix, also, cause = _closest_advice(anchor, article)
            yield Problem(message, (*path, "paragraph"), fix, also=also, cause=cause)


@check(having="anchor")
def quote_stands(claim: Claim, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """The words of an anchor appear in its paragraph.

    Differences in typography, such as curly quotation marks, are ignored. An anchor without a paragraph has its words
    anywhere in the copy.

    Fails:
        anchor: {paragraph: 1, quote: Kabul was taken}
        article: {text: Kabul fell.}
    Passes:
        anchor: {paragraph: 1, quote: Kabul fell}
        article: {text: Kabul fell.}
    """
    for path, anchor, article in _without_place(claim, lookup, coverage):
        paragraph = article.paragraph(anchor.paragraph)
        if anchor.paragraph == UNPLACED and not [*occurrences(anchor, article)]:
            fix, also, cause = _closest_advice(anchor, article)
            yield Problem(f"the copy does not contain `{_shown(anchor)}`", path, fix, also=also, cause=cause)
        if paragraph is None or places(anchor, article):
            continue
        where, words = paragraph_name(anchor.paragraph), _shown(anchor)
        if span := find(words, prepare(paragraph.text)):
            message = f"{where} contains `{words}`, but not between this `prefix` and `suffix`"
            yield Problem(message, path, "correct `prefix` and `suffix`", also=_locations(article, anchor, span))
        else:
            message = f"{where} does not contain `{words}`"
            fix, also, cause = _closest_advice(anchor, article)
            yield Problem(message, (*path, "quote"), fix, also=also, cause=cause)


@check(having="anchor")
def one_place(claim: Claim, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """The words of an anchor appear only once in its paragraph, or once in the copy if it names no paragraph.

    If they appear more often, `paragraph`, or else `prefix` and `suffix`, must show which place is meant.

    Fails:
        anchor: {paragraph: 1, quote: the talks}
        article: {text: 'He left the talks, and the talks ended.'}
    Passes:
        anchor: {paragraph: 1, quote: the talks, suffix: ' ended'}
        article: {text: 'He left the talks, and the talks ended.'}
    """
    for path, anchor, article in _without_place(claim, lookup, coverage):
        if anchor.paragraph == UNPLACED:
            yield from _several_places(anchor, article, path)
        matches = places(anchor, article)
        if len(matches) > 1:
            words, where = _shown(anchor), paragraph_name(anchor.paragraph)
            message = f"`{words}` appears {len(matches)} times in {where}"
            fix = "quote more words, or add the words before them as `prefix`"
            also = _locations(article, anchor, *matches[:_MOST_PLACES])
            yield Problem(message, (*path, "quote"), fix, also=also)


def _several_places(anchor: Anchor, article: Article, path: Path) -> Iterator[Problem]:
    """Yield a problem for words of an anchor without a paragraph that appear more than once in the copy."""
    matches = [*occurrences(anchor, article)]
    if len(matches) > 1:
        paragraphs = joined(paragraph_name(number) for number in dict.fromkeys(number for number, _ in matches))
        message = f"`{_shown(anchor)}` appears {len(matches)} times in the copy, in {paragraphs}"
        first = f"{{paragraph: {matches[0][0]}, quote: ...}}"
        fix = f"quote more words, or give the number of the paragraph that is meant, as in `{first}`"
        also = tuple(article.place(number, span.start) for number, span in matches[:_MOST_PLACES])
        yield Problem(message, path, fix, also=also)


def _shown(anchor: Anchor) -> str:
    return in_plain_words(anchor.quote)


def _without_place(
    claim: Claim, lookup: Lookup, coverage: Mapping[str, Coverage]
) -> Iterator[tuple[Path, Anchor, Article]]:
    """Yield the anchors of a claim that do not have exactly one place, with their paths and the article.

    The coverage knows those that have, which saves searching the copy again.
    """
    article, covered = lookup.article(claim.article), coverage.get(claim.article)
    for path, anchor in claim.all_anchors if article else ():
        if article and (covered is None or covered.place(claim.ref, path) is None):
            yield path, anchor, article


def _locations(article: Article, anchor: Anchor, *spans: Span) -> tuple[Location, ...]:
    return tuple(article.place(anchor.paragraph, span.start) for span in spans)


def _closest_advice(anchor: Anchor, article: Article) -> tuple[str, tuple[Location, ...], str]:
    """Return a fix for an anchor without a place, the location of the closest match, and the cause."""
    closest, file = closest_match(anchor, article), article.at().file
    number = closest.paragraph if closest else anchor.paragraph
    place = "the copy" if number == UNPLACED else paragraph_name(number)
    cause = f"{place} in {file} does not have these claims in the words of their anchors"
    if closest is None:
        return "quote the exact words of the copy; if the sentence was cut, delete the claim", (), cause
    at = article.place(number, closest.span.start)
    if closest.diff:
        words = _shown(anchor)
        change = describe_change(words, Span(0, len(words)), article.text(number), closest.span)
        fix = f"correct the copy, or the claim and its anchor; the copy {change}" if change else _CORRECT
        return f"{fix}: the closest match is in paragraph {number} ({at}): {closest.diff}", (at,), cause
    moved = f"{file} has the words of these claims, but in other paragraphs than their anchors say"
    return f"{_CORRECT}: paragraph {number} contains these words ({at})", (at,), moved
