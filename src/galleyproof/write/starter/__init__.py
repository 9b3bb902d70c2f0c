"""A first desk: small, real, and green at once."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from galleyproof.schema.json_schema import FILES, schema_text


class DeskExistsError(Exception):
    """There is a desk already, and nothing of it is overwritten."""


def make(root: Path) -> list[str]:
    """Write a desk below a folder, and return the paths written.

    Raises:
        DeskExistsError: naming the first file that is there already; nothing is written then.
    """
    wanted = dict(_files())
    for name in wanted:
        if (root / name).exists():
            raise DeskExistsError(name)
    for name, text in wanted.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return list(wanted)


def _files() -> Iterator[tuple[str, str]]:
    """Every file of a first desk, by its path, with the schemas that editors complete by."""
    yield from _below(files(__name__) / "files", "")
    for name in FILES:
        yield f"claims/{name}.schema.json", schema_text(name)


def _below(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir() and each.name != "__pycache__":
            yield from _below(each, f"{prefix}{each.name}/")
        elif each.is_file():
            yield prefix + each.name, each.read_text(encoding="utf-8")
