"""As much of what was found in a folder as the whole desk needs."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from galleyproof.engine.claim_facts import DeskFacts
from galleyproof.run.archive.rows import to_json
from galleyproof.run.encoding import decode_told, encode_told
from galleyproof.run.folder_step import FolderResult


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
        """Return as much of its result as the third step needs."""
        return FolderResult(name=self.name, has_article=self.data["has_article"], waives=self.data["waives"])


def _encoded(result: FolderResult) -> dict[str, Any]:
    return {
        **encode_told(result.told),
        "examined": {id_: one.examined for id_, one in result.examinations.items() if one.examined},
        "kinds": sorted({kind for claim in result.claims for kind in claim.kinds}),
        "looked_up": result.looked_up,
        "has_article": result.has_article,
        "waives": result.waives,
    }
