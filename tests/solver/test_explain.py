import pytest

from galleyproof.solver import Difference, TemporalProblem, check, explain, minimal_conflicts
from tests.helpers.oracle import Oracle, problem_of
from tests.helpers.statements import Statements, random_statements, two_holders


def test_an_explanation_gives_the_rule_and_the_dates_that_clash() -> None:
    problem = problem_of(two_holders(("almanac", "Kerry", 1, 9), ("gazette", "Clinton", 5, 12)))
    explanation = explain(problem, {"almanac", "gazette"})
    assert explanation.tags == ("posts.one_holder",)
    assert {step.label for step in explanation.steps} == {None, "almanac", "gazette"}
    by_rule = {step.difference for step in explanation.steps if step.tag == "posts.one_holder"}
    assert by_rule == {
        Difference("Kerry end", "Clinton start", 0),
        Difference("Clinton end", "Kerry start", 0),
    }


def test_rules_that_only_happen_to_apply_are_left_out() -> None:
    problem = TemporalProblem()
    for tag in ("lifespans", "attendance", "again"):
        problem.rule(tag, ["present"], [] if tag == "attendance" else [[Difference("event", "death", 0)]])
    problem.provide("guest list", "present")
    assert explain(problem, {"guest list"}).tags == ("attendance",)
    assert explain(problem, {"guest list"}).steps == ()


def test_dates_alone_need_no_rule() -> None:
    problem = TemporalProblem()
    problem.carry("a", Difference("x", "y", -1))
    problem.carry("b", Difference("y", "x", 0))
    assert explain(problem, {"a", "b"}).tags == ()
    assert {step.label for step in explain(problem, {"a", "b"}).steps} == {"a", "b"}


def test_labels_without_a_conflict_cannot_be_explained() -> None:
    problem = problem_of(two_holders(("almanac", "Kerry", 1, 4), ("gazette", "Clinton", 5, 12)))
    with pytest.raises(ValueError, match="no conflict to explain between"):
        explain(problem, {"almanac"})


@pytest.mark.parametrize("first", range(0, 100, 20))
def test_the_tags_are_sufficient_and_each_is_necessary(first: int) -> None:
    for seed in range(first, first + 20):
        statements = random_statements(seed)
        for conflict in minimal_conflicts(problem_of(statements)).minimal:
            tags = explain(problem_of(statements), conflict).tags
            assert not Oracle(only(statements, {*tags})).consistent(conflict), seed
            for tag in tags:
                assert check(problem_of(only(statements, {*tags} - {tag})), conflict) is None, seed


def only(statements: Statements, tags: set[object]) -> Statements:
    rules = [rule for rule in statements.rules if rule[0] in tags]
    return Statements(statements.carried, statements.provided, rules)
