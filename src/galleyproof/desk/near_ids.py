"""The ids that a reference without a record may have meant."""

from collections.abc import Iterable, Iterator
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

    def candidates(self, id_: str, ref: Ref, home: str) -> Iterator[str]:
        """Yield the ids, of those that a reference within the article `home` can name, that are most like `id_`."""
        desk = self._desk
        if ref.to == "source":
            yield from self._near(id_, ("sources",), desk.sources_by_id)
        if ref.to in ("entity", "moment"):
            entities = (entity.id for entity in desk.entities if not ref.kinds or entity.kind in ref.kinds)
            yield from self._near(id_, ("entities", *ref.kinds), entities)
        if ref.to == "claim":
            yield from self._claims(id_, home)
        if ref.to == "moment":
            for claim in self._claims(claim_of_moment(id_) or id_, home):
                yield from (f"{claim}.start", f"{claim}.end")

    def _claims(self, id_: str, home: str) -> Iterator[str]:
        claims = self._desk.claims_of.get(home, ())
        yield from self._near(id_, ("claims", home), (claim.id for claim in claims))
        for claim in self._near(id_, ("claims",), self._desk.claims_by_ref):
            if not claim.startswith(f"{home}/"):
                yield claim

    def _near(self, id_: str, name: tuple[str, ...], ids: Iterable[str]) -> list[str]:
        if name not in self._spellings:
            self._spellings[name] = Spellings(ids)
        return self._spellings[name].candidates(id_)
