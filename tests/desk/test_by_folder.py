"""Mappings that compute a part when it is asked for, and keep all or only some."""

from galleyproof.desk.by_folder import OnDemand


def _noting(computed: list[str], most: int | None = None) -> OnDemand[str]:
    def compute(key: str) -> str:
        computed.append(key)
        return key.upper()

    return OnDemand("abc", compute, most=most)


def test_a_value_is_computed_once() -> None:
    computed: list[str] = []
    values = _noting(computed)
    assert ([values[key] for key in "abab"], computed) == (["A", "B", "A", "B"], ["a", "b"])


def test_only_so_many_values_are_kept() -> None:
    values = _noting([], most=2)
    assert ([*values.values()], [*values.computed]) == (["A", "B", "C"], ["b", "c"])


def test_the_value_that_was_not_asked_for_longest_is_forgotten_first() -> None:
    computed: list[str] = []
    values = _noting(computed, most=2)
    assert ([values[key] for key in "abacab"], computed) == (["A", "B", "A", "C", "A", "B"], ["a", "b", "c", "b"])


def test_a_key_that_is_known_to_have_something_counts_without_being_computed() -> None:
    values = OnDemand("abc", {"a": "", "b": "", "c": "C"}.__getitem__, skip_empty=True)
    values.filled.add("b")
    assert ([*values], [*values.computed]) == (["b", "c"], ["a", "c"])
