"""The values of a fact that can be wrong."""

import pytest
from pydantic import TypeAdapter

from galleyproof.facts import AnyFact
from galleyproof.run.mutation.slots import slots

FACTS = TypeAdapter(AnyFact)


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (
            {"kind": "post", "holder": "anna", "office": "envoy", "during": "2003/2010", "acting": "true"},
            ["during date", "holder entity", "office entity", "acting choice"],
        ),
        (
            {"kind": "attendance", "event": "talks", "attendees": ["china", "iran"], "mode": "attended"},
            ["event entity", "attendees.0 entity", "attendees.1 entity", "mode choice"],
        ),
        (
            {"kind": "quantity", "of": "port", "measure": "ships", "value": "40", "unit": "t", "on": "2021"},
            ["of entity", "value amount", "unit unit", "on date"],
        ),
        ({"kind": "designation", "authority": "court", "target": "group", "label": "terrorist"}, ["label label"]),
        ({"kind": "absence", "none": {"kind": "post", "office": "envoy"}, "on": "2021"}, ["on date"]),
    ],
)
def test_the_values_of_a_fact_are_found_by_what_they_are(fact: dict[str, object], expected: list[str]) -> None:
    found = slots(FACTS.validate_python(fact), ("fact",))
    assert {f"{'.'.join(map(str, slot.path[1:]))} {slot.sort}" for slot in found} >= set(expected)


def test_what_is_not_written_cannot_be_wrong() -> None:
    fact = FACTS.validate_python({"kind": "post", "holder": "anna", "office": "envoy"})
    assert [slot.path for slot in slots(fact, ("fact",))] == [("fact", "holder"), ("fact", "office")]


def test_the_values_of_a_property_go_with_its_name() -> None:
    fact = FACTS.validate_python({"kind": "attribute", "of": "embassy", "name": "flag", "value": "red"})
    [label] = [slot for slot in slots(fact, ("fact",)) if slot.sort == "label"]
    assert label.group == ("attribute", "value", "flag")
