"""The database of an archive: what was found in each folder. Two commands cannot have it open at once."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any, Final

import duckdb
import pyarrow as pa

from galleyproof.run.archive.layout import ArchiveError, Layout
from galleyproof.run.archive.stored_folder import StoredFolder

MEMORY: Final = "300MB"
"""The most that DuckDB may use in one process; beyond that it writes to files."""

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS folders
    (name VARCHAR, own VARCHAR, common VARCHAR, outside VARCHAR, data VARCHAR);
CREATE TABLE IF NOT EXISTS claims
    (folder VARCHAR, number INTEGER, mark VARCHAR, several BOOLEAN, keys UBIGINT[], facts VARCHAR);
CREATE TABLE IF NOT EXISTS found
    (folder VARCHAR, number INTEGER, "check" VARCHAR, severity VARCHAR, message VARCHAR, file VARCHAR, line INTEGER,
    "column" INTEGER, claims VARCHAR[], crashed BOOLEAN, question BOOLEAN, finding VARCHAR);
"""
"""The columns of `claims` and `found` are those of `CLAIMS` and `FOUND`."""
_OF_FOLDERS: Final = (("folders", "name"), ("claims", "folder"), ("found", "folder"))


class Store:
    """The open database of an archive.

    Attributes:
        connection: the connection to it, for queries.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection
        connection.execute(_TABLES)

    @classmethod
    @contextmanager
    def open(cls, layout: Layout) -> Iterator["Store"]:
        """Open the database of an archive; nobody else can until it is closed.

        Raises:
            ArchiveError: it is open already, or damaged.
        """
        with layout.refusing_damage(), closing(_connected(layout)) as connection:
            yield cls(connection)

    def folders(self) -> Iterator[StoredFolder]:
        """Yield the folders, in no particular order."""
        cursor = self.connection.cursor().execute("SELECT name, own, common, outside, data FROM folders")
        while rows := cursor.fetchmany(100):
            yield from (StoredFolder(*row) for row in rows)

    def drop(self, names: Sequence[str]) -> None:
        """Forget some folders."""
        with self.table("dropped", pa.table({"folder": pa.array(names, pa.string())})):
            for table, column in _OF_FOLDERS:
                self.connection.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT folder FROM dropped)")  # noqa: S608 - constants

    def add(self, folders: Iterable[StoredFolder], claims: Sequence[pa.Table], found: Sequence[pa.Table]) -> None:
        """Add what was found in some folders, all or nothing."""
        columns = zip(*folders, strict=True)
        rows = dict(zip(StoredFolder._fields, (pa.array(column, pa.string()) for column in columns), strict=True))
        self.connection.begin()
        for name, table in (
            ("claims", pa.concat_tables(claims)),
            ("found", pa.concat_tables(found)),
            ("folders", pa.table(rows)),
        ):
            with self.table("added", table):
                self.connection.execute(f"INSERT INTO {name} SELECT * FROM added")  # noqa: S608 - constants
        self.connection.commit()

    @contextmanager
    def table(self, name: str, data: pa.Table | pa.RecordBatchReader) -> Iterator[None]:
        """Let queries use data under a name."""
        self.connection.register(name, data)
        try:
            yield
        finally:
            self.connection.unregister(name)


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
