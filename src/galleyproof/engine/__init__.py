"""The engine: finds the claims of a desk that contradict each other, and returns them as data for the run.

`solve` finds the conflicts of a desk, `conflicts_to_report` separates contradictions from claims that were overtaken,
and `affected_claims` lists the claims that a change to one claim affects.
"""

from galleyproof.engine.impact import AffectedClaim, affected_claims
from galleyproof.engine.overtaking import TimedConflict, conflicts_to_report
from galleyproof.engine.severity import facts_in_conflict, severity_of
from galleyproof.engine.solve import Conflict, Crash, Solution, UndecidedCluster, solve

__all__ = [
    "AffectedClaim",
    "Conflict",
    "Crash",
    "Solution",
    "TimedConflict",
    "UndecidedCluster",
    "affected_claims",
    "conflicts_to_report",
    "facts_in_conflict",
    "severity_of",
    "solve",
]
