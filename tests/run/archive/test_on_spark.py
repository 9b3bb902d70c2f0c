"""Spark finds what DuckDB and `galley check` find. These tests start a real Spark, once."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from galleyproof.run.folder_run import run_folder
from tests.helpers.archives import build_at, check_at, lines_in, reported_by, reported_in
from tests.helpers.edited_desks import write_desk
from tests.helpers.tools import REPOSITORY, TODAY

if TYPE_CHECKING:
    from galleyproof.run.archive.concluding import Engine

pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs a Java runtime")
MASTER = "local[2]"


@pytest.fixture(scope="module")
def spark() -> "Iterator[Engine]":
    pytest.importorskip("pyspark", reason="Spark is not installed: pip install 'galleyproof[spark]'")
    from galleyproof.run.archive.on_spark import solve_on_spark, spark_session  # noqa: PLC0415 - it may be missing

    with spark_session(MASTER):
        yield lambda desk, layout: solve_on_spark(desk, layout, MASTER)


@pytest.fixture(scope="module")
def random_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("random") / "desk"
    write_desk(root, Random(3))  # noqa: S311 - nothing to keep secret
    return root


def test_the_findings_on_this_repositorys_desk_are_those_of_a_run(tmp_path: Path, spark: "Engine") -> None:
    build_at(REPOSITORY, tmp_path)
    check_at(tmp_path, spark)
    assert reported_in(tmp_path) == reported_by(run_folder(REPOSITORY, TODAY))


def test_the_contradictions_on_a_random_desk_are_those_of_a_run(
    tmp_path: Path, random_desk: Path, spark: "Engine"
) -> None:
    build_at(random_desk, tmp_path)
    check_at(tmp_path, spark)
    assert reported_in(tmp_path) == reported_by(run_folder(random_desk, TODAY))


def test_one_engine_goes_on_where_the_other_stopped(tmp_path: Path, random_desk: Path, spark: "Engine") -> None:
    build_at(random_desk, tmp_path)
    check_at(tmp_path)
    check_at(tmp_path, spark)
    assert lines_in(tmp_path / "changes.jsonl") == []
