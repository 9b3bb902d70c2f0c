"""Desks written file by file, as an editor may leave them; what they are given replaces or joins a good desk."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from galleyproof.finding import Fault, Finding
from galleyproof.run import Run
from galleyproof.run.from_folder import start
from tests.helpers.tools import TODAY

DESK = "name: A desk\nas_of: 2021-12-31\n"
ARTICLE = "---\ntitle: Talks\noutlet: A paper\npublished: 2021-10-18\nstage: draft\n---\n\nKabul fell.\n"
CLAIMS = "claims:\n  - id: fine\n    says: Kabul fell.\n    status: opinion\n"
GOOD = {"claims/desk.yaml": DESK, "claims/talks/article.md": ARTICLE, "claims/talks/fine.yaml": CLAIMS}
BAD = "claims/talks/bad.yaml"

Files = Mapping[str, str | bytes]


def desk_of(root: Path, files: Files) -> Path:
    """A good desk, with these files besides or instead."""
    for name, content in {**GOOD, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def run_files(root: Path, files: Files) -> Run:
    """The run of a good desk with these files besides or instead."""
    return start(desk_of(root, files), TODAY)


def claim(*fields: str, says: str = "Kabul fell.") -> str:
    """A file with one claim, its `id` on line 2, `says` on line 3, `status` on line 4, and then these lines."""
    lines = ("claims:", "  - id: bad", f"    says: {says}", "    status: opinion", *(f"    {line}" for line in fields))
    return "".join(f"{line}\n" for line in lines)


def told(found: Finding | Fault) -> str:
    """All that a finding or a fault says, on one line."""
    places = found.at if isinstance(found, Finding) else (found.at, *found.also)
    return f"{' '.join(map(str, places))} {found.message} -> {found.fix}"


def all_told(run: Run) -> Iterator[str]:
    """All that a run says, one line a finding."""
    yield from map(told, (*run.findings, *run.undecided))
