"""A stamp of a desk: one digest of every file that a run of it reads. Two runs with one stamp find the same."""

import os
import re
import stat
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from galleyproof.regular_file import LARGEST, LARGEST_TEXT, read_regular

_CHECKS, _REPORTS = "checks", "reports"
_NAMED = {name: re.compile(rf"^{name}: +(?P<folder>\w[\w/-]*) *$", re.MULTILINE) for name in (_CHECKS, _REPORTS)}
_SURVEY = "guard.json"


def stamp_of(root: Path, also: Iterable[str]) -> str | None:
    """Return the stamp of a desk, with anything else that the run depends on; None if it cannot be told.

    It covers the names and contents of all files in `claims/`, and in the folder of the desk's own checks, and the
    guard's survey among the reports. Links and other special files leave it open.
    """
    digest = blake2b(digest_size=16)
    for text in also:
        digest.update(f"{text}\0".encode("utf-8", "surrogateescape"))
    try:
        settings = read_regular(root / "claims/desk.yaml", root, LARGEST_TEXT).decode(errors="replace")
        code, reports = (_folder(name, settings, root) for name in (_CHECKS, _REPORTS))
        digest.update(b"\0".join(_modules_beside(root)))
        folders = [(folder, os.path.relpath(folder, root)) for folder in (root / "claims", code) if folder.is_dir()]
        complete = all(_add(folder, name, digest) for folder, name in folders)
        if (survey := reports / _SURVEY).is_file():
            digest.update(b"\0s" + read_regular(survey, root, LARGEST))
    except OSError:
        return None
    return digest.hexdigest() if complete else None


def _folder(name: str, settings: str, root: Path) -> Path:
    """Return the folder of the desk's own checks, or of its reports, by the text of `desk.yaml`.

    Raises:
        OSError: it names the folder in a way that only a reader of YAML understands.
    """
    named = _NAMED[name].search(settings)
    if named is None and name in settings:
        raise OSError
    return root / (named["folder"] if named else name)


def _modules_beside(root: Path) -> Iterable[bytes]:
    """Return the paths of Python files beside `claims/`, as checks in a folder with a misspelt name are a finding."""
    return sorted(os.fsencode(path.relative_to(root)) for path in root.glob("[!.]*/*.py"))


def _add(folder: str | Path, name: str, digest: blake2b) -> bool:
    """Add all files of a folder, by its name; return False if there is one of another kind, or too large to be read."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        status = entry.stat(follow_symlinks=False)
        mode = status.st_mode
        place = f"{name}/{entry.name}"
        if stat.S_ISDIR(mode):
            digest.update(b"\0d" + os.fsencode(place))
            if entry.name != "__pycache__" and not _add(entry.path, place, digest):
                return False
        elif stat.S_ISREG(mode) and status.st_size <= LARGEST:
            data = Path(entry.path).read_bytes()
            digest.update(b"\0f" + os.fsencode(place) + b"\0%d\0" % len(data))
            digest.update(data)
        else:
            return False
    return True
