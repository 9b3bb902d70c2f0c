"""What earlier runs found, kept in `.galley_cache/` so that the next run starts from there.

It is one SQLite file, safe to delete and safe under two runs at once. Whatever is damaged, or was written by another
version, is left out. Nothing in it is executed.
"""

import json
import sqlite3
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, TypeVar

FOLDER: Final = ".galley_cache"
_FILE: Final = "results-2.sqlite3"
"""Its number changes with the tables."""
_WAIT: Final = 2.0
"""Seconds to wait for another run that is writing."""
_OUTPUTS: Final = 16
"""The outputs of whole runs that are kept."""
_LIBRARIES: Final = ("pydantic", "pydantic_core", "yaml", "rapidfuzz")
_TABLES: Final = """
CREATE TABLE IF NOT EXISTS folders
    (name TEXT PRIMARY KEY, own TEXT, common TEXT, outside TEXT, registers TEXT, data TEXT, seal TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS clusters (id INTEGER PRIMARY KEY, registers TEXT, data TEXT, seal TEXT);
CREATE TABLE IF NOT EXISTS registers (digest TEXT PRIMARY KEY, data TEXT, seal TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outputs (id INTEGER PRIMARY KEY, stamp TEXT UNIQUE, code INTEGER, text TEXT, seal TEXT);
"""
_FOLDERS: Final = "SELECT name, own, common, outside, data, seal, registers FROM folders"
_HOLDS: Final = "UPDATE folders SET registers = ? WHERE (name, own, common, outside, registers) = (?, ?, ?, ?, ?)"
_REGISTERS: Final = "SELECT digest, data, seal FROM registers WHERE digest = ?"
_DROP_REGISTERS: Final = "DELETE FROM registers WHERE digest NOT IN (SELECT registers FROM folders)"
_OUTPUT: Final = "SELECT code, text, seal FROM outputs WHERE stamp = ?"
_DROP_OLD: Final = "DELETE FROM outputs WHERE id NOT IN (SELECT id FROM outputs ORDER BY id DESC LIMIT ?)"

T = TypeVar("T")


