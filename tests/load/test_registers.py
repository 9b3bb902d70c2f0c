"""The records of one file: which are read, which are left out, and why."""

import pytest

from galleyproof.claim import Claim
from galleyproof.load.registers import FileRecords, read_records
from galleyproof.records.entity import Entity
from galleyproof.records.source import Source
from tests.helpers.raw import one_line

TWO = """claims:
  - id: one
    says: One.
    status: opinion
  - id: two
    says: Two.
    status: {}
"""


def ids(contents: FileRecords) -> list[str]:
    return [record.id for record in contents.records if isinstance(record, Claim | Entity | Source)]


def faults(contents: FileRecords) -> list[str]:
    return [one_line(fault) for fault in contents.faults]


def read(text: str, name: str = "claims") -> FileRecords:
    return read_records(text, "a.yaml", name)


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("claims", "{id: x, says: y, status: opinion}"),
        ("entities", "{id: x, kind: person, names: [X]}"),
        ("sources", "{id: x, publisher: P, title: T, tier: primary}"),
    ],
)
def test_a_file_lists_records_under_its_one_key(name: str, record: str) -> None:
    contents = read(f"{name}:\n  - {record}\n", name)
    assert (ids(contents), contents.faults, contents.lost) == (["x"], [], set())


def test_every_record_knows_its_place() -> None:
    one, two = read(TWO.format("opinion")).records
    assert [(record.at().line, record.at("status").line) for record in (one, two)] == [(2, 4), (5, 7)]


def test_a_faulty_record_is_left_out_and_the_others_are_kept() -> None:
    contents = read(TWO.format("NO"))
    assert (ids(contents), contents.lost) == (["one"], {"two"})


@pytest.mark.parametrize(
    "status", ["&x opinion", "*x", "!x opinion", "opinion\n    status: opinion", "opinion\n    <<: {}"]
)
def test_a_record_with_refused_text_is_left_out(status: str) -> None:
    contents = read(TWO.format(status))
    assert (ids(contents), contents.lost) == (["one"], {"two"})


@pytest.mark.parametrize("status", ["opinion\t", "op\x07inion", "'opinion' x"])
def test_a_repaired_file_keeps_its_good_records_and_may_have_lost_others(status: str) -> None:
    contents = read(TWO.format(status))
    assert (ids(contents), contents.lost) == (["one"], {"two", "*"})


def test_a_tab_before_a_record_belongs_to_it() -> None:
    assert ids(read(TWO.format("opinion").replace("  - id: two", "  -\tid: two"))) == ["one"]


def test_only_the_faulty_one_of_several_records_on_a_line_is_left_out() -> None:
    assert ids(read("claims: [{id: a, says: &x b, status: opinion}, {id: c, says: d, status: opinion}]")) == ["c"]


def test_a_lost_record_without_an_id_might_have_been_any() -> None:
    assert read("claims: [{says: x, status: opinion}]").lost == {"*"}
    assert read("claims: [{id: '', says: x, status: opinion}]").lost == {"*"}
    assert read("claims: [{id: [a], says: x, status: opinion}]").lost == {"*"}
    assert read("claims: [x]").lost == {"*"}


def test_faults_of_the_text_and_of_fields_are_both_reported() -> None:
    text = TWO.format("opinion").replace("One.", "&x One.").replace("id: two", "id: two words")
    assert [fault.split(" ")[0] for fault in faults(read(text))] == ["a.yaml:3", "a.yaml:5"]


def test_a_consequence_of_a_fault_of_the_text_is_not_reported() -> None:
    assert len(faults(read("claims:\n  - {id: one, says: *x, status: opinion}\n"))) == 1


def test_a_record_with_a_value_cut_short_is_kept() -> None:
    contents = read(TWO.format("opinion #2"))
    assert (ids(contents), len(contents.faults), contents.lost) == (["one", "two"], 1, set())


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "a.yaml:1 the file is empty -> start the file with a line `claims:`"),
        ("# only this\n", "a.yaml:1 the file is empty -> start the file with a line `claims:`"),
        ("claim:\n  - id: x\n", "a.yaml:1 the file starts with `claim:` and has no `claims:`"),
        ("- id: x\n", "a.yaml:1 the file has no `claims:` -> start the file with a line `claims:`"),
        ("hello\n", "a.yaml:1 the file has no `claims:`"),
        ("claims: []\n", "a.yaml:1 `claims` lists no records -> add a record or delete the file"),
        ("\nclaims:\n", "a.yaml:2 `claims` lists no records -> add a record or delete the file"),
        ("claims: {}\n", "a.yaml:1 `claims` is not a list of records -> start each record with `- `"),
        ("claims: none\n", "a.yaml:1 `claims` is not a list of records"),
        ("claims:\n  id: x\n", "a.yaml:1 `claims` is not a list of records"),
        ("claims: [\n", "a.yaml:1 YAML cannot read this value"),
    ],
)
def test_a_file_without_a_list_of_records_is_lost(text: str, fault: str) -> None:
    contents = read(text)
    assert (len(contents.faults), contents.lost) == (1, {"*"})
    assert faults(contents)[0].startswith(fault)


def test_another_key_is_reported_and_no_record_is_lost() -> None:
    contents = read(TWO.format("opinion") + "entities: []\n")
    assert (ids(contents), faults(contents)) == (
        ["one", "two"],
        ["a.yaml:8 unknown field `entities` -> keep only `claims:` and `defaults:`"],
    )
