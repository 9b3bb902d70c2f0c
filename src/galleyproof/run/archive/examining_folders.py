"""The first step of an archive: folders examined part by part, by several processes."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

import pyarrow as pa

from galleyproof.engine.claim_facts import DeskFacts, merged
from galleyproof.garbage import paused_garbage_collection
from galleyproof.run.archive.processes import ArchivedDesk
from galleyproof.run.archive.rows import CLAIMS, FOUND, SHARED, claim_rows, found_rows, shared_rows
from galleyproof.run.archive.stored_folder import StoredFolder
from galleyproof.run.folder_result import FolderResult
from galleyproof.run.folder_step import examine_folder, read_facts
from galleyproof.run.outside import Outside

PART: Final = 16
"""The folders that are examined at once."""

_TABLES: Final = (("claims", CLAIMS, claim_rows), ("found", FOUND, found_rows), ("shared", SHARED, shared_rows))


@dataclass(frozen=True)
class PartOfDesk:
    """Some folders to examine.

    Attributes:
        names: their names.
        desk: the desk that they are in, with the facts of all other folders.
        own_file: the digests of the files of all folders.
        common: a digest of what every folder depends on.
    """

    names: Sequence[str]
    desk: ArchivedDesk
    own_file: Path
    common: str

    @property
    def own(self) -> Mapping[str, str]:
        """The digests of the files of all folders, by name."""
        return _own(self.own_file, self.desk.listing)


@dataclass
class ExaminedPart:
    """What was found in some folders: what their facts tell all others, and rows for the tables of the archive."""

    desk_facts: DeskFacts = field(default_factory=DeskFacts)
    folders: list[StoredFolder] = field(default_factory=list)
    tables: dict[str, pa.Table] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """The number of rows."""
        return sum(table.num_rows for table in self.tables.values())


def examine_part(part: PartOfDesk) -> ExaminedPart:
    """Examine some folders, given what all others tell."""
    around = part.desk.surroundings()
    with paused_garbage_collection():
        folders = read_facts(part.names, around)
        own_facts = merged(folder.desk_facts for folder in folders)
        desk_facts = merged([part.desk.read_desk_facts(), own_facts])
        frame = around.frame(desk_facts)
        outside = Outside(desk_facts, part.own, whole=bool(around.desk.main_ids))
        results = [examine_folder(folder, around, frame) for folder in folders]
        return _stored(results, part, outside, own_facts)


def _stored(results: Sequence[FolderResult], part: PartOfDesk, outside: Outside, desk_facts: DeskFacts) -> ExaminedPart:
    own = part.own
    return ExaminedPart(
        desk_facts,
        [StoredFolder.of(result, own[result.name], part.common, outside.digest(result)) for result in results],
        {
            name: pa.Table.from_pylist([row for result in results for row in rows(result)], schema)
            for name, schema, rows in _TABLES
        },
    )


@lru_cache(maxsize=1)
def _own(file: Path, _: str) -> dict[str, str]:
    digests: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return digests
