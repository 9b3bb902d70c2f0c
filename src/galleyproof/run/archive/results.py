"""The findings of a check as files, with what is new and gone since the last one."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeAlias

import pyarrow as pa
import pyarrow.parquet as pq

from galleyproof.finding import Finding
from galleyproof.run.archive.layout import Layout, quoted
from galleyproof.run.archive.reported import Reported
from galleyproof.run.archive.rows import RESULT, sorted_by
from galleyproof.run.archive.store import Store, rows_of
from galleyproof.run.digests import digest_of

AsData: TypeAlias = Callable[[Finding], dict[str, Any]]
"""Returns a finding as data ready for JSON."""

_BATCH: Final = 1_000
_LINE: Final = re.compile(r"(\.(?:yaml|yml|md|py)):\d+(?::\d+)?")
_NUMBERED: Final = """
CREATE OR REPLACE TEMP TABLE {table} AS
SELECT *, row_number() OVER (PARTITION BY identity ORDER BY position) AS copy FROM read_parquet('{file}')
"""
_ONLY: Final = "SELECT finding FROM {table} ANTI JOIN {other} USING (identity, copy) ORDER BY position"
_COMPARED: Final = """
COPY (
    SELECT now.* EXCLUDE (copy, change), CASE WHEN before.copy IS NULL THEN 'new' ELSE 'unchanged' END AS change
    FROM now LEFT JOIN before ON now.identity = before.identity AND now.copy = before.copy ORDER BY now.position
) TO '{file}' (FORMAT parquet)
"""


@dataclass
class ResultSummary:
    """What a check of an archive found, in numbers.

    Attributes:
        counts: the findings by severity; those that are waived as `waived`.
        open_questions: the questions that no check could decide, and that do not block publication.
        new: the findings that the last check did not have.
        gone: the findings that only the last check had.
        blocked: True if an error must be fixed before publication.
    """

    counts: Counter[str] = field(default_factory=Counter)
    open_questions: int = 0
    new: int = 0
    gone: int = 0
    blocked: bool = False

    @property
    def unchanged(self) -> int:
        """The findings that the last check had as well."""
        return self.counts.total() - self.new

    def count(self, finding: Finding) -> None:
        """Count a finding."""
        self.counts["waived" if finding.waived is not None else finding.severity.value] += 1
        self.blocked |= finding.blocks


def write_results(store: Store, layout: Layout, reported: Reported, as_data: AsData) -> ResultSummary:
    """Write the findings as Parquet and JSON lines, the open questions, and what is new and gone."""
    summary = ResultSummary()
    files = {name: layout.out / f"{name}.tmp" for name in ("findings.parquet", "findings.jsonl", "questions.jsonl")}
    _write_sorted(reported, files, as_data, summary)
    files["changes.jsonl"] = layout.out / "changes.jsonl.tmp"
    _compare(store, layout, files, summary)
    for name in ("questions.jsonl", "changes.jsonl", "findings.jsonl", "findings.parquet"):
        files[name].replace(layout.out / name)
    return summary


def _write_sorted(reported: Reported, files: Mapping[str, Path], as_data: AsData, summary: ResultSummary) -> None:
    with (
        files["findings.jsonl"].open("w", encoding="utf-8") as lines,
        files["questions.jsonl"].open("w", encoding="utf-8") as questions,
        pq.ParquetWriter(files["findings.parquet"], RESULT) as table,
    ):
        rows: list[dict[str, Any]] = []
        for finding, is_open in reported.sorted():
            text = json.dumps(as_data(finding), ensure_ascii=False)
            if is_open:
                summary.open_questions += 1
                questions.write(f"{text}\n")
                continue
            rows.append(_row(finding, text, summary.counts.total()))
            summary.count(finding)
            lines.write(f"{text}\n")
            if len(rows) == _BATCH:
                table.write_batch(pa.RecordBatch.from_pylist(rows, RESULT))
                rows = []
        table.write_batch(pa.RecordBatch.from_pylist(rows, RESULT))


def _row(finding: Finding, text: str, position: int) -> dict[str, Any]:
    return {
        "position": position,
        **sorted_by(finding),
        "because": finding.waived,
        "finding": text,
        "identity": identity_of(finding),
    }


def identity_of(finding: Finding) -> str:
    """Return a digest by which a finding is known again, wherever in its file it has moved."""
    message = _LINE.sub(r"\1", finding.message)
    return digest_of([finding.check, finding.severity.value, message, finding.claims, finding.waived is not None])


def _compare(store: Store, layout: Layout, files: Mapping[str, Path], summary: ResultSummary) -> None:
    """Write what is new and gone since the last check, and add it to the summary."""
    query = store.connection.execute
    current = files["findings.parquet"]
    if not layout.findings.exists():
        pq.write_table(RESULT.empty_table(), layout.findings)
    query(_NUMBERED.format(table="now", file=quoted(current)))
    query(_NUMBERED.format(table="before", file=quoted(layout.findings)))
    with files["changes.jsonl"].open("w", encoding="utf-8") as lines:
        for text in _only("now", "before", store):
            summary.new += 1
            lines.write(f'{{"change": "new", "finding": {text}}}\n')
        for text in _only("before", "now", store):
            summary.gone += 1
            lines.write(f'{{"change": "gone", "finding": {text}}}\n')
    query(_COMPARED.format(file=quoted(current)))


def _only(table: str, other: str, store: Store) -> Iterator[str]:
    query = _ONLY.format(table=table, other=other)
    return (text for (text,) in rows_of(store.connection.execute(query)))
