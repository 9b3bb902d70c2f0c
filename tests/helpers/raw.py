"""Desks written file by file, as an editor may leave them: given files join or replace those of a good desk."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from galleyproof.finding import Fault, Finding
from galleyproof.run import Run
from galleyproof.run.folder_run import run_folder
from tests.helpers.tools import TODAY

DESK = "name: A desk\nas_of: 2021-12-31\n"
ARTICLE = "---\ntitle: Talks\noutlet: A paper\npublished: 2021-10-18\nstage: draft\n---\n\nKabul fell.\n"
CLAIMS = "claims:\n  - id: fine\n    says: Kabul fell.\n    status: opinion\n"
GOOD = {"claims/desk.yaml": DESK, "claims/talks/article.md": ARTICLE, "claims/talks/fine.yaml": CLAIMS}
BAD = "claims/talks/bad.yaml"

Files = Mapping[str, str | bytes]


def desk_of(root: Path, files: Files) -> Path:
    """Write a good desk to a folder, with these files added or replaced."""
    for name, content in {**GOOD, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def run_files(root: Path, files: Files) -> Run:
    """Run a good desk with these files added or replaced."""
    return run_folder(desk_of(root, files), TODAY)


def claim(*fields: str, says: str = "Kabul fell.") -> str:
    """Return a file with one claim: `id` on line 2, `says` on line 3, `status` on line 4, then these fields."""
    lines = ("claims:", "  - id: bad", f"    says: {says}", "    status: opinion", *(f"    {line}" for line in fields))
    return "".join(f"{line}\n" for line in lines)


def one_line(entry: Finding | Fault) -> str:
    """Return the places, message and fix of a finding or a fault, on one line."""
    places = entry.at if isinstance(entry, Finding) else (entry.at, *entry.also)
    return f"{' '.join(map(str, places))} {entry.message} -> {entry.fix}"


def lines_of(run: Run) -> Iterator[str]:
    """Yield the findings of a run, one per line."""
    yield from map(one_line, (*run.findings, *run.undecided))
