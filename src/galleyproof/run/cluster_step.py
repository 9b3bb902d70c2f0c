"""The second step of a run: what each cluster of facts proves.

A cluster is the facts that share keys, from whatever folders. No claim is in two clusters, so that each is solved by
itself.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from galleyproof.constraint import Constraint
from galleyproof.engine.claim_facts import ClaimFacts
from galleyproof.engine.cluster_solver import ClusterSolver
from galleyproof.engine.solution import Crash, Solution
from galleyproof.facts import KINDS
from galleyproof.facts.frame import Frame
from galleyproof.finding import Finding
from galleyproof.run.conflict_findings import crash_finding, findings_of_cluster
from galleyproof.run.examining import Examination
from galleyproof.run.folder_step import FolderResult, Surroundings
from galleyproof.run.plan import Plan
from galleyproof.solver import DEFAULT_BUDGET, clusters

_NAMES = {kind: name for name, kind in KINDS.items()}


@dataclass
class ClusterFindings:
    """What one cluster proves."""

    findings: list[Finding] = field(default_factory=list)
    undecided: list[Finding] = field(default_factory=list)


class Cluster(NamedTuple):
    """Claims that may contradict each other: for each, the folder that it is in, and its number there."""

    members: Sequence[tuple[FolderResult, int]]

    def facts(self) -> list[ClaimFacts]:
        """Return what its claims assert."""
        return [result.facts[number] for result, number in self.members]

    @property
    def marks(self) -> list[str]:
        """A digest of each of its claims."""
        return [result.marks[number] for result, number in self.members]


def clusters_of(results: Sequence[FolderResult]) -> Iterator[Cluster]:
    """Yield the clusters of facts that can contradict each other; one fact alone cannot."""
    keys = [own for result in results for own in result.keys]
    places = [(result, number) for result in results for number in range(len(result.keys))]
    for numbers in clusters(range(len(keys)), keys.__getitem__):
        members = [places[number] for number in numbers]
        first, index = members[0]
        if len(members) > 1 or first.has_several(index):  # checks on single claims report one that contradicts itself
            yield Cluster(members)


Solve: TypeAlias = Callable[[Sequence[ClaimFacts]], ClusterFindings]


def prove(
    results: Sequence[FolderResult], plan: Plan, solve: Callable[[Cluster], ClusterFindings]
) -> dict[str, Examination]:
    """Return the result of each constraint, by its id: how many claims it is about, and its own conflicts.

    `solve` returns what a cluster proves, or what is known of it from an earlier run.
    """
    claims_by_kind: dict[str, set[str]] = {}
    for claim in (claim for result in results for claim in result.claims):
        for kind in claim.kinds:
            claims_by_kind.setdefault(kind, set()).add(claim.ref)
    examinations = {}
    for constraint in plan.constraints:
        about = (claims_by_kind.get(kind, ()) for kind in kinds_of(constraint))
        examinations[constraint.id] = Examination(len(set[str]().union(*about)))
    for cluster in clusters_of(results):
        _add(examinations, solve(cluster))
    return examinations


def kinds_of(constraint: Constraint) -> set[str]:
    """Return the names of the kinds of facts that a constraint is about."""
    return {_NAMES[kind] for kind in constraint.kinds if kind in _NAMES}


def solve_with(around: Surroundings, frame: Frame) -> Solve:
    """Return the function that finds the contradictions of one cluster, given as what its claims assert."""
    plan = around.plan

    def solve(facts: Sequence[ClaimFacts]) -> ClusterFindings:
        solution = Solution(frame)
        solver = ClusterSolver(plan.constraints, plan.as_of.toordinal(), DEFAULT_BUDGET, solution)
        found = ClusterFindings()
        try:
            solver.solve(facts, 0)
            for finding, is_open in findings_of_cluster(solution, around.desk, plan.as_of):
                (found.undecided if is_open else found.findings).append(finding)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other clusters can still be solved
            about = solver.constraints_on(facts) or plan.constraints
            found.findings.append(crash_finding(Crash(about[0], facts, error), around.desk))
        return found

    return solve


def _add(examinations: dict[str, Examination], found: ClusterFindings) -> None:
    """Add what a cluster proves to the results of the constraints; of several crashes of one, only the first."""
    for finding in found.findings:
        findings = examinations[finding.check].findings
        if not (finding.crashed and any(earlier.crashed for earlier in findings)):
            findings.append(finding)
    for question in found.undecided:
        examinations[question.check].undecided.append(question)
