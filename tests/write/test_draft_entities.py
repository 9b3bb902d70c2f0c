"""Stubs of names: a likely kind for each, and nothing twice."""

import pytest
import yaml

from galleyproof.write.draft_entities import entities_of


def kinds(*names: str) -> dict[str, str]:
    stubs = yaml.safe_load(entities_of(names, ()))["entities"]
    return {stub["names"][0]: stub["kind"] for stub in stubs}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Carla Dunn", "person"),
        ("Ann Maria Bell", "person"),
        ("Owen Rivers", "person"),
        ("Bay Ellison", "person"),
        ("Lisbon", "place"),
        ("Port Ellery", "place"),
        ("Harbour Street", "place"),
        ("Ampleby Town Council", "body"),
        ("the Night Shift", "body"),
        ("UNESCO", "body"),
        ("Port Ellery Kings", "body"),
        ("Tideway Lines", "body"),
        ("Wenlock Medal", "thing"),
        ("Norrland Shipping", "body"),
    ],
)
def test_the_kind_is_the_likely_one(name: str, kind: str) -> None:
    assert kinds(name) == {name: kind}


def test_a_name_that_begins_with_that_of_a_place_is_not_a_person() -> None:
    assert kinds("Tallow Bay", "Tallow Bay Courier")["Tallow Bay Courier"] == "body"


def test_the_last_word_of_a_longer_name_is_not_another_entity() -> None:
    assert [*kinds("Carla Dunn", "Dunn", "Tallow Bay Otters", "Otters")] == ["Carla Dunn", "Tallow Bay Otters"]


def test_but_the_place_of_a_city_is() -> None:
    assert [*kinds("Bishop of Lisbon", "Lisbon")] == ["Bishop of Lisbon", "Lisbon"]
