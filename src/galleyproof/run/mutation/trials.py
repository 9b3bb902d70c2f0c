"""A run for each mutant: does it report anything that the run of the right desk does not?"""

import json
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import TypeAlias

from galleyproof.finding import Severity
from galleyproof.load import DeskOnDemand
from galleyproof.run import Run
from galleyproof.run.child_process import CAN_FORK, start_process
from galleyproof.run.mutation.mutants import Mutant
from galleyproof.run.mutation.planting import planted
from galleyproof.run.mutation.reuse import ChangedSurroundings, RightDesk
from galleyproof.run.mutation.touched import changed_by
from galleyproof.run.session import Session

Noticed: TypeAlias = tuple[str, ...] | None
"""The ids of the checks that notice a mutant, sorted; None if its record is not valid, so that no desk can have it."""

_OF_THE_RECORDS = ("seals.", "guard.bar")
"""The checks that notice any change of a record, right or wrong: it is no longer what was signed, or surveyed."""
_FEW = 20
"""Mutants that another process is not worth."""


class Trial:
    """The right desk, and a run of it for each mutant.

    A mutant is noticed if a check reports more errors or warnings about the same claims or the same file than it does
    for the right desk; waived ones, notes and open questions do not count. Neither do broken signatures, nor that a
    survey is out of date: both are about whatever the record says, right or wrong.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.run = session.refresh()
        self.before = _reported(self.run)
        self.right = RightDesk(session.surroundings, session.frame)

    @property
    def desk(self) -> DeskOnDemand:
        """The right desk."""
        assert self.session.desk  # noqa: S101 - it has been refreshed
        return self.session.desk

    def noticed(self, mutant: Mutant) -> Noticed:
        """Return the checks that notice a mutant."""
        desk = planted(self.desk, mutant)
        if desk is None:
            return None
        plan, changed = self.right.around.plan, changed_by(mutant, self.desk, desk)
        around = ChangedSurroundings(desk, plan, self.right, changed)
        more = _reported(self.session.run_of(desk, around)) - self.before
        return tuple(sorted({check for check, _, _ in more}))

    def all_noticed(self, mutants: Sequence[Mutant], jobs: int) -> list[Noticed]:
        """Return the checks that notice each of some mutants; several processes share the work."""
        jobs = min(jobs, len(mutants) // _FEW + 1) if CAN_FORK else 1
        shares = [mutants[first::jobs] for first in range(1, jobs)]
        pipes = [start_process(partial(self._work, share)) for share in shares]
        results: list[Noticed] = [None] * len(mutants)
        results[::jobs] = [self.noticed(mutant) for mutant in mutants[::jobs]]
        for first, (share, pipe) in enumerate(zip(shares, pipes, strict=True), 1):
            results[first::jobs] = self._received(share, pipe)
        return results

    def _work(self, share: Sequence[Mutant], pipe: Connection) -> None:
        """Try some mutants in a process of its own."""
        pipe.send_bytes(json.dumps([self.noticed(mutant) for mutant in share]).encode())

    def _received(self, share: Sequence[Mutant], pipe: Connection) -> list[Noticed]:
        """Return what another process found; if it died, find it here."""
        with suppress(EOFError, OSError):
            return [None if checks is None else tuple(checks) for checks in json.loads(pipe.recv_bytes())]
        return [self.noticed(mutant) for mutant in share]


def _reported(run: Run) -> Counter[tuple[str, Severity, tuple[str, ...]]]:
    """Count the errors and warnings of a run by their check, severity, and claims, or else their file."""
    return Counter(
        (finding.check, finding.severity, finding.claims or (finding.at[0].file,))
        for finding in run.reported
        if (finding.blocks or finding.warns) and not finding.check.startswith(_OF_THE_RECORDS)
    )
