from collections.abc import Callable

import pytest

from galleyproof.solver import ORIGIN, Difference, Slack, TemporalProblem, UndecidedError, check, slack
from tests.helpers.oracle import Oracle, problem_of
from tests.helpers.statements import Statements, fixed, packed, random_statements, two_holders

FAR = 200


def on(point: str, day: int) -> Difference:
    return Difference(point, ORIGIN, day)


def test_a_date_may_move_as_far_as_its_neighbours_let_it() -> None:
    statements = Statements([*fixed("talks", "talks", 10), *fixed("truce", "truce", 14)])
    statements.carried += [("order", Difference("talks", "truce", -1))]
    problem = problem_of(statements)
    assert slack(problem, "talks", on("talks", 10)) == Slack(down=None, up=3)
    assert slack(problem, "truce", on("truce", 14)) == Slack(down=3, up=None)


def test_an_uncertain_date_moves_as_a_whole() -> None:
    problem = TemporalProblem()
    problem.carry("about", on("x", 7))
    problem.carry("about", Difference(ORIGIN, "x", -5))
    problem.carry("other", on("x", 20))
    problem.carry("other", Difference(ORIGIN, "x", -6))
    assert slack(problem, "about", on("x", 7)) == Slack(down=1, up=15)


def test_a_bound_alone_can_always_be_loosened() -> None:
    problem = TemporalProblem()
    problem.carry("order", Difference("x", "y", 4))
    problem.carry("other", Difference("y", "x", 3))
    assert slack(problem, "order", Difference("x", "y", 4)) == Slack(down=7, up=None)


def test_disjunctions_that_can_be_decided_otherwise_stop_nothing() -> None:
    """Clinton's undated term gives way to either side of Kerry's, so one solution is not enough."""
    statements = two_holders(("dates", "Kerry", 20, 30), ("term", "Clinton", 5, 10))
    statements.carried = [each for each in statements.carried if each[0] != "term"]
    statements.carried.append(("term", Difference("Clinton start", "Clinton end", -5)))
    statements.carried += [("term", Difference(ORIGIN, "Clinton start", 0)), ("term", on("Clinton end", 60))]
    statements.carried = [each for each in statements.carried if "Kerry end" not in each[1]]
    statements.carried += [("length", Difference("Kerry end", "Kerry start", 10))]
    statements.carried += [("length", Difference("Kerry start", "Kerry end", -10))]
    assert slack(problem_of(statements), "dates", on("Kerry start", 20)) == Slack(down=None, up=None)


def test_what_conflicts_already_has_no_slack() -> None:
    problem = problem_of(two_holders(("almanac", "Kerry", 1, 9), ("gazette", "Clinton", 5, 12)))
    with pytest.raises(ValueError, match="conflict as they stand"):
        slack(problem, "almanac", on("Kerry start", 1))


def test_a_spent_budget_is_no_answer() -> None:
    with pytest.raises(UndecidedError):
        slack(problem_of(packed(9)), "h0", Difference("h0 start", "h0 end", -100), budget=20_000)


@pytest.mark.parametrize("first", range(0, 200, 20))
def test_slack_is_where_z3_first_finds_a_conflict(first: int) -> None:
    for seed in range(first, first + 20):
        statements = random_statements(seed)
        problem = problem_of(statements)
        if check(problem) is not None:
            continue
        for label, difference in [each for each in statements.carried if each[0] is not None][:4]:
            x, y, _ = difference
            by_z3 = Slack(*(first_refused(statements, label, x, y, way) for way in (-1, 1)))
            assert slack(problem, label, difference) == by_z3, seed


def first_refused(statements: Statements, label: object, x: object, y: object, way: int) -> int | None:
    """Ask z3 about one shift after another, as disjunctions may leave gaps; bounds here are all below FAR."""

    def agrees(shift: int) -> bool:
        by = {(x, y): shift, (y, x): -shift}
        moved = [
            (who, Difference(d.x, d.y, d.ticks + (by.get((d.x, d.y), 0) if who == label else 0)))
            for who, d in statements.carried
        ]
        return Oracle(Statements(moved, statements.provided, statements.rules)).consistent(statements.labels)

    return bisected(agrees, way) if simple(statements) else stepped(agrees, way)


def simple(statements: Statements) -> bool:
    return not any(len(branches) > 1 for _, _, branches in statements.rules)


def stepped(agrees: Callable[[int], bool], way: int) -> int | None:
    if agrees(way * FAR):
        return None
    return next(shift for shift in range(FAR) if not agrees(way * (shift + 1)))


def bisected(agrees: Callable[[int], bool], way: int) -> int | None:
    """Return the last shift that agrees, None if the farthest does; disjunctions alone leave gaps."""
    low, high = 0, FAR
    if agrees(way * high):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if agrees(way * middle) else (low, middle)
    return low
