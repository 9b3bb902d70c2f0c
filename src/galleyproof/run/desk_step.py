"""The third step of a run: what the desk makes of its folders and clusters."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from galleyproof.check import Check
from galleyproof.desk import Desk
from galleyproof.finding import Finding
from galleyproof.run.examining import Examination, examine, matched_nothing
from galleyproof.run.folder_result import FolderResult
from galleyproof.run.plan import Plan
from galleyproof.run.waiving import waive, waivers_of


def merge(results: Iterable[FolderResult], plan: Plan) -> dict[str, Examination]:
    """Return what the local checks found in all folders, by the check's id."""
    merged = defaultdict(Examination, {check.id: Examination() for check in plan.local})
    for result in results:
        for id_, examined in result.examined.items():
            merged[id_].examined += examined
        for finding in result.findings:
            merged[finding.check].findings.append(finding)
        for question in result.undecided:
            merged[question.check].undecided.append(question)
    return dict(merged)


def examine_shared(
    keyed: Callable[[Check], Iterable[tuple[str, str]]], plan: Plan, desk: Desk, extras: Mapping[str, object]
) -> Iterator[tuple[str, Examination]]:
    """Yield what each check of groups of claims, or of the links between them, found.

    `keyed` returns the full ids of claims with each of the keys that they have for a check.
    """
    for check in plan.shared:
        examination = examine(check, check.subjects(keyed(check), desk), desk, extras)
        if not check.of_claims:
            examination.examined = 1
        yield check.id, examination


def keyed_claims(check: Check, results: Iterable[FolderResult]) -> Iterator[tuple[str, str]]:
    """Yield the full ids of claims in some folders with each of the keys that they have for a check."""
    for result in results:
        claims = result.claims
        yield from [(claims[number].ref, key) for number, key in result.shared.get(check.id, ())]


def examine_desk(plan: Plan, desk: Desk, extras: Mapping[str, object]) -> Iterator[tuple[str, Examination]]:
    """Yield what each check that takes the whole desk found."""
    for check in plan.desk_wide:
        yield check.id, examine(check, check.subjects(desk), desk, extras)


def apply_waivers(
    results: Sequence[FolderResult],
    plan: Plan,
    desk: Desk,
    examinations: dict[str, Examination],
    extras: Mapping[str, object],
) -> list[Finding]:
    """Return all findings with waivers applied, and add what the checks of waivers find to the examinations."""
    folders = [desk.by_folder[result.name] for result in results if result.waives]
    findings, uses = waive(waivers_of(folders), unwaived(plan, desk, examinations), plan.as_of)
    for check in plan.of_waivers:
        examinations[check.id] = examine(check, check.subjects(uses), desk, extras)
        findings += examinations[check.id].findings
    return findings


def unwaived(plan: Plan, desk: Desk, examinations: Mapping[str, Examination]) -> list[Finding]:
    """Return the findings of the checks that ran, and a warning for each house check that matched no records."""
    ran = [check for check in plan.checks if check.id in examinations]
    findings = [finding for check in ran for finding in examinations[check.id].findings]
    for check in ran:
        if check.is_house and not (examinations[check.id].examined or examinations[check.id].matches):
            findings += matched_nothing(check, desk.root)
    return findings
