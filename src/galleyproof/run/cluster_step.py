"""The second step of a run: what each cluster of facts proves.

A cluster is the facts that share keys, from whatever folders. No claim is in two clusters, so that each is solved by
itself.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from galleyproof.constraint import Constraint
from galleyproof.desk.lookup import Lookup
from galleyproof.engine.claim_facts import ClaimFacts, frame_for
from galleyproof.engine.cluster_solver import ClusterSolver
from galleyproof.engine.solution import Crash, Solution
from galleyproof.facts import KINDS
from galleyproof.facts.frame import Frame
from galleyproof.finding import Finding
from galleyproof.run.conflict_findings import crash_finding, findings_of_cluster
from galleyproof.run.examining import Examination
from galleyproof.run.folder_result import FolderResult
from galleyproof.run.folder_step import Surroundings
from galleyproof.run.plan import Plan
from galleyproof.run.watching import Watch, unwatched
from galleyproof.solver import DEFAULT_BUDGET, clusters

_NAMES = {kind: name for name, kind in KINDS.items()}


@dataclass
class ClusterFindings:
    """What one cluster proves.

    Attributes:
        findings: the contradictions.
        undecided: what the search left open.
        looked_up: what was looked up in the registers.
    """

    findings: list[Finding] = field(default_factory=list)
    undecided: list[Finding] = field(default_factory=list)
    looked_up: Mapping[str, Sequence[str]] = field(default_factory=dict)


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
    kinds = [own for result in results for own in result.kinds]
    places = [(result, number) for result in results for number in range(len(result.keys))]
    for numbers in clusters(range(len(keys)), keys.__getitem__):
        if len(numbers) > 1 or len(kinds[numbers[0]]) > 1:  # checks on single claims report one that contradicts itself
            yield Cluster([places[number] for number in numbers])


Solve: TypeAlias = Callable[[Sequence[ClaimFacts]], ClusterFindings]


def prove(
    results: Sequence[FolderResult],
    plan: Plan,
    solve: Callable[[Cluster], ClusterFindings],
    watch: Watch = unwatched,
) -> dict[str, Examination]:
    """Return the result of each constraint, by its id: how many claims it compared with others, and its own conflicts.

    A claim that shares nothing with another one is compared with nothing, and so is one that asserts nothing. `solve`
    returns what a cluster proves, or what is known of it from an earlier run.
    """
    kinds = {kind for result in results for claim in result.claims for kind in claim.kinds}
    examinations = {one.id: Examination(matches=not kinds.isdisjoint(kinds_of(one))) for one in plan.constraints}
    compared = Counter[tuple[str, ...]]()
    for cluster in watch("Comparing claims", [*clusters_of(results)]):
        compared.update(result.kinds[number] for result, number in cluster.members)
        _add(examinations, solve(cluster))
    for constraint in plan.constraints:
        about = kinds_of(constraint)
        examinations[constraint.id].examined = sum(n for own, n in compared.items() if not about.isdisjoint(own))
    return examinations


def kinds_of(constraint: Constraint) -> set[str]:
    """Return the names of the kinds of facts that a constraint is about."""
    return {_NAMES[kind] for kind in constraint.kinds if kind in _NAMES}


def solve_with(around: Surroundings, frame: Frame) -> Solve:
    """Return the function that finds the contradictions of one cluster, given as what its claims assert."""
    plan = around.plan

    def solve(facts: Sequence[ClaimFacts]) -> ClusterFindings:
        lookup = Lookup("", around.desk)
        solution = Solution(frame_for(lookup, frame, plan.as_of))
        solver = ClusterSolver(plan.constraints, plan.as_of.toordinal(), DEFAULT_BUDGET, solution)
        found = ClusterFindings()
        try:
            solver.solve(facts, 0)
            for finding, is_open in findings_of_cluster(solution, lookup, plan.as_of):
                (found.undecided if is_open else found.findings).append(finding)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other clusters can still be solved
            about = solver.constraints_on(facts) or plan.constraints
            found.findings.append(crash_finding(Crash(about[0], facts, error), around.desk))
        lookup.note_places(place for one in (*found.findings, *found.undecided) for place in one.at)
        found.looked_up = lookup.noted()
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
