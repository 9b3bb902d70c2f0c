import pytest

from galleyproof.solver import (
    ORIGIN,
    Difference,
    Slack,
    SlackSolver,
    TemporalProblem,
    check,
    rebase_differences,
    rebase_rules,
    split_atom,
)


def problem_with_base() -> TemporalProblem:
    problem = TemporalProblem()
    problem.bound("base", "base", 0, 0)
    return problem


def slack_of_base(problem: TemporalProblem) -> Slack:
    return SlackSolver(problem).slack("base", Difference("base", ORIGIN, 0))


def test_differences_from_one_base_move_together() -> None:
    problem = problem_with_base()
    problem.bound("talks", "start", 5, 7)
    problem.bound("talks", "end", 5, 7)
    problem.bound("other", "end", None, 20)
    rebase_differences(problem, "base", "talks", [Difference("end", ORIGIN, 7), Difference(ORIGIN, "end", -5)])
    rebase_differences(problem, "base", "talks", [Difference("start", ORIGIN, 7), Difference(ORIGIN, "start", -5)])
    assert slack_of_base(problem) == (None, 15)


def test_differences_from_the_origin_do_not_move() -> None:
    problem = problem_with_base()
    problem.bound("term", "start", 5, 7)
    problem.bound("term", "end", 9, 9)
    problem.carry(None, Difference("start", "end", 0))
    rebase_differences(problem, "base", "term", [Difference("start", ORIGIN, 7), Difference(ORIGIN, "start", -5)])
    assert slack_of_base(problem) == (None, 4)


def test_a_label_can_only_rebase_differences_it_carries() -> None:
    problem = problem_with_base()
    problem.bound("term", "start", 5, 7)
    with pytest.raises(ValueError, match="not in list"):
        rebase_differences(problem, "base", "term", [Difference("start", ORIGIN, 8)])


def test_a_rules_tick_moves_only_for_the_label_with_its_own_copy() -> None:
    """Two claims deny the same thing; when one of them moves, the other stays."""
    problem = problem_with_base()
    for claim in ("none", "none either"):
        problem.provide(claim, "none until 10")
    problem.provide("one", "recognised")
    problem.bound("one", "start", 14, 14)
    problem.rule("", ["none until 10", "recognised"], [[Difference(ORIGIN, "start", -10)]])
    rebase_rules(problem, "base", split_atom(problem, "none", "none until 10"), 10)
    assert (check(problem), slack_of_base(problem)) == (None, (None, 4))


def test_an_atom_is_split_only_once_for_a_label() -> None:
    problem = problem_with_base()
    problem.provide("none", "atom")
    problem.rule("", ["atom"], [[Difference(ORIGIN, "start", -10)]])
    assert split_atom(problem, "none", "atom") == split_atom(problem, "none", "atom") == [1]


def test_slack_in_steps_passes_over_gaps_between_steps() -> None:
    """A date that must not be on ticks 11 to 14 can still move by tens."""
    problem = TemporalProblem()
    problem.bound("date", "x", 0, 0)
    problem.rule("", [], [[Difference("x", ORIGIN, 10)], [Difference(ORIGIN, "x", -15)]])
    problem.bound("other", "x", None, 45)
    by_steps = [SlackSolver(problem).slack("date", Difference("x", ORIGIN, 0), step) for step in (1, 10)]
    assert by_steps == [(None, 10), (None, 40)]
