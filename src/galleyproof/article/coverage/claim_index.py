"""The claims of one sentence, indexed by what they are about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

from galleyproof.article.coverage.copy_dates import gives_date, possible_days
from galleyproof.claim import Claim
from galleyproof.facts import Quantity, Statement
from galleyproof.records import mentions
from galleyproof.text import CheckableItem, Number, numbers
from galleyproof.text.typography import fold

_PUNCTUATION = "\"'()[].,;:!?"


class ClaimIndex:
    """The claims anchored in a sentence, indexed by the figures, days, words and entities that they give."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = claims

    def about(
        self, thing: CheckableItem, words: str, entities: Iterable[str], published: date | None
    ) -> Iterator[Claim]:
        """Yield the claims that give a figure or day, contain a quotation, or name the same entity or words.

        `words` are the thing's words, `entities` the ids that it names, `published` the article's day of publication.
        """
        match thing.kind:
            case "figure":
                for number in numbers(words):
                    yield from self._with_number(number)
            case "day":
                times = [time for _, meant in possible_days(words, published) for time in meant]
                yield from (claim for claim in self.claims if gives_date(claim, times))
            case "quotation":
                yield from self._with_quotation(fold(words).strip("\"' ,.").casefold())
            case _:
                named = {claim.ref for entity in entities for claim in self._by_entity.get(entity, ())}
                for claim, plain in self._with_plain_words:
                    if claim.ref in named or _contains(plain, words):
                        yield claim

    def _with_number(self, number: Number) -> Iterator[Claim]:
        low, high = number.bounds
        if low is not None and low == high:
            yield from self._exact.get(low, ())
        else:
            yield from (claim for value, claims in self._exact.items() if number.fits(value, value) for claim in claims)
        yield from (claim for low, high, claim in self._ranges if number.fits(low, high))

    def _with_quotation(self, quoted: str) -> Iterator[Claim]:
        for claim, plain in self._with_plain_words:
            statements = (fact.words for _, fact in claim.all_facts if isinstance(fact, Statement) and fact.words)
            if any(quoted in fold(words).casefold() for words in statements) or (quoted and _contains(plain, quoted)):
                yield claim

    @cached_property
    def _with_plain_words(self) -> list[tuple[Claim, str]]:
        """The claims, each with its words in lower case and without punctuation."""
        return [(claim, _plain(claim.says)) for claim in self.claims]

    @cached_property
    def _by_entity(self) -> dict[str, list[Claim]]:
        index: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            for _, fact in claim.all_facts:
                for ref, id_ in mentions(fact):
                    if ref.to == "entity":
                        index[id_].append(claim)
        return index

    @cached_property
    def _exact(self) -> dict[Decimal, list[Claim]]:
        """The claims with an exact number, in a fact or in their words, by that number."""
        index: dict[Decimal, list[Claim]] = defaultdict(list)
        for low, high, claim in _bounds(self.claims):
            if low is not None and low == high:
                index[low].append(claim)
        return index

    @cached_property
    def _ranges(self) -> list[tuple[Decimal | None, Decimal | None, Claim]]:
        """The claims with a range, each with its bounds."""
        return [(low, high, claim) for low, high, claim in _bounds(self.claims) if low is None or low != high]


def _plain(says: str) -> str:
    words = (word.strip(_PUNCTUATION) for word in fold(says).casefold().split())
    return f" {' '.join(words)} "


def _contains(plain: str, words: str) -> bool:
    """Return True if plain words contain these words, as whole words."""
    return f" {fold(words).casefold()} " in plain


def _bounds(claims: Iterable[Claim]) -> Iterator[tuple[Decimal | None, Decimal | None, Claim]]:
    for claim in claims:
        for _, fact in claim.all_facts:
            if isinstance(fact, Quantity):
                yield fact.value.low, fact.value.high, claim
        for number in numbers(claim.says):
            yield *number.bounds, claim
