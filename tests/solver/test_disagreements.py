"""Points that many labels bound differently: pairs that contradict each other instead of all pairs."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.solver import ORIGIN, Conflicts, Difference, TemporalProblem, check, minimal_conflicts

intervals = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8)), min_size=25, max_size=40)


def bounding(bounds: list[tuple[int, int]], point: str = "x") -> TemporalProblem:
    """Return a problem in which each label puts the point between a start and as much later."""
    problem = TemporalProblem()
    for label, (start, length) in enumerate(bounds):
        problem.bound(f"{label:02}", point, start, start + length)
    return problem


def opposed(bounds: list[tuple[int, int]]) -> set[frozenset[str]]:
    """Return all pairs of labels that contradict each other."""
    numbered = enumerate(bounds)
    return {
        frozenset((f"{one:02}", f"{other:02}"))
        for (one, (start, length)), (other, (begin, size)) in combinations(numbered, 2)
        if start > begin + size or begin > start + length
    }


def pairs(conflicts: Conflicts) -> set[frozenset[object]]:
    return {frozenset(pair[:2]) for disagreement in conflicts.disagreements for pair in disagreement.pairs}


@given(intervals)
def test_every_pair_is_a_conflict_and_no_label_that_has_one_is_missing(bounds: list[tuple[int, int]]) -> None:
    conflicts, expected = minimal_conflicts(bounding(bounds)), opposed(bounds)
    found = pairs(conflicts) | {*conflicts.minimal}
    assert found <= expected
    assert frozenset[object]().union(*found) == frozenset[object]().union(*expected)


@given(intervals)
def test_nothing_else_is_missing(bounds: list[tuple[int, int]]) -> None:
    assert minimal_conflicts(bounding(bounds)).complete


def test_each_label_is_paired_with_one_of_each_kind() -> None:
    problem = bounding([(number, 0) for number in range(30)])
    alone = minimal_conflicts(problem)
    by_parity = minimal_conflicts(problem, kind_of=lambda label: int(str(label)) % 2)
    assert len(pairs(alone)) < len(pairs(by_parity)) < 4 * 30
    assert {frozenset(("05", "28")), frozenset(("05", "29"))} <= pairs(by_parity)


def test_a_few_labels_that_disagree_are_compared_like_any_others() -> None:
    conflicts = minimal_conflicts(bounding([(number, 0) for number in range(6)]))
    assert (conflicts.disagreements, len(conflicts.minimal)) == ((), 15)


def test_a_date_that_contradicts_other_things_too_leaves_the_rest_open() -> None:
    """The labels that disagree also say what came before a later event, which is searched only without them."""
    problem = bounding([(number, 0) for number in range(30)])
    for label in range(30):
        problem.carry(f"{label:02}", Difference("x", "later", 0))
    assert not minimal_conflicts(problem).complete


def test_the_other_conflicts_of_a_cluster_are_found_as_well() -> None:
    problem = bounding([(number, 0) for number in range(30)])
    problem.bound("early", "y", 1, 1)
    problem.bound("late", "y", 2, 2)
    conflicts = minimal_conflicts(problem)
    assert (conflicts.minimal, conflicts.complete) == ((frozenset({"early", "late"}),), True)


def test_the_start_and_end_of_one_thing_are_complete_if_the_same_labels_date_both() -> None:
    problem = TemporalProblem()
    problem.carry(None, Difference("start", "end", 0))
    for label in range(30):
        problem.bound(f"{label:02}", "start", label, label)
        problem.bound(f"{label:02}", "end", label, label)
    assert minimal_conflicts(problem).complete


def test_a_start_after_an_end_that_another_label_gives_leaves_the_rest_open() -> None:
    problem = TemporalProblem()
    problem.carry(None, Difference("start", "end", 0))
    for label in range(30):
        problem.bound(f"start {label:02}", "start", label, label)
        problem.bound(f"end {label:02}", "end", label - 40, label - 40)
    assert not minimal_conflicts(problem).complete


@given(intervals)
def test_each_pair_has_the_bounds_that_contradict_each_other(bounds: list[tuple[int, int]]) -> None:
    for disagreement in minimal_conflicts(bounding(bounds)).disagreements:
        for _, _, least, most in disagreement.pairs:
            problem = TemporalProblem()
            problem.carry("later", Difference(ORIGIN, disagreement.point, -least))
            problem.carry("earlier", Difference(disagreement.point, ORIGIN, most))
            assert {*(check(problem) or ())} == {"later", "earlier"}
