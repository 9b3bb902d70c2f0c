"""The ids that a reference without a record may have meant."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from galleyproof.desk.references import claim_of_moment
from galleyproof.records import Ref
from galleyproof.text.spelling import Spellings

if TYPE_CHECKING:
    from galleyproof.desk import Desk


class NearIds:
    """The ids of a desk by their spelling; each kind of them is put in order when it is first needed."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._spellings: dict[tuple[str, ...], Spellings] = {}

    def candidates(self, id_: str, ref: Ref, home: str) -> list[str]:
        """Return the ids, of those that a reference within the article `home` can name, that are most like `id_`."""
        if ref.to == "source":
            return self._near(id_, ("sources",), self._desk.sources_by_id)
        if ref.to == "claim":
            return self._claims(id_, home)
        entities = (entity.id for entity in self._desk.entities if not ref.kinds or entity.kind in ref.kinds)
        near = self._near(id_, ("entities", *ref.kinds), entities)
        if ref.to == "entity":
            return near
        claims = self._claims(claim_of_moment(id_) or id_, home)
        return [*near, *(f"{claim}.{edge}" for claim in claims for edge in ("start", "end"))]

    def _claims(self, id_: str, home: str) -> list[str]:
        """Return claims that are most like `id_`, those of the article `home` by their ids, the others by full ids."""
        own = self._near(id_, ("claims", home), (claim.id for claim in self._desk.claims_of.get(home, ())))
        others = self._near(id_, ("claims",), self._desk.claims_by_ref)
        return [*own, *(claim for claim in others if not claim.startswith(f"{home}/"))]

    def _near(self, id_: str, name: tuple[str, ...], ids: Iterable[str]) -> list[str]:
        if name not in self._spellings:
            self._spellings[name] = Spellings(ids)
        return self._spellings[name].candidates(id_)
