from galleyproof.solver import Difference, minimal_conflicts
from galleyproof.solver.partition import independent_parts, neighbourhoods
from tests.helpers.oracle import problem_of
from tests.helpers.statements import Statements, before, fixed, two_holders


def test_the_origin_does_not_tie_labels_together() -> None:
    dates = Statements(carried=[*fixed("a", "spring", 1), *fixed("b", "autumn", 2), *fixed("c", "spring", 3)])
    assert independent_parts(problem_of(dates)) == [[2], [1, 3]]


def test_the_background_and_rules_tie_labels_together() -> None:
    dates = Statements(carried=[*fixed("a", "spring", 1), *fixed("b", "autumn", 2)])
    dates.carried.append((None, Difference("spring", "autumn", 0)))
    assert independent_parts(problem_of(dates)) == [[1, 2]]
    assert independent_parts(problem_of(two_holders(("a", "Kerry", 1, 4), ("b", "Clinton", 1, 4)))) == [[1, 2]]


def test_a_rule_ties_providers_of_its_atoms_to_dates_of_points_in_its_branches() -> None:
    dates = Statements(fixed("obituary", "death", 3), [("guest list", "present")])
    dates.carried += fixed("programme", "dinner", 9)
    dates.rules.append(("lifespans", ("present",), (before("dinner", "death"),)))
    problem = problem_of(dates)
    assert independent_parts(problem) == [[1, 2, 3]]
    assert {1, 2, 3} in map(set, neighbourhoods(problem, [1, 2, 3]))
    assert minimal_conflicts(problem).minimal == (frozenset({"obituary", "guest list", "programme"}),)


def test_neighbours_meet_at_linked_points_or_in_a_rule() -> None:
    problem = problem_of(two_holders(("a", "Kerry", 1, 4), ("b", "Clinton", 3, 9), ("c", "Rice", 8, 12)))
    assert {frozenset(group) for group in neighbourhoods(problem, [1, 2, 3])} == {
        frozenset(group) for group in ([1], [2], [3], [1, 2], [2, 3], [1, 3])
    }
    assert neighbourhoods(problem, [1]) == [[1]]
