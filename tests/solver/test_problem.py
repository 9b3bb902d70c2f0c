from galleyproof.solver import ORIGIN, Difference, TemporalProblem, check


def test_numbers_follow_the_order_of_first_use() -> None:
    problem = TemporalProblem()
    problem.carry("second thoughts", Difference("b", "a", 3))
    problem.carry("afterthought", Difference("a", ORIGIN, 7))
    assert [*problem.points] == [ORIGIN, "b", "a"]
    assert [*problem.labels] == [None, "second thoughts", "afterthought"]
    assert problem.edges == [[], [(1, 2, 3, 1)], [(2, 0, 7, 2)]]


def test_a_rule_without_branches_forbids_its_atoms_together() -> None:
    problem = TemporalProblem()
    problem.provide("invited", "attended")
    problem.provide("apology", "declined")
    problem.rule("attendance", ["attended", "declined"])
    assert check(problem, ["invited"]) is None
    assert check(problem, ["invited", "apology"]) == frozenset({"invited", "apology"})


def test_a_rule_with_an_empty_branch_always_holds() -> None:
    problem = TemporalProblem()
    problem.provide("anyone", "attended")
    problem.rule("attendance", ["attended"], [[], [Difference("a", "a", -1)]])
    assert check(problem) is None


def test_a_rule_without_atoms_always_applies() -> None:
    problem = TemporalProblem()
    problem.rule("calendar", [], [[Difference("spring", "autumn", -1)]])
    problem.carry("reversed", Difference("autumn", "spring", -1))
    assert check(problem) == frozenset({"reversed"})


def test_a_rule_with_an_atom_that_no_label_provides_never_applies() -> None:
    problem = TemporalProblem()
    problem.rule("unused", ["never said"])
    assert check(problem) is None


def test_changed_copies_leave_the_original_unchanged() -> None:
    problem = TemporalProblem()
    problem.carry("a claim", Difference("a", ORIGIN, -1))
    problem.rule("impossible", [])
    assert check(problem.with_rules([])) is None
    assert problem.with_edges(1, []).edges == [[], []]
    assert problem.edges == [[], [(1, 0, -1, 1)]]
    assert check(problem) == frozenset()


def test_bounds_are_two_differences_from_the_origin() -> None:
    carried, bound = TemporalProblem(), TemporalProblem()
    carried.carry("a", Difference("x", ORIGIN, 9))
    carried.carry("a", Difference(ORIGIN, "x", -5))
    bound.bound("a", "x", 5, 9)
    bound.bound("a", "x", None, None)
    assert (bound.edges, bound.points) == (carried.edges, carried.points)
