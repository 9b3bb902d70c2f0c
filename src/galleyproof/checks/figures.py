"""Figures: numbers in the copy match their claims and each other."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Sentence
from galleyproof.check import check_article
from galleyproof.checks._ages import wrong_ages
from galleyproof.checks._anchored_figures import anchored_figures, one_each
from galleyproof.checks._exchanged_figures import exchanged
from galleyproof.desk.lookup import Lookup
from galleyproof.finding import NOTHING_TO_COMPARE, Problem, Severity
from galleyproof.records.location import Location
from galleyproof.text import Number, shares, sums
from galleyproof.text.figures.changes import changes
from galleyproof.text.figures.contradictions import Pairing, slips
from galleyproof.text.figures.conversions import conversions
from galleyproof.text.figures.directions import wrong_amounts, wrong_way
from galleyproof.text.phrases import both

R = TypeVar("R")  # a sum, a share, a conversion

_FEWEST = 2
"""Figures; a sentence with fewer has no figures to compare."""


@check_article
def agree(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A figure in the copy matches the claim anchored to it, in value and unit.

    `12` and `twelve` are the same, and words such as `about` allow some difference. A figure belongs to the words
    beside it. Once one of the anchored figures matches the claim, the others are left to `coverage.claimed`. An age
    matches the date of birth. `Rose to 80 from 60` matches the claims for both days.

    Fails:
        claims:
          - anchor: {paragraph: 1, quote: 21 ships came}
            fact: {kind: quantity, of: port, measure: ships, value: 12}
        entities: [{id: port, kind: place}]
        article: {text: 21 ships came.}
    Passes:
        claims:
          - anchor: {paragraph: 1, quote: More than a dozen ships came}
            fact: {kind: quantity, of: port, measure: ships, value: 14}
        entities: [{id: port, kind: place}]
        article: {text: More than a dozen ships came.}
    """
    if not coverage[article.id].has("figure"):
        yield NOTHING_TO_COMPARE
    found = [
        (anchored, slip)
        for anchored in anchored_figures(article, lookup, coverage[article.id])
        for slip in slips(anchored.text, anchored.figures, anchored.own, anchored.others)
    ]
    for same in one_each(found):
        anchored = same[0][0]
        copy = dict.fromkeys(one.words(number) for one, slip in same for number in slip.figures)
        claimed = dict.fromkeys(amount.words for _, slip in same for amount in slip.amounts)
        say = "claim says" if len(same) == 1 else "claims say"
        yield Problem(
            f"the copy says {both(copy)}, but the {say} {both(claimed)}",
            anchored.place(same[0][1].figures[0]),
            "correct the copy or the claim's figure",
            claims=tuple(one.claim.ref for one, _ in same),
            also=tuple(one.claim.at() for one, _ in same),
        )
    yield from exchanged(article, lookup, coverage[article.id])
    yield from wrong_ages(article, lookup, coverage[article.id])


