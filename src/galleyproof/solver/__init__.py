"""A small solver for uncertain dates that knows time points, labels and rules, not what they stand for.

State a `TemporalProblem`, then `check` it, list its `minimal_conflicts`, `explain` one, or ask for the
`slack` of a date. `clusters` sorts items into groups small enough to be a problem each.
"""

from galleyproof.solver.attach import hang, hang_rules, own_rules
from galleyproof.solver.budget import UndecidedError
from galleyproof.solver.clusters import clusters
from galleyproof.solver.conflicts import Conflicts, minimal_conflicts
from galleyproof.solver.consistency import DEFAULT_BUDGET, check
from galleyproof.solver.explain import Explanation, Step, explain
from galleyproof.solver.problem import ORIGIN, Difference, TemporalProblem
from galleyproof.solver.redundant import useful_rules
from galleyproof.solver.slack import Slack, Slacks, slack

__all__ = [
    "DEFAULT_BUDGET",
    "ORIGIN",
    "Conflicts",
    "Difference",
    "Explanation",
    "Slack",
    "Slacks",
    "Step",
    "TemporalProblem",
    "UndecidedError",
    "check",
    "clusters",
    "explain",
    "hang",
    "hang_rules",
    "minimal_conflicts",
    "own_rules",
    "slack",
    "useful_rules",
]
