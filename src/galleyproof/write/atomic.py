"""Safe writing: files are replaced as a whole, and a desk is changed by one program at a time."""

import os
import stat
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from errno import EISDIR
from pathlib import Path
from secrets import token_hex
from typing import Final, TypeAlias

from galleyproof.regular_file import RefusedError, resolved

try:
    import fcntl
except ImportError:  # this system has no file locks: editors must take turns themselves
    fcntl = None  # type: ignore[assignment] # mypy takes a module for a constant

Content: TypeAlias = str | bytes

_PREFIX: Final = ".galley-"
_LEFT: Final = 3600
"""Seconds after which a temporary file belongs to nobody: a command that was killed has left it."""

_FOLDER: Final = "a folder has the name of this file"


class NotWrittenError(OSError):
    """A file that cannot be written; as text, a sentence with its name and the reason."""

    def __str__(self) -> str:
        return f"cannot write `{self.filename}`: {self.strerror}"


def write_file(path: Path, content: Content, root: Path | None = None) -> Path:
    """Replace a file as a whole and return its path: a reader sees the old content or the new, never a mixture.

    With a `root`, nothing is written outside it. Without one, the path is the user's own: what a link leads to is
    replaced, and a pipe or a device is written to.

    Raises:
        NotWrittenError: nothing has changed.
    """
    if root is None and path.exists() and not (path.is_file() or path.is_dir()):
        with _naming(path):
            path.write_bytes(_bytes(content))
    else:
        write_files({path if root else resolved(path): content}, root)
    return path


def write_files(contents: Mapping[Path, Content], root: Path | None = None) -> list[Path]:
    """Replace files as a whole, all or none: each is written beside its place before the first is put there.

    Raises:
        NotWrittenError: a file cannot be written; nothing has changed, and nothing is left behind.
    """
    folders = {above for path in contents for above in path.parents}
    if both := [path for path in contents if path in folders]:
        raise NotWrittenError(EISDIR, _FOLDER, str(both[0]))
    made: list[Path] = []
    staged: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            with _naming(path):
                _make_folder(path.parent, root, made)
                staged[path] = _stage(path, _bytes(content))
        for path, temporary in staged.items():
            with _naming(path):
                temporary.replace(path)
    except BaseException:
        _tidy(staged.values(), made)
        raise
    for folder in {path.parent for path in contents}:
        _remove_leftovers(folder)
    return [*contents]


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Have an error name the file that was to be written, not a temporary one."""
    try:
        yield
    except OSError as error:
        raise NotWrittenError(error.errno, error.strerror, str(path)) from error


def _bytes(content: Content) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def _make_folder(folder: Path, root: Path | None, made: list[Path]) -> None:
    """Make a folder and those above it, and note which are new; refuse one that lies outside the root."""
    if root is not None and not resolved(folder).is_relative_to(resolved(root)):
        raise RefusedError("its folder is a link that leads elsewhere", "replace the link with a folder")
    missing = [above for above in (folder, *folder.parents) if not above.exists()]
    for above in reversed(missing):
        above.mkdir(exist_ok=True)
        made.append(above)


def _stage(path: Path, data: bytes) -> Path:
    """Write data to a temporary file beside a path, with the mode of the file there, or as the umask allows."""
    if path.is_dir():
        raise IsADirectoryError(EISDIR, _FOLDER)
    temporary = path.with_name(f"{_PREFIX}{token_hex(8)}")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.is_file():
            temporary.chmod(stat.S_IMODE(path.stat().st_mode) & 0o777)
    except BaseException:
        _tidy([temporary], [])
        raise
    return temporary


def _tidy(files: Iterable[Path], folders: Sequence[Path]) -> None:
    """Remove temporary files, and folders that are still empty."""
    for file in files:
        with suppress(OSError):
            file.unlink()
    for folder in reversed(folders):
        with suppress(OSError):
            folder.rmdir()


def _remove_leftovers(folder: Path) -> None:
    """Remove the temporary files of commands that were killed long ago."""
    with suppress(OSError):
        for path in folder.glob(f"{_PREFIX}*"):
            if time.time() - path.lstat().st_mtime > _LEFT:
                path.unlink()


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Lock the desk against other writers. The folder itself is locked, so that no lock file is left behind."""
    if fcntl is None:
        yield
        return
    folder = os.open(root / "claims", os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)
