"""Records by their ids: what a reference names, on a whole desk or as far as one article may see it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.records import Record, Ref, Reference, mentions, references
from galleyproof.records.edtf import Edtf
from galleyproof.records.entity import Entity
from galleyproof.records.settings import Settings
from galleyproof.records.source import Capture, Source


@dataclass(frozen=True, slots=True)
class VerifiedCapture:
    """The capture of a source, read from disk, with its digests verified.

    Attributes:
        capture: the capture as the source's record describes it.
        text: the text of the document.
        page: the web page that the text was taken from, if it is stored and may hide some of its text; else empty.
        document: the web page that the text was taken from, if it is stored; else empty.
    """

    capture: Capture
    text: str
    page: str = ""
    document: str = ""


class Records:
    """Records that can be found by their ids: those of a whole desk, or those that one folder may look up."""

    if TYPE_CHECKING:

        @property
        def root(self) -> Path:
            """The folder that contains `claims/`."""

        @property
        def settings(self) -> Settings:
            """The settings in `desk.yaml`."""

        @property
        def lost(self) -> frozenset[str]:
            """Records left out because of a fault: `register:id`, or `register:*` if a whole file is missing."""

        @property
        def entities_by_id(self) -> Mapping[str, Entity]:
            """The entities by id."""

        @property
        def sources_by_id(self) -> Mapping[str, Source]:
            """The sources by id."""

        @property
        def articles_by_id(self) -> Mapping[str, Article]:
            """The articles by the name of their folder."""

        @property
        def claims_by_ref(self) -> Mapping[str, Claim]:
            """The claims by full id."""

        @property
        def captures(self) -> Mapping[str, VerifiedCapture]:
            """The capture of each source that has one, by the source's id."""

        @property
        def reprints(self) -> Mapping[str, str]:
            """For each source with a capture that is nearly the same as others, the first source of those."""

        @property
        def corrections(self) -> Mapping[str, Source]:
            """The source that corrects or replaces another one, by the id of the other one."""

    def entity(self, id_: str) -> Entity | None:
        """Return the entity with this id, or None."""
        return self.entities_by_id.get(id_)

    def source(self, id_: str) -> Source | None:
        """Return the source with this id, or None."""
        return self.sources_by_id.get(id_)

    def article(self, id_: str) -> Article | None:
        """Return the article in the folder of this name, or None."""
        return self.articles_by_id.get(id_)

    def claim(self, id_: str, article: str = "") -> Claim | None:
        """Return the claim with this full id, or with this id within `article`; None if there is none."""
        return self.claims_by_ref.get(full_id(id_, article))

    def resolve(self, ref: Ref, id_: str, article: str) -> Record | None:
        """Return the record that a reference within `article` names, of whatever kind; None if there is none."""
        if ref.to == "entity":
            return self.entities_by_id.get(id_)
        if ref.to == "source":
            return self.sources_by_id.get(id_)
        claim_id = id_ if ref.to == "claim" else claim_of_moment(id_)
        return self.claim(claim_id, article) if claim_id else self.entity(id_)

    def resolves_all(self, record: Record, article: str = "") -> bool:
        """Return True if every reference of a record names a record of the right kind."""
        return all(is_right_kind(ref, self.resolve(ref, id_, article)) for ref, id_ in mentions(record))

    def unresolved(self, record: Record, article: str = "") -> Iterator[tuple[Reference, Record | None]]:
        """Yield the references that do not resolve, each with the record of the wrong kind that it names, if any."""
        for reference in references(record):
            named = self.resolve(reference.ref, reference.id, article)
            if not is_right_kind(reference.ref, named):
                yield reference, named

    def has_lost(self, ref: Ref, id_: str, article: str) -> bool:
        """Return True if the record that a reference names was left out because it or its file could not be read."""
        register = ref.to
        if register == "moment":
            claim_id = claim_of_moment(id_)
            register, id_ = ("claim", claim_id) if claim_id else ("entity", id_)
        if register == "claim":
            id_ = full_id(id_, article)
            whole = f"claim:{id_.partition('/')[0]}/*"
        else:
            whole = f"{register}:*"
        return not self.lost.isdisjoint((f"{register}:{id_}", whole))

    def own_day(self, claim: Claim) -> Edtf | None:
        """Return the day a claim speaks from: its `as_of`, the day of its article, or that of its newest evidence.

        Return None if none of these is known; the claim then speaks from the run's day.
        """
        if claim.as_of:
            return claim.as_of
        if article := self.article(claim.article):
            return article.front.published
        sources = (self.source(row.source) for row in claim.evidence)
        days = [source.published for source in sources if source and source.published]
        return max((day for day in days if day.latest is not None), key=lambda day: day.latest or 0, default=None)


def is_right_kind(ref: Ref, record: Record | None) -> bool:
    """Return True if there is a record and a reference of this type can name it."""
    kinds = ref.kinds if ref.to == "entity" else ("event",)
    return record is not None and (not kinds or not isinstance(record, Entity) or record.kind in kinds)


def full_id(id_: str, article: str) -> str:
    """Return a claim's id with its article: `article`, unless the id names one; `<claim>#2` is a fact of the claim."""
    id_ = id_.partition("#")[0]
    return id_ if "/" in id_ else f"{article}/{id_}"


def claim_of_moment(id_: str) -> str:
    """Return the claim id in a moment such as `us-post.end`, or "" if the moment is an event."""
    claim_id, dot, edge = id_.rpartition(".")
    return claim_id if dot and edge in ("start", "end") else ""
