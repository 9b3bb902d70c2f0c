"""The second step on a cluster of machines: Spark shares the buckets among them."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

import pyarrow as pa
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from galleyproof.run.archive.layout import ArchiveError, Layout
from galleyproof.run.archive.processes import ArchivedDesk
from galleyproof.run.archive.rows import SOLVED
from galleyproof.run.archive.solving import solve_batches

_LOCAL: Final = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
}
"""Without these, Spark on one machine looks for the machine's name in the network."""
_QUIET: Final = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}


def solve_on_spark(desk: ArchivedDesk, layout: Layout, master: str) -> None:
    """Solve the clusters that are not solved yet, and write what they prove.

    Every machine must have this package, and see the desk and the archive under the same paths.

    Raises:
        ArchiveError: Spark cannot be started, or failed.
    """
    try:
        with spark_session(master) as session:
            _solve(session, desk, layout)
    except PySparkException as error:
        raise ArchiveError(f"Spark failed: {_reason(error)}") from error


@contextmanager
def spark_session(master: str) -> Iterator[SparkSession]:
    """Start Spark and stop it, or use the session of this process if there is one."""
    active = SparkSession.getActiveSession()
    session = active or _started(master)
    try:
        yield session
    finally:
        if active is None:
            session.stop()


def _started(master: str) -> SparkSession:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("galley archive check")
    for name, value in {**_QUIET, **(_LOCAL if master.startswith("local") else {})}.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def _solve(session: SparkSession, desk: ArchivedDesk, layout: Layout) -> None:
    facts = session.read.parquet(layout.facts.resolve().as_uri())
    solved = session.read.parquet(layout.solved.resolve().as_uri()).select("cluster").distinct()
    unsolved = facts.join(solved, "cluster", "left_anti")

    def solve(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return solve_batches(desk, batches)

    in_order = _by_bucket(unsolved, len([*layout.facts.iterdir()])).select("bucket", "cluster", "facts")
    proved = in_order.mapInArrow(solve, from_arrow_schema(SOLVED))
    proved.write.mode("overwrite").parquet(layout.solved_anew.resolve().as_uri())


def _by_bucket(facts: DataFrame, buckets: int) -> DataFrame:
    """Return facts in about as many parts as there are buckets, with the members of a cluster together and in order."""
    return facts.repartition(buckets, "bucket").sortWithinPartitions("bucket", "first", "number")


def _reason(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    own = [line for line in lines if re.match(r"[\w.]*(?:Error|Exception)\b", line)]
    return (own or lines or ["no reason given"])[-1]
