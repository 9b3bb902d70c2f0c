"""A small solver for uncertain dates, which deals in time points, labels and rules and knows nothing of claims.

Build a `TemporalProblem`, then `check` it, list its `minimal_conflicts`, `explain` one, or find the slack of a
date with a `SlackSolver`. `clusters` sorts items into groups that can be solved one by one.
"""

from galleyproof.solver.bounds import Bounds, LabelBounds
from galleyproof.solver.budget import Budget, UndecidedError
from galleyproof.solver.clusters import clusters
from galleyproof.solver.conflicts import Conflicts, minimal_conflicts
from galleyproof.solver.consistency import DEFAULT_BUDGET, check
from galleyproof.solver.disagreements import Disagreement
from galleyproof.solver.explain import Explanation, Step, explain
from galleyproof.solver.partition import Parts
from galleyproof.solver.problem import ORIGIN, Difference, TemporalProblem
from galleyproof.solver.rebase import rebase_differences, rebase_rules, split_atom
from galleyproof.solver.redundant import useful_rules
from galleyproof.solver.restrict import Restriction
from galleyproof.solver.slack import Slack, SlackSolver

__all__ = [
    "DEFAULT_BUDGET",
    "ORIGIN",
    "Bounds",
    "Budget",
    "Conflicts",
    "Difference",
    "Disagreement",
    "Explanation",
    "LabelBounds",
    "Parts",
    "Restriction",
    "Slack",
    "SlackSolver",
    "Step",
    "TemporalProblem",
    "UndecidedError",
    "check",
    "clusters",
    "explain",
    "minimal_conflicts",
    "rebase_differences",
    "rebase_rules",
    "split_atom",
    "useful_rules",
]
