"""Entities that are part of each other, compared by number."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.facts.nesting import Nesting
from galleyproof.records.entity import Entity
from tests.helpers.stated_facts import entity, frame

IDS = "abcdefgh"
registers = st.dictionaries(st.sampled_from(IDS), st.sampled_from(IDS))


def entities(wholes: dict[str, str]) -> dict[str, Entity]:
    return {part: entity(part, "place", part_of=whole) for part, whole in wholes.items()}


@given(registers, st.sets(st.sampled_from(IDS)))
def test_an_entity_is_within_itself_and_everything_that_it_is_part_of(wholes: dict[str, str], ids: set[str]) -> None:
    seen = frame(entities=entities(wholes))
    nesting = Nesting(seen, ids)
    for part in ids:
        for whole in ids:
            assert nesting.is_within(part, whole) == (whole in (part, *seen.wholes(part)))


@given(registers, st.lists(st.sampled_from(IDS), unique=True))
def test_items_are_unrelated_if_neither_is_within_the_other(wholes: dict[str, str], ids: list[str]) -> None:
    seen = frame(entities=entities(wholes))
    nesting = Nesting(seen, ids)
    unrelated = {frozenset(pair) for pair in nesting.unrelated(zip(ids, ids, strict=True))}
    assert unrelated == {
        frozenset((one, other)) for one, other in combinations(ids, 2) if not seen.outward.are_related(one, other)
    }
