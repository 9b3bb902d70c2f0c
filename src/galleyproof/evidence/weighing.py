"""A row of evidence as it counts: its tier, where it stands, and how much of the claim it carries."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from galleyproof.claim import DECIDING, Claim, Evidence, Stance
from galleyproof.desk import Desk
from galleyproof.evidence.independence import named
from galleyproof.facts import Fact, Statement
from galleyproof.records.entity import Name
from galleyproof.records.source import Source, Tier

TIERS: tuple[Tier, ...] = ("primary", "secondary", "tertiary")
"""From the closest to the matter to the farthest."""

WHOLE = frozenset((0,))
"""The parts that a row carries where its stance was declared: a claim that is not taken apart is one part."""


class Row(NamedTuple):
    """One row of evidence, weighed.

    Attributes:
        place: its index in the claim's list.
        tier: what counts, the row's own before its source's.
        stance: where it stands: as its fact has it, or as declared.
        parts: the parts of the claim that it carries, by number.
        why: why it does not decide, or why its fact stands where it does; a clause, or nothing.
        name: its source as a checker knows it, with whom it has it from.
    """

    place: int
    written: Evidence
    source: Source
    tier: Tier
    stance: Stance | None
    parts: frozenset[int] = frozenset()
    why: str = ""
    name: str = ""

    @property
    def decides(self) -> bool:
        """Whether it bears on the status."""
        return self.stance in DECIDING


@dataclass(frozen=True)
class Scale:
    """What weighing needs to know of a desk."""

    desk: Desk

    def rows(self, claim: Claim) -> Iterator[Row]:
        """The rows of a claim as declared; a row whose source is not on the desk is none."""
        for index, written in enumerate(claim.evidence):
            source = self.desk.source(written.source)
            if source:
                yield self._row(claim, index, written, source)

    def _row(self, claim: Claim, place: int, written: Evidence, source: Source) -> Row:
        tier = written.tier or self.tier(claim, source)
        why = self._set_aside(claim, written, source)
        stance = "context" if why else written.stance
        parts = WHOLE if stance == "supports" else frozenset[int]()
        return Row(place, written, source, tier, stance, parts, why, named(self.desk, source))

    def tier(self, claim: Claim, source: Source) -> Tier:
        """A source's tier for a claim: it is primary for a statement that was made to its own publisher."""
        if source.tier != "primary" and any(self._was_told(source, fact) for _, fact in claim.all_facts):
            return "primary"
        return source.tier

    def _was_told(self, source: Source, fact: Fact) -> bool:
        to = self.desk.entity(fact.to) if isinstance(fact, Statement) and fact.to else None
        return bool(to and source.publisher.casefold() in map(_spelling, to.names))

    def _set_aside(self, claim: Claim, written: Evidence, source: Source) -> str:
        """Why a row does not decide whatever it shows; nothing where it may."""
        if written.weight:
            return "its weight is low"
        if source.id in self.desk.corrected:
            return f"`{self.desk.corrected[source.id].id}` corrects it"
        cut_off = self.desk.settings.policy.cut_off or {}
        for kind in {fact.kind for _, fact in claim.all_facts} & cut_off.keys():
            first, published = cut_off[kind].earliest, source.published
            if first is not None and published and published.latest is not None and published.latest < first:
                return f"it is older than {cut_off[kind].text}"
        return ""


def _spelling(name: str | Name) -> str:
    return (name if isinstance(name, str) else name.name).casefold()
