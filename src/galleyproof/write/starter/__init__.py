"""The example desk that `galley init` creates: small, real, and free of errors."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from galleyproof.schema import FILES, schema_text


class DeskExistsError(Exception):
    """The folder already has a file of the desk, which would be overwritten."""


def make_desk(root: Path) -> list[str]:
    """Write the example desk into a folder, and return the paths of its files.

    Raises:
        DeskExistsError: names the first file that already exists; nothing has been written.
    """
    texts = dict(_files())
    for name in texts:
        if (root / name).exists():
            raise DeskExistsError(name)
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(texts)


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
