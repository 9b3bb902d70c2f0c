"""The first step on several cores: each process examines its share of the folders, and tells the others its facts."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from typing import NamedTuple

from galleyproof.desk import Desk
from galleyproof.engine.claim_facts import DeskFacts, merged
from galleyproof.facts.frame import Frame
from galleyproof.run.child_process import CAN_FORK, start_process
from galleyproof.run.encoding import Data, decode, encode
from galleyproof.run.folder_result import FolderResult
from galleyproof.run.folder_step import Surroundings, examine_folder, read_facts
from galleyproof.run.watching import Watch, unwatched

MANY = 400_000
"""Characters of records and copy from which another process gains more than it costs."""


class Examined(NamedTuple):
    """The result of a folder, and the same as data if another process has examined it."""

    result: FolderResult
    data: Data | None = None


def examine_all(
    names: Sequence[str], around: Surroundings, elsewhere: DeskFacts, jobs: int, watch: Watch = unwatched
) -> tuple[list[Examined], DeskFacts]:
    """Examine some folders, and return their results with what all facts of the desk tell each other.

    Args:
        names: the folders.
        around: what is the same for all folders.
        elsewhere: what the facts of all other folders tell.
        jobs: the most processes that may share the work; a small desk gets by with this one.
        watch: is shown how far this process is with its share.
    """
    if not names:
        return [], elsewhere
    own, *others = _shares(names, around.desk, jobs)
    if others:
        around.prepare()
    workers = [_Worker.start(share, around) for share in others]
    folders = read_facts(own, around)
    own_facts = (folder.desk_facts for folder in folders)
    desk_facts = merged([elsewhere, *own_facts, *(worker.desk_facts() for worker in workers)])
    for worker in workers:
        worker.tell(desk_facts)
    frame = around.frame(desk_facts)
    results = [Examined(examine_folder(folder, around, frame)) for folder in watch("Checking articles", folders)]
    for worker in workers:
        results += worker.results(frame)
    return results, desk_facts


def _shares(names: Sequence[str], desk: Desk, jobs: int) -> list[Sequence[str]]:
    """Divide folders among processes, so that each has enough to do."""
    if jobs <= 1 or not CAN_FORK:
        return [names]
    sizes = {name: desk.size_of(name) for name in names}
    shares = max(1, min(jobs, sum(sizes.values()) // MANY + 1, len(names)))
    by_size = sorted(names, key=lambda name: -sizes[name])
    return [by_size[first::shares] for first in range(shares)]


@dataclass
class _Worker:
    """Another process with a share of the folders; if it dies, its share is examined by this one."""

    names: Sequence[str]
    around: Surroundings
    pipe: Connection

    @classmethod
    def start(cls, names: Sequence[str], around: Surroundings) -> "_Worker":
        """Start a process for some folders."""
        return cls(names, around, start_process(partial(_work, names, around)))

    def desk_facts(self) -> DeskFacts:
        """Return what the facts of its folders tell all others."""
        try:
            first_days, lives, denied = self.pipe.recv()
            return DeskFacts(first_days, lives, denied)
        except (EOFError, OSError):
            return merged(folder.desk_facts for folder in read_facts(self.names, self.around))

    def tell(self, desk_facts: DeskFacts) -> None:
        """Tell it what the facts of the whole desk tell."""
        try:
            self.pipe.send((desk_facts.first_days, desk_facts.lives, desk_facts.denied))
        except OSError:
            return

    def results(self, frame: Frame) -> Iterator[Examined]:
        """Yield its results."""
        try:
            rows = json.loads(self.pipe.recv_bytes())
        except (EOFError, OSError, ValueError):
            folders = read_facts(self.names, self.around)
            yield from (Examined(examine_folder(folder, self.around, frame)) for folder in folders)
        else:
            yield from (Examined(decode(row), row) for row in rows)


def _work(names: Sequence[str], around: Surroundings, pipe: Connection) -> None:
    """Examine some folders in a process of its own."""
    folders = read_facts(names, around)
    desk_facts = merged(folder.desk_facts for folder in folders)
    pipe.send((desk_facts.first_days, desk_facts.lives, desk_facts.denied))
    frame = around.frame(DeskFacts(*pipe.recv()))
    rows = [encode(examine_folder(folder, around, frame)) for folder in folders]
    pipe.send_bytes(json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogatepass"))
