"""A desk from its folder: whatever the files contain, a Desk comes back with its faults.

Modules:
    desk_files: the files, read but not yet parsed
    kept_registers: entities and sources that an earlier run has kept
    own_files: those of the desk itself, with its settings
    folders: the records of one folder
    placing: the paragraphs of anchors that leave them out
    files: the names, purposes and texts of files
    unread: files that only look like those of a desk
    articles, baselines, registers, captures: the contents of each sort of file
    tree, parsing, repairs, characters, conflict_markers, yaml_advice: strict YAML, with places and advice
    validate, field_faults: from a tree to a record, or to sentences on what is wrong with it
    texts: a desk from texts in memory
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import Desk, VerifiedCapture
from galleyproof.desk.by_folder import REGISTERS, ByFolder, OnDemand
from galleyproof.finding import Fault
from galleyproof.load.captures import read_captures, stored_bytes, unnamed_captures
from galleyproof.load.desk_files import DeskFiles, read_files
from galleyproof.load.files import printable_name
from galleyproof.load.folders import FolderRecords, read_folder
from galleyproof.load.kept_registers import from_kept
from galleyproof.records.entity import Entity
from galleyproof.records.settings import DESK_FILE, Settings
from galleyproof.records.source import Source
from galleyproof.text.names import Named


def is_desk(root: Path) -> bool:
    """Return True if a folder is the root of a desk; nothing raises, as it may be any folder of the machine."""
    return os.path.isfile(root / DESK_FILE)  # noqa: PTH113 - `Path.is_file` raises where nobody may look


def load(root: Path) -> Desk:
    """Read the desk in a folder, without raising. If `desk.yaml` is faulty, no other file is read.

    The files are read at once; the records of a folder when somebody asks for them.
    """
    return DeskOnDemand.of(read_files(root))


_NAMELESS = "desk"
"""The name of a desk whose settings cannot be read, in the topmost folder, which has no name."""

_OF_REGISTERS = (
    "entities_by_id",
    "sources_by_id",
    "main_ids",
    "corrections",
    "registry",
    "known_words",
    "captured_texts",
    "reprints",
)
"""What a desk computes from its entities, sources and captures alone."""


class DeskOnDemand(Desk):
    """A desk that understands the files of a folder when somebody asks for its records."""

    files: DeskFiles
    own_faults: tuple[Fault, ...]

    @classmethod
    def of(cls, files: DeskFiles, own_faults: tuple[Fault, ...] = (), earlier: "DeskOnDemand | None" = None) -> Self:
        """Return the desk of some files.

        Args:
            files: its files.
            own_faults: the faults of its house checks.
            earlier: the desk before some of the files changed; what is still the same is taken from there.
        """
        desk = cls.__new__(cls)
        names = [name for name in files.by_folder if name != REGISTERS]
        vars(desk).update(
            files=files,
            root=files.root,
            settings=files.settings or Settings(name=printable_name(files.root.name) or _NAMELESS),
            folders=files.folders,
            allowed_signers=files.allowed_signers,
            survey=files.survey,
            name=None,
            unreadable=files.settings is None,
            own_faults=own_faults,
            records_of=OnDemand(files.by_folder, lambda name: read_folder(files.by_folder[name]), most=files.most),
            by_folder=OnDemand(files.by_folder, desk.read_part, most=files.most),
            claims_of=OnDemand(names, lambda name: desk.by_folder[name].claims, skip_empty=True, most=files.most),
            claims_by_ref=ByFolder(names, lambda name: desk.by_folder[name].claims_by_ref),
            articles_by_id=ByFolder(names, lambda name: desk.by_folder[name].articles_by_id),
        )
        if not any("same_as" in text for text in files.texts(REGISTERS).values()):
            vars(desk)["main_ids"] = {}  # known without reading the entities
        if earlier:
            desk.take_over(earlier)
        return desk

    def take_over(self, earlier: "DeskOnDemand") -> None:
        """Take the records of the folders over whose files are the same as before."""
        before, now = earlier.files, self.files
        same = [name for name, digest in now.digests.items() if before.digests.get(name) == digest]
        vars(self)["records_of"] = self.records_of.starting_with(earlier.records_of, same)
        if REGISTERS in same and before.capture_digest == now.capture_digest:
            names = ("entities", "sources", "named", "captured_sources", "_read_captures", "captures", *_OF_REGISTERS)
            vars(self).update({name: vars(earlier)[name] for name in names if name in vars(earlier)})
        else:
            same = [name for name in same if name != REGISTERS]
        if self.own_faults != earlier.own_faults:
            same = [name for name in same if name != REGISTERS]
        if self.settings == earlier.settings:  # a folder knows them
            vars(self)["by_folder"] = self.by_folder.starting_with(earlier.by_folder, same)

    records_of: OnDemand[FolderRecords]
    by_folder: OnDemand[Desk]
    claims_of: OnDemand[tuple[Claim, ...]]

    def with_faults(self, faults: tuple[Fault, ...]) -> Self:
        """Return the desk with further faults, of its house checks."""
        return self.of(self.files, (*self.own_faults, *faults))

    def size_of(self, name: str) -> int:
        """Return the number of characters in the files of a folder, without reading its records."""
        return sum(map(len, self.files.texts(name).values()))

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The text of every file read, by its path from the root."""
        return {file: text for name in self.files.by_folder for file, text in self.files.texts(name).items()}

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """The entities, in the order of the files."""
        return tuple(self.records_of[REGISTERS].entities)

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources, in the order of the files."""
        return tuple(self.records_of[REGISTERS].sources)

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order of the files."""
        return tuple(article for folder in self.by_folder.values() for article in folder.articles)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, in the order of the files."""
        return tuple(claim for folder in self.by_folder.values() for claim in folder.claims)

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """Everything that could not be read, and where."""
        return tuple(fault for folder in self.by_folder.values() for fault in folder.faults)

    @cached_property
    def lost(self) -> frozenset[str]:
        """The records that are left out because of a fault."""
        lost = {id_ for records in self.records_of.values() for id_ in records.lost}
        return frozenset(lost | {"desk:*"} if self.unreadable else lost)

    def start_with(self, kept: Mapping[str, Any]) -> None:
        """Take entities and sources over that an earlier run has kept of the same files, unless these were read."""
        if REGISTERS not in self.records_of.computed and "entities_by_id" not in vars(self):
            vars(self).update(from_kept(kept, lambda: self.entities, lambda: self.sources))

    @cached_property
    def named(self) -> Sequence[Named]:
        """The entities, as far as their names need them."""
        return self.entities

    @cached_property
    def captured_sources(self) -> Sequence[Source]:
        """The sources that have a capture."""
        return [source for source in self.sources if source.capture]

    @cached_property
    def captures(self) -> Mapping[str, VerifiedCapture]:
        """The capture of each source that has one, by source id."""
        return self._read_captures[0]

    @cached_property
    def _read_captures(self) -> tuple[dict[str, VerifiedCapture], list[Fault]]:
        return read_captures(self.captured_sources, lambda name: stored_bytes(self.root, name))

    def _faults_of_captures(self) -> Iterator[Fault]:
        yield from self._read_captures[1]
        if not any(id_.startswith("source:") for id_ in self.records_of[REGISTERS].lost):
            yield from unnamed_captures(self.captured_sources, self.files.capture_names)

    def read_part(self, name: str) -> Desk:
        """Return one folder, as a desk that has nothing else."""
        records, is_registers = self.records_of[name], name == REGISTERS
        extra = (*self.files.faults, *self.own_faults, *self._faults_of_captures()) if is_registers else ()
        return Desk(
            root=self.root,
            settings=self.settings,
            entities=tuple(records.entities),
            sources=tuple(records.sources),
            articles=tuple(records.articles),
            claims=tuple(records.claims),
            faults=(*extra, *records.faults),
            lost=frozenset(records.lost),
            texts=self.files.texts(name),
            folders=self.folders,
            captures=self.captures if is_registers else {},
            allowed_signers=self.allowed_signers,
            name=name,
        )
