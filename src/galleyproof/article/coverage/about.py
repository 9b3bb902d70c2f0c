"""What the claims of one sentence are about, so that what else stands in it finds its claim."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

from galleyproof.article.coverage.times import gives, told
from galleyproof.claim import Claim
from galleyproof.facts import Quantity, Statement
from galleyproof.records.base import mentions
from galleyproof.text import Number, Thing, numbers
from galleyproof.text.folding import fold


class Subjects:
    """The claims that are anchored in a sentence, looked up by what they are about."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.claims = claims

    def of(self, thing: Thing, words: str, entities: Iterable[str], own: date | None) -> Iterator[Claim]:
        """The claims that give a figure or a day, say a quotation, or name what a name, a title or the rest names.

        `words` are the thing's, `entities` those whom it names, `own` the day that the article is told from.
        """
        match thing.kind:
            case "figure":
                for number in numbers(words):
                    yield from self._giving(number)
            case "day":
                times = [each for _, times in told(words, own) for each in times]
                yield from (claim for claim in self.claims if gives(claim, times))
            case "quotation":
                yield from self._saying(fold(words).strip("\"' ,.").casefold())
            case _:
                named = {id(claim): claim for entity in entities for claim in self._by_entity.get(entity, ())}
                yield from (claim for claim in self.claims if id(claim) in named or self._has(claim, words))

    def _giving(self, number: Number) -> Iterator[Claim]:
        low, high = number.bounds
        if low is not None and low == high:
            yield from self._exact.get(low, ())
        else:
            yield from (claim for value, claims in self._exact.items() if number.fits(value, value) for claim in claims)
        yield from (claim for low, high, claim in self._ranges if number.fits(low, high))

    def _saying(self, quoted: str) -> Iterator[Claim]:
        for claim in self.claims:
            said = (fact.words for _, fact in claim.all_facts if isinstance(fact, Statement) and fact.words)
            if any(quoted in fold(words).casefold() for words in said) or (quoted and self._has(claim, quoted)):
                yield claim

    def _has(self, claim: Claim, words: str) -> bool:
        return f" {fold(words).casefold()} " in self._says[id(claim)]

    @cached_property
    def _says(self) -> dict[int, str]:
        """What each claim says, in words alone, so that a name is found as a whole."""
        return {
            id(claim): f" {' '.join(word.strip(_SIGNS) for word in fold(claim.says).casefold().split())} "
            for claim in self.claims
        }

    @cached_property
    def _by_entity(self) -> dict[str, list[Claim]]:
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            for _, fact in claim.all_facts:
                for ref, id_ in mentions(fact):
                    if ref.to == "entity":
                        found[id_].append(claim)
        return found

    @cached_property
    def _exact(self) -> dict[Decimal, list[Claim]]:
        """The claims that give one number, by that number, in a fact or in what they say."""
        found: dict[Decimal, list[Claim]] = defaultdict(list)
        for low, high, claim in _bounds(self.claims):
            if low is not None and low == high:
                found[low].append(claim)
        return found

    @cached_property
    def _ranges(self) -> list[tuple[Decimal | None, Decimal | None, Claim]]:
        """Those that give a range, with its bounds."""
        return [each for each in _bounds(self.claims) if each[0] is None or each[0] != each[1]]


_SIGNS = "\"'()[].,;:!?"


def _bounds(claims: Iterable[Claim]) -> Iterator[tuple[Decimal | None, Decimal | None, Claim]]:
    for claim in claims:
        for _, fact in claim.all_facts:
            if isinstance(fact, Quantity):
                yield fact.value.low, fact.value.high, claim
        for number in numbers(claim.says):
            yield *number.bounds, claim
