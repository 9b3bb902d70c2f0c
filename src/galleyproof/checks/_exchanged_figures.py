"""Two figures of a change that have changed places: `rose from 80 to 60` for a fall from 80 to 60."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage
from galleyproof.checks._anchored_figures import stated_amount
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Quantity
from galleyproof.finding import Problem
from galleyproof.text import Number
from galleyproof.text.figures.changes import changing_figures, from_and_to
from galleyproof.text.figures.comparing import Verdict, verdict
from galleyproof.text.figures.directions import up_or_down_from


def exchanged(article: Article, lookup: Lookup, coverage: Coverage) -> Iterator[Problem]:
    """Yield a problem for each `from ... to` whose figures are those of two claims in the wrong order."""
    for sentence in coverage.sentences:
        claims = [lookup.claims_by_ref[ref] for ref in coverage.claims_over(sentence.paragraph, sentence.span)]
        pairs = [*_earlier_and_later(claims)]
        text = sentence.span.of(article.text(sentence.paragraph)) if pairs else ""
        for before, after in _changes(text) if pairs else ():
            for claim, earlier, later in pairs:
                if _gives(before, later, lookup) and _gives(after, earlier, lookup):
                    yield Problem(
                        f"the copy has `{_words(text, before)}` before `{_words(text, after)}`, but the claims have it "
                        "the other way round",
                        article.place(sentence.paragraph, sentence.span.start + after.start),
                        "correct the copy or the dates of the claims",
                        claims=(claim.ref,),
                        also=(claim.at(),),
                    )


def _changes(text: str) -> Iterator[tuple[Number, Number]]:
    """Yield the figures before and after each change."""
    pairs = (from_and_to(text, two, shares=True) for two in pairwise(changing_figures(text)))
    yield from (pair for pair in pairs if pair)
    yield from ((before, after) for before, after, _ in up_or_down_from(text))


def _earlier_and_later(claims: list[Claim]) -> Iterator[tuple[Claim, Quantity, Quantity]]:
    """Yield the figures of one measure on two days, with the claim of the later one."""
    dated = [(claim, fact) for claim in claims for _, fact in claim.all_facts if isinstance(fact, Quantity) and fact.on]
    for (one, first), (other, second) in combinations(dated, 2):
        if (first.of, first.measure) == (second.of, second.measure) and first.value.low != second.value.low:
            if _is_before(first, second):
                yield other, first, second
            elif _is_before(second, first):
                yield one, second, first


def _is_before(one: Quantity, other: Quantity) -> bool:
    last = one.on.latest if one.on else None
    first = other.on.earliest if other.on else None
    return last is not None and first is not None and last < first


def _gives(number: Number, fact: Quantity, lookup: Lookup) -> bool:
    return verdict(number, stated_amount(fact, lookup)) > Verdict.CANNOT_TELL


def _words(text: str, number: Number) -> str:
    return text[number.start : number.unit_end]
