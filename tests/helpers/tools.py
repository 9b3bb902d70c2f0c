"""Helpers that write small desks, in the form of the examples in a check's manual, and run them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from random import Random
from textwrap import dedent

from galleyproof.finding import Finding
from galleyproof.run import Run
from galleyproof.run.examples import texts_of
from galleyproof.run.folder_run import run_folder

TODAY = date(2021, 10, 18)
REPOSITORY = Path(__file__).parents[2]


def desk_at(root: Path, text: str = "says: An example.") -> Path:
    """Write the desk of an example into a folder, and return the folder."""
    for name, content in texts_of(dedent(text)).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return root


def run_of(root: Path, text: str = "says: An example.", as_of: date | None = None, *, house_checks: bool = True) -> Run:
    """Write a desk and run it."""
    return run_folder(desk_at(root, text), TODAY, as_of, house_checks=house_checks)


def check_ids(run: Run) -> list[str]:
    """Return the check of every finding, in the order of the findings."""
    return [finding.check for finding in run.findings]


def only_finding(run: Run) -> Finding:
    """Return the only finding of a run."""
    (finding,) = run.findings
    return finding


def snapshot(root: Path) -> Mapping[str, bytes]:
    """Return the bytes of every file below a folder, to show that a run changed nothing."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def chance(seed: int) -> Random:
    """Return random choices that are the same on every machine."""
    return Random(seed)  # noqa: S311 - nothing to keep secret
