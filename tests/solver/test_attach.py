import pytest

from galleyproof.solver import ORIGIN, Difference, Slacks, TemporalProblem, check, hang, hang_rules, own_rules, slack

MOVE = Difference("anchor", ORIGIN, 0)


def anchored() -> TemporalProblem:
    problem = TemporalProblem()
    problem.bound("anchor", "anchor", 0, 0)
    return problem


def test_what_hangs_on_one_anchor_moves_together() -> None:
    problem = anchored()
    problem.bound("talks", "start", 5, 7)
    problem.bound("talks", "end", 5, 7)
    problem.bound("other", "end", None, 20)
    hang(problem, "anchor", "talks", [Difference("end", ORIGIN, 7), Difference(ORIGIN, "end", -5)])
    hang(problem, "anchor", "talks", [Difference("start", ORIGIN, 7), Difference(ORIGIN, "start", -5)])
    assert slack(problem, "anchor", MOVE) == (None, 15)


def test_what_does_not_hang_stays() -> None:
    problem = anchored()
    problem.bound("term", "start", 5, 7)
    problem.bound("term", "end", 9, 9)
    problem.carry(None, Difference("start", "end", 0))
    hang(problem, "anchor", "term", [Difference("start", ORIGIN, 7), Difference(ORIGIN, "start", -5)])
    assert slack(problem, "anchor", MOVE) == (None, 4)


def test_hanging_what_a_label_does_not_carry_is_an_error() -> None:
    problem = anchored()
    problem.bound("term", "start", 5, 7)
    with pytest.raises(ValueError, match="not in list"):
        hang(problem, "anchor", "term", [Difference("start", ORIGIN, 8)])


def test_a_rules_tick_moves_with_the_label_whose_own_it_is() -> None:
    """Two claims deny the same; one of them moved, the other still holds."""
    problem = anchored()
    for claim in ("none", "none either"):
        problem.provide(claim, "none until 10")
    problem.provide("one", "recognised")
    problem.bound("one", "start", 14, 14)
    problem.rule("", ["none until 10", "recognised"], [[Difference(ORIGIN, "start", -10)]])
    hang_rules(problem, "anchor", own_rules(problem, "none", "none until 10"), 10)
    assert (check(problem), slack(problem, "anchor", MOVE)) == (None, (None, 4))


def test_a_label_has_one_atom_of_its_own_for_one_that_is_shared() -> None:
    problem = anchored()
    problem.provide("none", "atom")
    problem.rule("", ["atom"], [[Difference(ORIGIN, "start", -10)]])
    assert own_rules(problem, "none", "atom") == own_rules(problem, "none", "atom") == [1]


def test_slack_in_steps_passes_over_gaps_between_them() -> None:
    """What must not begin on ticks 11 to 14 can still be moved by tens."""
    problem = TemporalProblem()
    problem.bound("date", "x", 0, 0)
    problem.rule("", [], [[Difference("x", ORIGIN, 10)], [Difference(ORIGIN, "x", -15)]])
    problem.bound("other", "x", None, 45)
    by_steps = [Slacks(problem).of("date", Difference("x", ORIGIN, 0), step) for step in (1, 10)]
    assert by_steps == [(None, 10), (None, 40)]
