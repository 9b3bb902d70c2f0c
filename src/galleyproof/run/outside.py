"""What folders looked up outside themselves, as digests: a result holds as long as its digest is the same."""

from collections.abc import Mapping, Sequence

from galleyproof.desk.lookup import ALL
from galleyproof.engine.claim_facts import DeskFacts
from galleyproof.run.digests import digest_of
from galleyproof.run.folder_step import FolderResult


class Outside:
    """What folders looked up in other folders, as digests.

    Attributes:
        told: a digest of what the facts of all folders tell each other.
    """

    def __init__(self, told: DeskFacts, own: Mapping[str, str], *, whole: bool) -> None:
        """Take what facts tell, and the digests of all folders; `whole` if entities may have several ids."""
        self.told = digest_of([told.first_days, sorted(told.lives), sorted(map(repr, told.denied))])
        self._own = own
        self._everything = digest_of(own)
        self._whole = whole
        self._facts = told
        self._denied: dict[str | None, list[str]] = {}
        for kind, subject in sorted(told.denied, key=repr):
            self._denied.setdefault(subject, []).append(kind)

    def digest(self, result: FolderResult) -> str:
        """Return a digest of all that a folder looked up in other folders."""
        asked = result.looked_up
        refs = (*asked.get("claims_by_ref", ()), *asked.get("articles_by_id", ()))
        names = {ref.partition("/")[0] for ref in refs} - {result.name}
        if ALL in names or "everything" in asked or "lost" in asked:
            return digest_of([self._everything, self.told])
        ids = asked.get("entities_by_id", ())
        told = self.told if self._whole or names or ALL in ids else self._told_about(ids)
        return digest_of([[[name, self._own.get(name)] for name in sorted(names)], told])

    def _told_about(self, ids: Sequence[str]) -> object:
        """Return what facts tell about some entities, and about none in particular."""
        facts = self._facts
        return [
            [[id_, facts.first_days[id_]] for id_ in ids if id_ in facts.first_days],
            [id_ for id_ in ids if id_ in facts.lives],
            [[id_, self._denied[id_]] for id_ in (None, *ids) if id_ in self._denied],
        ]
