"""Figures: numbers in the copy match their claims and each other."""

from collections.abc import Iterator, Mapping, Sequence

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Item, Sentence
from galleyproof.check import check_article
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Quantity
from galleyproof.finding import Problem, Severity
from galleyproof.records.location import Location
from galleyproof.text import Number, numbers, shares, sums, unit_after, unit_of
from galleyproof.text.phrases import both, brief

_FEWEST = 2
"""Figures; a sentence with fewer has no figures to compare."""


@check_article
def agree(article: Article, lookup: Lookup, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A figure in the copy matches the claim anchored to it, in value and unit.

    `12` and `twelve` are the same, and words such as `about` allow some difference. Once one of the anchored figures
    matches the claim, the figures next to it are left to `coverage.claimed`.

    Fails:
        claims:
          - anchor: {paragraph: 1, quote: 21 ships came}
            fact: {kind: quantity, of: port, measure: ships, value: 12}
        entities: [{id: port, kind: place}]
        article: {text: 21 ships came.}
    Passes:
        claims:
          - anchor: {paragraph: 1, quote: a dozen ships came}
            fact: {kind: quantity, of: port, measure: ships, value: 12}
        entities: [{id: port, kind: place}]
        article: {text: More than a dozen ships came.}
    """
    covered = coverage[article.id]
    for claim, items in _with_quantity(lookup, covered):
        figures = [(item, _number(item), _unit(article, item)) for item in items]
        unmatched = [
            fact for fact in _quantities(claim) if not any(_fits(number, unit, fact) for _, number, unit in figures)
        ]
        for item, number, unit in figures:
            others = (fact for ref in covered.claims_at(item) for fact in _quantities(lookup.claims_by_ref[ref]))
            if unmatched and not any(_fits(number, unit, fact) for fact in others):
                yield Problem(
                    f"the copy says `{_in_copy(item, unit)}`, but the claim says {both(map(_in_claim, unmatched))}",
                    item.place(article),
                    "correct the copy or the claim's figure",
                    claims=(claim.ref,),
                    also=(claim.at(),),
                )


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
    for claim, items in _with_quantity(lookup, coverage[article.id]):
        for item in items:
            number, unit = _number(item), _unit(article, item)
            facts = [fact for fact in _quantities(claim) if _fits(number, unit, fact)]
            if facts and not number.hedge and all(fact.value.text.startswith("~") for fact in facts):
                yield Problem(
                    f"the copy gives `{item.words}` as an exact figure, but the claim is approximate: "
                    f"`{facts[0].value.text}`",
                    item.place(article),
                    "add `about` in the copy, or put the exact figure in the claim",
                    claims=(claim.ref,),
                    severity=Severity.WARNING,
                )


@check_article
def add_up(article: Article, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A total in the copy is the sum of the parts listed after it.

    If only some parts are listed, the total is at least their sum.

    Fails:
        article: {text: 'It took 30 ships: 12 tankers, 10 ferries and 9 tugs.'}
    Passes:
        article: {text: 'It took 30 ships: 12 tankers, 10 ferries and 8 tugs.'}
    """
    for sentence, text in _sentences(article, coverage[article.id]):
        for listed in sums(text):
            if not listed.adds_up:
                parts = " + ".join(str(part.value) for part in listed.parts)
                total = sum(part.value for part in listed.parts)
                message = f"{parts} = {total}, but the copy says `{listed.total.value}`"
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
    for sentence, text in _sentences(article, coverage[article.id]):
        for share in shares(text):
            if not share.agrees:
                exact = f"{share.part.value} of {share.whole.value} is {float(share.exact):.4g}%"
                message = f"{exact}, but the copy says `{text[share.share.start : share.share.end]}`"
                place = _place(article, sentence, share.share)
                yield Problem(message, place, "correct the percentage or one of the two numbers")


def _with_quantity(lookup: Lookup, coverage: Coverage) -> Iterator[tuple[Claim, Sequence[Item]]]:
    """Yield the claims with a quantity, each with the figures in its anchor; claims without figures are left out."""
    for ref in coverage.anchored:
        claim = lookup.claims_by_ref[ref]
        items = coverage.items_at(ref, "figure") if any(_quantities(claim)) else []
        if items:
            yield claim, items


def _quantities(claim: Claim) -> Iterator[Quantity]:
    return (fact for _, fact in claim.all_facts if isinstance(fact, Quantity))


def _number(item: Item) -> Number:
    return next(numbers(item.words))


def _unit(article: Article, item: Item) -> str:
    """Return the unit of a figure in the copy, from its sign or the word after it."""
    text = article.text(item.paragraph)
    return unit_of(_number(item).unit) or unit_after(text, item.span.end)


def _fits(number: Number, unit: str, fact: Quantity) -> bool:
    """Return True if a figure can be a fact's figure. An unknown unit fits any unit except a percentage."""
    own = unit_of(fact.unit or "") or unit_of(fact.measure)
    same = unit == own if "%" in (unit, own) else unit == own or not (unit and own)
    return same and number.fits(fact.value.low, fact.value.high)


def _in_copy(item: Item, unit: str) -> str:
    words = brief(item.words)
    return f"{words} {unit}" if unit and words.replace(",", "").isdigit() else words


def _in_claim(fact: Quantity) -> str:
    return f"{fact.value.text}%" if fact.unit == "%" else f"{fact.value.text} {fact.unit or fact.measure}"


def _sentences(article: Article, coverage: Coverage) -> Iterator[tuple[Sentence, str]]:
    """Yield the sentences with at least two figures, with their text."""
    for sentence in coverage.sentences:
        if sum(item.kind == "figure" for item in sentence.items) >= _FEWEST:
            yield sentence, sentence.span.of(article.text(sentence.paragraph))


def _place(article: Article, sentence: Sentence, number: Number) -> Location:
    return article.place(sentence.paragraph, sentence.span.start + number.start)
