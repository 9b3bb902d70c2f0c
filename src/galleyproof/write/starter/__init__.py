"""The example desk that `galley init` creates: small, complete, and free of errors."""

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

TEMPLATE: Final = "templates/article.md"
"""The article that `galley new` starts from."""

_LAST: Final = DESK_FILE
"""The file that makes a folder a desk: it is written once all others are there."""

_DOT: Final = "dot-"
"""Stands for the dot of a hidden file's name, so that no tool takes the file for one of this project."""


class DeskExistsError(Exception):
    """The folder already has a file of the desk, which would be overwritten."""


def make_desk(root: Path) -> list[str]:
    """Write the example desk into a folder, and return the paths of the files written.

    A README and hidden files that the folder already has are left as they are.

    Raises:
        DeskExistsError: names the first file of the desk that already exists; nothing has been written.
        NotWrittenError: a file cannot be written; none has been.
    """
    texts = {name: text for name, text in _files() if not (_is_extra(name) and lexists(root / name))}
    kept = {name for name, text in texts.items() if _has(root / name, text, root)}
    for name in texts:
        if name not in kept and lexists(root / name):
            raise DeskExistsError(name)
    if _LAST in kept:
        raise DeskExistsError(_LAST)
    new = [name for name in texts if name not in kept]
    write_files({root / name: texts[name] for name in sorted(new, key=_LAST.__eq__)}, root)
    return list(texts)


def article_template() -> str:
    """Return the article that `galley new` starts from on a desk without a template of its own."""
    return (files(__name__) / "files" / TEMPLATE).read_text(encoding="utf-8")


def _is_extra(name: str) -> bool:
    """Return True for a file that the desk does without, and that the folder may have already."""
    return name.startswith(".") or name == "README.md"


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
        name = prefix + (f".{entry.name.removeprefix(_DOT)}" if entry.name.startswith(_DOT) else entry.name)
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files_below(entry, f"{name}/")
        elif entry.is_file():
            yield name, entry.read_text(encoding="utf-8")
