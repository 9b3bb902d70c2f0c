"""What earlier runs found, kept in `.galley_cache/` so that the next run starts from there.

It is one SQLite file, safe to delete and safe under two runs at once. Whatever is damaged, or was written by another
version, is left out. Nothing in it is executed.
"""

import json
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

FOLDER: Final = ".galley_cache"
_FILE: Final = "results-1.sqlite3"
"""Its number changes with the tables."""
_WAIT: Final = 2.0
"""Seconds to wait for another run that is writing."""
_OUTPUTS: Final = 16
"""The outputs of whole runs that are kept."""
_LIBRARIES: Final = ("pydantic", "pydantic_core", "yaml", "rapidfuzz")
_TABLES: Final = """
CREATE TABLE IF NOT EXISTS folders
    (name TEXT PRIMARY KEY, own TEXT, common TEXT, outside TEXT, data TEXT, seal TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS clusters (scope TEXT PRIMARY KEY, data TEXT, seal TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outputs (id INTEGER PRIMARY KEY, stamp TEXT UNIQUE, code INTEGER, text TEXT, seal TEXT);
"""


class Cache:
    """The cache of one desk; where it cannot be read or written, it is empty.

    Attributes:
        root: the desk's root.
        code: a digest of the code that finds the results.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.code = code_digest()

    def folders(self) -> dict[str, tuple[str, str, str, str]]:
        """Return what is kept of each folder, by its name: three digests of what it depends on, and the result."""
        with self._open() as database:
            rows = database.execute("SELECT name, own, common, outside, data, seal FROM folders") if database else ()
            return {row[0]: row[1:5] for row in rows if row[5] == _seal(row[:5])}
        return {}

    def clusters(self) -> dict[str, Any]:
        """Return what is kept of each cluster, by its mark."""
        with self._open() as database:
            row = database and database.execute("SELECT data, seal FROM clusters WHERE scope = 'all'").fetchone()
            if row and row[1] == _seal(row[:1]):
                return dict(json.loads(row[0]))
        return {}

    def save(
        self, folders: Mapping[str, tuple[str, ...]], gone: Iterable[str], clusters: Mapping[str, Any] | None
    ) -> None:
        """Keep the folders that changed, drop those that are gone, and keep these clusters in place of all others."""
        if not folders and not gone and clusters is None:
            return
        rows = [(name, *kept) for name, kept in folders.items()]
        with self._open(create=True) as database:
            if database:
                database.executemany(
                    "REPLACE INTO folders VALUES (?, ?, ?, ?, ?, ?)", [(*row, _seal(row)) for row in rows]
                )
                database.executemany("DELETE FROM folders WHERE name = ?", [(name,) for name in gone])
                if clusters is not None:
                    data = json.dumps(clusters, ensure_ascii=False)
                    database.execute("REPLACE INTO clusters VALUES ('all', ?, ?)", (data, _seal((data,))))

    def output(self, stamp: str) -> tuple[int, str] | None:
        """Return the exit code and the output that a run with this stamp had, or None."""
        with self._open() as database:
            row = database and database.execute(
                "SELECT code, text, seal FROM outputs WHERE stamp = ?", (stamp,)
            ).fetchone()
            if row and row[2] == _seal((stamp, *row[:2])):
                return row[0], row[1]
        return None

    def save_output(self, stamp: str, code: int, text: str) -> None:
        """Keep the exit code and the output of a run, in place of the oldest."""
        with self._open(create=True) as database:
            if database:
                row = (stamp, code, text)
                database.execute(
                    "REPLACE INTO outputs (stamp, code, text, seal) VALUES (?, ?, ?, ?)", (*row, _seal(row))
                )
                database.execute(
                    "DELETE FROM outputs WHERE id NOT IN (SELECT id FROM outputs ORDER BY id DESC LIMIT ?)", (_OUTPUTS,)
                )

    @contextmanager
    def _open(self, *, create: bool = False) -> Iterator[sqlite3.Connection | None]:
        """Open the file for one transaction; None if there is none. Nothing raises: what fails is not kept."""
        folder = self.root / FOLDER
        path, database = folder / _FILE, None
        try:
            if folder.is_symlink() or path.is_symlink() or not (create or path.is_file()):
                yield None
                return
            if create and not folder.is_dir():
                folder.mkdir()
                (folder / ".gitignore").write_text("*\n")
            database = sqlite3.connect(path, timeout=_WAIT)
            database.text_factory = lambda data: data.decode("utf-8", "surrogatepass")
            database.execute("PRAGMA synchronous = OFF")  # what a crash of the machine destroys, the seals notice
            if create:
                database.executescript(_TABLES)
            with database:
                yield database
        except sqlite3.DatabaseError as error:
            if not isinstance(error, sqlite3.OperationalError):  # not a database, or damaged
                _remove(path)
        except (OSError, ValueError):
            return
        finally:
            if database:
                database.close()


def _remove(path: Path) -> None:
    for file in (path, path.with_name(f"{path.name}-journal")):
        try:
            file.unlink(missing_ok=True)
        except OSError:
            return


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
