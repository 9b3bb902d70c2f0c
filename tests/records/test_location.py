"""Locations: every entry of a tree has a place, in document order."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.records.location import Location, Path, Positions, Tree, Written, size
from tests.helpers.trees import trees

CLAIM: Tree = {"id": "post", "evidence": [{"source": "a", "shows": "x"}, {"source": "b"}], "note": "n"}


def walk(tree: Tree, path: Path = ()) -> Iterator[Path]:
    """Yield the path of every entry, parents before children."""
    yield path
    for key, below in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield from walk(below, (*path, key))


def written(tree: Tree) -> Written:
    """Return a tree as if written with one entry per line, from line 2 on."""
    positions = Positions("a.yaml")
    positions.add(0, 0)
    for line in range(1, size(tree) + 2):
        positions.add(line, 4)
    return Written(tree, positions, 1)


@pytest.mark.parametrize(
    ("path", "entry"),
    [((), 1), (("id",), 2), (("evidence", 0), 4), (("evidence", 1, "source"), 8), (("note",), 9)],
)
def test_a_field_comes_after_every_entry_on_the_way(path: Path, entry: int) -> None:
    assert written(CLAIM).entry_of(path) == entry


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        (("status",), ()),
        (("evidence", 0, "quote"), ("evidence", 0)),
        (("evidence", 7), ("evidence",)),
        (("id", "x"), ("id",)),
    ],
)
def test_a_missing_field_has_the_place_of_the_field_around_it(path: Path, nearest: Path) -> None:
    assert written(CLAIM).entry_of(path) == written(CLAIM).entry_of(nearest)


@given(trees())
def test_entries_follow_document_order(tree: Tree) -> None:
    record = written(tree)
    assert [record.entry_of(path) for path in walk(tree)] == list(range(1, size(tree) + 2))


def test_entries_follow_document_order_in_a_long_list_too() -> None:
    tree: Tree = {"evidence": [{"source": "a", "shows": str(number)} for number in range(40)], "note": "n"}
    record = written(tree)
    assert [record.entry_of(path) for path in walk(tree)] == list(range(1, size(tree) + 2))


def test_a_record_knows_its_own_place_and_the_places_of_its_fields() -> None:
    record = written(CLAIM)
    assert (record.location, record.at(("evidence", 1))) == (Location("a.yaml", 2, 5), Location("a.yaml", 8, 5))


@given(st.lists(st.tuples(st.integers(0, 1_000_000), st.integers(0, 1_000_000))))
def test_positions_are_returned_as_added_but_counted_from_1(marks: list[tuple[int, int]]) -> None:
    positions = Positions("a.yaml")
    for line, column in marks:
        positions.add(line, column)
    assert [positions[entry] for entry in range(len(marks))] == [
        Location("a.yaml", line + 1, column + 1) for line, column in marks
    ]


def test_a_location_is_printed_in_the_form_that_terminals_can_open() -> None:
    assert str(Location("claims/talks/posts.yaml", 12, 5)) == "claims/talks/posts.yaml:12"


def test_locations_sort_by_file_line_and_column() -> None:
    places = [Location("a", 2, 1), Location("a", 10, 1), Location("a", 10, 2), Location("b", 1, 1)]
    assert sorted([places[2], places[0], places[3], places[1]]) == places
