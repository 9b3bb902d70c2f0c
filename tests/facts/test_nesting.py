"""Entities that are part of each other: the outermost one, and comparison by number."""

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.facts.nesting import Nesting
from galleyproof.records.entity import Entity
from tests.helpers.stated_facts import entity, frame

IDS = "abcdefgh"


def entities(wholes: dict[str, str]) -> dict[str, Entity]:
    return {part: entity(part, "place", part_of=whole) for part, whole in wholes.items()}


@given(st.dictionaries(st.sampled_from(IDS), st.sampled_from(IDS)), st.sets(st.sampled_from(IDS)))
def test_an_entity_is_within_itself_and_everything_that_it_is_part_of(wholes: dict[str, str], ids: set[str]) -> None:
    seen = frame(entities=entities(wholes))
    nesting = Nesting(seen, ids)
    for part in ids:
        for whole in ids:
            assert nesting.is_within(part, whole) == (whole in (part, *seen.wholes(part)))


@given(st.dictionaries(st.sampled_from(IDS), st.sampled_from(IDS)))
def test_entities_have_the_same_outermost_one_if_they_are_part_of_the_same_thing(wholes: dict[str, str]) -> None:
    seen = frame(entities=entities(wholes))
    around = {id_: {id_, *seen.wholes(id_)} for id_ in IDS}
    for one in IDS:
        assert seen.outermost(one) in around[one]
        for other in IDS:
            assert (seen.outermost(one) == seen.outermost(other)) == (not around[one].isdisjoint(around[other]))


def test_the_outermost_of_a_circle_is_the_first_in_the_alphabet() -> None:
    seen = frame(entities=entities({"c": "b", "b": "a", "a": "b"}))
    assert [seen.outermost(id_) for id_ in "abc"] == ["a", "a", "a"]
