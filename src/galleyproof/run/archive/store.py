"""The database of an archive: what was found in each folder. Two commands cannot have it open at once."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa

from galleyproof.check import Check
from galleyproof.engine.claim_facts import DeskFacts
from galleyproof.run.archive.layout import ArchiveError, Layout, quoted
from galleyproof.run.archive.rows import CLAIMS, FOUND, SHARED
from galleyproof.run.archive.stored_folder import FolderDigest, FolderLookups, StoredFolder
from galleyproof.run.encoding import decode_desk_facts

MEMORY: Final = "300MB"
"""The most that DuckDB may use in one process; beyond that it writes to files."""
_BATCH: Final = 1_000
"""Rows that are read at once."""

_FOLDERS: Final = pa.schema([(name, pa.string()) for name in StoredFolder._fields])
_TABLES: Final = {"folders": _FOLDERS, "claims": CLAIMS, "found": FOUND, "shared": SHARED}
_OF_FOLDERS: Final = (("folders", "name"), ("claims", "folder"), ("found", "folder"), ("shared", "folder"))
_KEYED: Final = """
SELECT claim, key FROM shared JOIN ranks USING (folder)
WHERE "check" = ? AND key IN
    (SELECT key FROM shared WHERE "check" = ? GROUP BY key HAVING ? = 1 OR count(DISTINCT claim) >= ?)
ORDER BY rank, number
"""


class Store:
    """The open database of an archive.

    Attributes:
        connection: the connection to it, for queries.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection
        for name, schema in _TABLES.items():
            with self.table("empty", schema.empty_table()):
                connection.execute(f"CREATE TABLE IF NOT EXISTS {name} AS SELECT * FROM empty")  # noqa: S608 - our own names

    @classmethod
    @contextmanager
    def open(cls, layout: Layout) -> Iterator["Store"]:
        """Open the database of an archive; nobody else can until it is closed.

        Raises:
            ArchiveError: it is open already, or damaged.
        """
        with layout.refusing_damage(), closing(_connected(layout)) as connection:
            yield cls(connection)

    def inputs(self) -> dict[str, tuple[str, str]]:
        """Return, for each folder, the digests of its files and of what every folder depends on."""
        return {name: (own, common) for name, own, common in self._rows("SELECT name, own, common FROM folders")}

    def desk_facts(self) -> Iterator[DeskFacts]:
        """Yield what the facts of each folder tell all others."""
        for (desk_facts,) in self._rows("SELECT desk_facts FROM folders"):
            yield decode_desk_facts(json.loads(desk_facts))

    def lookups(self) -> Iterator[tuple[FolderLookups, str]]:
        """Yield what was looked up outside each folder, with the digest of it."""
        for name, looked_up, outside in self._rows("SELECT name, looked_up, outside FROM folders"):
            yield FolderLookups(name, json.loads(looked_up)), outside

    def folders(self) -> Iterator[FolderDigest]:
        """Yield what the third step needs of each folder, in no particular order."""
        for name, data in self._rows("SELECT name, data FROM folders"):
            yield FolderDigest.of(name, json.loads(data))

    def _rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        return rows_of(self.connection.cursor().execute(query))

    def drop(self, names: Sequence[str]) -> None:
        """Forget some folders."""
        with self.table("dropped", pa.table({"folder": pa.array(names, pa.string())})):
            for table, column in _OF_FOLDERS:
                self.connection.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT folder FROM dropped)")  # noqa: S608 - constants

    def add(self, folders: Iterable[StoredFolder], tables: Mapping[str, pa.Table]) -> None:
        """Add what was found in some folders, all or nothing."""
        rows = pa.Table.from_pylist([folder._asdict() for folder in folders], _FOLDERS)
        self.connection.begin()
        for name, table in {**tables, "folders": rows}.items():
            with self.table("added", table):
                self.connection.execute(f"INSERT INTO {name} SELECT * FROM added")  # noqa: S608 - our own names
        self.connection.commit()

    def put_in_order(self, names: Sequence[str]) -> None:
        """Make a table `ranks` with the order of the folders, for queries."""
        ranks = pa.table({"folder": pa.array(names, pa.string()), "rank": pa.array(range(len(names)), pa.int64())})
        with self.table("in_order", ranks):
            self.connection.execute("CREATE OR REPLACE TEMP TABLE ranks AS SELECT * FROM in_order")

    def keyed(self, check: Check) -> Iterator[tuple[str, str]]:
        """Yield the full ids of claims with each key for a check that enough claims have, in the order of the desk."""
        yield from rows_of(self.connection.execute(_KEYED, [check.id, check.id, check.fewest, check.fewest]))

    def write(self, query: str, file: Path) -> None:
        """Write the rows of a query into a Parquet file, all of it or nothing; the query may read the same file."""
        temporary = file.with_suffix(".tmp")
        self.connection.execute(f"COPY ({query}) TO '{quoted(temporary)}' (FORMAT parquet)")
        temporary.replace(file)

    @contextmanager
    def table(self, name: str, data: pa.Table | pa.RecordBatchReader) -> Iterator[None]:
        """Let queries use data under a name."""
        self.connection.register(name, data)
        try:
            yield
        finally:
            self.connection.unregister(name)


def rows_of(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of a query, read a few at a time."""
    while rows := cursor.fetchmany(_BATCH):
        yield from rows


def connect(layout: Layout, database: str = ":memory:", threads: int = 1, **more: Any) -> duckdb.DuckDBPyConnection:  # noqa: ANN401 - as DuckDB takes them
    """Open a database in little memory."""
    config = {"memory_limit": MEMORY, "threads": threads, "temp_directory": str(layout.spill), **more}
    connection = duckdb.connect(database, config=config)
    connection.execute("SET enable_progress_bar = false")
    return connection


def _connected(layout: Layout) -> duckdb.DuckDBPyConnection:
    try:
        return connect(layout, str(layout.database), 2)
    except duckdb.IOException as error:
        if "lock" in str(error):
            raise ArchiveError(
                f"another `galley archive` is at work in `{layout.out}`: wait until it has finished"
            ) from None
        raise
