"""`galley archive`: check a desk that is too large for the memory of one process, part by part."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from galleyproof.cli.common import desk_option, jobs_option, needs_extra, require_root, run_options, today
from galleyproof.cli.printing import refuse, say

if TYPE_CHECKING:
    from galleyproof.run.archive.concluding import Engine
    from galleyproof.run.archive.results import ResultSummary

_ERRORS_FOUND = 1


@click.group()
def archive() -> None:
    """Check a desk that is too large for the memory of one process.

    `build` examines each folder by itself; `check` compares the facts of all folders and writes the findings. Run
    again, both do only what has changed.
    """


@archive.command()
@click.argument("out", type=click.Path(path_type=Path))
@run_options
@desk_option
def build(out: Path, path: Path, as_of: date | None, jobs: int | None, *, no_house_checks: bool) -> None:
    """Build an archive of a desk in the folder OUT, or bring it up to date.

    Exit code 0: built; 2: could not run.
    """
    with _refusing("archive"):
        from galleyproof.run.archive.building import BuildOptions
        from galleyproof.run.archive.building import build as build_archive
        from galleyproof.text.phrases import count
        from galleyproof.write.cache import code_digest

        jobs = jobs or os.cpu_count() or 1
        options = BuildOptions(require_root(path), today(), as_of, not no_house_checks, jobs, code_digest())
        built = build_archive(options, out)
    examined = f"{built.examined:,} of {count(built.folders, 'folder')} examined"
    say(f"{examined}, {count(built.claims, 'claim')} with facts")


@archive.command()
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    help="Share the work among processes of this machine (duckdb, the default), or among the machines of a cluster.",
)
@click.option("--master", default="local[2]", help="The Spark cluster, such as spark://host:7077.", show_default=True)
@jobs_option
def check(out: Path, engine: Literal["duckdb", "spark"], master: str, jobs: int | None) -> None:
    """Check an archive, and write what is wrong into its folder.

    findings.jsonl and findings.parquet have the findings in the order of a report; changes.jsonl those that are new or
    gone since the last check; questions.jsonl what no check could decide.

    Exit code 0: nothing blocks publication; 1: errors found; 2: could not run.
    """
    with _refusing("spark" if engine == "spark" else "archive"):
        from galleyproof.reports.formats.as_json import finding_data
        from galleyproof.run.archive.concluding import check_archive
        from galleyproof.write.cache import code_digest

        solve = _on_spark(master) if engine == "spark" else _on_duckdb(jobs or os.cpu_count() or 1)
        summary = check_archive(out, solve, code_digest(), finding_data)
    _print(summary)
    raise SystemExit(_ERRORS_FOUND if summary.blocked else 0)


def _on_duckdb(jobs: int) -> "Engine":
    from galleyproof.run.archive.on_duckdb import solve_on_duckdb

    return lambda desk, layout: solve_on_duckdb(desk, layout, jobs)


def _on_spark(master: str) -> "Engine":
    from galleyproof.run.archive.on_spark import solve_on_spark

    return lambda desk, layout: solve_on_spark(desk, layout, master)


@contextmanager
def _refusing(extra: str) -> Iterator[None]:
    """Refuse with one sentence if a package is missing, or if the archive cannot be used."""
    try:
        from galleyproof.run.archive.layout import ArchiveError
    except ImportError:
        refuse(needs_extra(extra))
    try:
        yield
    except ArchiveError as error:
        refuse(f"{error}")
    except ImportError:
        refuse(needs_extra(extra))


def _print(summary: "ResultSummary") -> None:
    from galleyproof.text.phrases import count

    numbers = [count(summary.counts[name], name) for name in ("error", "warning", "note")]
    numbers += [f"{summary.counts['waived']:,} waived", count(summary.open_questions, "open question")]
    say(", ".join(numbers))
    say(f"since the last check: {summary.new:,} new, {summary.gone:,} gone, {summary.unchanged:,} unchanged")
