"""The files of a desk: their names, their purposes and their text."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from galleyproof.desk import BACKGROUND
from galleyproof.finding import Fault, FaultKind
from galleyproof.load.unread import hidden, is_yaml, unread
from galleyproof.printable import printable
from galleyproof.records.location import Location
from galleyproof.records.settings import DESK_FILE, SIGNERS_FILE
from galleyproof.regular_file import LARGEST_TEXT, RefusedError, read_regular, resolved, too_large
from galleyproof.text.phrases import did_you_mean

ARTICLE = "article.md"
BASELINE = "anchored.md"
"""The file beside an article with the text that its anchors were last set against."""

FileKind: TypeAlias = Literal["desk", "entities", "sources", "claims", "article", "baseline", "misplaced", "unread"]

Unsaved: TypeAlias = Mapping[Path, str]
"""The texts of files that are open in a text editor, by their paths: they count in place of what is on disk."""

ALL_SAVED: Final[Unsaved] = MappingProxyType({})

_TOP_NAMES = (Path(DESK_FILE).name, "entities.yaml", "sources.yaml", Path(SIGNERS_FILE).name)
_REGISTERS: dict[str, FileKind] = {"entities": "entities", "sources": "sources"}


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file below `claims/`, its kind, and the article (or `background`) that its claims belong to.

    A folder that cannot be opened has an entry in place of its files: reading it gives the reason. `meant` is the name
    that a file which is not read was probably meant to have.
    """

    path: Path
    kind: FileKind
    article: str = ""
    meant: str = ""

    @property
    def folder(self) -> str:
        """The folder of records that it belongs to; empty for the registers and for files that are not read."""
        return self.article if self.kind in ("claims", "article", "baseline", "unread") else ""


def entries(claims: Path) -> Iterator[FileEntry]:
    """Yield the files below `claims/`, sorted by name folder by folder."""
    paths = _paths_or_none(claims)
    if paths is None:
        yield FileEntry(claims, "misplaced")
    for path in paths or ():
        if path.name.startswith("."):
            yield from _hidden_entries(path)
        elif path.name == Path(DESK_FILE).name:
            yield FileEntry(path, "desk")
        elif _is_desk_file(path):
            yield FileEntry(path, _REGISTERS.get(path.stem, "misplaced"))
        elif path.name != "captures" and _is_folder(path):
            yield from _entries_of_folder(path)
        elif path.name not in _TOP_NAMES and (meant := unread(path, _TOP_NAMES, has_article=True)):
            yield FileEntry(path, "unread", meant=meant)


def _entries_of_folder(folder: Path) -> Iterator[FileEntry]:
    kind, article = _REGISTERS.get(folder.name, "claims"), ""
    if kind == "claims":
        article = printable_name(folder.name)
    paths = None if folder.is_symlink() else _paths_or_none(folder)
    if paths is None:
        yield FileEntry(folder, kind, article)
    names = () if article in ("", BACKGROUND) else (ARTICLE, BASELINE)
    has_article = not names or any(path.name == ARTICLE for path in paths or ())
    for path in paths or ():
        if path.name.startswith("."):
            yield from _hidden_entries(path, article)
        elif path.name == ARTICLE:
            yield FileEntry(path, "article" if article not in ("", BACKGROUND) else "misplaced", article)
        elif path.name == BASELINE and article not in ("", BACKGROUND) and path.is_file():
            yield FileEntry(path, "baseline", article)
        elif _is_desk_file(path) or (path.is_symlink() and _is_folder(path)):
            yield FileEntry(path, kind, article)
        elif path.is_dir():
            yield from (FileEntry(below, "misplaced") for below in sorted(path.rglob("*")) if _is_desk_file(below))
        elif path.name not in names and (meant := unread(path, names, has_article=has_article)):
            yield FileEntry(path, "unread", article, meant)


def _hidden_entries(path: Path, article: str = "") -> Iterator[FileEntry]:
    """Yield an entry for a hidden file or folder that has records in it."""
    if meant := hidden(path):
        yield FileEntry(path, "unread", article, meant)


