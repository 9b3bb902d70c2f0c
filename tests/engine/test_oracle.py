"""On random desks the engine finds exactly the conflicts that z3 finds in the same statements.

2,000 desks of up to 12 claims, of all kinds of fact; a failing one prints its seed.
"""

from collections.abc import Hashable, Iterator
from datetime import date

import pytest

from galleyproof.checks import builtin
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.claim_facts import all_claim_facts, frame_of
from galleyproof.engine.cluster_solver import ClusterSolver
from galleyproof.engine.solution import Solution
from galleyproof.engine.solve import cluster_keys, solve
from galleyproof.solver import Difference, TemporalProblem, clusters, minimal_conflicts
from tests.helpers.oracle import Oracle
from tests.helpers.random_desks import random_desk
from tests.helpers.statements import Statements

SEEDS = range(2_000)
STEP = 50
AS_OF = date(2022, 6, 1)


def problems(desk: Desk) -> Iterator[TemporalProblem]:
    """Yield the problem that the engine gives the solver for each cluster of a desk."""
    claims = all_claim_facts(desk, desk.claims, AS_OF)
    seen = frame_of(desk, claims, AS_OF)
    constraints = [check for check in builtin() if isinstance(check, Constraint)]
    solver = ClusterSolver(constraints, AS_OF.toordinal(), 10**6, Solution(seen))
    for cluster in clusters(claims, lambda claim_facts: cluster_keys(claim_facts, seen)):
        yield solver.problem_of(cluster, solver.constraints_on(cluster))
    assert not solver.solution.crashes


def statements(problem: TemporalProblem) -> Statements:
    """Return what a problem states, by name instead of by number."""
    points, labels, atoms = [*problem.points], [*problem.labels], [*problem.atoms]
    result = Statements()
    for number, edges in enumerate(problem.edges):
        result.carried += [(labels[number], Difference(points[x], points[y], ticks)) for x, y, ticks, _ in edges]
        result.provided += [(labels[number], atoms[atom]) for atom in problem.provided[number]]
    for rule in problem.rules:
        branches = tuple(
            tuple(Difference(points[x], points[y], ticks) for x, y, ticks, _ in branch) for branch in rule.branches
        )
        result.rules.append(("", tuple(atoms[atom] for atom in rule.atoms), branches))
    return result


def by_oracle(problem: TemporalProblem) -> set[frozenset[Hashable]]:
    return Oracle(statements(problem)).by_marco()


@pytest.mark.parametrize("first", SEEDS[::STEP])
def test_the_minimal_conflicts_are_those_that_z3_finds(first: int) -> None:
    for seed in range(first, first + STEP):
        for problem in problems(random_desk(seed)):
            conflicts = minimal_conflicts(problem, 10**8)
            assert (conflicts.complete, {*conflicts.minimal}) == (True, by_oracle(problem)), f"seed {seed}"


def test_random_desks_have_conflicts_of_many_sizes() -> None:
    all_problems = (problem for seed in range(500) for problem in problems(random_desk(seed)))
    assert {1, 2, 3, 4} <= {
        len(conflict) for problem in all_problems for conflict in minimal_conflicts(problem).minimal
    }


def test_random_desks_have_conflicts_under_every_constraint() -> None:
    """Each conflict is explained from its own claims alone; that fails if a rule depends on other claims."""
    constraints = [check for check in builtin() if isinstance(check, Constraint)]
    ids = {
        conflict.constraint.id for seed in SEEDS for conflict in solve(random_desk(seed), constraints, AS_OF).conflicts
    }
    assert ids == {constraint.id for constraint in constraints}
