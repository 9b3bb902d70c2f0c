"""Work on an archive shared among processes. Each knows the desk, and reads the folders that it needs."""

import json
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import Final, TypeVar

from galleyproof.engine.claim_facts import DeskFacts
from galleyproof.load import DeskOnDemand
from galleyproof.load.desk_files import read_files
from galleyproof.run.archive.layout import ArchiveError, Layout, Manifest
from galleyproof.run.assembling import assemble
from galleyproof.run.digests import digest_of
from galleyproof.run.encoding import decode_desk_facts, encode_desk_facts, to_json
from galleyproof.run.folder_step import Surroundings
from galleyproof.run.plan import Plan

FOLDERS: Final = 24
"""The folders that a process keeps in memory."""

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class ArchivedDesk:
    """What a process must know to work on the desk of an archive.

    Attributes:
        root: the desk's root.
        listing: a digest of the names, sizes and times of its files.
        as_of: the day of the run.
        house_checks: False leaves out the desk's own checks.
        shared: a file with what the facts of all folders tell each other.
        facts_digest: a digest of that.
    """

    root: Path
    listing: str
    as_of: date
    house_checks: bool
    shared: Path
    facts_digest: str

    @classmethod
    def of(cls, manifest: Manifest, layout: Layout) -> "ArchivedDesk":
        """Return the desk of an archive."""
        as_of, shared = date.fromisoformat(manifest.as_of), layout.shared.resolve()
        return cls(Path(manifest.root), manifest.listing, as_of, manifest.house_checks, shared, manifest.facts_digest)

    def surroundings(self) -> Surroundings:
        """Return what is the same for every folder, in this process."""
        return _surroundings(self.root, self.as_of, self.listing, house_checks=self.house_checks)

    def read_desk_facts(self) -> DeskFacts:
        """Return what the facts of all folders tell each other."""
        return _read_desk_facts(self.shared, self.facts_digest)


def write_desk_facts(desk_facts: DeskFacts, file: Path) -> str:
    """Write what the facts of all folders tell each other, for other processes; return a digest of it."""
    data = encode_desk_facts(desk_facts)
    file.write_text(to_json(data), encoding="utf-8", errors="surrogatepass")
    return digest_of(data)


@lru_cache(maxsize=1)
def _surroundings(root: Path, as_of: date, _: str, *, house_checks: bool) -> Surroundings:
    desk, checks = assemble(DeskOnDemand.of(read_files(root, FOLDERS)), house_checks=house_checks)
    return Surroundings(desk, Plan(tuple(checks), as_of))


@lru_cache(maxsize=1)
def _read_desk_facts(file: Path, _: str) -> DeskFacts:
    return decode_desk_facts(json.loads(file.read_text(encoding="utf-8", errors="surrogatepass")))


def shared_out(work: Callable[[T], R], tasks: Sequence[T], jobs: int) -> Generator[R, None, None]:
    """Yield what some work makes of each task, in order; a single task is done in this process.

    Raises:
        ArchiveError: a process was ended from outside.
    """
    if jobs <= 1 or len(tasks) <= 1:
        yield from map(work, tasks)
        return
    with ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=get_context("spawn")) as pool:
        try:
            yield from pool.map(work, tasks)
        except BrokenProcessPool:
            raise ArchiveError(
                "a process was ended, perhaps for lack of memory: run the command again, with fewer `--jobs`"
            ) from None


def parts(names: Iterable[T], size: int) -> list[list[T]]:
    """Return some things in lists of so many."""
    every = [*names]
    return [every[first : first + size] for first in range(0, len(every), size)]