@check_article
def rounded(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A figure that is approximate in the claim is not exact in the copy.

    Fails:
        claims:
          - anchor: {paragraph: 1, quote: "14,000 men came"}
            fact: {kind: quantity, of: port, measure: men, value: ~14000}
        entities: [{id: port, kind: place}]
        article: {text: 'The 14,000 men came.'}
    Passes:
        claims:
          - anchor: {paragraph: 1, quote: "14,000 men came"}
            fact: {kind: quantity, of: port, measure: men, value: ~14000}
        entities: [{id: port, kind: place}]
        article: {text: 'Some 14,000 men came.'}
    """
    every = [*anchored_figures(article, lookup, coverage[article.id])]
    if not every:
        yield NOTHING_TO_COMPARE
    for anchored in every:
        pairing = Pairing(anchored.text, anchored.figures, [*anchored.own, *anchored.others])
        for place, number in enumerate(anchored.figures):
            amounts = [amount for amount in pairing.rounded(place) if amount in anchored.own]
            if amounts:
                yield Problem(
                    f"the copy gives `{anchored.words(number)}` as an exact figure, but the claim says "
                    f"`{amounts[0].words}`",
                    anchored.place(number),
                    "add `about` in the copy, or put the exact figure in the claim",
                    claims=(anchored.claim.ref,),
                    severity=Severity.WARNING,
                )


@check_article
def add_up(article: Article, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A total in the copy is the sum of the parts listed beside it.

    If only some parts are listed, the total is at least their sum, unless one thing can be in two of the parts.

    Fails:
        article: {text: 'It took 30 ships: 12 tankers, 10 ferries and 9 tugs.'}
    Passes:
        article: {text: 'It took 30 ships: 12 tankers, 10 ferries and 8 tugs.'}
    """
    found = _read(sums, article, coverage[article.id])
    if not found:
        yield NOTHING_TO_COMPARE
    for sentence, text, listed in found:
        if not listed.adds_up:
            parts = " + ".join(f"{part.value:,f}" for part in listed.parts)
            total = sum(part.value for part in listed.parts)
            message = f"{parts} = {total:,f}, but the copy says `{_words(text, listed.total)}`"
            place = _place(article, sentence, listed.total)
            yield Problem(message, place, "correct the total or one of the parts")


@check_article
def share(article: Article, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A percentage in the copy matches the part and the whole given beside it.

    The percentage may be rounded.

    Fails:
        article: {text: 'It took 60 of 240 ships, or 30 percent.'}
    Passes:
        article: {text: 'It took 60 of 240 ships, or 25 percent.'}
    """
    found = _read(shares, article, coverage[article.id])
    if not found:
        yield NOTHING_TO_COMPARE
    for sentence, text, share in found:
        if not share.agrees:
            exact = f"{_words(text, share.part)} of {_words(text, share.whole)} is {float(share.exact):.4g}%"
            message = f"{exact}, but the copy says `{_words(text, share.share)}`"
            place = _place(article, sentence, share.share)
            yield Problem(message, place, "correct the percentage or one of the two numbers")


@check_article
def change(article: Article, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A change in the copy matches the two figures that it is between.

    The change may be a percentage, `doubled` and the like, or only `rose` or `fell`.

    Fails:
        article: {text: 'Sales rose from 80 to 100, an increase of 20 percent.'}
    Passes:
        article: {text: 'Sales rose from 80 to 100, an increase of 25 percent.'}
    """
    sentences = [*_sentences(article, coverage[article.id])]
    if not sentences:
        yield NOTHING_TO_COMPARE
    for sentence, text in sentences:
        for change_ in changes(text):
            if not change_.agrees:
                pair = f"from {_words(text, change_.before)} to {_words(text, change_.after)}"
                said = text[change_.start : change_.end]
                message = f"{pair} is a change of {float(change_.exact):+.4g}%, but the copy says `{said}`"
                place = _place(article, sentence, change_.start)
                yield Problem(message, place, "correct the change or one of the two numbers")
        for before, after, difference in wrong_amounts(text):
            pair = f"from {_words(text, before)} to {_words(text, after)}"
            exact = f"{abs(after.value - before.value):,f}"
            message = f"{pair} is a change of {exact}, but the copy says `{_words(text, difference)}`"
            yield Problem(
                message, _place(article, sentence, difference), "correct the change or one of the two numbers"
            )
        for before, after, verb in wrong_way(text):
            message = f"the copy says `{verb}`, but it is from {_words(text, before)} to {_words(text, after)}"
            yield Problem(message, _place(article, sentence, after), "correct the verb or one of the two numbers")


@check_article
def conversion(article: Article, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A measure that the copy gives in two units is the same in both.

    The second figure may be rounded. Amounts of money are not converted.

    Fails:
        article: {text: 'The road is 10 miles (6 km) long.'}
    Passes:
        article: {text: 'The road is 10 miles (16 km) long.'}
    """
    found = _read(conversions, article, coverage[article.id])
    if not found:
        yield NOTHING_TO_COMPARE
    for sentence, text, given in found:
        if not given.agrees:
            exact = f"{_words(text, given.given)} is {float(given.exact):.4g} {given.converted.unit}"
            message = f"{exact}, but the copy says `{_words(text, given.converted)}`"
            place = _place(article, sentence, given.converted)
            yield Problem(message, place, "correct one of the two figures")


def _words(text: str, number: Number) -> str:
    return text[number.start : number.unit_end]


def _read(
    find: Callable[[str], Iterable[R]], article: Article, coverage: Coverage
) -> Sequence[tuple[Sentence, str, R]]:
    """Return what is found in the sentences with at least two figures, each with its sentence and the text of that."""
    return [(sentence, text, one) for sentence, text in _sentences(article, coverage) for one in find(text)]


def _sentences(article: Article, coverage: Coverage) -> Iterator[tuple[Sentence, str]]:
    """Yield the sentences with at least two figures, with their text."""
    for sentence in coverage.sentences if coverage.has("figure") else ():
        if sum(item.kind == "figure" for item in sentence.items) >= _FEWEST:
            yield sentence, sentence.span.of(article.text(sentence.paragraph))


def _place(article: Article, sentence: Sentence, at: Number | int) -> Location:
    start = at if isinstance(at, int) else at.start
    return article.place(sentence.paragraph, sentence.span.start + start)
