import pytest

from galleyproof.solver import Difference, TemporalProblem, UndecidedError, check
from tests.helpers.oracle import Oracle, problem_of
from tests.helpers.statements import packed, random_statements, two_holders


def test_two_holders_of_one_seat_conflict_if_their_dates_overlap() -> None:
    overlap = two_holders(("the almanac", "Kerry", 1, 9), ("the gazette", "Clinton", 5, 12))
    assert check(problem_of(overlap)) == frozenset({"the almanac", "the gazette"})
    assert check(problem_of(overlap), ["the gazette"]) is None
    assert check(problem_of(two_holders(("a", "Kerry", 5, 9), ("b", "Clinton", 1, 5)))) is None


def test_background_holds_whatever_is_active() -> None:
    problem = TemporalProblem()
    problem.carry(None, Difference("start", "end", 0))
    problem.carry("backwards", Difference("end", "start", -1))
    assert check(problem, []) is None
    assert check(problem) == frozenset({"backwards"})
    problem.carry(None, Difference("end", "start", -1))
    assert check(problem, []) == frozenset()


def test_labels_must_be_known() -> None:
    with pytest.raises(KeyError):
        check(TemporalProblem(), ["a stranger"])


def test_a_spent_budget_is_neither_yes_nor_no() -> None:
    hostile = problem_of(packed(9))
    with pytest.raises(UndecidedError):
        check(hostile, budget=20_000)
    assert check(problem_of(packed(4))) is not None


@pytest.mark.parametrize("seed", range(0, 400, 20))
def test_any_set_of_labels_gets_the_answer_of_z3(seed: int) -> None:
    for number in range(seed, seed + 20):
        statements = random_statements(number)
        problem, oracle = problem_of(statements), Oracle(statements)
        for active in (statements.labels, statements.labels[::2], statements.labels[1:5]):
            core = check(problem, active)
            assert (core is None) == oracle.consistent(active), number
            assert core is None or (core <= {*active} and not oracle.consistent(core)), number
