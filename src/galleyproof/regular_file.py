"""Files that somebody else may have put into a desk: opened only if they are what they should be.

A link out of the desk, a pipe, a device or a file of three gigabytes is refused before it is opened.
"""

import os
import stat
from errno import EINVAL, ELOOP
from pathlib import Path
from typing import Final

LARGEST: Final = 50_000_000
"""Bytes of a capture or a report."""

LARGEST_TEXT: Final = 1_000_000
"""Bytes of a file that editors write."""

_BAD_NAME: Final = ("its name has a character that no file name can have", "rename it")
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class RefusedError(OSError):
    """A file that must not be opened: `why` as a sentence, and a `fix`."""

    def __init__(self, why: str, fix: str) -> None:
        super().__init__(EINVAL, why)
        self.why, self.fix = why, fix


def read_regular(path: Path, root: Path, most: int, inside: dict[Path, bool] | None = None) -> bytes:
    """Return the bytes of a regular file inside a folder.

    Args:
        path: the file.
        root: the folder.
        most: the most bytes that it may have.
        inside: where to keep, from file to file, which folders lie inside.

    Raises:
        RefusedError: it is outside the folder, of another kind, or too large.
        OSError: it cannot be read.
    """
    try:
        target = _target(path, root, {} if inside is None else inside)
        _refuse(path, target.lstat(), most)
        with open(target, "rb", opener=_open) as file:
            _refuse(path, os.fstat(file.fileno()), most)  # it may have changed in the meantime
            data: bytes = file.read(most + 1)
        if len(data) > most:
            raise too_large(len(data), most)
    except RefusedError as error:
        error.filename = os.fspath(path)
        raise
    return data


def read_named(path: Path) -> bytes:
    """Return the bytes of a file of any kind that somebody at the keyboard has named, such as a pipe.

    Raises:
        RefusedError: it is too large, or never ends.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise RefusedError(f"it is larger than {LARGEST // 1_000_000} MB", "name a smaller file")
    return data


def resolved(path: Path) -> Path:
    """Return a path without links.

    Raises:
        OSError: it cannot be a path, or its links point to each other.
    """
    try:
        return path.resolve()
    except RuntimeError as error:
        raise OSError(ELOOP, "the link points to itself") from error
    except ValueError as error:
        raise RefusedError(*_BAD_NAME) from error


def _open(path: str, _: int) -> int:
    return os.open(path, _FLAGS)


def _target(path: Path, root: Path, inside: dict[Path, bool]) -> Path:
    """Return the file that a path leads to; refuse one outside the folder."""
    if "\0" in str(path):
        raise RefusedError(*_BAD_NAME)
    if path.is_symlink():
        target = resolved(path)
        is_inside = target.is_relative_to(resolved(root))
    else:
        target = path
        is_inside = _lies_inside(path.parent, root, inside)
    if not is_inside:
        raise RefusedError("this link points outside the desk", "replace the link with what it points to")
    return target


def _lies_inside(folder: Path, root: Path, inside: dict[Path, bool]) -> bool:
    """Return True if a folder lies inside the root, without links; what is no link lies where its parent lies."""
    if folder not in inside:
        is_below = inside.get(folder.parent, False) and folder.name != ".." and not folder.is_symlink()
        inside[folder] = is_below or resolved(folder).is_relative_to(resolved(root))
    return inside[folder]


def _refuse(path: Path, status: os.stat_result, most: int) -> None:
    """Refuse anything but a regular file within the limit of its size."""
    if stat.S_ISDIR(status.st_mode):
        if path.is_symlink():
            raise RefusedError("this link points to a folder", "replace the link with the folder itself")
        raise RefusedError("this folder has the name of a file", "rename it")
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError("this is not a regular file", "remove it from the desk")
    if status.st_size > most:
        raise too_large(status.st_size, most)


def too_large(size: int, most: int) -> RefusedError:
    """Return the refusal of a file with too many bytes."""
    return RefusedError(f"the file has {size:,} bytes; the limit is {most:,}", "split it into several files")
