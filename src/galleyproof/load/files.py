"""Which files a desk has, and their text, read with care."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from galleyproof.desk import BACKGROUND
from galleyproof.finding import Fault, FaultKind
from galleyproof.location import Location

_LARGEST = 1_000_000  # bytes
_NOT_ARTICLES = ("captures", "entities", "sources", BACKGROUND)

Shelf = Literal["desk", "entities", "sources", "claims", "article", "stray"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the desk: its path, what kind of record it holds, and for claims whose they are."""

    path: Path
    shelf: Shelf
    home: str = ""


def entries(claims: Path) -> Iterator[Entry]:
    """The files below `claims/`, folders and files in the order of their names."""
    for path in _listed(claims):
        if path.is_dir() and not _is_yaml(path):
            yield from _folder(path)
        elif _is_yaml(path):
            yield Entry(path, _register(path.stem))


def _folder(folder: Path) -> Iterator[Entry]:
    if folder.name == "captures":
        return
    if folder.name in ("entities", "sources"):
        shelf, home = _register(folder.name), ""
    else:
        shelf, home = "claims", folder.name
    for path in _listed(folder):
        if _is_yaml(path):
            yield Entry(path, shelf, home)
        elif path.name == "article.md" and folder.name not in _NOT_ARTICLES:
            yield Entry(path, "article", home)
        elif path.is_dir():
            yield from (Entry(below, "stray") for below in sorted(path.rglob("*")) if _is_yaml(below))


def _register(name: str) -> Shelf:
    return name if name in ("desk", "entities", "sources") else "stray"  # type: ignore[return-value]


def _listed(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _is_yaml(path: Path) -> bool:
    return path.suffix in (".yaml", ".yml")


def read_text(path: Path, root: Path) -> str | Fault:
    """A file's text with `\\n` line ends and no byte order mark, or why it cannot be had."""
    file = path.relative_to(root).as_posix()
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            return _fault(file, "the link leads out of the desk", "put the file itself here")
        if path.is_dir():
            return _fault(file, "this is a folder with a file's name", "rename it")
        if (size := path.stat().st_size) > _LARGEST:
            return _fault(file, f"the file has {size:,} bytes, and 1,000,000 is the most", "split it")
        data = path.read_bytes()
    except (OSError, RuntimeError) as error:  # RuntimeError: a loop of links
        reason = getattr(error, "strerror", None) or "a link that leads to itself"
        return _fault(file, f"the file cannot be opened: {reason}", "check that it is there and may be read")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(file, data, error.start)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(file: str, data: bytes, start: int) -> Fault:
    before = data[:start]
    line, column = before.count(b"\n") + 1, start - before.rfind(b"\n")
    message = f"byte 0x{data[start]:02X} is not UTF-8 text"
    return Fault(FaultKind.FILE, message, Location(file, line, column), "save the file as UTF-8")


def _fault(file: str, message: str, fix: str) -> Fault:
    return Fault(FaultKind.FILE, message, Location(file), fix)
