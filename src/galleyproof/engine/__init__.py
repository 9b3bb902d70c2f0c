"""The engine: finds the claims of a desk that contradict each other, and returns them as data for the run.

The run, the commands and the reports use the names below. The evidence and the guard solve clusters themselves, and
import what they need for that from the modules.

Modules:
    claim_facts: the facts that each claim asserts, and the desk as facts see it
    solution: conflicts, clusters left undecided, and constraints that crashed
    pressing: the rules that dates leave no room for, in a cluster with too many rules
    cluster_solver: the conflicts of one cluster
    solve: the conflicts of a desk, cluster by cluster
    overtaking: contradictions apart from claims that were overtaken
    severity: the severity of a conflict, and the facts it is about
    grouping: conflicts of many claims about one thing, as one group
    impact: the claims that a change to one claim affects
    hypothetical: the contradictions of a claim that is not on the desk
    guard: how far each date and number could move without a contradiction
"""

from galleyproof.engine.grouping import Group, grouped
from galleyproof.engine.impact import AffectedClaim, affected_claims
from galleyproof.engine.overtaking import TimedConflict, conflicts_to_report
from galleyproof.engine.severity import facts_in_conflict, severity_of
from galleyproof.engine.solution import Conflict, Crash, UndecidedCluster
from galleyproof.engine.solve import solve

__all__ = [
    "AffectedClaim",
    "Conflict",
    "Crash",
    "Group",
    "TimedConflict",
    "UndecidedCluster",
    "affected_claims",
    "conflicts_to_report",
    "facts_in_conflict",
    "grouped",
    "severity_of",
    "solve",
]
