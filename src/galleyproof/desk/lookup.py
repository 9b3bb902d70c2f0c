"""What a check of one folder may look up on the desk, with a record of what it has looked up.

The record is what makes a result reusable: it holds as long as the folder and everything on the record are the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Final, TypeVar

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.desk import Desk, VerifiedCapture
from galleyproof.desk.by_folder import REGISTERS, folder_of
from galleyproof.desk.references import Records
from galleyproof.desk.saved_survey import SavedPart
from galleyproof.records.entity import Entity
from galleyproof.records.location import Location
from galleyproof.records.settings import Settings
from galleyproof.records.source import Source
from galleyproof.text.names import KnownWords, Names, NotingRegistry
from galleyproof.text.quoting import Texts

V = TypeVar("V")

ALL: Final = "*"
"""In place of a key: everything under that name."""

POSTS_AND_LIVES: Final = "posts_and_lives"
OWN_FOLDER: Final = "own_folder"


class Noting(Mapping[str, V]):
    """A mapping that notes which of its keys were asked for; `*` if somebody went through all of them."""

    def __init__(self, values: Mapping[str, V]) -> None:
        self.noted: set[str] = set()
        self._values = values
        self._known: dict[str, V | None] = {}  # checks ask for the same few again and again

    def __getitem__(self, key: str) -> V:
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def get(self, key: str, default: V | None = None) -> V | None:  # type: ignore[override] # only ever without V's own default
        """Return the value for a key, or the default."""
        if key not in self._known:
            self.noted.add(key)
            self._known[key] = self._values.get(key)
        value = self._known[key]
        return default if value is None else value

    def __contains__(self, key: object) -> bool:
        self.noted.add(str(key))
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        self.noted.add(ALL)
        return iter(self._values)

    def __len__(self) -> int:
        self.noted.add(ALL)
        return len(self._values)


class Lookup(Records):
    """The desk for a check of one folder: records by id, and the settings.

    Attributes:
        folder: the folder that is examined.
        root: the desk's root.
        entities_by_id: the entities by id, as on the desk; the other mappings likewise.
        settings: the settings in `desk.yaml`.
        allowed_signers: the keys of signers; None without `claims/allowed_signers`.
    """

    entities_by_id: Mapping[str, Entity]
    sources_by_id: Mapping[str, Source]
    articles_by_id: Mapping[str, Article]
    claims_by_ref: Mapping[str, Claim]
    captures: Mapping[str, VerifiedCapture]
    corrections: Mapping[str, Source]

    def __init__(self, folder: str, desk: Desk) -> None:
        self.folder = folder
        self.root: Path = desk.root
        self.settings: Settings = desk.settings
        self.allowed_signers = desk.allowed_signers
        self._desk = desk
        self._noted: dict[str, set[str]] = {}
        for name in NOTED:
            values: Noting[object] = Noting(getattr(desk, name))
            self._noted[name] = values.noted
            setattr(self, name, values)

    @property
    def everything(self) -> Desk:
        """The whole desk. A result that needed it holds only as long as nothing on the desk changes."""
        self._noted.setdefault("everything", {ALL})
        return self._desk

    def desk_about(self, *ids: str) -> Desk:
        """Return the desk, of which only the posts and lives of some people and offices may be looked at."""
        self._noted.setdefault(POSTS_AND_LIVES, set()).update(ids)
        return self._desk

    @property
    def own_folder(self) -> Desk:
        """The folder that is examined, as a desk that has nothing else."""
        self._noted.setdefault(OWN_FOLDER, {ALL})
        return self._desk.by_folder[self.folder]

    @property
    def survey(self) -> SavedPart | None:
        """The part of the guard's survey about the folder; nothing is noted, as it counts as one of its files."""
        return self._desk.surveyed(self.folder)

    @property
    def registers(self) -> Desk:
        """The desk, of which only the entities and sources may be looked at, but any of them."""
        self._noted.setdefault("registers", {ALL})
        return self._desk

    @cached_property
    def registry(self) -> Names:
        """The names of the entities, to find in a text; the words of the text are noted."""
        return NotingRegistry(self._desk.registry, self._noted.setdefault("registry", set()))

    @property
    def known_words(self) -> KnownWords:
        """The words of the names of all entities."""
        self._noted.setdefault("known_words", {ALL})
        return self._desk.known_words

    @property
    def captured_texts(self) -> Texts[str]:
        """The texts of all captures; nothing is noted, because whatever a run finds holds only for these."""
        return self._desk.captured_texts

    @property
    def reprints(self) -> Mapping[str, str]:
        """For each source with a capture that is nearly the same as others, the first; as with the captures."""
        return self._desk.reprints

    def note_places(self, places: Iterable[Location]) -> None:
        """Note that a result names some places: if one is of an entity or source, it holds while these stay there."""
        if any(folder_of(place.file) == REGISTERS for place in places):
            self._noted.setdefault("registers", {ALL})

    @property
    def lost(self) -> frozenset[str]:
        """The records that faults have left out."""
        self._noted.setdefault("lost", {ALL})
        return self._desk.lost

    def noted(self) -> dict[str, list[str]]:
        """Return what has been looked up so far: keys by the name of the mapping, in order."""
        return {name: sorted(keys) for name, keys in self._noted.items() if keys}


NOTED: Final = ("entities_by_id", "sources_by_id", "articles_by_id", "claims_by_ref", "captures", "corrections")
"""The mappings of a desk that a lookup keeps a record of."""
