"""The search for claims that contradict each other: the solver gets each cluster of related claims once."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from itertools import chain

from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.claim_facts import ClaimFacts, all_claim_facts, frame_of
from galleyproof.engine.cluster_solver import ClusterSolver
from galleyproof.engine.solution import Solution
from galleyproof.facts.frame import Frame
from galleyproof.solver import (
    DEFAULT_BUDGET,
    clusters,
)


def solve(desk: Desk, constraints: Sequence[Constraint], as_of: date, budget: int = DEFAULT_BUDGET) -> Solution:
    """Find all minimal conflicts on a desk as of a day; `budget` limits the solver's steps for each cluster."""
    claims = all_claim_facts(desk, desk.claims, as_of)
    return solve_facts(claims, frame_of(desk, claims, as_of), constraints, as_of, budget)


def solve_facts(
    claims: Sequence[ClaimFacts],
    frame: Frame,
    constraints: Sequence[Constraint],
    as_of: date,
    budget: int = DEFAULT_BUDGET,
) -> Solution:
    """Find all minimal conflicts between the facts of some claims."""
    solution = Solution(frame)
    solver = ClusterSolver(constraints, as_of.toordinal(), budget, solution)
    joining = [constraint for constraint in constraints if constraint.joins]
    for number, cluster in enumerate(clusters(claims, lambda claim_facts: cluster_keys(claim_facts, frame, joining))):
        # The checks on single claims report a fact that contradicts itself.
        if len(cluster) > 1 or len(cluster[0].facts) > 1:
            solver.solve(cluster, number)
    return solution


def cluster_keys(claim_facts: ClaimFacts, frame: Frame, joining: Sequence[Constraint] = ()) -> Iterable[Hashable]:
    """Return the keys that a claim shares with those that may contradict it."""
    facts = claim_facts.facts
    if len(facts) == 1 and not joining:  # nearly all claims: the short cut pays off on large desks
        _, fact, context = facts[0]
        return fact.keys(frame, context)
    own = chain.from_iterable(fact.keys(frame, context) for _, fact, context in facts)
    return chain(own, *(constraint.keys(fact, frame) for constraint in joining for _, fact, _ in facts))
