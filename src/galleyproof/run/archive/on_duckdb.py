"""The second step on one machine: DuckDB reads the facts of one bucket after the other, for several processes."""

from contextlib import closing
from functools import partial
from typing import Final

import pyarrow.parquet as pq

from galleyproof.garbage import paused_garbage_collection
from galleyproof.run.archive.layout import Layout, quoted
from galleyproof.run.archive.processes import ArchivedDesk, shared_out
from galleyproof.run.archive.rows import SOLVED
from galleyproof.run.archive.solving import solve_batches
from galleyproof.run.archive.store import connect

_ROWS: Final = 2_000
"""Rows that are read at once."""
_UNSOLVED: Final = """
SELECT bucket, cluster, facts FROM read_parquet('{facts}/bucket={bucket}/*.parquet', hive_partitioning = true)
WHERE cluster NOT IN (SELECT cluster FROM read_parquet('{solved}') WHERE bucket = {bucket})
ORDER BY first, number
"""


def solve_on_duckdb(desk: ArchivedDesk, layout: Layout, jobs: int) -> None:
    """Solve the clusters that are not solved yet, and write what they prove."""
    buckets = sorted(int(path.name.partition("=")[2]) for path in layout.facts.glob("bucket=*"))
    for _ in shared_out(partial(_solve_bucket, desk, layout), buckets, jobs):
        pass


def _solve_bucket(desk: ArchivedDesk, layout: Layout, bucket: int) -> None:
    query = _UNSOLVED.format(facts=quoted(layout.facts), solved=quoted(layout.solved), bucket=bucket)
    file = layout.solved_anew / f"bucket-{bucket}.parquet"
    with (
        layout.refusing_damage(),
        closing(connect(layout)) as connection,
        pq.ParquetWriter(file, SOLVED) as writer,
        paused_garbage_collection(),
    ):
        for batch in solve_batches(desk, connection.sql(query).to_arrow_reader(_ROWS)):
            writer.write_batch(batch)
