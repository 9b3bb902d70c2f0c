"""The second step of a run: what each cluster of facts proves.

A cluster is the facts that share keys, from whatever folders. No claim is in two clusters, so that each is solved by
itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from galleyproof.constraint import Constraint
from galleyproof.engine.claim_facts import ClaimFacts, build_frame
from galleyproof.engine.solve import ClusterSolver, Solution
from galleyproof.facts import KINDS
from galleyproof.facts.frame import Frame
from galleyproof.finding import Finding
from galleyproof.run.conflict_findings import findings_of_cluster
from galleyproof.run.examining import Examination
from galleyproof.run.folder_step import FolderResult, Surroundings
from galleyproof.solver import DEFAULT_BUDGET, clusters

_NAMES = {kind: name for name, kind in KINDS.items()}


@dataclass
class ClusterFindings:
    """What one cluster proves."""

    findings: list[Finding] = field(default_factory=list)
    undecided: list[Finding] = field(default_factory=list)


def prove(results: Sequence[FolderResult], around: Surroundings) -> dict[str, Examination]:
    """Return the result of each constraint, by its id: how many claims it is about, and its own conflicts."""
    plan = around.plan
    examinations = count_subjects(results, plan.constraints)
    frame = build_frame(around.desk, around.desk.main_ids, around.told, plan.as_of)
    for cluster in clusters_of(results):
        add(examinations, solve_cluster(cluster, around, frame))
    return examinations


def count_subjects(results: Sequence[FolderResult], constraints: Sequence[Constraint]) -> dict[str, Examination]:
    """Return the results of the constraints before anything is solved: the number of claims that each is about."""
    examinations = {}
    for constraint in constraints:
        names = {_NAMES[kind] for kind in constraint.kinds if kind in _NAMES}
        refs = {claim.ref for result in results for claim in result.claims if not names.isdisjoint(claim.kinds)}
        examinations[constraint.id] = Examination(len(refs))
    return examinations


def clusters_of(results: Sequence[FolderResult]) -> Iterator[list[ClaimFacts]]:
    """Yield the clusters of facts that can contradict each other; one fact alone cannot."""
    keys = [own for result in results for own in result.keys]
    places = [(result, number) for result in results for number in range(len(result.keys))]
    for numbers in clusters(range(len(keys)), keys.__getitem__):
        cluster = [result.facts[index] for result, index in map(places.__getitem__, numbers)]
        if len(cluster) > 1 or len(cluster[0].facts) > 1:  # checks on single claims report one that contradicts itself
            yield cluster


def solve_cluster(cluster: Sequence[ClaimFacts], around: Surroundings, frame: Frame) -> ClusterFindings:
    """Find the contradictions of one cluster."""
    solution, plan = Solution(frame), around.plan
    ClusterSolver(plan.constraints, plan.as_of.toordinal(), DEFAULT_BUDGET, solution).solve(cluster, 0)
    found = ClusterFindings()
    for finding, is_open in findings_of_cluster(solution, around.desk, plan.as_of):
        (found.undecided if is_open else found.findings).append(finding)
    return found


def add(examinations: dict[str, Examination], found: ClusterFindings) -> None:
    """Add what a cluster proves to the results of the constraints; of several crashes of one, only the first."""
    for finding in found.findings:
        findings = examinations[finding.check].findings
        if not (finding.crashed and any(earlier.crashed for earlier in findings)):
            findings.append(finding)
    for question in found.undecided:
        examinations[question.check].undecided.append(question)