def _paths_or_none(folder: Path) -> list[Path] | None:
    try:
        return _paths(folder)
    except OSError:
        return None


def _paths(folder: Path) -> list[Path]:
    """Return the paths in a folder, sorted.

    Raises:
        OSError: the folder may not be opened.
    """
    (folder / "..").stat()  # needs the right to enter the folder, which listing it does not
    return sorted(folder.iterdir())


def _is_desk_file(path: Path) -> bool:
    return is_yaml(path) or path.name == ARTICLE


def _is_folder(path: Path) -> bool:
    """Return True for a folder, and for a link that does not point to a file."""
    return path.is_dir() or (path.is_symlink() and not path.is_file())


def misplaced(entry: FileEntry, root: Path) -> Fault:
    """Return a fault that says where the contents of a file that is not read belong."""
    path, fix = entry.path, "move claims to the folder of their article, or to `claims/background`"
    if path.name == ARTICLE:
        fix = "move the article to a folder of its own inside `claims`"
    elif path.stem == Path(DESK_FILE).stem:
        fix = f"move its contents to `{DESK_FILE}`"
    elif path.parent == root / Path(DESK_FILE).parent:
        fix = did_you_mean(path.stem.lower(), _REGISTERS) or fix
    noun = "folder" if _is_folder(path) else "file"
    return _fault(name_of(path, root), f"Galleyproof does not read this {noun}", fix)


def name_of(path: Path, root: Path) -> str:
    """Return a file's path from the desk's root, as reports print it."""
    return printable_name(path.relative_to(root).as_posix())


def printable_name(name: str) -> str:
    """Return a name with escapes for what cannot be printed: Linux allows bytes that are not text."""
    return printable(os.fsencode(name).decode("utf-8", "surrogateescape"))


def read_text(
    path: Path, root: Path, inside: dict[Path, bool] | None = None, unsaved: Unsaved = ALL_SAVED
) -> str | Fault:
    r"""Return a file's text with `\n` line ends and no byte order mark, or why it cannot be read.

    `inside` keeps, from file to file, which folders lie inside the desk. Only a file that may be read has unsaved text.
    """
    try:
        data = _bytes(path, root, inside)
        if path in unsaved:
            data = _in_bytes(unsaved[path])
    except RefusedError as error:
        return _fault(name_of(path, root), error.why, error.fix)
    except OSError as error:
        why = f"this file or folder cannot be opened: {error.strerror}"
        return _fault(name_of(path, root), why, "check that it exists and that you may read it")
    try:
        return _unix_lines(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _not_utf8(name_of(path, root), error)


def _bytes(path: Path, root: Path, inside: dict[Path, bool] | None) -> bytes:
    """Return the bytes of a file; a folder that may not be opened, or its link, is refused for that reason first."""
    try:
        return read_regular(path, root, LARGEST_TEXT, inside)
    except RefusedError:
        if path.is_dir():
            _paths(path)
        raise


def _in_bytes(text: str) -> bytes:
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > LARGEST_TEXT:
        raise too_large(len(data), LARGEST_TEXT)
    return data


def folder_problem(path: Path, root: Path) -> str:
    """Return why a path cannot be a folder of the desk; empty if it is a folder or can become one."""
    try:
        if not resolved(path).is_relative_to(resolved(root)):
            return "is outside the desk"
        return "" if path.is_dir() or not path.exists() else "is not a folder"
    except OSError:  # a loop of links, a name that is too long
        return "cannot be a folder"


def _unix_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(file: str, error: UnicodeDecodeError) -> Fault:
    data, start = error.object, error.start  # neither counts the byte order mark
    before = _unix_lines(data[:start].decode())
    place = Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Fault(f"byte 0x{data[start]:02X} is not UTF-8 text", place, "save the file as UTF-8", kind=FaultKind.FILE)


def _fault(file: str, message: str, fix: str) -> Fault:
    return Fault(message, Location(file), fix, kind=FaultKind.FILE)
