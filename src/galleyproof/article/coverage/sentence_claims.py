"""The claims behind the items of one sentence: those that say them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from galleyproof.article.coverage.claim_index import ClaimIndex
from galleyproof.article.coverage.said import ClaimReader, figures_of
from galleyproof.claim import Claim
from galleyproof.records.entity import PLACES
from galleyproof.text import CheckableItem, Kind, shares
from galleyproof.text.names import Namesakes
from galleyproof.text.span import Span

Refs: TypeAlias = tuple[str, ...]

_YEARS = re.compile(r"[ -]years?\b")


@dataclass(frozen=True)
class SentenceClaims:
    """The claims of one sentence, asked for those behind an item.

    Attributes:
        index: the claims that may say its items, by what they say.
        claims: all claims of the article.
        text: the paragraph.
        span: the sentence.
        items: the items of the sentence.
        anchored: a function that returns the claims anchored to a place of the sentence.
    """

    index: ClaimIndex
    claims: ClaimReader
    text: str
    span: Span
    items: Sequence[CheckableItem]
    anchored: Callable[[Span], Refs]

    def behind(self, item: CheckableItem, entities: Namesakes, meant: Namesakes) -> Refs:
        """Return the claims that say an item; what only words can say, the claims anchored to it do.

        `entities` are those that it names, `meant` those with the states that their places stand for.
        """
        match item.kind:
            case "figure":
                return self._said[item] or self._derived.get(item.span, ()) or self._contradicting(item)
            case "day":
                return self._said[item] or self._contradicting(item)
            case "name":
                return self.index.about("name", self._words(item), meant) or self._silent(item.span, entities, meant)
            case kind:
                return self.anchored(item.span) or self.index.about(kind, self._words(item), meant)

    def _words(self, item: CheckableItem) -> str:
        return item.span.of(self.text)

    @cached_property
    def _said(self) -> Mapping[CheckableItem, Refs]:
        """The claims that say each figure and day."""
        known = (item for item in self.items if item.kind in ("figure", "day"))
        return {item: self._saying(item) for item in known}

    def _saying(self, item: CheckableItem) -> Refs:
        words = self._words(item)
        is_years = item.kind == "figure" and _YEARS.match(self.text, item.span.end)
        return self.index.about(item.kind, words, Namesakes()) or (self.index.lasting(words) if is_years else ())

    def _contradicting(self, item: CheckableItem) -> Refs:
        """Return the claims anchored to an item that give another figure or day, which this sentence does not have.

        Others report that the two differ.
        """
        answered = {ref for other, refs in self._said.items() if other.kind == item.kind for ref in refs}
        return tuple(
            ref
            for ref in self.anchored(item.span)
            if ref not in answered and self._gives(self.claims.claims[ref], item.kind)
        )

    def _gives(self, claim: Claim, kind: Kind) -> bool:
        return any(figures_of(claim)) if kind == "figure" else bool(self.claims.said(claim).days)

    @cached_property
    def _derived(self) -> Mapping[Span, Refs]:
        """The percentages that the figures beside them give, with the claims of these."""
        start = self.span.start
        derived = {}
        for share in shares(self.span.of(self.text)):
            part, whole = (self._behind_number(number.start, number.end) for number in (share.part, share.whole))
            if part and whole:
                derived[Span(start + share.share.start, start + share.share.end)] = tuple(
                    dict.fromkeys((*part, *whole))
                )
        return derived

    def _behind_number(self, start: int, end: int) -> Refs:
        return self.index.about("figure", self.span.of(self.text)[start:end], Namesakes())

    def _silent(self, span: Span, entities: Namesakes, meant: Namesakes) -> Refs:
        """Return the claims that have no fact to put a name in, or none that is about a place named in passing."""
        factless = (ref for ref in self.anchored(span) if not self.claims.claims[ref].all_facts)
        if refs := tuple(factless):
            return refs
        known = [entity for id_ in entities if (entity := self.claims.entities.get(id_))]
        places = any(entity.kind in PLACES for entity in known)
        return self.index.silent_about({entity.kind for entity in known}) or (self._elsewhere(meant) if places else ())

    def _elsewhere(self, places: Namesakes) -> Refs:
        """Return the claims of the article that are about a place and about somebody whom this sentence is about."""
        return self.claims.about_both(places.members, self.index.subjects)
