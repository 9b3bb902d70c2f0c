"""One check and all its subjects: its problems become findings, and so does a crash."""

import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from galleyproof.check import Check, Subject
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.desk.references import Records
from galleyproof.finding import (
    REPORT_IT,
    Criterion,
    Finding,
    NotApplicable,
    Problem,
    Severity,
    Undecided,
    own_fault,
)
from galleyproof.records.location import Location
from galleyproof.records.settings import DESK_FILE

FIX_CHECK: Final = "fix or remove this check; nothing it covers has been verified"
"""What to do about a house check that fails."""


@dataclass(slots=True)
class Examination:
    """The result of one check.

    Attributes:
        examined: the number of claims, each counted once, or of whatever else it examines, that gave it something to
            compare.
        findings: what it found.
        undecided: what it could not decide.
        matches: True if the desk has facts that a constraint is about, even if none of them can be compared.
    """

    examined: int = 0
    findings: list[Finding] = field(default_factory=list)
    undecided: list[Finding] = field(default_factory=list)
    matches: bool = False

    def add(self, other: "Examination") -> None:
        """Add what the check found elsewhere."""
        self.examined += other.examined
        self.findings += other.findings
        self.undecided += other.undecided


def examine(check: Check, subjects: Iterable[Subject], records: Records, extras: Mapping[str, object]) -> Examination:
    """Call a check once for each subject, with those of the extras that it takes; `records` resolve references."""
    examination = Examination()
    extras = {name: extras[name] for name in check.extras}
    counted: set[tuple[str, ...]] = set()
    try:
        for subject in subjects:
            compared = _compare(examination, check, subject, records, extras)
            if compared and not (check.of_claims and subject.claims in counted):
                counted.add(subject.claims)
                examination.examined += subject.stands_for
    except Exception as error:  # noqa: BLE001 - the next subject cannot be found; the run goes on and reports it
        examination.findings.append(crash(check, records.root, error, (Location(DESK_FILE),), ()))
    return examination


def shared_subjects(desk: Desk) -> Callable[[Check], Iterator[Subject]]:
    """Return a function that yields the subjects of a check; those of the same claims are made once for all checks."""
    made: dict[Callable[..., Iterable[Subject]], Sequence[Subject]] = {}

    def subjects(check: Check) -> Iterator[Subject]:
        if check.subjects not in made:
            made[check.subjects] = [*check.subjects(desk)]
        yield from made[check.subjects]

    return subjects


def _compare(
    examination: Examination, check: Check, subject: Subject, records: Records, extras: Mapping[str, object]
) -> bool:
    """Add what a check finds in a subject, and return True if it had something to compare."""
    compared = True
    try:
        for problem in check.function(*subject.arguments, **extras):
            compared = not isinstance(problem, NotApplicable)
            if compared:
                reported = examination.undecided if isinstance(problem, Undecided) else examination.findings
                reported.append(_finding(check, subject, problem))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a check does, the run goes on and reports it
        _add_crash(examination, check, subject, records, error)
        return True
    return compared


def _finding(check: Check, subject: Subject, problem: Problem) -> Finding:
    return Finding(
        check=check.id,
        severity=_severity(check, problem),
        message=problem.message,
        at=_places(subject, problem),
        fix=problem.fix,
        claims=tuple(sorted(problem.claims or _claims(subject, problem))),
        words=problem.words,
        follows=isinstance(problem, Undecided) and problem.follows,
        cause=problem.cause,
    )


def _severity(check: Check, problem: Problem) -> Severity:
    if isinstance(problem, Undecided):
        return Severity.ERROR if problem.blocks else Severity.NOTE
    return problem.severity or check.severity


def _claims(subject: Subject, problem: Problem) -> tuple[str, ...]:
    return (problem.on.ref,) if isinstance(problem.on, Claim) else subject.claims


def _places(subject: Subject, problem: Problem) -> tuple[Location, ...]:
    at = problem.at
    if isinstance(at, Location):
        return (at, *problem.also)
    path = (at,) if isinstance(at, str) else at
    if problem.on:
        place = problem.on.at(*path)
    elif subject.record:
        place = subject.record.at(*subject.path, *path)
    else:
        place = Location(DESK_FILE)
    return (place, *problem.also)


def _add_crash(
    examination: Examination, check: Check, subject: Subject, records: Records, error: BaseException
) -> None:
    """Add a crash: undecided for a claim with a dangling reference, which was bound to fail, else a finding."""
    finding = crash(check, records.root, error, _places(subject, Problem("")), subject.claims)
    if isinstance(subject.record, Claim) and not records.resolves_all(subject.record, subject.record.article):
        undecided = Undecided(f"one of its references is missing ({finding.message})")
        examination.undecided.append(_finding(check, subject, undecided))
    else:
        examination.findings.append(finding)


def crash(
    check: Criterion, root: Path, error: BaseException, places: tuple[Location, ...], claims: tuple[str, ...]
) -> Finding:
    """Return the finding that a check or constraint itself failed."""
    if check.is_built_in:
        message, fix = reproducible(own_fault(error), root), REPORT_IT
    else:
        message = f"the check itself failed: {type(error).__name__}: {reproducible(str(error), root)}"
        fix = FIX_CHECK
    return Finding(check.id, Severity.ERROR, message, (*_frames(error, root), *places), fix, claims, crashed=True)


def reproducible(message: str, root: Path) -> str:
    """Return an error's words without what differs between machines and processes."""
    return re.sub("0x[0-9a-f]{6,}", "0x...", message.replace(f"{root}/", ""))


def _frames(error: BaseException, desk_root: Path) -> tuple[Location, ...]:
    """Return the line of the house check that failed, if it is in a file of the desk."""
    root = f"{desk_root.resolve()}/"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(root)]
    return tuple(Location(frame.filename.removeprefix(root), frame.lineno or 1) for frame in frames[-1:])


def matched_nothing(check: Criterion, root: Path) -> list[Finding]:
    """Return a warning about a house check that matched no records of the desk it was written for."""
    code = check.function.__code__
    file = Path(code.co_filename)
    if not file.is_relative_to(root):
        return []
    place = Location(file.relative_to(root).as_posix(), code.co_firstlineno)
    fix = "correct the kind or field that it asks for, or remove it"
    return [Finding(check.id, Severity.WARNING, "matched no records", (place,), fix)]
