"""Sources that count as one independent source."""

from collections.abc import Hashable, Iterator, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.desk import Desk
from galleyproof.evidence.independence import Independence, origins, publisher_of
from galleyproof.load.texts import load_texts
from galleyproof.records.source import Source
from galleyproof.solver.clusters import clusters


def desk_of(*fields: str) -> Desk:
    """Return a desk with secondary sources, each given by its fields."""
    sources = "".join(f"- {{tier: secondary, title: A report, {field}}}\n" for field in fields)
    return load_texts({"claims/desk.yaml": "name: A desk", "claims/sources.yaml": f"sources:\n{sources}"})


def ids(groups: Sequence[Sequence[Source]]) -> list[list[str]]:
    """Return the ids of the sources of some groups."""
    return [[source.id for source in group] for group in groups]


def test_a_reprint_of_a_reprint_counts_with_the_original() -> None:
    desk = desk_of(
        "id: first, publisher: One",
        "id: second, publisher: Two, origin: first",
        "id: third, publisher: Three, origin: second",
        "id: apart, publisher: Four",
    )
    cited = [source for source in desk.sources if source.id != "second"]
    assert ids(Independence(desk).groups(cited)) == [["first", "third"], ["apart"]]


def test_sources_that_name_each_other_as_origin_count_as_one() -> None:
    desk = desk_of("id: one, publisher: One, origin: two", "id: two, publisher: Two, origin: one")
    assert ids(Independence(desk).groups(desk.sources)) == [["one", "two"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("publisher: The Guardian", "publisher: Guardian"),
        ("publisher: AFP", "publisher: Agence France-Presse"),
        ("publisher: BBC, origin: Reuters", "publisher: BBC News"),
        ("publisher: The Sun, owner: News Corp", "publisher: The Times, owner: News Corp"),
        ("publisher: The Sun, owner: The Group", "publisher: Group"),
        ("publisher: The Echo, origin: AFP", "publisher: Agence France-Presse"),
    ],
)
def test_spellings_and_publishers_of_one_owner_count_as_one(first: str, second: str) -> None:
    desk = desk_of(f"id: one, {first}", f"id: two, {second}")
    assert ids(Independence(desk).groups(desk.sources)) == [["one", "two"]]


def test_an_acronym_of_two_names_joins_neither() -> None:
    desk = desk_of(
        "id: one, publisher: AFP",
        "id: two, publisher: Agence France-Presse",
        "id: three, publisher: All Football Press",
    )
    assert ids(Independence(desk).groups(desk.sources)) == [["one"], ["two"], ["three"]]


def test_sources_with_nearly_the_same_captures_count_as_one() -> None:
    desk = desk_of("id: one, publisher: One", "id: two, publisher: Two", "id: three, publisher: Three")
    vars(desk)["reprints"] = {"one": "one", "three": "one"}
    assert ids(Independence(desk).groups(desk.sources)) == [["one", "three"], ["two"]]


names = st.sampled_from(["One", "Two", "Three"])
origin = st.one_of(st.none(), names, st.integers(0, 5).map(lambda number: f"s{number}"))
desks = st.lists(st.tuples(names, origin), min_size=1, max_size=6).map(
    lambda drawn: desk_of(
        *(
            f"id: s{number}, publisher: {publisher}{f', origin: {above}' if above else ''}"
            for number, (publisher, above) in enumerate(drawn)
        )
    )
)


def shared(source: Source, desk: Desk) -> Iterator[Hashable]:
    """Yield the publisher of a source and everything that it goes back to, by following every origin."""
    yield from (("who", source.publisher), ("source", source.id))
    for above in origins(desk, source):
        yield ("who", publisher_of(above))
        if isinstance(above, Source):
            yield ("source", above.id)


def groups_by_origins(desk: Desk, outlet: str) -> list[list[Source]]:
    """Return the groups of sources by comparing all that they go back to."""
    keys: Mapping[str, set[Hashable]] = {source.id: {*shared(source, desk)} for source in desk.sources}
    counted = [source for source in desk.sources if ("who", outlet) not in keys[source.id]]
    return clusters(counted, lambda source: keys[source.id])


@given(desks, st.sampled_from(["One", "Two", "The Paper"]))
def test_the_groups_are_those_of_all_that_sources_go_back_to(desk: Desk, outlet: str) -> None:
    assert Independence(desk).groups(desk.sources, outlet) == groups_by_origins(desk, outlet)
