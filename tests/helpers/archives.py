"""Archives built and checked in tests: in one process, so that a test is quick."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from galleyproof.reports.formats.as_json import finding_data
from galleyproof.run import Run
from galleyproof.run.archive.building import BuildOptions, Built, build
from galleyproof.run.archive.concluding import Engine, check_archive
from galleyproof.run.archive.on_duckdb import solve_on_duckdb
from galleyproof.run.archive.results import ResultSummary
from tests.helpers.tools import TODAY

CODE = "the digest of the code"


def build_at(root: Path, out: Path, as_of: date | None = None, *, jobs: int = 1) -> Built:
    """Build an archive of a desk, or bring it up to date."""
    return build(BuildOptions(root, TODAY, as_of, house_checks=True, jobs=jobs, code=CODE), out)


def check_at(out: Path, engine: Engine | None = None, *, jobs: int = 1) -> ResultSummary:
    """Check an archive, on this machine unless an engine is given."""
    on_duckdb: Engine = lambda desk, layout: solve_on_duckdb(desk, layout, jobs)  # noqa: E731 - shorter than a function
    return check_archive(out, engine or on_duckdb, CODE, finding_data)


def reported_in(out: Path) -> dict[str, list[Any]]:
    """Return the findings and the open questions that a check of an archive has written."""
    return {name: lines_in(out / f"{name}.jsonl") for name in ("findings", "questions")}


def reported_by(run: Run) -> dict[str, list[Any]]:
    """Return the findings and the open questions of a run, as JSON has them."""
    return {
        "findings": [finding_data(finding) for finding in run.reported],
        "questions": [finding_data(question) for question in run.open_questions],
    }


def lines_in(file: Path) -> list[Any]:
    """Return the data on each line of a file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n")[:-1]]
