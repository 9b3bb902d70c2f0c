"""An archive as Parquet: the facts of claims that may contradict others, by cluster, and local findings."""

import shutil
from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from galleyproof.run.archive.forest import ClusterForest
from galleyproof.run.archive.layout import Layout, Manifest, quoted
from galleyproof.run.archive.rows import FACTS
from galleyproof.run.archive.store import Store
from galleyproof.run.digests import digest_of

_FULL: Final = 10_000
"""The claims that a bucket has room for."""
_BATCH: Final = 10_000

_IN_ORDER: Final = """
CREATE OR REPLACE TEMP TABLE in_order AS
SELECT claims.rowid AS place, row_number() OVER (ORDER BY rank, number) - 1 AS id
FROM claims JOIN ranks ON claims.folder = ranks.folder
"""
_KEYS: Final = "SELECT keys FROM claims JOIN in_order ON claims.rowid = place ORDER BY id"
_MEMBERS: Final = """
CREATE OR REPLACE TEMP TABLE members AS
SELECT firsts.first, in_order.id, mark, several, list_min(keys) AS key, claims.rowid AS place
FROM claims JOIN in_order ON claims.rowid = place JOIN firsts ON in_order.id = firsts.id
"""
_CLUSTERS: Final = """
CREATE OR REPLACE TEMP TABLE clusters AS
SELECT first, md5(? || string_agg(mark, ' ' ORDER BY id)) AS cluster, coalesce(arg_min(key, id), 0) AS key,
    count(*) AS size
FROM members GROUP BY first HAVING count(*) > 1 OR bool_or(several)
"""
_FACTS: Final = """
COPY (
    SELECT CAST(clusters.key % {buckets} AS INTEGER) AS bucket, cluster, first, id AS number, facts
    FROM clusters JOIN members USING (first) JOIN claims ON claims.rowid = members.place
) TO '{folder}' (FORMAT parquet, PARTITION_BY (bucket))
"""
_LOCAL: Final = """
COPY (
    SELECT rank AS first, found.* FROM found JOIN ranks ON found.folder = ranks.folder ORDER BY first, number
) TO '{file}' (FORMAT parquet)
"""


def export(store: Store, layout: Layout, manifest: Manifest, names: Sequence[str], common: str) -> Manifest:
    """Write the facts and the local findings of all folders, given in order; return the manifest with their numbers.

    A cluster has a digest of all that its result depends on. Its bucket follows from a key of its first claim, so that
    it stays where it is when others change.
    """
    query = store.connection.execute
    store.put_in_order(names)
    query(_IN_ORDER)
    query(_LOCAL.format(file=quoted(layout.local)))
    with store.table("firsts", _firsts(store)):
        query(_MEMBERS)
    query(_CLUSTERS, [digest_of([common, manifest.facts_digest])])
    row = query("SELECT coalesce(sum(size), 0) FROM clusters").fetchone()
    claims = int(row[0]) if row else 0
    buckets = _buckets(claims, manifest.buckets)
    _write_facts(store, layout, buckets)
    if buckets != manifest.buckets:
        layout.solved.unlink(missing_ok=True)  # it is sorted by the buckets of before
    return replace(manifest, claims=claims, buckets=buckets)


def _firsts(store: Store) -> pa.Table:
    """Return the first claim of each claim's cluster, both by their numbers."""
    forest = ClusterForest()
    for batch in store.connection.sql(_KEYS).to_arrow_reader(_BATCH):
        for keys in batch.column(0).to_pylist():
            forest.add(keys)
    firsts = array("q", forest.firsts())
    numbers = pa.array(range(len(firsts)), pa.int64())
    return pa.table(
        {"id": numbers, "first": pa.Array.from_buffers(pa.int64(), len(firsts), [None, pa.py_buffer(firsts)])}
    )


def _write_facts(store: Store, layout: Layout, buckets: int) -> None:
    shutil.rmtree(layout.facts, ignore_errors=True)
    store.connection.execute(_FACTS.format(buckets=buckets, folder=quoted(layout.facts)))
    empty = layout.facts / "bucket=0/empty.parquet"  # so that there is a file even if no claim may contradict another
    empty.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(FACTS.empty_table(), empty)


def _buckets(claims: int, before: int) -> int:
    """Return a power of two; that of before unless the archive has grown out of it."""
    enough = 1
    while enough * _FULL < claims:
        enough *= 2
    return before if enough <= before <= 2 * enough else enough
