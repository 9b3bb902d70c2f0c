"""The vocabulary of the tests: small desks, written as the examples in a check's manual are, and their runs."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from textwrap import dedent

from galleyproof.finding import Finding
from galleyproof.run import Run, examples
from galleyproof.run.from_folder import start

TODAY = date(2021, 10, 18)
REPOSITORY = Path(__file__).parents[2]


def desk_at(root: Path, text: str = "says: An example.") -> Path:
    """Write the desk that an example describes below a folder, and return the folder."""
    examples.write(dedent(text), root)
    return root


def run_of(root: Path, text: str = "says: An example.", as_of: date | None = None, *, house: bool = True) -> Run:
    """Write a desk, and run it."""
    return start(desk_at(root, text), TODAY, as_of, house=house)


def found(run: Run) -> list[str]:
    """The ids of the checks that found something, in the order of the findings."""
    return [finding.check for finding in run.findings]


def only(run: Run) -> Finding:
    """The one finding of a run."""
    (finding,) = run.findings
    return finding


def snapshot(root: Path) -> Mapping[str, bytes]:
    """Every file below a folder with its bytes: what a run that writes nothing leaves as it was."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
