"""Which files a desk has, and their text, read with care."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from galleyproof.desk import BACKGROUND
from galleyproof.finding import Fault, FaultKind
from galleyproof.records.location import Location
from galleyproof.records.settings import DESK_FILE
from galleyproof.text.phrases import did_you_mean

_LARGEST = 1_000_000  # bytes
_ARTICLE = "article.md"
_REGISTERS: dict[str, "Shelf"] = {"entities": "entities", "sources": "sources"}

Shelf = Literal["desk", "entities", "sources", "claims", "article", "stray"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the desk: its path, what kind of record it holds, and for claims whose they are.

    A folder that cannot be looked into stands for its files: reading it says why.
    """

    path: Path
    shelf: Shelf
    home: str = ""


def entries(claims: Path) -> Iterator[Entry]:
    """The files below `claims/`, folders and files in the order of their names."""
    listed = _listed(claims)
    if listed is None:
        yield Entry(claims, "stray")
    for path in listed or ():
        if path.name == Path(DESK_FILE).name:
            yield Entry(path, "desk")
        elif _is_ours(path):
            yield Entry(path, _REGISTERS.get(path.stem, "stray"))
        elif path.name != "captures" and _is_folder(path):
            yield from _folder(path)


def _folder(folder: Path) -> Iterator[Entry]:
    shelf, home = _REGISTERS.get(folder.name, "claims"), ""
    if shelf == "claims":
        home = _printable(folder.name)
    listed = None if folder.is_symlink() else _listed(folder)
    if listed is None:
        yield Entry(folder, shelf, home)
    for path in listed or ():
        if path.name == _ARTICLE:
            yield Entry(path, "article" if home not in ("", BACKGROUND) else "stray", home)
        elif _is_ours(path) or (path.is_symlink() and _is_folder(path)):
            yield Entry(path, shelf, home)
        elif path.is_dir():
            yield from (Entry(below, "stray") for below in sorted(path.rglob("*")) if _is_ours(below))


def _listed(folder: Path) -> list[Path] | None:
    """What a folder holds, or None where nobody may look into it."""
    try:
        return _held(folder)
    except OSError:
        return None


def _held(folder: Path) -> list[Path]:
    """What a folder holds, without what is hidden; OSError where nobody may look into it."""
    (folder / "..").stat()  # asks for the right to enter the folder, which listing it does not
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _is_ours(path: Path) -> bool:
    return path.suffix.lower() in (".yaml", ".yml") or path.name == _ARTICLE


def _is_folder(path: Path) -> bool:
    """Whether it is a folder, or a link that may have been one."""
    return path.is_dir() or (path.is_symlink() and not path.is_file())


def stray(entry: Entry, root: Path) -> Fault:
    """What to do with a file that the desk does not read where it is."""
    path, fix = entry.path, "put claims in the folder of their article, or in `claims/background`"
    if path.name == _ARTICLE:
        fix = "put the article in a folder of its own below `claims`"
    elif path.stem == Path(DESK_FILE).stem:
        fix = f"what it says belongs in `{DESK_FILE}`"
    elif path.parent == root / Path(DESK_FILE).parent:
        fix = did_you_mean(path.stem.lower(), _REGISTERS) or fix
    noun = "folder" if _is_folder(path) else "file"
    return _fault(name_of(path, root), f"the desk does not read this {noun}", fix)


def name_of(path: Path, root: Path) -> str:
    """A file's path from the desk's root, as reports print it."""
    return _printable(path.relative_to(root).as_posix())


def _printable(name: str) -> str:
    """A name of which every character can be printed: Linux allows bytes that are no text."""
    return name.encode("utf-8", "backslashreplace").decode()


def read_text(path: Path, root: Path) -> str | Fault:
    r"""A file's text with `\n` line ends and no byte order mark, or why it cannot be had."""
    file = name_of(path, root)
    try:
        data = _refused(path, root) or path.read_bytes()
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links
        reason = getattr(error, "strerror", None) or "it is a link that leads to itself"
        return _fault(file, f"this cannot be opened: {reason}", "check that it is there and that you may read it")
    if isinstance(data, tuple):
        return _fault(file, *data)
    try:
        return _lines(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _not_utf8(file, error)


def _refused(path: Path, root: Path) -> tuple[str, str] | None:
    """Why a path is not to be read, and what to do; None where it may be."""
    if not path.resolve().is_relative_to(root.resolve()):
        return "the link leads out of the desk", "put what it leads to here"
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        _held(path)  # which says so where nobody may look into it
        if path.is_symlink():
            return "the link leads to a folder", "put the folder itself here"
        return "this is a folder with a file's name", "rename it"
    if not stat.S_ISREG(found.st_mode):
        return "this is no file that holds text", "take it out of the desk"
    if found.st_size > _LARGEST:
        return f"the file has {found.st_size:,} bytes, and {_LARGEST:,} is the most", "split it into several files"
    return None


def no_folder(path: Path, root: Path) -> str:
    """Why nothing can be a folder of the desk there; empty where a folder is, or can be made."""
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            return "leads out of the desk"
        return "" if path.is_dir() or not path.exists() else "is not a folder"
    except (OSError, RuntimeError):  # a loop of links, a name that is too long
        return "cannot be a folder"


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(file: str, error: UnicodeDecodeError) -> Fault:
    data, start = error.object, error.start  # both less the byte order mark
    before = _lines(data[:start].decode())
    place = Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    message = f"byte 0x{data[start]:02X} is not UTF-8 text"
    return Fault(FaultKind.FILE, message, place, "save the file again, with the encoding UTF-8")


def _fault(file: str, message: str, fix: str) -> Fault:
    return Fault(FaultKind.FILE, message, Location(file), fix)
