"""The figures in the anchor of a claim, with the amounts that they can be held against."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage, Item
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Comparison, Quantity
from galleyproof.records.location import Location
from galleyproof.text import Number, numbers
from galleyproof.text.figures.comparing import Stated, Verdict, verdict
from galleyproof.text.figures.contradictions import Slip
from galleyproof.text.phrases import brief
from galleyproof.text.span import Span

_NEAR: Final = 20
"""Slips: figures that are swapped are no farther apart."""


@dataclass(frozen=True)
class AnchoredFigures:
    """The figures in the anchor of a claim.

    Attributes:
        claim: the claim.
        article, paragraph, text: where it is anchored, and the text of that paragraph.
        figures: the figures in its anchor.
        own: the amounts that it gives.
        others: the amounts of other claims that are anchored there.
    """

    claim: Claim
    article: Article
    paragraph: int
    text: str
    figures: Sequence[Number]
    own: Sequence[Stated]
    others: Sequence[Stated]

    def place(self, number: Number) -> Location:
        """Return the location of a figure in `article.md`."""
        return self.article.place(self.paragraph, number.start)

    def words(self, number: Number) -> str:
        """Return the words of a figure, with those of its unit and rate."""
        words = brief(self.text[number.start : number.unit_end])
        return f"{words} a {number.rate}" if number.rate else words


def anchored_figures(article: Article, lookup: Lookup, coverage: Coverage) -> Iterator[AnchoredFigures]:
    """Yield the figures in the anchors of the claims with a quantity; claims without figures are left out."""
    read: dict[int, Mapping[Span, Number]] = {}
    for ref, paragraph, span in coverage.all_places:
        claim = lookup.claims_by_ref[ref]
        own = _amounts(claim, lookup)
        items = coverage.items_in(paragraph, span, "figure") if own else []
        if items:
            text = article.text(paragraph)
            if paragraph not in read:
                read[paragraph] = {Span(number.start, number.end): number for number in numbers(text)}
            figures = [number for item in items if (number := read[paragraph].get(item.span))]
            others = _others(ref, items, lookup, coverage)
            yield AnchoredFigures(claim, article, paragraph, text, figures, own, others)


def one_each(found: Sequence[tuple[AnchoredFigures, Slip]]) -> Iterator[Sequence[tuple[AnchoredFigures, Slip]]]:
    """Yield slips of several claims grouped so that each is one mistake: one figure, or two that are swapped."""
    groups: list[list[tuple[AnchoredFigures, Slip]]] = []
    for anchored, slip in found:
        near = (group for group in groups[-_NEAR:] if group[0][0].paragraph == anchored.paragraph)
        group = next((group for group in near if any(_is_same(slip, other) for _, other in group)), None)
        if group:
            group.append((anchored, slip))
        else:
            groups.append([(anchored, slip)])
    yield from groups


def _is_same(one: Slip, other: Slip) -> bool:
    """Return True if two slips have a figure in common, or each has the amount of the other."""
    if {*one.figures} & {*other.figures}:
        return True
    return all(
        any(verdict(number, amount) is Verdict.AGREES for number in given.figures for amount in taken.amounts)
        for given, taken in ((one, other), (other, one))
    )


def _others(ref: str, items: Sequence[Item], lookup: Lookup, coverage: Coverage) -> list[Stated]:
    """Return the amounts that other claims anchored to some figures give, in their facts or their words."""
    refs = dict.fromkeys(other for item in items for other in coverage.claims_at(item) if other != ref)
    others: list[Stated] = []
    for claim in (lookup.claims_by_ref[other] for other in refs):
        others += [*_amounts(claim, lookup), *(_as_stated(number) for number in numbers(claim.says))]
        compared = (fact.by for _, fact in claim.all_facts if isinstance(fact, Comparison) and fact.by)
        others += [_as_stated(number) for by in compared for number in numbers(by.removesuffix("x"))]
    return others


def _as_stated(number: Number) -> Stated:
    return Stated(*number.bounds, unit=number.unit)


def _amounts(claim: Claim, lookup: Lookup) -> list[Stated]:
    return [stated_amount(fact, lookup) for _, fact in claim.all_facts if isinstance(fact, Quantity)]


def stated_amount(fact: Quantity, lookup: Lookup) -> Stated:
    """Return the amount that a fact gives, with what it is an amount of."""
    entity = lookup.entity(fact.of)
    return Stated(
        fact.value.low,
        fact.value.high,
        fact.value.about,
        fact.unit or fact.value.unit,
        fact.per or "",
        fact.measure,
        entity.spellings if entity else (),
        _in_words(fact),
    )


def _in_words(fact: Quantity) -> str:
    words = f"{fact.value.text}%" if fact.unit == "%" else f"{fact.value.text} {fact.unit or fact.measure}"
    return f"{words} a {fact.per}" if fact.per else words
