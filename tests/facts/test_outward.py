"""What is part of what: the outermost entity, comparison by jumps, and the nearest of some entities."""

from collections.abc import Mapping
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.facts.outward import Outward, WaysOut

IDS = "abcdefghijklmnop"
registers = st.dictionaries(st.sampled_from(IDS), st.sampled_from(IDS)).map(
    lambda wholes: {part: whole for part, whole in wholes.items() if part != whole}
)
chains = st.permutations(IDS).map(lambda ids: dict(pairwise(ids)))


def around(id_: str, wholes: Mapping[str, str]) -> list[str]:
    """Return everything that an entity is part of, nearest first."""
    way = [id_]
    while (whole := wholes.get(way[-1])) and whole not in way:
        way.append(whole)
    return way[1:]


@given(st.one_of(registers, chains))
def test_an_entity_is_within_itself_and_everything_that_it_is_part_of(wholes: dict[str, str]) -> None:
    outward = Outward(wholes.get)
    for part in IDS:
        for whole in IDS:
            assert outward.is_within(part, whole) == (whole in (part, *around(part, wholes)))


@given(st.one_of(registers, chains))
def test_entities_have_the_same_outermost_one_if_they_are_part_of_the_same_thing(wholes: dict[str, str]) -> None:
    outward = Outward(wholes.get)
    for one in IDS:
        assert outward.outermost(one) in (one, *around(one, wholes))
        for other in IDS:
            shared = {one, *around(one, wholes)} & {other, *around(other, wholes)}
            assert (outward.outermost(one) == outward.outermost(other)) == bool(shared)


def test_the_outermost_of_a_circle_is_the_first_in_the_alphabet() -> None:
    outward = Outward({"c": "b", "b": "a", "a": "b"}.get)
    assert [outward.outermost(id_) for id_ in "abc"] == ["a", "a", "a"]


@given(st.one_of(registers, chains), st.sets(st.sampled_from(IDS)), st.sampled_from([0, 20]))
def test_the_ways_out_lead_to_all_entities_that_others_are_part_of(
    wholes: dict[str, str], entities: set[str], more: int
) -> None:
    others = {f"other {number}" for number in range(more)}
    ways = WaysOut(Outward(wholes.get), entities | others)
    for id_ in IDS:
        assert {*ways.all(id_)} == {*around(id_, wholes)} & entities


@given(chains, st.sets(st.sampled_from(IDS)))
def test_the_nearest_entity_comes_first(wholes: dict[str, str], entities: set[str]) -> None:
    ways = WaysOut(Outward(wholes.get), entities)
    for id_ in IDS:
        assert [*ways.all(id_)] == [whole for whole in around(id_, wholes) if whole in entities]
