"""The desk: everything that was read, indexed, and never changed again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.facts import Fact
from galleyproof.finding import Fault
from galleyproof.records.base import Record, Ref, Reference, mentions, references
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import Entity
from galleyproof.records.location import Location
from galleyproof.records.location import Path as FieldPath
from galleyproof.records.settings import Settings
from galleyproof.records.source import Capture, Source
from galleyproof.solver import clusters

BACKGROUND = "background"
"""The home of claims that no article makes."""

_R = TypeVar("_R", Entity, Source)


@dataclass(frozen=True, slots=True)
class Captured:
    """The stored copy of a source as it was found on disk, its digests verified.

    Attributes:
        capture: what the source's record says of it.
        text: what the document says.
    """

    capture: Capture
    text: str


@dataclass(frozen=True)
class Desk:
    """A newsroom's records as one run sees them.

    Attributes:
        root: the folder that holds `claims/`; all places in findings are relative to it.
        settings: what `desk.yaml` says.
        entities: who is who, in the order of the files; likewise sources, articles and claims.
        faults: what could not be read, and where.
        lost: what the faults left out, as `register:id`, or `register:*` where a whole file was lost.
        texts: the text of every file that was read, by its path from the root.
        captures: the stored copy of each source that has one, by the source's id; what is missing or altered is left
            out, and is a fault.
        allowed_signers: the text of `claims/allowed_signers`, the keys of those who sign; None without that file.
        folders: where the house's `checks` and the `reports` are; one that leads out of the root is left out.
    """

    root: Path
    settings: Settings
    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    faults: tuple[Fault, ...] = ()
    lost: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)
    folders: Mapping[str, Path] = field(default_factory=dict)
    captures: Mapping[str, Captured] = field(default_factory=dict)
    allowed_signers: str | None = None

    @property
    def unreadable(self) -> bool:
        """Whether `desk.yaml` itself could not be read, so that nothing else was."""
        return "desk:*" in self.lost

    def entity(self, id_: str) -> Entity | None:
        """The entity of that id, or None."""
        return self.entities_by_id.get(id_)

    def source(self, id_: str) -> Source | None:
        """The source of that id, or None."""
        return self.sources_by_id.get(id_)

    def article(self, id_: str) -> Article | None:
        """The article in the folder of that name, or None."""
        return self.articles_by_id.get(id_)

    def claim(self, id_: str, home: str = "") -> Claim | None:
        """The claim of that id in the article `home`, or of that full id; None where there is none."""
        return self.claims_by_ref.get(full_id(id_, home))

    def find(self, ref: Ref, id_: str, home: str) -> Record | None:
        """The record that a reference names, seen from the article `home`; None where there is none."""
        if ref.to == "entity":
            return self.entities_by_id.get(id_)
        if ref.to == "source":
            return self.sources_by_id.get(id_)
        claim_id = id_ if ref.to == "claim" else moment_of(id_)
        return self.claim(claim_id, home) if claim_id else self.entity(id_)

    def resolves(self, record: Record, home: str = "") -> bool:
        """Whether everything that a record of the article `home` names is on the desk, and of a kind that fits."""
        return all(fits(ref, self.find(ref, id_, home)) for ref, id_ in mentions(record))

    def unresolved(self, record: Record, home: str = "") -> Iterator[tuple[Reference, Record | None]]:
        """The references of a record that do not resolve, each with what it names, where that is of another kind."""
        for reference in references(record):
            found = self.find(reference.ref, reference.id, home)
            if not fits(reference.ref, found):
                yield reference, found

    def has_lost(self, ref: Ref, id_: str, home: str) -> bool:
        """Whether what a reference names was left out because it, or its file, could not be read."""
        register = ref.to
        if register == "moment":
            claim_id = moment_of(id_)
            register, id_ = ("claim", claim_id) if claim_id else ("entity", id_)
        if register == "claim":
            id_ = full_id(id_, home)
            whole = f"claim:{id_.partition('/')[0]}/*"
        else:
            whole = f"{register}:*"
        return not self.lost.isdisjoint((f"{register}:{id_}", whole))

    def own_day(self, claim: Claim) -> Edtf | None:
        """The day that a claim speaks from: its `as_of`, its article's, or the newest of its evidence.

        None where none of these is known, which leaves the run's day.
        """
        if claim.as_of:
            return claim.as_of
        if article := self.article(claim.article):
            return article.front.published
        sources = (self.source(row.source) for row in claim.evidence)
        days = [source.published for source in sources if source and source.published]
        return max((day for day in days if day.latest is not None), key=lambda day: day.latest or 0, default=None)

    def line(self, place: Location) -> str:
        """The line of a file that a location names, or nothing where the file was not read."""
        lines = self._lines.get(place.file, ())
        return lines[place.line - 1] if place.line <= len(lines) else ""

    @cached_property
    def entities_by_id(self) -> Mapping[str, Entity]:
        """Entities by id; of two with one id, the first."""
        return _by_id(self.entities)

    @cached_property
    def same_ids(self) -> Mapping[str, str]:
        """Map every id of entities that `same_as` makes one to the first of them on the desk, which is left out."""
        pairs = [entity for entity in self.entities if entity.same_as]
        order = {entity.id: number for number, entity in enumerate(self.entities)} if pairs else {}
        same: dict[str, str] = {}
        for group in clusters(pairs, lambda entity: (entity.id, entity.same_as)):
            ids = {id_ for entity in group for id_ in (entity.id, str(entity.same_as))}
            first, *others = sorted(ids, key=lambda id_: order.get(id_, len(order)))
            same.update(dict.fromkeys(others, first))
        return same

    @cached_property
    def sources_by_id(self) -> Mapping[str, Source]:
        """Sources by id; of two with one id, the first."""
        return _by_id(self.sources)

    @cached_property
    def corrected(self) -> Mapping[str, Source]:
        """The ids of the sources that another one supersedes, each with that one."""
        return {source.corrects: source for source in self.sources if source.corrects}

    @cached_property
    def articles_by_id(self) -> Mapping[str, Article]:
        """Articles by the name of their folder."""
        return {article.id: article for article in self.articles}

    @cached_property
    def claims_by_ref(self) -> Mapping[str, Claim]:
        """Claims by full id; of two with one id, the first."""
        return {claim.ref: claim for claim in reversed(self.claims)}

    @cached_property
    def claims_of(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each article, and of the background."""
        groups: dict[str, list[Claim]] = {}
        for claim in self.claims:
            groups.setdefault(claim.article, []).append(claim)
        return {home: tuple(claims) for home, claims in groups.items()}

    @cached_property
    def claims_by_status(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each status."""
        groups: dict[str, list[Claim]] = {}
        for claim in self.claims:
            groups.setdefault(claim.status, []).append(claim)
        return {status: tuple(claims) for status, claims in groups.items()}

    @cached_property
    def facts(self) -> Mapping[type[Fact], tuple[tuple[Claim, FieldPath, Fact], ...]]:
        """Every fact that a claim states, by its kind: (claim, path in the record, fact)."""
        index: dict[type[Fact], list[tuple[Claim, FieldPath, Fact]]] = {}
        for claim in self.claims:
            for path, fact in claim.all_facts:
                index.setdefault(type(fact), []).append((claim, path, fact))
        return {kind: tuple(found) for kind, found in index.items()}

    @cached_property
    def _lines(self) -> Mapping[str, list[str]]:
        return {file: text.split("\n") for file, text in self.texts.items()}


def fits(ref: Ref, found: Record | None) -> bool:
    """Whether a record is what a reference must name."""
    kinds = ref.kinds if ref.to == "entity" else ("event",)
    return found is not None and (not kinds or not isinstance(found, Entity) or found.kind in kinds)


def full_id(id_: str, home: str) -> str:
    """A claim's id with its article, as seen from the article `home`."""
    return id_ if "/" in id_ else f"{home}/{id_}"


def moment_of(id_: str) -> str:
    """The claim of a moment such as `us-post.end`; nothing where the moment is an event."""
    claim_id, dot, edge = id_.rpartition(".")
    return claim_id if dot and edge in ("start", "end") else ""


def _by_id(records: Iterable[_R]) -> Mapping[str, _R]:
    index: dict[str, _R] = {}
    for record in records:
        index.setdefault(record.id, record)
    return index