class Cache:
    """The cache of one desk; where it cannot be read or written, it is empty.

    Attributes:
        root: the desk's root.
        code: a digest of the code that finds the results.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.code = code_digest()

    def folders(self) -> dict[str, tuple[str, str, str, str, str]]:
        """Return what is kept of each folder, by its name: four digests of what it depends on, and the result."""
        rows = self._transact(lambda database: database.execute(_FOLDERS).fetchall()) or []
        sealed = ((row, registers) for *row, seal, registers in rows if seal == _seal(row))
        return {name: (*digests, registers, data) for (name, *digests, data), registers in sealed}

    def clusters(self) -> tuple[str, dict[str, Any]]:
        """Return the digest of the registers with which clusters were solved, and what each proved, by its mark."""
        row = self._transact(lambda database: database.execute("SELECT registers, data, seal FROM clusters").fetchone())
        clusters = _data(row)
        return (row[0], clusters) if row and isinstance(clusters, dict) else ("", {})

    def registers(self, digest: str) -> Any:  # noqa: ANN401 - data
        """Return the registers with a digest, as data; None if they are not kept."""
        return _data(self._transact(lambda database: database.execute(_REGISTERS, (digest,)).fetchone()))

    def save(
        self,
        folders: Mapping[str, tuple[str, ...] | None],
        held: Sequence[tuple[str, ...]],
        clusters: Mapping[str, Any] | None,
        registers: tuple[str, Any],
    ) -> None:
        """Keep what has changed.

        Args:
            folders: the folders that were examined; None for one that is gone.
            held: the name and digests of those that were kept with other registers, and hold with these.
            clusters: all clusters; None if they are the same as before.
            registers: the digest of the registers, and the registers themselves; None if they are kept.
        """
        rows = [_folder_row(name, kept) for name, kept in folders.items() if kept]
        gone = [(name,) for name, kept in folders.items() if kept is None]
        digest, own = registers

        def write(database: sqlite3.Connection) -> None:
            database.executemany("REPLACE INTO folders VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            database.executemany("DELETE FROM folders WHERE name = ?", gone)
            database.executemany(_HOLDS, [(digest, *digests) for digests in held])
            if clusters is not None:
                database.execute("REPLACE INTO clusters VALUES (1, ?, ?, ?)", _sealed(digest, _json(clusters)))
            if own is not None:
                database.execute("REPLACE INTO registers VALUES (?, ?, ?)", _sealed(digest, _json(own)))
                database.execute(_DROP_REGISTERS)

        if rows or gone or held or clusters is not None or own is not None:
            self._transact(write, create=True)

    def output(self, stamp: str) -> tuple[int, str] | None:
        """Return the exit code and the output that a run with this stamp had, or None."""
        row = self._transact(lambda database: database.execute(_OUTPUT, (stamp,)).fetchone())
        match row:
            case [0 | 1 as code, str(text), seal] if seal == _seal((stamp, code, text)):
                return code, text
        return None

    def save_output(self, stamp: str, code: int, text: str) -> None:
        """Keep the exit code and the output of a run, in place of the oldest."""
        row = (stamp, code, text)

        def write(database: sqlite3.Connection) -> None:
            database.execute("REPLACE INTO outputs (stamp, code, text, seal) VALUES (?, ?, ?, ?)", (*row, _seal(row)))
            database.execute(_DROP_OLD, (_OUTPUTS,))

        self._transact(write, create=True)

    def _transact(self, work: Callable[[sqlite3.Connection], T], *, create: bool = False) -> T | None:
        """Do some work on the file in one transaction. Nothing raises: None if there is no file, or it fails."""
        folder = self.root / FOLDER
        path = folder / _FILE
        try:
            if folder.is_symlink() or path.is_symlink() or not (create or path.is_file()):
                return None
            if create and not folder.is_dir():
                folder.mkdir()
                (folder / ".gitignore").write_text("*\n")
            with closing(sqlite3.connect(path, timeout=_WAIT)) as database:
                database.text_factory = lambda data: data.decode("utf-8", "surrogatepass")
                database.execute("PRAGMA synchronous = OFF")  # what a crash of the machine destroys, the seals notice
                if create:
                    database.executescript(_TABLES)
                with database:
                    return work(database)
        except sqlite3.OperationalError:  # another run is writing, the disk is full, or a table is missing
            return None
        except sqlite3.Error:  # it is damaged, or something else
            _remove(path)
        except (OSError, ValueError):
            return None
        return None


def _remove(path: Path) -> None:
    for file in (path, path.with_name(f"{path.name}-journal")):
        try:
            file.unlink(missing_ok=True)
        except OSError:
            return


def _folder_row(name: str, kept: tuple[str, ...]) -> tuple[str, ...]:
    """Return the row of a folder; its seal leaves out the registers, as it may hold with several."""
    *digests, registers, data = kept
    return (name, *digests, registers, data, _seal((name, *digests, data)))


def _sealed(*row: str) -> tuple[str, ...]:
    return (*row, _seal(row))


def _data(row: Sequence[str] | None) -> Any:  # noqa: ANN401 - data
    """Return the data of a sealed row; None without a row, or if it is damaged."""
    try:
        return json.loads(row[1]) if row and row[2] == _seal(row[:2]) else None
    except (ValueError, TypeError, RecursionError):  # the seal is no secret
        return None


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def _seal(row: Iterable[object]) -> str:
    """Return a checksum of a row, by which damage is noticed."""
    text = "\0".join(map(str, row))
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


@cache
def code_digest() -> str:
    """Return a digest of this package's code, of Python's version, and of the libraries that it was installed with."""
    digest = blake2b(sys.version.encode(), digest_size=16)
    package = Path(__file__).parents[1]
    for path in sorted(package.rglob("*.py")):
        digest.update(str(path.relative_to(package)).encode())
        digest.update(path.read_bytes())
    for name in _LIBRARIES:
        spec = find_spec(name)
        if spec and spec.origin:
            status = Path(spec.origin).stat()
            digest.update(f"{name} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()
