"""The files of a desk that are not tidy, and those that are better left alone."""

from pathlib import Path
from typing import Final

from galleyproof.load.desk_files import read_files
from galleyproof.regular_file import LARGEST_TEXT, read_regular
from galleyproof.write.tidying import NotTidiedError, tidied

_KINDS: Final = ("claims", "entities", "sources")


def tidied_files(root: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return the new text of each file of a desk that is not tidy, and why others cannot be tidied, by their paths."""
    changed: dict[str, str] = {}
    left: dict[str, str] = {}
    for files in read_files(root).by_folder.values():
        for file in files:
            if file.entry.kind not in _KINDS or not isinstance(file.text, str):
                continue
            try:
                new = tidied(file.text, file.entry.kind)
            except NotTidiedError as error:
                left[file.file] = str(error)
            else:
                if new != file.text:
                    changed[file.file] = _with_ends_of(file.entry.path, root, new)
    return changed, left


def _with_ends_of(path: Path, root: Path, text: str) -> str:
    """Return a text with the ends of lines that a file has."""
    is_windows = b"\r\n" in read_regular(path, root, LARGEST_TEXT)
    return text.replace("\n", "\r\n") if is_windows else text
