"""From one file to its records: which are there, which were left out, and why."""

import pytest

from galleyproof.claim import Claim
from galleyproof.load.registers import Shelf, read_shelf
from galleyproof.records.entity import Entity
from galleyproof.records.source import Source
from tests.helpers.raw import told

TWO = """claims:
  - id: one
    says: One.
    status: opinion
  - id: two
    says: Two.
    status: {}
"""


def ids(shelf: Shelf) -> list[str]:
    return [record.id for record in shelf.records if isinstance(record, Claim | Entity | Source)]


def faults(shelf: Shelf) -> list[str]:
    return [told(fault) for fault in shelf.faults]


def read(text: str, name: str = "claims") -> Shelf:
    return read_shelf(text, "a.yaml", name)


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("claims", "{id: x, says: y, status: opinion}"),
        ("entities", "{id: x, kind: person, names: [X]}"),
        ("sources", "{id: x, publisher: P, title: T, tier: primary}"),
    ],
)
def test_a_file_lists_records_under_its_one_key(name: str, record: str) -> None:
    shelf = read(f"{name}:\n  - {record}\n", name)
    assert (ids(shelf), shelf.faults, shelf.lost) == (["x"], [], set())


def test_every_record_knows_where_it_was_written() -> None:
    one, two = read(TWO.format("opinion")).records
    assert [(record.at().line, record.at("status").line) for record in (one, two)] == [(2, 4), (5, 7)]


def test_a_faulty_record_is_left_out_and_the_others_stand() -> None:
    shelf = read(TWO.format("NO"))
    assert (ids(shelf), shelf.lost) == (["one"], {"two"})


@pytest.mark.parametrize(
    "status", ["&x opinion", "*x", "!x opinion", "opinion\n    status: opinion", "opinion\n    <<: {}"]
)
def test_a_record_whose_text_is_refused_is_left_out(status: str) -> None:
    shelf = read(TWO.format(status))
    assert (ids(shelf), shelf.lost) == (["one"], {"two"})


@pytest.mark.parametrize("status", ["opinion\t", "op\x07inion", "'opinion' x"])
def test_a_file_that_was_read_past_something_keeps_its_good_records_and_may_have_lost_any(status: str) -> None:
    shelf = read(TWO.format(status))
    assert (ids(shelf), shelf.lost) == (["one"], {"two", "*"})


def test_a_tab_before_a_record_belongs_to_it() -> None:
    assert ids(read(TWO.format("opinion").replace("  - id: two", "  -\tid: two"))) == ["one"]


def test_of_records_on_one_line_only_the_faulty_one_is_left_out() -> None:
    assert ids(read("claims: [{id: a, says: &x b, status: opinion}, {id: c, says: d, status: opinion}]")) == ["c"]


def test_a_record_with_an_id_that_is_none_might_have_been_any() -> None:
    assert read("claims: [{says: x, status: opinion}]").lost == {"*"}
    assert read("claims: [{id: '', says: x, status: opinion}]").lost == {"*"}
    assert read("claims: [{id: [a], says: x, status: opinion}]").lost == {"*"}
    assert read("claims: [x]").lost == {"*"}


def test_a_fault_of_the_text_and_one_of_a_field_are_both_told() -> None:
    text = TWO.format("opinion").replace("One.", "&x One.").replace("id: two", "id: two words")
    assert [fault.split(" ")[0] for fault in faults(read(text))] == ["a.yaml:3", "a.yaml:5"]


def test_what_follows_from_a_fault_of_the_text_is_not_told_again() -> None:
    assert len(faults(read("claims:\n  - {id: one, says: *x, status: opinion}\n"))) == 1


def test_a_value_that_is_cut_short_leaves_its_record_there() -> None:
    shelf = read(TWO.format("opinion #2"))
    assert (ids(shelf), len(shelf.faults), shelf.lost) == (["one", "two"], 1, set())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "a.yaml:1 the file is empty: it has no `claims:` -> begin with a line `claims:`"),
        ("# only this\n", "a.yaml:1 the file is empty: it has no `claims:`"),
        ("claim:\n  - id: x\n", "a.yaml:1 the file begins with `claim:`, and has no `claims:`"),
        ("- id: x\n", "a.yaml:1 the file has no `claims:` -> begin with a line `claims:`"),
        ("hello\n", "a.yaml:1 the file has no `claims:`"),
        ("claims: []\n", "a.yaml:1 `claims` lists no records -> add one, or delete the file"),
        ("\nclaims:\n", "a.yaml:2 `claims` lists no records -> add one, or delete the file"),
        ("claims: {}\n", "a.yaml:1 `claims` is not a list of records -> put `- ` before each record"),
        ("claims: none\n", "a.yaml:1 `claims` is not a list of records"),
        ("claims:\n  id: x\n", "a.yaml:1 `claims` is not a list of records"),
        ("claims: [\n", "a.yaml:1 YAML cannot read this value"),
    ],
)
def test_a_file_without_a_list_of_records_is_lost(text: str, fault: str) -> None:
    shelf = read(text)
    assert (len(shelf.faults), shelf.lost) == (1, {"*"})
    assert faults(shelf)[0].startswith(fault)


def test_another_key_is_told_and_costs_nothing_else() -> None:
    shelf = read(TWO.format("opinion") + "entities: []\n")
    assert (ids(shelf), faults(shelf)) == (
        ["one", "two"],
        ["a.yaml:8 `entities` is not a field that is known here -> this file holds `claims:` alone"],
    )
