"""Nine kinds of edit around forty anchors: none is moved to other words than its own."""

from collections import Counter

import pytest

from tests.benchmarks.anchoring import CLAIMS, MEANT, cases, outcome
from tests.benchmarks.edits import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_no_anchor_is_moved_to_other_words_or_proposed_for_them(kind: str) -> None:
    outcomes = Counter(outcome(kind, case) for case in cases(kind))
    assert (sum(outcomes.values()), outcomes["wrong"], outcomes["elsewhere"]) == (CLAIMS, 0, 0)


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
def test_most_anchors_have_the_expected_fate(kind: str, how: str, least: int) -> None:
    assert Counter(outcome(kind, case) for case in cases(kind))[how] >= least


_WORDS_KEPT = [kind for kind in KINDS if kind not in (*MEANT, "the sentence deleted")]


@pytest.mark.parametrize("second", _WORDS_KEPT)
def test_a_lookalike_combined_with_another_edit_is_never_taken_for_the_words(second: str) -> None:
    outcomes = Counter(outcome(second, case) for case in cases("a lookalike inserted", then=second))
    assert (sum(outcomes.values()), outcomes["wrong"]) == (CLAIMS, 0)
