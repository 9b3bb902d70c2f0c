"""Who is who: entities, their names, and the fields that only an office has."""

import pytest

from galleyproof.records.entity import KINDS, Entity
from tests.helpers.records import faults, record

ON_ONE_LINE = "write it on one line, in quotes if it begins with a bracket"


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
def test_nobody_else_has_them(fields: str, fault: str) -> None:
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
            "`names` is empty -> fill it in, or take it out where nothing is to be said",
        ),
        (
            "{id: x, kind: person, names: X}",
            "`names` is text, and must be a list -> write each item on a line of its own, after `- `",
        ),
        (
            "{id: x, kind: person, names: [X, '']}",
            "item 2 of `names` is empty -> fill it in, or take it out where nothing is to be said",
        ),
        (
            "{id: x, kind: person, names: [[X]]}",
            f"item 1 of `names` is a list, and must be text -> {ON_ONE_LINE}",
        ),
        (
            "{id: x, kind: person, names: [{name: X, lang: en}]}",
            "`lang` is not a field that is known here -> did you mean `language`?",
        ),
        ("{id: x, kind: office, names: [X], seats: 0}", "`seats` is `0` -> write a whole number that is 1 or more"),
        ("{id: x, kind: office, names: [X], seats: some}", "`seats` is `some` -> write a whole number in digits"),
    ],
)
def test_one_fault_is_told_once(entity: str, fault: str) -> None:
    assert faults(Entity, entity) == [f"1: {fault}"]
