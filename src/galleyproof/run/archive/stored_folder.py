"""As much of what was found in a folder as the whole desk needs."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from galleyproof.engine.claim_facts import DeskFacts
from galleyproof.records.location import Location
from galleyproof.run.archive.rows import to_json
from galleyproof.run.encoding import decode_told, encode_told
from galleyproof.run.folder_step import ClaimSummary, FolderResult

_NOWHERE = Location("")


class StoredFolder(NamedTuple):
    """A folder as it was examined.

    Attributes:
        name: its name.
        own: a digest of its files.
        common: a digest of what every folder depends on.
        outside: a digest of what was looked up in other folders.
        data: what the whole desk needs of the result, as JSON.
    """

    name: str
    own: str
    common: str
    outside: str
    data: str

    @classmethod
    def of(cls, result: FolderResult, own: str, common: str, outside: str) -> "StoredFolder":
        """Return a folder with its digests."""
        return cls(result.name, own, common, outside, to_json(_encoded(result)))

    def read(self) -> "FolderDigest":
        """Return what the whole desk needs of it."""
        return FolderDigest(self.name, json.loads(self.data))


class FolderDigest(NamedTuple):
    """What the whole desk needs of a folder's result."""

    name: str
    data: Mapping[str, Any]

    @property
    def told(self) -> DeskFacts:
        """What its facts tell all others."""
        return decode_told(self.data)

    @property
    def examined(self) -> Mapping[str, int]:
        """How much each local check examined."""
        examined: Mapping[str, int] = self.data["examined"]
        return examined

    @property
    def kinds(self) -> list[str]:
        """The kinds of its claims' facts."""
        kinds: list[str] = self.data["kinds"]
        return kinds

    @property
    def looked_up(self) -> Mapping[str, Sequence[str]]:
        """What was looked up outside the folder."""
        looked_up: Mapping[str, Sequence[str]] = self.data["looked_up"]
        return looked_up

    def result(self) -> FolderResult:
        """Return its result for the third step; of the claims, only those that have something in common with others."""
        data = self.data
        return FolderResult(
            name=self.name,
            claims=tuple(ClaimSummary(ref, "", _NOWHERE, ()) for ref in data["sharing"]),
            shared=data["shared"],
            has_article=data["has_article"],
            waives=data["waives"],
        )


def _encoded(result: FolderResult) -> dict[str, Any]:
    sharing = sorted({number for pairs in result.shared.values() for number, _ in pairs})
    places = {number: place for place, number in enumerate(sharing)}
    return {
        **encode_told(result.told),
        "sharing": [result.claims[number].ref for number in sharing],
        "shared": {id_: [(places[number], key) for number, key in pairs] for id_, pairs in result.shared.items()},
        "examined": {id_: one.examined for id_, one in result.examinations.items() if one.examined},
        "kinds": sorted({kind for claim in result.claims for kind in claim.kinds}),
        "looked_up": result.looked_up,
        "has_article": result.has_article,
        "waives": result.waives,
    }
