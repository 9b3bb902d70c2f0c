"""What clusters prove: rows of facts become rows of findings. DuckDB and Spark call the same function."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, Final

import pyarrow as pa

from galleyproof.run.archive.processes import ArchivedDesk
from galleyproof.run.archive.rows import SOLVED, finding_rows
from galleyproof.run.cluster_step import Solve, solve_with
from galleyproof.run.encoding import claim_facts_from, to_json

_BATCH: Final = 1_000
"""Rows that are given back at once."""


def solve_batches(desk: ArchivedDesk, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield what clusters prove, from rows of facts: `bucket`, `cluster` and `facts`, cluster by cluster."""
    around = desk.surroundings()
    solve = solve_with(around, around.frame(desk.read_desk_facts()))
    rows: list[dict[str, Any]] = []
    for (bucket, cluster), members in groupby(_facts(batches), key=lambda row: row[:2]):
        proved = _proved(solve, [facts for _, _, facts in members])
        rows += ({"bucket": bucket, "cluster": cluster, **row} for row in proved)
        if len(rows) >= _BATCH:
            yield pa.RecordBatch.from_pylist(rows, SOLVED)
            rows = []
    yield pa.RecordBatch.from_pylist(rows, SOLVED)


def _facts(batches: Iterable[pa.RecordBatch]) -> Iterator[tuple[int, str, str]]:
    for batch in batches:
        columns = (batch.column(name).to_pylist() for name in ("bucket", "cluster", "facts"))
        yield from zip(*columns, strict=True)


def _proved(solve: Solve, facts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the findings of one cluster as rows; one row without a finding if there are none."""
    proved = solve([claim_facts_from(json.loads(text)) for text in facts])
    rows = [*finding_rows(proved.findings, proved.undecided)] or [{}]
    looked_up: str | None = to_json(proved.looked_up)
    for number, row in enumerate(rows):
        yield {"number": number, "looked_up": looked_up, **row}
        looked_up = None
