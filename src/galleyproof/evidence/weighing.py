"""Evidence rows as they count for a claim: tier, stance, and how much of the claim they support."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from galleyproof.claim import DECISIVE_STANCES, Claim, Evidence, Stance
from galleyproof.desk.references import Records
from galleyproof.evidence.independence import name_with_origin
from galleyproof.evidence.voices import speaks_for
from galleyproof.evidence.working import Working
from galleyproof.facts import Fact, Statement
from galleyproof.records.date_words import in_words
from galleyproof.records.entity import Name
from galleyproof.records.source import Source, Tier

TIERS: tuple[Tier, ...] = ("primary", "secondary", "tertiary")
"""From the most direct source to the least direct one."""

WHOLE = frozenset((0,))
"""The parts that a row with a declared stance supports: a claim that is not split is one part."""


OWN_OUTLET = "the article's own outlet published it"
"""Why a row of the article's own outlet does not count: an article is no evidence for itself."""


class WeighedRow(NamedTuple):
    """One evidence row, weighed.

    Attributes:
        place: its index in the claim's `evidence`.
        tier: the row's own tier if given, otherwise its source's.
        stance: the stance that follows from its fact, otherwise the declared one.
        parts: the numbers of the claim's parts that it supports.
        why: a clause on why it does not count or why its fact gives this stance; may be empty.
        name: the publisher of its source, and the origin that the source cites.
        working: the calculation that the row follows from; None for a row of the record.
        is_own: True if the article's own outlet published it, and it would otherwise support the claim.
    """

    place: int
    written: Evidence
    source: Source
    tier: Tier
    stance: Stance | None
    parts: frozenset[int] = frozenset()
    why: str = ""
    name: str = ""
    is_own: bool = False
    working: Working | None = None

    @property
    def decides(self) -> bool:
        """True if the row bears on the status."""
        return self.stance in DECISIVE_STANCES


@dataclass(frozen=True)
class Weigher:
    """Weighs the evidence rows of a desk's claims by tier, declared stance and policy."""

    desk: Records

    def rows(self, claim: Claim) -> Iterator[WeighedRow]:
        """Yield a claim's rows with their declared stances; skip rows with a source that the desk does not have."""
        for index, written in enumerate(claim.evidence):
            source = self.desk.source(written.source)
            if source:
                yield self._row(claim, index, written, source)

    def _row(self, claim: Claim, place: int, written: Evidence, source: Source) -> WeighedRow:
        tier = written.tier or self.tier(claim, source)
        is_own = self._is_own(claim, source)
        why = OWN_OUTLET if is_own else self._why_not_counted(claim, written, source)
        stance = "context" if why else written.stance
        parts = WHOLE if stance == "supports" else frozenset[int]()
        name = name_with_origin(self.desk, source)
        return WeighedRow(place, written, source, tier, stance, parts, why, name, is_own and _carries(written))

    def _is_own(self, claim: Claim, source: Source) -> bool:
        """Return True if the outlet of the claim's article published a source; the desk's own material is not that."""
        article = self.desk.article(claim.article) if source.is_published else None
        return article is not None and speaks_for(source, article.front.outlet)

    def tier(self, claim: Claim, source: Source) -> Tier:
        """Return a source's tier for a claim: primary for a statement made to the source's own publisher."""
        if source.tier != "primary" and any(self._is_addressee(source, fact) for _, fact in claim.all_facts):
            return "primary"
        return source.tier

    def _is_addressee(self, source: Source, fact: Fact) -> bool:
        to = self.desk.entity(fact.to) if isinstance(fact, Statement) and fact.to else None
        return bool(to and source.publisher.casefold() in map(_spelling, to.names))

    def _why_not_counted(self, claim: Claim, written: Evidence, source: Source) -> str:
        """Return why a row does not count, whatever it shows; empty if it counts."""
        if written.weight:
            return "it has low weight"
        if source.id in self.desk.corrections:
            return f"`{self.desk.corrections[source.id].id}` corrects it"
        cut_off = self.desk.settings.policy.cut_off or {}
        for kind in {fact.kind for _, fact in claim.all_facts} & cut_off.keys():
            first, published = cut_off[kind].earliest, source.published
            if first is not None and published and published.latest is not None and published.latest < first:
                return f"it is older than the cut-off date ({in_words(cut_off[kind])})"
        return ""


def _carries(written: Evidence) -> bool:
    """Return True if a row says what its claim says, or part of it."""
    return not written.weight and (written.stance or ("partly" if written.fact else "")) in ("supports", "partly")


def _spelling(name: str | Name) -> str:
    return (name if isinstance(name, str) else name.name).casefold()
