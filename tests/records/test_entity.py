"""Entities: their names, and the fields that only an office has."""

import pytest

from galleyproof.records.entity import KINDS, Entity
from tests.helpers.records import faults, record

ON_ONE_LINE = "write it on one line; if it begins with a bracket, put it in quotes"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_needs_an_id_and_a_name_and_no_more(kind: str) -> None:
    assert record(Entity, f"{{id: x, kind: {kind}, names: [X]}}").kind == kind


@pytest.mark.parametrize(
    ("names", "first"), [("[Said Jawad, S. Jawad]", "Said Jawad"), ("[{name: Jawad, from: 2003}]", "Jawad")]
)
def test_the_first_name_is_the_house_spelling(names: str, first: str) -> None:
    assert record(Entity, f"{{id: x, kind: person, names: {names}}}").name == first


def test_an_office_has_fields_of_its_own() -> None:
    office = "{id: x, kind: office, names: [X], of: y, seats: 1, resident: z, handover: 3}"
    assert record(Entity, office).handover == 3


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ("seats: 1", "`seats` can only be set for an office, and the kind is `person` -> correct the kind"),
        (
            "of: y\nresident: z",
            "`of` and `resident` can only be set for an office, and the kind is `person` -> correct the kind",
        ),
    ],
)
def test_other_entities_cannot_have_the_fields_of_an_office(fields: str, fault: str) -> None:
    assert faults(Entity, f"id: x\nkind: person\nnames: [X]\n{fields}") == [f"4: {fault}"]


@pytest.mark.parametrize(
    ("entity", "fault"),
    [
        ("{kind: person, names: [X]}", "`id` is missing -> add a line `id: ...`"),
        ("{id: x, names: [X]}", "`kind` is missing -> add a line `kind: ...`"),
        ("{id: x, kind: person}", "`names` is missing -> add a line `names: ...`"),
        ("{id: x, kind: persn, names: [X]}", "`kind` cannot be `persn` -> did you mean `person`?"),
        (
            "{id: x, kind: person, names: []}",
            "`names` is empty -> fill it in or delete it",
        ),
        (
            "{id: x, kind: person, names: X}",
            "`names` must be a list, not text -> write each item on its own line, after `- `",
        ),
        (
            "{id: x, kind: person, names: [X, '']}",
            "item 2 of `names` is empty -> fill it in or delete it",
        ),
        (
            "{id: x, kind: person, names: [[X]]}",
            f"item 1 of `names` must be text, not a list -> {ON_ONE_LINE}",
        ),
        (
            "{id: x, kind: person, names: [{name: X, lang: en}]}",
            "unknown field `lang` -> did you mean `language`?",
        ),
        ("{id: x, kind: office, names: [X], seats: 0}", "`seats` cannot be `0` -> write a whole number, 1 or more"),
        (
            "{id: x, kind: office, names: [X], seats: some}",
            "`seats` cannot be `some` -> write a whole number in digits",
        ),
    ],
)
def test_a_fault_is_reported_once(entity: str, fault: str) -> None:
    assert faults(Entity, entity) == [f"1: {fault}"]
