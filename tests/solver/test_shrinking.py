from collections.abc import Callable

from galleyproof.solver.enumerate import shrink


def counting(*conflicts: set[int]) -> tuple[Callable[[list[int]], set[int] | None], list[list[int]]]:
    """Return an oracle that knows these conflicts, and the list of questions it has been asked."""
    asked: list[list[int]] = []

    def refute(items: list[int]) -> set[int] | None:
        asked.append(items)
        return next((conflict for conflict in conflicts if conflict <= {*items}), None)

    return refute, asked


def test_the_result_is_minimal() -> None:
    refute, _ = counting({2, 5}, {1, 5, 7})
    assert shrink(range(10), refute) == {2, 5}


def test_cores_save_questions() -> None:
    refute, asked = counting({0, 1})
    assert shrink(range(100), refute) == {0, 1}
    assert len(asked) == 3


def test_the_background_alone_may_conflict() -> None:
    refute, _ = counting(set())
    assert shrink({3, 4}, refute) == frozenset()
