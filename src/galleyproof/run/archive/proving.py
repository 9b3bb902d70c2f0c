"""The second step of an archive: clusters that are not solved yet, and those that were solved before."""

import shutil
from collections.abc import Callable
from typing import Final

import pyarrow.parquet as pq

from galleyproof.run.archive.layout import Layout, quoted
from galleyproof.run.archive.rows import SOLVED
from galleyproof.run.archive.store import Store

_KNOWN: Final = """
SELECT * FROM (
    SELECT * FROM read_parquet('{solved}') UNION ALL BY NAME SELECT * FROM read_parquet('{anew}/*.parquet')
) WHERE cluster IN (SELECT cluster FROM read_parquet('{facts}')) ORDER BY bucket, cluster, number
"""


def prove_clusters(store: Store, layout: Layout, solve: Callable[[], None]) -> None:
    """Have the clusters solved that are not solved yet, and keep what is known of all others."""
    shutil.rmtree(layout.solved_anew, ignore_errors=True)
    layout.solved_anew.mkdir()
    if not layout.solved.exists():
        pq.write_table(SOLVED.empty_table(), layout.solved)
    solve()
    query = _KNOWN.format(solved=quoted(layout.solved), anew=quoted(layout.solved_anew), facts=layout.all_facts)
    store.write(query, layout.solved)
    shutil.rmtree(layout.solved_anew)
