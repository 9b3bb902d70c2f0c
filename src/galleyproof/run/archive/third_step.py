"""The third step of an archive: the checks of groups of claims, those that take the desk, and the waivers."""

from collections.abc import Mapping, Sequence
from typing import Any

from galleyproof.check import WaiverUse
from galleyproof.claim import Claim
from galleyproof.finding import Finding
from galleyproof.run import assessments_of, coverages_of
from galleyproof.run.archive.layout import START_AGAIN, ArchiveError
from galleyproof.run.archive.processes import FOLDERS, ArchivedDesk
from galleyproof.run.archive.reported import Reported
from galleyproof.run.archive.store import Store
from galleyproof.run.cluster_step import kinds_of
from galleyproof.run.desk_step import examine_desk, examine_shared, unwaived
from galleyproof.run.examining import Examination, examine
from galleyproof.run.folder_result import FolderResult
from galleyproof.run.folder_step import Surroundings
from galleyproof.run.plan import Plan
from galleyproof.run.waiving import is_in_scope, waive, waived_scopes, waivers_of


def conclude_archive(desk: ArchivedDesk, store: Store, names: Sequence[str], reported: Reported) -> None:
    """Add what the desk makes of its folders and clusters, and mark what is waived."""
    around = desk.surroundings()
    store.put_in_order(names)
    results, examinations = _of_folders(store, names, around.plan)
    extras = _extras(results, around, desk)
    examinations.update(examine_shared(store.keyed, around.plan, around.desk, extras))
    examinations.update(examine_desk(around.plan, around.desk, extras))
    _add(reported, unwaived(around.plan, around.desk, examinations), examinations)
    uses = _apply_waivers([result.name for result in results if result.waives], around, reported)
    checked = {check.id: examine(check, check.subjects(uses), around.desk, extras) for check in around.plan.of_waivers}
    _add(reported, [finding for one in checked.values() for finding in one.findings], checked)


def _add(reported: Reported, findings: Sequence[Finding], examinations: Mapping[str, Examination]) -> None:
    reported.add(findings, [question for one in examinations.values() for question in one.undecided])


def _of_folders(store: Store, names: Sequence[str], plan: Plan) -> tuple[list[FolderResult], dict[str, Examination]]:
    """Return the folders in order, how much each local check examined, and the constraints with facts to compare."""
    results: dict[str, FolderResult] = {}
    kinds: set[str] = set()
    examinations = {check.id: Examination() for check in plan.local}
    for folder in store.folders():
        results[folder.result.name] = folder.result
        kinds.update(folder.kinds)
        for id_, number in folder.examined.items():
            examinations[id_].examined += number
    if results.keys() != {*names}:
        raise ArchiveError(f"the archive does not have the folders that it should have: {START_AGAIN}")
    for constraint in plan.constraints:
        examinations[constraint.id] = Examination(matches=not kinds.isdisjoint(kinds_of(constraint)))
    return [results[name] for name in names], examinations


def _extras(results: Sequence[FolderResult], around: Surroundings, desk: ArchivedDesk) -> dict[str, Any]:
    frame = around.frame(desk.read_desk_facts())
    assessed = assessments_of(results, around, frame, FOLDERS)
    coverage = coverages_of(results, around, FOLDERS)
    return {**around.plan.extras, "desk": around.desk, "assessed": assessed, "coverage": coverage}


def _apply_waivers(names: Sequence[str], around: Surroundings, reported: Reported) -> list[WaiverUse]:
    """Mark the findings that waivers cover, and return what each waiver covers."""
    folders = (around.desk.by_folder[name] for name in names)
    waivers = [waiver for folder in folders for waiver in waivers_of([folder])]
    waivers.sort(key=lambda waiver: isinstance(waiver[0], Claim))  # those of articles first, as in any run
    scopes = waived_scopes(waivers)
    waived = {check for check, _ in scopes}
    reported_by = [check.id for check in around.plan.checks if check.id in waived]
    numbered = [one for one in reported.of_checks(reported_by) if is_in_scope(one.finding, scopes)]
    marked, uses = waive(waivers, [one.finding for one in numbered], around.plan.as_of)
    pairs = zip(numbered, marked, strict=True)
    reported.waive({one.row: finding.waived for one, finding in pairs if finding.waived is not None})
    return uses
