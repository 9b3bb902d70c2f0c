"""Figures: a number in the copy is its claim's, and the numbers of a sentence agree with each other."""

from collections.abc import Iterator, Mapping

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Found, Sentence
from galleyproof.check import check_article
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.facts import Quantity
from galleyproof.finding import Problem, Severity
from galleyproof.records.location import Location
from galleyproof.text import Number, numbers, shares, sums, unit_after, unit_of
from galleyproof.text.phrases import both, brief

_FEWEST = 2
"""Figures; a sentence with fewer has none that could disagree."""


@check_article
def agree(article: Article, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A figure in the copy is that of a claim anchored to it, its value and its unit.

    `about` and the like leave the room that they say; digits and words are the same. A figure beside one that the
    claim gives is another one's, and `coverage.claimed` asks for its claim.

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
    read = coverage[article.id]
    for claim, found in _claimed(desk, read):
        told = [(each, _number(each), _unit(article, each)) for each in found]
        given = [(number, unit) for _, number, unit in told]
        untold = [fact for fact in _quantities(claim) if not any(_gives(*each, fact) for each in given)]
        for each, number, unit in told:
            others = (fact for ref in read.at(each) for fact in _quantities(desk.claims_by_ref[ref]))
            if untold and not any(_gives(number, unit, fact) for fact in others):
                yield Problem(
                    f"the copy says `{_shown(each, unit)}`, and the claim {both(map(_written, untold))}",
                    each.place(article),
                    "correct the copy, or the claim's figure",
                    claims=(claim.ref,),
                    also=(claim.at(),),
                )


@check_article
def rounded(article: Article, desk: Desk, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A figure that the record has as about so much is not given as exact.

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
    for claim, found in _claimed(desk, coverage[article.id]):
        for each in found:
            number, unit = _number(each), _unit(article, each)
            given = [fact for fact in _quantities(claim) if _gives(number, unit, fact)]
            if given and not number.hedge and all(fact.value.text.startswith("~") for fact in given):
                yield Problem(
                    f"the copy says `{each.words}` as if it were exact, and the claim has `{given[0].value.text}`",
                    each.place(article),
                    "say `about`, or find the exact figure",
                    claims=(claim.ref,),
                    severity=Severity.WARNING,
                )


@check_article
def add_up(article: Article, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A total is the sum of the parts that are listed after it, and no less than some of them.

    Fails:
        article: {text: 'It took 30 ships: 12 tankers, 10 ferries and 9 tugs.'}
    Passes:
        article: {text: 'It took 30 ships: 12 tankers, 10 ferries and 8 tugs.'}
    """
    for sentence, text in _sentences(article, coverage[article.id]):
        for each in sums(text):
            if not each.adds_up:
                parts = " + ".join(str(part.value) for part in each.parts)
                come = sum(part.value for part in each.parts)
                message = f"{parts} come to {come}, and the copy says `{each.total.value}`"
                yield Problem(message, _in(article, sentence, each.total), "look at the total and at each part")


@check_article
def share(article: Article, coverage: Mapping[str, Coverage]) -> Iterator[Problem]:
    """A percentage beside its part and its whole is what they make, rounded as it is.

    Fails:
        article: {text: 'It took 60 of 240 ships, or 30 percent.'}
    Passes:
        article: {text: 'It took 60 of 240 ships, or 25 percent.'}
    """
    for sentence, text in _sentences(article, coverage[article.id]):
        for each in shares(text):
            if not each.agrees:
                message = (
                    f"{each.part.value} of {each.whole.value} are {float(each.exact):.4g} percent, and the copy says "
                )
                at = _in(article, sentence, each.share)
                yield Problem(f"{message}`{text[each.share.start : each.share.end]}`", at, "look at all three")


def _claimed(desk: Desk, read: Coverage) -> Iterator[tuple[Claim, list[Found]]]:
    """The claims with a quantity whose anchors hold figures, each with these."""
    for ref in read.anchored:
        claim = desk.claims_by_ref[ref]
        held = read.held(ref, "figure") if any(_quantities(claim)) else []
        if held:
            yield claim, held


def _quantities(claim: Claim) -> Iterator[Quantity]:
    return (fact for _, fact in claim.all_facts if isinstance(fact, Quantity))


def _number(found: Found) -> Number:
    return next(numbers(found.words))


def _unit(article: Article, found: Found) -> str:
    """What a figure of the copy is counted in, as its sign or the word after it says."""
    text = article.paragraphs[found.paragraph - 1].text
    return unit_of(_number(found).unit) or unit_after(text, found.span.end)


def _gives(number: Number, unit: str, fact: Quantity) -> bool:
    """Whether a figure can be a fact's; a unit that is not known can be any, but a percentage is nothing else."""
    own = unit_of(fact.unit or "") or unit_of(fact.measure)
    same = unit == own if "%" in (unit, own) else unit == own or not (unit and own)
    return same and number.fits(fact.value.low, fact.value.high)


def _shown(found: Found, unit: str) -> str:
    words = brief(found.words)
    return f"{words} {unit}" if unit and words.replace(",", "").isdigit() else words


def _written(fact: Quantity) -> str:
    return f"{fact.value.text} {fact.unit or fact.measure}"


def _sentences(article: Article, read: Coverage) -> Iterator[tuple[Sentence, str]]:
    for sentence in read.sentences:
        if sum(found.kind == "figure" for found in sentence.found) >= _FEWEST:
            yield sentence, sentence.span.of(article.paragraphs[sentence.paragraph - 1].text)


def _in(article: Article, sentence: Sentence, number: Number) -> Location:
    return article.place(sentence.paragraph, sentence.span.start + number.start)
