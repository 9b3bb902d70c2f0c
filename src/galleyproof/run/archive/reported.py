"""The findings of a check of an archive, in a table, so that they need not fit into memory."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import pyarrow as pa

from galleyproof.finding import Finding
from galleyproof.run.archive.layout import Layout, quoted
from galleyproof.run.archive.rows import REPORTED, finding_from, finding_rows
from galleyproof.run.archive.store import Store, rows_of

_COLUMNS: Final = ", ".join(f'"{name}"' for name in REPORTED.names)
_TABLE: Final = """
CREATE OR REPLACE TEMP TABLE reported AS
SELECT {columns}, CAST(NULL AS VARCHAR) AS because FROM (
    SELECT {columns} FROM read_parquet('{local}')
    UNION ALL
    SELECT {columns} FROM read_parquet('{solved}')
        JOIN (SELECT DISTINCT cluster, first FROM read_parquet('{facts}')) USING (cluster)
    WHERE finding IS NOT NULL
    QUALIFY NOT crashed OR row_number() OVER (PARTITION BY "check", crashed ORDER BY first, number) = 1
)
"""
"""Local findings, and those of clusters; of several crashes of one constraint only the first."""
_ADD: Final = f"INSERT INTO reported SELECT {_COLUMNS}, NULL FROM added"  # noqa: S608 - constants
_OF_CHECKS: Final = """
SELECT rowid, finding FROM reported JOIN named USING ("check") WHERE NOT question ORDER BY place, first, number
"""
_WAIVE: Final = "UPDATE reported SET because = marked.because FROM marked WHERE reported.rowid = marked.row"
_SORTED: Final = """
SELECT question, finding, because FROM reported
ORDER BY CASE WHEN NOT question THEN 0 WHEN severity = 'error' THEN 1 ELSE 2 END,
    file, line, "column", "check", message, claims, first, number
"""


class Numbered(NamedTuple):
    """A finding with the number of its row."""

    row: int
    finding: Finding


class Reported:
    """The findings and open questions of a check; at first, those of the folders and of the clusters."""

    def __init__(self, store: Store, layout: Layout) -> None:
        self._store = store
        files = {"local": quoted(layout.local), "solved": quoted(layout.solved), "facts": layout.all_facts}
        store.connection.execute(_TABLE.format(columns=_COLUMNS, **files))

    def add(self, findings: Iterable[Finding], questions: Iterable[Finding]) -> None:
        """Add what was found once for the desk."""
        rows = [{"first": 0, "number": number, **row} for number, row in enumerate(finding_rows(findings, questions))]
        with self._store.table("added", pa.Table.from_pylist(rows, REPORTED)):
            self._store.connection.execute(_ADD)

    def of_checks(self, ids: Sequence[str]) -> Iterator[Numbered]:
        """Yield the findings of some checks, in the order of the checks."""
        named = {"check": pa.array(ids, pa.string()), "place": pa.array(range(len(ids)), pa.int64())}
        with self._store.table("named", pa.table(named)):
            for row, text in rows_of(self._store.connection.execute(_OF_CHECKS)):
                yield Numbered(row, finding_from(text))

    def waive(self, because: Mapping[int, str]) -> None:
        """Mark findings as waived, by the numbers of their rows."""
        marked = {"row": pa.array(because.keys(), pa.int64()), "because": pa.array(because.values(), pa.string())}
        with self._store.table("marked", pa.table(marked)):
            self._store.connection.execute(_WAIVE)

    def sorted(self) -> Iterator[tuple[Finding, bool]]:
        """Yield everything in the order of a report, each with True if it is a question left open."""
        for question, text, because in rows_of(self._store.connection.execute(_SORTED)):
            finding = finding_from(text)._replace(waived=because)
            yield finding, question and not finding.blocks
