"""The files of a desk, read but not yet parsed: their texts, and digests of them, of captures and of house checks."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Self

from galleyproof.desk.by_folder import REGISTERS, OnDemand
from galleyproof.desk.saved_survey import SavedSurvey
from galleyproof.finding import Fault
from galleyproof.load.files import ALL_SAVED, FileEntry, Unsaved, entries, misplaced, name_of, read_text
from galleyproof.load.own_files import read_own_files
from galleyproof.load.unread import unread_fault
from galleyproof.records.settings import DESK_FILE, Settings
from galleyproof.records.source import CAPTURES
from galleyproof.regular_file import LARGEST, read_regular


@dataclass(frozen=True, slots=True)
class FileText:
    """A file of the desk, its path from the root, and its text, or a fault if it cannot be read."""

    entry: FileEntry
    file: str
    text: str | Fault


@dataclass(frozen=True)
class DeskFiles:
    """The files of a desk.

    Attributes:
        root: the folder that contains `claims/`.
        settings: the settings in `desk.yaml`; None if it cannot be used, and then no other file is read.
        by_folder: the files of each folder by its name, in order; those of the registers first.
        faults: what is wrong with `desk.yaml`.
        folders: the desk's `checks` and `reports` folders; one outside the root is left out.
        allowed_signers: the text of `claims/allowed_signers`; None without that file.
        survey: the guard's survey among the reports; None if there is none that can be read.
        own_texts: the texts of `desk.yaml` and `allowed_signers`, by their paths.
        most: the number of folders to keep in memory; None for all.
    """

    root: Path
    settings: Settings | None
    by_folder: Mapping[str, tuple[FileText, ...]]
    faults: tuple[Fault, ...] = ()
    folders: Mapping[str, Path] = field(default_factory=dict)
    allowed_signers: str | None = None
    survey: SavedSurvey | None = None
    own_texts: Mapping[str, str] = field(default_factory=dict)
    most: int | None = None

    def texts(self, folder: str) -> dict[str, str]:
        """Return the texts of a folder, by their paths from the root."""
        own = self.own_texts if folder == REGISTERS else {}
        return {**own, **{file.file: file.text for file in self.by_folder[folder] if isinstance(file.text, str)}}

    @cached_property
    def capture_digest(self) -> str:
        """A digest of the files in the folder of captures."""
        return digest_of_files(self.root / CAPTURES, self.root)

    @cached_property
    def capture_names(self) -> tuple[str, ...]:
        """The names of the files in the folder of captures, as reports print them."""
        folder = self.root / CAPTURES
        try:
            return tuple(sorted(name_of(path, folder) for path in folder.iterdir() if path.is_file()))
        except OSError:  # there is none, or reading a capture says why it cannot be read
            return ()

    @cached_property
    def check_digest(self) -> str:
        """A digest of the files in the folder of the desk's own checks."""
        return digest_of_files(self.folders["checks"], self.root) if "checks" in self.folders else ""

    def with_folders(
        self, changed: Mapping[str, tuple[FileText, ...]], digests: Mapping[str, str] | None = None
    ) -> Self:
        """Return these files with other files in some folders.

        Args:
            changed: the files of these folders.
            digests: the digests of these folders, if they are not those of their files.
        """
        new = replace(self, by_folder={**self.by_folder, **changed})
        if digests is None:
            digests = {name: _digest(files, new.texts(name)) for name, files in changed.items()}
        vars(new).update(
            digests={**self.digests, **digests}, capture_digest=self.capture_digest, check_digest=self.check_digest
        )
        return new

    @cached_property
    def digests(self) -> dict[str, str]:
        """A digest of the files of each folder: their paths and texts, or why they cannot be read."""
        return {name: _digest(self.by_folder[name], self.texts(name)) for name in self.by_folder}


def digest_of_files(folder: Path, root: Path) -> str:
    """Return a digest of all files in a folder and below: their names and contents.

    What cannot be read counts by its name.
    """
    digest = sha256()
    inside: dict[Path, bool] = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if "__pycache__" in path.parts or path.is_dir():
            continue
        digest.update(f"\0{path.relative_to(folder).as_posix()}\0".encode("utf-8", "surrogateescape"))
        with suppress(OSError):
            digest.update(sha256(read_regular(path, root, LARGEST, inside)).digest())
    return digest.hexdigest()[:32]


def _digest(files: tuple[FileText, ...], texts: Mapping[str, str]) -> str:
    digest = sha256()
    for file, text in texts.items():
        digest.update(f"\0{file}\0{len(text)}\0".encode())
        digest.update(text.encode())
    for unreadable in files:
        if isinstance(unreadable.text, Fault):
            digest.update(repr((unreadable.file, unreadable.text)).encode())
    return digest.hexdigest()[:32]


def read_files(root: Path, most: int | None = None, unsaved: Unsaved = ALL_SAVED) -> DeskFiles:
    """Read the files of the desk in a folder, without raising.

    With `most`, the files of a folder are read when somebody asks for them, and only so many folders are kept.
    """
    own = read_own_files(root, unsaved)
    return DeskFiles(
        root=root,
        settings=own.settings,
        by_folder=_by_folder(root, most, unsaved) if own.settings else {REGISTERS: ()},
        faults=tuple(own.faults),
        folders=own.folders,
        allowed_signers=own.allowed_signers,
        survey=own.survey,
        own_texts=own.texts,
        most=most,
    )


def refreshed(files: DeskFiles, paths: Iterable[Path], unsaved: Unsaved = ALL_SAVED) -> DeskFiles:
    """Return the files of a desk after some of them have changed; only these are read again.

    If one of them was not a file of a folder before, or no longer is, everything is read again.
    """
    places = {
        file.entry.path: (name, number) for name, those in files.by_folder.items() for number, file in enumerate(those)
    }
    changed: dict[str, list[FileText]] = {}
    for path in paths:
        name, number = places.get(path, (REGISTERS, -1))
        if number < 0 or not path.is_file():
            return read_files(files.root, unsaved=unsaved)
        folder = changed.setdefault(name, [*files.by_folder[name]])
        folder[number] = _file_text(folder[number].entry, files.root, {}, unsaved)
    return files.with_folders({name: tuple(folder) for name, folder in changed.items()})


def _by_folder(root: Path, most: int | None, unsaved: Unsaved) -> Mapping[str, tuple[FileText, ...]]:
    by_folder: dict[str, list[FileEntry]] = {REGISTERS: []}
    for entry in entries((root / DESK_FILE).parent):
        if entry.kind != "desk":
            by_folder.setdefault(entry.folder, []).append(entry)
    inside: dict[Path, bool] = {}

    def read_texts(name: str) -> tuple[FileText, ...]:
        return tuple(_file_text(entry, root, inside, unsaved) for entry in by_folder[name])

    return OnDemand(by_folder, read_texts, most=most) if most else {name: read_texts(name) for name in by_folder}


def _file_text(entry: FileEntry, root: Path, inside: dict[Path, bool], unsaved: Unsaved) -> FileText:
    file = name_of(entry.path, root)
    if entry.kind == "unread":
        return FileText(entry, file, unread_fault(entry.path, file, entry.meant))
    text = misplaced(entry, root) if entry.kind == "misplaced" else read_text(entry.path, root, inside, unsaved)
    return FileText(entry, file, text)
