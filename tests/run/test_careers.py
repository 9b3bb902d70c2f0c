"""Football careers with wrong dates planted: the contradictions are found, and the suspects are the wrong claims."""

import pytest

from tests.benchmarks.careers import BY_TIER, Archive, archive, contradicting, score


@pytest.fixture(scope="module")
def careers() -> Archive:
    return archive(600, (3,))


def test_every_wrong_claim_that_contradicts_another_is_in_a_conflict(careers: Archive) -> None:
    found = score(careers)
    assert found.in_conflict == found.contradicting == len(contradicting(careers) & careers.wrong)


def test_with_three_sources_for_each_spell_the_suspects_are_the_wrong_claims(careers: Archive) -> None:
    assert score(careers).f1 >= 0.95


def test_right_careers_have_no_contradictions_and_no_suspects() -> None:
    none = dict.fromkeys(BY_TIER, 0.0)
    right = archive(300, (1, 2, 3), errors=none)
    assert (contradicting(right), score(right)[:3]) == (set(), (0, 0, 0))


def test_a_lone_source_is_contradicted_less_often_than_one_of_three() -> None:
    alone, among_three = archive(400, (1,)), archive(400, (3,))
    assert score(alone).contradicting / len(alone.wrong) < score(among_three).contradicting / len(among_three.wrong)
