"""A stamp of a desk: one digest of every file that a run of it reads. Two runs with one stamp find the same."""

import os
import re
import stat
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from galleyproof.regular_file import LARGEST, LARGEST_TEXT, read_regular

_CHECKS = "checks"
_NAMED = re.compile(rf"^{_CHECKS}: +(?P<folder>\w[\w/-]*) *$", re.MULTILINE)


def stamp_of(root: Path, also: Iterable[str]) -> str | None:
    """Return the stamp of a desk, with anything else that the run depends on; None if it cannot be told.

    It covers the names and contents of all files in `claims/`, and in the folder of the desk's own checks. Links and
    other special files leave it open.
    """
    digest = blake2b(digest_size=16)
    for text in also:
        digest.update(f"{text}\0".encode("utf-8", "surrogateescape"))
    try:
        folders = [root / "claims", *_code_folders(root)]
        complete = all(_add(folder, root, digest) for folder in folders)
    except OSError:
        return None
    return digest.hexdigest() if complete else None


def _code_folders(root: Path) -> list[Path]:
    """Return the folder of the desk's own checks, if it has one.

    Raises:
        OSError: `desk.yaml` names the folder in a way that only a reader of YAML understands.
    """
    text = read_regular(root / "claims/desk.yaml", root, LARGEST_TEXT).decode(errors="replace")
    named = _NAMED.search(text)
    if named is None and _CHECKS in text:
        raise OSError
    folder = root / (named["folder"] if named else _CHECKS)
    return [folder] if folder.is_dir() else []


def _add(folder: Path, root: Path, digest: blake2b) -> bool:
    """Add all files of a folder; return False if there is one of another kind, or too large to be read."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        status = entry.stat(follow_symlinks=False)
        mode = status.st_mode
        name = os.fsencode(os.path.relpath(entry.path, root))
        if stat.S_ISDIR(mode):
            digest.update(b"\0d" + name)
            if entry.name != "__pycache__" and not _add(Path(entry.path), root, digest):
                return False
        elif stat.S_ISREG(mode) and status.st_size <= LARGEST:
            data = Path(entry.path).read_bytes()
            digest.update(b"\0f" + name + b"\0%d\0" % len(data))
            digest.update(data)
        else:
            return False
    return True
