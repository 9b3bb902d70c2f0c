"""People whose names may be spellings of one name are reported once for all of them."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.checks._namesakes import namesakes
from galleyproof.records.entity import Entity
from galleyproof.text.names.transliteration import spelling_keys
from tests.helpers.records import record
from tests.helpers.tools import run_of

NAMES = ("Taib Orsani", "Tayeb Orsani", "Tayab Orsani", "Ann Orsani", "Benny Bell", "Banny Bell", "Binny Bell")


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (2, "`p0` (Ann Bell) and `p1` (Ann Bell) may be the same person"),
        (3, "`p0` (Ann Bell), `p1` (Ann Bell) and `p2` (Ann Bell) may be the same person"),
        (1500, "`p0` (Ann Bell), `p1` (Ann Bell), `p2` (Ann Bell) and 1,497 more may be the same person"),
    ],
)
def test_a_group_is_one_finding(tmp_path: Path, number: int, message: str) -> None:
    people = "".join(f"  - {{id: p{i}, kind: person, names: [Ann Bell]}}\n" for i in range(number))
    findings = [
        finding for finding in run_of(tmp_path, f"entities:\n{people}").findings if "one_person" in finding.check
    ]
    assert [finding.message for finding in findings] == [message]


def test_long_names_do_not_take_all_combinations_of_spellings() -> None:
    name = " ".join(["Serebrenikova"] * 40)
    twins = [record(Entity, f"{{id: {id_}, kind: person, names: [{name}]}}") for id_ in "ab"]
    assert [*namesakes(twins, {})] == [twins]


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.booleans(), st.integers(0, 3)), max_size=12),
)
def test_the_groups_are_those_of_a_comparison_of_all_pairs(people: list[tuple[str, bool, int]]) -> None:
    entities = [
        record(Entity, f"{{id: p{i}, kind: person, names: [{name}]{', era: x' if dated else ''}}}")
        for i, (name, dated, _) in enumerate(people)
    ]
    main_ids = {f"p{i}": f"main-{main}" for i, (_, _, main) in enumerate(people) if main}
    groups = [{entity.id} for entity in entities]
    for one, other in combinations(entities, 2):
        if _may_be_one(one, other, main_ids):
            joined = [group for group in groups if one.id in group or other.id in group]
            groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    expected = sorted(sorted(group) for group in groups if len(group) > 1)
    assert sorted(sorted(entity.id for entity in group) for group in namesakes(entities, main_ids)) == expected


def _may_be_one(one: Entity, other: Entity, main_ids: dict[str, str]) -> bool:
    words = zip(one.name.split(), other.name.split(), strict=True)
    is_alike = all(spelling_keys(word) & spelling_keys(same) for word, same in words)
    is_joined = main_ids.get(one.id, one.id) == main_ids.get(other.id, other.id)
    return is_alike and not is_joined and not (one.era and other.era)
