"""The example desk that `galley init` creates: small, real, and free of errors."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from os.path import lexists
from pathlib import Path
from typing import Final

from galleyproof.records.settings import DESK_FILE
from galleyproof.regular_file import LARGEST_TEXT, read_regular
from galleyproof.schema import FILES, schema_text
from galleyproof.write.atomic import write_files

_LAST: Final = DESK_FILE
"""The file that makes a folder a desk: it is written once all others are there."""


class DeskExistsError(Exception):
    """The folder already has a file of the desk, which would be overwritten."""


def make_desk(root: Path) -> list[str]:
    """Write the example desk into a folder, and return the paths of its files.

    Raises:
        DeskExistsError: names the first file that already exists; nothing has been written.
        NotWrittenError: a file cannot be written; none has been.
    """
    texts = dict(_files())
    kept = {name for name, text in texts.items() if _has(root / name, text, root)}
    for name in texts:
        if name not in kept and lexists(root / name):
            raise DeskExistsError(name)
    if len(kept) == len(texts):
        raise DeskExistsError(_LAST)
    new = [name for name in texts if name not in kept]
    write_files({root / name: texts[name] for name in sorted(new, key=_LAST.__eq__)}, root)
    return list(texts)


def _has(path: Path, text: str, root: Path) -> bool:
    """Return True if a file has this text: `galley init` wrote it before it was killed."""
    try:
        return read_regular(path, root, LARGEST_TEXT) == text.encode()
    except OSError:
        return False


def _files() -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every file of the desk, and of the JSON Schemas for its YAML files."""
    yield from _files_below(files(__name__) / "files", "")
    for name in FILES:
        yield f"claims/{name}.schema.json", schema_text(name)


def _files_below(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files_below(entry, f"{prefix}{entry.name}/")
        elif entry.is_file():
            yield prefix + entry.name, entry.read_text(encoding="utf-8")
