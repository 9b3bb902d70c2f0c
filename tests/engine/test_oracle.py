"""What the engine finds on random desks is what z3 finds in the same statements, exactly.

2,000 desks of up to 12 claims, of all kinds of fact; a failing one prints its seed.
"""

from collections.abc import Hashable, Iterator
from datetime import date

import pytest

from galleyproof.checks import builtin
from galleyproof.constraint import Constraint
from galleyproof.desk import Desk
from galleyproof.engine.framing import claimed, frame
from galleyproof.engine.solve import Solution, Solving, keys, solve
from galleyproof.solver import Difference, TemporalProblem, clusters, minimal_conflicts
from tests.helpers.oracle import Oracle
from tests.helpers.random_desks import random_desk
from tests.helpers.statements import Statements

SEEDS = range(2_000)
STEP = 50
AS_OF = date(2022, 6, 1)


def problems(desk: Desk) -> Iterator[TemporalProblem]:
    """Every cluster of a desk as the product states it."""
    claims = claimed(desk, AS_OF)
    seen = frame(desk, claims, AS_OF)
    constraints = [check for check in builtin() if isinstance(check, Constraint)]
    solving = Solving(constraints, AS_OF.toordinal(), 10**6, Solution(seen))
    for cluster in clusters(claims, lambda each: keys(each, seen)):
        yield solving.compile(cluster, solving.stating(cluster))
    assert not solving.solution.crashes


def statements(problem: TemporalProblem) -> Statements:
    """What a problem states, by name."""
    points, labels, atoms = [*problem.points], [*problem.labels], [*problem.atoms]
    said = Statements()
    for number, edges in enumerate(problem.edges):
        said.carried += [(labels[number], Difference(points[x], points[y], ticks)) for x, y, ticks, _ in edges]
        said.provided += [(labels[number], atoms[atom]) for atom in problem.provided[number]]
    for rule in problem.rules:
        branches = tuple(
            tuple(Difference(points[x], points[y], ticks) for x, y, ticks, _ in branch) for branch in rule.branches
        )
        said.rules.append(("", tuple(atoms[atom] for atom in rule.atoms), branches))
    return said


def by_oracle(problem: TemporalProblem) -> set[frozenset[Hashable]]:
    return Oracle(statements(problem)).by_marco()


@pytest.mark.parametrize("first", SEEDS[::STEP])
def test_minimal_conflicts_are_those_of_z3(first: int) -> None:
    for seed in range(first, first + STEP):
        for problem in problems(random_desk(seed)):
            conflicts = minimal_conflicts(problem, 10**8)
            assert (conflicts.complete, {*conflicts.minimal}) == (True, by_oracle(problem)), f"seed {seed}"


def test_random_desks_have_conflicts_of_many_sizes() -> None:
    every = (problem for seed in range(500) for problem in problems(random_desk(seed)))
    assert {1, 2, 3, 4} <= {len(found) for problem in every for found in minimal_conflicts(problem).minimal}


def test_random_desks_have_conflicts_of_every_constraint() -> None:
    """Each is explained from its own claims alone, which fails where a rule depends on what others say."""
    constraints = [check for check in builtin() if isinstance(check, Constraint)]
    found = {
        conflict.constraint.id for seed in SEEDS for conflict in solve(random_desk(seed), constraints, AS_OF).conflicts
    }
    assert found == {constraint.id for constraint in constraints}
