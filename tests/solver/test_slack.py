from collections.abc import Callable

import pytest

from galleyproof.solver import ORIGIN, Difference, Slack, SlackSolver, TemporalProblem, UndecidedError, check
from tests.helpers.oracle import Oracle, problem_of
from tests.helpers.statements import Statements, fixed, packed, random_statements, two_holders

FAR = 200


def on(point: str, day: int) -> Difference:
    return Difference(point, ORIGIN, day)


def slack(problem: TemporalProblem, label: str, difference: Difference) -> Slack:
    return SlackSolver(problem).slack(label, difference)


def test_a_date_may_move_as_far_as_its_neighbours_allow() -> None:
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


def test_a_date_may_move_past_a_disjunction_that_can_be_decided_another_way() -> None:
    """Clinton's undated term can be before or after Kerry's, so one solution is not enough."""
    statements = two_holders(("dates", "Kerry", 20, 30), ("term", "Clinton", 5, 10))
    statements.carried = [(label, difference) for label, difference in statements.carried if label != "term"]
    statements.carried.append(("term", Difference("Clinton start", "Clinton end", -5)))
    statements.carried += [("term", Difference(ORIGIN, "Clinton start", 0)), ("term", on("Clinton end", 60))]
    statements.carried = [
        (label, difference) for label, difference in statements.carried if "Kerry end" not in difference
    ]
    statements.carried += [("length", Difference("Kerry end", "Kerry start", 10))]
    statements.carried += [("length", Difference("Kerry start", "Kerry end", -10))]
    assert slack(problem_of(statements), "dates", on("Kerry start", 20)) == Slack(down=None, up=None)


def test_labels_that_already_conflict_have_no_slack() -> None:
    problem = problem_of(two_holders(("almanac", "Kerry", 1, 9), ("gazette", "Clinton", 5, 12)))
    with pytest.raises(ValueError, match="the labels already conflict"):
        slack(problem, "almanac", on("Kerry start", 1))


def test_a_spent_budget_leaves_slack_undecided() -> None:
    with pytest.raises(UndecidedError):
        SlackSolver(problem_of(packed(9)), budget=20_000).slack("h0", Difference("h0 start", "h0 end", -100))


@pytest.mark.parametrize("first", range(0, 200, 20))
def test_slack_is_where_z3_first_finds_a_conflict(first: int) -> None:
    for seed in range(first, first + 20):
        statements = random_statements(seed)
        problem = problem_of(statements)
        if check(problem) is not None:
            continue
        labelled = [(str(label), difference) for label, difference in statements.carried if label is not None]
        for label, difference in labelled[:4]:
            x, y, _ = difference
            by_z3 = Slack(*(largest_shift(statements, label, x, y, direction) for direction in (-1, 1)))
            assert slack(problem, label, difference) == by_z3, seed


def largest_shift(statements: Statements, label: str, x: object, y: object, direction: int) -> int | None:
    """Return the last shift before the first that z3 refuses, None if there is no limit; all bounds are below FAR."""

    def agrees(shift: int) -> bool:
        by = {(x, y): shift, (y, x): -shift}
        moved = [
            (other, Difference(d.x, d.y, d.ticks + (by.get((d.x, d.y), 0) if other == label else 0)))
            for other, d in statements.carried
        ]
        return Oracle(Statements(moved, statements.provided, statements.rules)).consistent(statements.labels)

    return bisected(agrees, direction) if has_no_disjunctions(statements) else stepped(agrees, direction)


def has_no_disjunctions(statements: Statements) -> bool:
    return not any(len(branches) > 1 for _, _, branches in statements.rules)


def stepped(agrees: Callable[[int], bool], direction: int) -> int | None:
    """Try one shift after another, as disjunctions may leave gaps."""
    if agrees(direction * FAR):
        return None
    return next(shift for shift in range(FAR) if not agrees(direction * (shift + 1)))


def bisected(agrees: Callable[[int], bool], direction: int) -> int | None:
    """Return the last shift that agrees, None if the farthest does; without disjunctions there are no gaps."""
    low, high = 0, FAR
    if agrees(direction * high):
        return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if agrees(direction * middle) else (low, middle)
    return low
