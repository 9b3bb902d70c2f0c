"""A small solver for uncertain dates that knows time points, labels and rules, not what they stand for.

State a `TemporalProblem`, then `check` it, list its `minimal_conflicts`, `explain` one, or ask for the
`slack` of a date. `clusters` sorts items into groups small enough to be a problem each.
"""

from galleyproof.logic.budget import UndecidedError
from galleyproof.logic.clusters import clusters
from galleyproof.logic.conflicts import Conflicts, minimal_conflicts
from galleyproof.logic.explain import Explanation, Step, explain
from galleyproof.logic.hanging import hang, hang_rules, own_rules
from galleyproof.logic.problem import ORIGIN, Difference, TemporalProblem
from galleyproof.logic.redundant import useful_rules
from galleyproof.logic.slack import Slack, Slacks, slack
from galleyproof.logic.solver import DEFAULT_BUDGET, check

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
