"""As much of what was found in a folder as the whole desk needs."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from galleyproof.run.encoding import encode_desk_facts, to_json
from galleyproof.run.folder_result import FolderResult


class StoredFolder(NamedTuple):
    """A folder as it was examined: a row of a table.

    Attributes:
        name: its name.
        own: a digest of its files.
        common: a digest of what every folder depends on.
        outside: a digest of what was looked up in other folders.
        desk_facts: what its facts tell all others, as JSON.
        looked_up: what was looked up in other folders, as JSON.
        data: what the third step needs of it, as JSON.
    """

    name: str
    own: str
    common: str
    outside: str
    desk_facts: str
    looked_up: str
    data: str

    @classmethod
    def of(cls, result: FolderResult, own: str, common: str, outside: str) -> "StoredFolder":
        """Return a folder with its digests."""
        desk_facts, looked_up = to_json(encode_desk_facts(result.desk_facts)), to_json(result.looked_up)
        return cls(result.name, own, common, outside, desk_facts, looked_up, to_json(_encoded(result)))


class FolderLookups(NamedTuple):
    """What was looked up outside a folder."""

    name: str
    looked_up: Mapping[str, Sequence[str]]


class FolderDigest(NamedTuple):
    """What the third step needs of a folder.

    Attributes:
        result: its result, without anything that it does not need.
        examined: how much each local check examined.
        kinds: the kinds of its claims' facts.
    """

    result: FolderResult
    examined: Mapping[str, int]
    kinds: Sequence[str]

    @classmethod
    def of(cls, name: str, data: Mapping[str, Any]) -> "FolderDigest":
        """Return a folder from its name and its stored data."""
        result = FolderResult(name=name, has_article=data["has_article"], waives=data["waives"])
        return cls(result, data["examined"], data["kinds"])


def _encoded(result: FolderResult) -> dict[str, Any]:
    return {
        "examined": dict(result.examined),
        "kinds": sorted({kind for claim in result.claims for kind in claim.kinds}),
        "has_article": result.has_article,
        "waives": result.waives,
    }
