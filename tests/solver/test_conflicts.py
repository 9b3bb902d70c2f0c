import os
import subprocess
import sys
from pathlib import Path

import pytest

from galleyproof.solver import Conflicts, Difference, TemporalProblem, minimal_conflicts
from tests.helpers.oracle import Oracle, problem_of
from tests.helpers.statements import packed, random_statements, two_holders

SEEDS = range(600)


def test_consistent_statements_have_no_conflicts() -> None:
    agreed = two_holders(("a", "Kerry", 1, 4), ("b", "Kerry", 1, 4), ("c", "Clinton", 5, 9))
    assert minimal_conflicts(problem_of(agreed)) == Conflicts((), complete=True)


def test_each_of_several_providers_has_its_own_conflict() -> None:
    """Two claims say that Kerry held the seat; either contradicts that Clinton held it all along."""
    statements = two_holders(("dates", "Clinton", 0, 9), ("one", "Kerry", 2, 3))
    statements.carried = [(label, difference) for label, difference in statements.carried if label != "one"]
    statements.carried += [("length", Difference("Kerry start", "Kerry end", -1))]
    statements.carried += [("within", Difference("Clinton start", "Kerry start", 0))]
    statements.carried += [("within", Difference("Kerry end", "Clinton end", 0))]
    statements.provided.append(("another", "Kerry holds"))
    assert {*minimal_conflicts(problem_of(statements)).minimal} == {
        frozenset({"dates", "length", "within", provider}) for provider in ("one", "another")
    }


def test_a_background_that_contradicts_itself_is_the_empty_conflict() -> None:
    problem = TemporalProblem()
    problem.carry(None, Difference("a", "a", -1))
    assert minimal_conflicts(problem) == Conflicts((frozenset(),), complete=True)
    problem.carry("innocent", Difference("b", "c", 1))
    assert minimal_conflicts(problem) == Conflicts((frozenset(),), complete=True)


def test_small_conflicts_come_first_and_in_the_order_of_their_labels() -> None:
    statements = two_holders(("a", "Kerry", 1, 5), ("b", "Clinton", 4, 9), ("c", "Kerry", 2, 5), ("d", "Rice", 9, 8))
    statements.carried.append((None, Difference("Rice start", "Rice end", 0)))
    pairs = [{"a", "b"}, {"a", "c"}, {"b", "c"}]
    assert [*minimal_conflicts(problem_of(statements)).minimal] == [{"d"}, *pairs]


def test_a_spent_budget_still_returns_some_conflicts_marked_incomplete() -> None:
    hostile = packed(9)
    hostile.provided += [("present", "attends"), ("absent", "declines")]
    hostile.rules.append(("attendance", ("attends", "declines"), ()))
    assert minimal_conflicts(problem_of(hostile), budget=60_000) == Conflicts(
        (frozenset({"present", "absent"}),), complete=False
    )


def test_nine_holders_in_too_short_a_window_are_undecided() -> None:
    assert minimal_conflicts(problem_of(packed(9)), budget=60_000) == Conflicts((), complete=False)
    assert minimal_conflicts(problem_of(packed(4))) == Conflicts((frozenset({"h0", "h1", "h2", "h3"}),), complete=True)


def test_neighbours_are_still_compared_when_the_budget_runs_out() -> None:
    """Twenty overlaps in a row of tenures could be resolved in 2**20 ways, yet every overlap is listed."""
    claims = [(f"{n}", f"holder {n}", 10 * n, 10 * n + (11 if n % 2 else 10)) for n in range(40)]
    statements = two_holders(*claims)
    statements.carried += [(f"{n}", Difference(f"holder {n} end", f"holder {n + 1} start", 1)) for n in range(39)]
    conflicts = minimal_conflicts(problem_of(statements), budget=200_000)
    assert not conflicts.complete
    assert {*conflicts.minimal} == {frozenset({f"{n}", f"{n + 1}"}) for n in range(1, 39, 2)}


@pytest.mark.parametrize("first", SEEDS[::20])
def test_the_conflicts_are_exactly_those_of_z3(first: int) -> None:
    for seed in range(first, first + 20):
        statements = random_statements(seed)
        conflicts = minimal_conflicts(problem_of(statements))
        assert conflicts.complete, seed
        assert {*conflicts.minimal} == Oracle(statements).by_marco(), seed
        assert len({*conflicts.minimal}) == len(conflicts.minimal), seed


@pytest.mark.parametrize("seed", range(20))
def test_the_conflicts_are_exactly_those_of_brute_force(seed: int) -> None:
    statements = random_statements(seed, most_labels=7)
    oracle = Oracle(statements)
    assert {*minimal_conflicts(problem_of(statements)).minimal} == oracle.by_brute_force() == oracle.by_marco()


@pytest.mark.parametrize("first", range(1000, 1100, 20))
def test_each_conflict_is_minimal(first: int) -> None:
    for seed in range(first, first + 20):
        statements = random_statements(seed)
        oracle = Oracle(statements)
        for conflict in minimal_conflicts(problem_of(statements), budget=3_000).minimal:
            assert not oracle.consistent(conflict), seed
            assert all(oracle.consistent(conflict - {label}) for label in conflict), seed


def test_the_random_problems_are_varied_enough() -> None:
    """Enough have disjunctions, atoms with several providers, and conflicts of every size from one to four."""
    problems = [random_statements(seed) for seed in SEEDS]
    sizes = [len(conflict) for problem in problems for conflict in minimal_conflicts(problem_of(problem)).minimal]
    assert all(sizes.count(size) > 20 for size in (1, 2, 3, 4))
    assert sum(any(len(branches) > 1 for _, _, branches in problem.rules) for problem in problems) > 300
    assert sum(len({atom for _, atom in problem.provided}) < len(problem.provided) for problem in problems) > 300


def test_answers_do_not_depend_on_hash_seeds() -> None:
    program = (
        "from tests.helpers.statements import random_statements as r\n"
        "from tests.helpers.oracle import problem_of as p\n"
        "from galleyproof.solver import check, explain, minimal_conflicts as m\n"
        "for s in range(40):\n"
        "    q = p(r(s)); print(sorted(check(q) or ()), [sorted(c) for c in m(q).minimal])\n"
        "    print([explain(q, c) for c in m(q).minimal])\n"
    )
    root = Path(__file__).parents[2]
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{root / 'src'}{os.pathsep}{root}"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(answers) == 1
