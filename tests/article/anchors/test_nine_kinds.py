"""Nine kinds of edit where forty claims are anchored: none is moved to other words than its own."""

from collections import Counter

import pytest

from tests.benchmarks.anchoring import CLAIMS, MEANT, cases, outcome
from tests.benchmarks.edits import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_no_anchor_is_moved_to_other_words_and_none_proposed_for_them(kind: str) -> None:
    found = Counter(outcome(kind, case) for case in cases(kind))
    assert (sum(found.values()), found["wrong"], found["elsewhere"]) == (CLAIMS, 0, 0)


@pytest.mark.parametrize(
    ("kind", "how", "least"),
    [
        ("typography", "exact", 40),
        ("a word changed inside", "proposed", 37),
        ("a word changed beside", "exact", 40),
        ("the sentence moved", "proposed", 40),
        ("a lookalike inserted", "exact", 37),
        ("the sentence deleted", "orphaned", 40),
        ("the paragraph split", "exact", 33),
        ("a number changed", "changed", 40),
        ("a name changed", "changed", 40),
    ],
)
def test_what_becomes_of_most(kind: str, how: str, least: int) -> None:
    assert Counter(outcome(kind, case) for case in cases(kind))[how] >= least


KEPT = [kind for kind in KINDS if kind not in (*MEANT, "the sentence deleted")]


@pytest.mark.parametrize("second", KEPT)
def test_a_lookalike_besides_another_edit_is_never_taken_for_the_words(second: str) -> None:
    found = Counter(outcome(second, case) for case in cases("a lookalike inserted", then=second))
    assert (sum(found.values()), found["wrong"]) == (CLAIMS, 0)
