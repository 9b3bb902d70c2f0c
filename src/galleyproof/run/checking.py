"""One check over all its subjects: problems become findings, a crash becomes one too."""

import re
import traceback
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from galleyproof.check import Check, Subject
from galleyproof.claim import Claim
from galleyproof.desk import Desk
from galleyproof.finding import Finding, Problem, Severity, Undecided
from galleyproof.records.location import Location
from galleyproof.records.settings import DESK_FILE


@dataclass(slots=True)
class Sight:
    """What one check saw; `looked_at` counts claims, each once, or whatever else it looks at."""

    looked_at: int = 0
    findings: list[Finding] = field(default_factory=list)
    undecided: list[Finding] = field(default_factory=list)


def look(check: Check, subjects: Iterable[Subject], desk: Desk, extras: Mapping[str, object]) -> Sight:
    """Call the check once a subject, with those of the extras that it has parameters for."""
    sight = Sight()
    extras = {name: extras[name] for name in check.extras}
    seen: set[int] = set()
    for subject in subjects:
        if not check.of_claims or id(subject.record) not in seen:
            seen.add(id(subject.record))
            sight.looked_at += subject.stands_for
        try:
            for said in check.function(*subject.arguments, **extras):
                if isinstance(said, Undecided):
                    sight.undecided.append(_undecided(check, subject, said))
                else:
                    sight.findings.append(_finding(check, subject, said))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a check does, the run goes on and says so
            _note_crash(sight, check, subject, desk, error)
    return sight


def _finding(check: Check, subject: Subject, problem: Problem) -> Finding:
    return Finding(
        check=check.id,
        severity=problem.severity or check.severity,
        message=problem.message,
        at=_places(subject, problem),
        fix=problem.fix,
        claims=tuple(sorted(problem.claims or _named(subject, problem))),
        words=problem.words,
    )


def _named(subject: Subject, problem: Problem) -> tuple[str, ...]:
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


def _undecided(check: Check, subject: Subject, said: Undecided) -> Finding:
    severity = Severity.ERROR if said.blocks else Severity.NOTE
    places = _places(subject, Problem("", said.at))
    return Finding(check.id, severity, said.why, places, claims=subject.claims)


def _note_crash(sight: Sight, check: Check, subject: Subject, desk: Desk, error: BaseException) -> None:
    """A check that trips over a claim with a dangling reference has not decided it; any other crash is a finding."""
    found = crash(check, desk, error, _places(subject, Problem("")), subject.claims)
    if isinstance(subject.record, Claim) and not desk.resolves(subject.record, subject.record.article):
        sight.undecided.append(_undecided(check, subject, Undecided(f"a reference is missing ({found.message})")))
    else:
        sight.findings.append(found)


def crash(
    check: Check, desk: Desk, error: BaseException, places: tuple[Location, ...], claims: tuple[str, ...]
) -> Finding:
    """The finding that a check itself failed, where, and at what."""
    why = f"the check itself failed: {type(error).__name__}: {_steady(str(error), desk)}"
    fix = "mend the check, or take it out; until then nothing that it looks at is proved"
    return Finding(check.id, Severity.ERROR, why, (*_frames(error, desk), *places), fix, claims, crashed=True)


def _steady(message: str, desk: Desk) -> str:
    """An error's words without what differs from one machine or process to the next."""
    return re.sub("0x[0-9a-f]{6,}", "0x...", message.replace(f"{desk.root}/", ""))


def _frames(error: BaseException, desk: Desk) -> tuple[Location, ...]:
    """The line of the house's own check that failed, where it is one of the desk's files."""
    root = f"{desk.root.resolve()}/"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(root)]
    return tuple(Location(frame.filename.removeprefix(root), frame.lineno or 1) for frame in frames[-1:])


def saw_nothing(check: Check, desk: Desk) -> list[Finding]:
    """A house check that found nothing to look at, on the desk it was written for, is likely to be mistaken."""
    file = Path(check.function.__code__.co_filename)
    if not file.is_relative_to(desk.root):
        return []
    place = Location(file.relative_to(desk.root).as_posix(), check.function.__code__.co_firstlineno)
    fix = "look at what the check asks for, or take it out"
    return [Finding(check.id, Severity.WARNING, "looked at nothing: no record is of its kind", (place,), fix)]
