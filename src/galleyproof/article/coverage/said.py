"""What a claim says: the figures, days, words and entities of its facts and of its `says`."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Final, Generic, TypeAlias, TypeVar

from galleyproof.article.coverage.copy_dates import dates_of, possible_days
from galleyproof.claim import Claim
from galleyproof.facts import AnyFact
from galleyproof.records import mentions
from galleyproof.records.amounts import Amount
from galleyproof.records.entity import Entity
from galleyproof.text import DaySpan, NumericOrder, numbers
from galleyproof.text.names import Names
from galleyproof.text.typography import fold

Bounds: TypeAlias = tuple[Decimal | None, Decimal | None]
"""The lowest and the highest value of a figure; None if it has none."""

K = TypeVar("K")

_FEW: Final = 8
"""Entities that share a name, and are indexed one by one; claims that are asked one by one."""

_PUNCTUATION = "\"'()[].,;:!?"
_EVER: Final = 10**15
"""A day, as an ordinal, that is later than any other."""


class Said:
    """What a claim says, each thing read when it is first asked for."""

    def __init__(self, claim: Claim, reader: "ClaimReader") -> None:
        self._claim, self._reader = claim, reader

    @cached_property
    def words(self) -> str:
        """Its `says`, the texts of its facts and the names of their entities, in lower case, without punctuation."""
        return f" {' | '.join(map(plain_words, (*self._texts, *self._names)))} "

    @cached_property
    def entities(self) -> frozenset[str]:
        """The entities of its facts, what these belong to, and those of the claims that it depends on."""
        known = (entity for id_ in self._own if (entity := self._reader.entities.get(id_)))
        belonging = (id_ for entity in known for _, id_ in mentions(entity))
        return self._own.union(belonging, *map(_entities, self._reader.relied_on(self._claim)))

    @cached_property
    def named(self) -> tuple[frozenset[str], ...]:
        """For each name in its `says`, the entities that have it."""
        named = (mention.entities.members for mention in self._reader.registry.mentions(self._claim.says))
        return tuple(dict.fromkeys(named))

    def names_any_of(self, ids: AbstractSet[str]) -> bool:
        """Return True if it names any of some entities."""
        return not (self.entities.isdisjoint(ids) and all(group.isdisjoint(ids) for group in self.named))

    @cached_property
    def figures(self) -> tuple[Bounds, ...]:
        """The bounds of its figures."""
        texts = (*self._texts, *self._names)
        return (*figures_of(self._claim), *(number.bounds for text in texts for number in numbers(text)))

    @cached_property
    def days(self) -> tuple[tuple[int, int], ...]:
        """The first and last day, as ordinals, of its dates."""
        told = (time for text in self._texts for time in self._reader.days_in(text))
        return (*self.dates, *((time.first, time.last) for time in told))

    @cached_property
    def dates(self) -> tuple[tuple[int, int], ...]:
        """The same of the dates of its facts alone."""
        return tuple(_bounds_of_dates(self._claim))

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(_entities(self._claim))

    @property
    def _texts(self) -> Iterator[str]:
        yield self._claim.says
        yield from (text for _, fact in self._claim.all_facts for text in _texts(fact))

    @property
    def _names(self) -> Iterator[str]:
        known = (entity for id_ in self._own if (entity := self._reader.entities.get(id_)))
        return (name for entity in known for name in entity.spellings)


class Naming(Generic[K]):
    """Claims by the entities that they name. Thousands may share a name: these are compared as one group."""

    def __init__(self, claims: Sequence[tuple[K, Said]]) -> None:
        """Take claims, each with a key of its own."""
        self._claims = claims

    def any_of(self, ids: AbstractSet[str]) -> Iterable[K]:
        """Return the keys of the claims that name any of some entities."""
        if len(self._claims) <= _FEW:  # an index would take longer
            return [key for key, said in self._claims if said.names_any_of(ids)]
        return self._indexed(ids)

    def _indexed(self, ids: AbstractSet[str]) -> Iterator[K]:
        few, many = sorted((self._by_entity.keys(), ids), key=len)
        for id_ in few:
            if id_ in many:
                yield from self._by_entity[id_]
        for group, keys in self._by_group.items():
            if not group.isdisjoint(ids):
                yield from keys

    @cached_property
    def _by_entity(self) -> Mapping[str, Sequence[K]]:
        index: dict[str, list[K]] = {}
        for key, said in self._claims:
            for id_ in said.entities.union(*(group for group in said.named if len(group) <= _FEW)):
                index.setdefault(id_, []).append(key)
        return index

    @cached_property
    def _by_group(self) -> Mapping[frozenset[str], Sequence[K]]:
        index: dict[frozenset[str], list[K]] = {}
        for key, said in self._claims:
            for group in said.named:
                if len(group) > _FEW:
                    index.setdefault(group, []).append(key)
        return index


SaidIn: TypeAlias = Callable[[Claim], Said]
DaysIn: TypeAlias = Callable[[str], Iterable[DaySpan]]


@dataclass(frozen=True)
class ClaimReader:
    """Reads what claims say; each claim once, and the names in `says` with those of the registry.

    Attributes:
        entities: the desk's entities, by id.
        registry: their names.
        claims: the claims by their full ids.
        published: the day of the article, from which `last week` counts.
        numeric_dates: the order of day and month in dates in digits.
    """

    entities: Mapping[str, Entity]
    registry: Names
    claims: Mapping[str, Claim]
    published: date | None
    numeric_dates: NumericOrder | None

    def said(self, claim: Claim) -> Said:
        """Return what a claim says."""
        if claim.ref not in self._said:
            self._said[claim.ref] = Said(claim, self._for_claims)
        return self._said[claim.ref]

    @cached_property
    def _said(self) -> dict[str, Said]:
        return {}

    @cached_property
    def _for_claims(self) -> "ClaimReader":
        """The same without what was read: what points back at itself is kept as long as the process lives."""
        return replace(self)

    def about_both(self, one: AbstractSet[str], other: AbstractSet[str]) -> tuple[str, ...]:
        """Return the claims whose facts name an entity of each of two sets."""
        shared = ({*self._naming.any_of(one)} & {*self._naming.any_of(other)}) if other else set()
        return tuple(ref for ref in self.claims if ref in shared)

    @cached_property
    def _naming(self) -> Naming[str]:
        return Naming([(ref, self.said(claim)) for ref, claim in self.claims.items()])

    def relied_on(self, claim: Claim) -> Iterator[Claim]:
        """Yield the claims of the article that a claim depends on."""
        refs = (ref if "/" in ref else f"{claim.article}/{ref}" for ref in claim.depends_on)
        return (other for ref in refs if (other := self.claims.get(ref)))

    def days_in(self, text: str) -> Iterator[DaySpan]:
        """Yield the periods that the dates of a text can mean."""
        for _, times in possible_days(text, self.published, self.numeric_dates):
            yield from times


def _bounds_of_dates(claim: Claim) -> Iterator[tuple[int, int]]:
    for stated in dates_of(claim):
        yield (
            -_EVER if stated.earliest is None else stated.earliest,
            _EVER if stated.latest is None else stated.latest,
        )


def plain_words(text: str) -> str:
    """Return the words of a text in lower case, without punctuation."""
    words = (word.strip(_PUNCTUATION).removesuffix("'s") for word in fold(text).casefold().split())
    return " ".join(words)


def _entities(claim: Claim) -> Iterator[str]:
    return (id_ for _, fact in claim.all_facts for ref, id_ in mentions(fact) if ref.to in ("entity", "moment"))


def _texts(fact: AnyFact) -> Iterator[str]:
    named = {id_ for _, id_ in mentions(fact)}
    return (value for value in vars(fact).values() if type(value) is str and value not in named)


def figures_of(claim: Claim) -> Iterator[Bounds]:
    """Yield the bounds of the figures of a claim's facts."""
    for _, fact in claim.all_facts:
        for value in (getattr(fact, name) for name in fact.model_fields_set):
            if isinstance(value, Amount):
                yield value.low, value.high
            elif type(value) is int:
                yield Decimal(value), Decimal(value)
