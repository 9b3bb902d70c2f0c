"""Faults of Galleyproof's own: what is raised while a folder is read becomes one finding, and the run goes on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeVar

from galleyproof.desk import Desk
from galleyproof.finding import REPORT_IT, Finding, Placed, Severity, own_fault
from galleyproof.records.location import Location
from galleyproof.records.settings import DESK_FILE
from galleyproof.run.examining import Examination, reproducible

CHECK: Final = "records.readable"
"""The check that such a fault is reported under: something of the desk could not be read."""

T = TypeVar("T")
U = TypeVar("U")


@dataclass(frozen=True)
class OwnFaults:
    """What was raised while the parts of one folder were read, as messages."""

    folder: Desk
    messages: list[str] = field(default_factory=list)

    def attempt(self, read: Callable[[], T], otherwise: U) -> T | U:
        """Return what a function returns; if it raises, note that and return something else."""
        try:
            return read()
        except MemoryError:  # the next run may have more
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the other folders can still be checked
            self.messages.append(reproducible(own_fault(error), self.folder.root))
            return otherwise

    def added_to(self, examinations: dict[str, Examination]) -> dict[str, Examination]:
        """Return the results of the checks with these faults; of several with one cause only the first is kept.

        If there are such faults, checks that fail in this folder only miss what could not be read.
        """
        seen: set[str] = set()
        for examination in examinations.values():
            own = (finding for finding in examination.findings if not (self.messages and _is_own(finding)))
            examination.findings = [*_first_of_each(own, seen)]
        if self.messages:
            found = map(self._finding, dict.fromkeys(self.messages))
            examinations.setdefault(CHECK, Examination()).findings += found
        return examinations

    def _finding(self, message: str) -> Finding:
        folder = self.folder
        records: list[Placed] = [*folder.articles, *folder.claims]
        place = records[0].at() if records else Location(DESK_FILE)
        name = f"`{folder.name}`: " if folder.name else ""
        return Finding(CHECK, Severity.ERROR, f"{name}{message}", (place,), REPORT_IT, crashed=True)


def _is_own(finding: Finding) -> bool:
    """Return True for a fault of Galleyproof's own."""
    return finding.crashed and finding.fix == REPORT_IT


def _first_of_each(findings: Iterable[Finding], seen: set[str]) -> Iterator[Finding]:
    """Yield findings, without those of a cause that has been seen."""
    for finding in findings:
        if not (_is_own(finding) and finding.message in seen):
            yield finding
        if _is_own(finding):
            seen.add(finding.message)
