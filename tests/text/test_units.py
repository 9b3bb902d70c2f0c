"""What figures are counted in."""

import pytest

from galleyproof.text import unit_after, unit_of


@pytest.mark.parametrize(
    ("name", "unit"),
    [("$", "USD"), ("dollars", "USD"), ("per cent", "%"), ("%", "%"), ("Kilometres", "km"), ("ships", "")],
)
def test_spellings_of_one_unit_are_one(name: str, unit: str) -> None:
    assert unit_of(name) == unit


def test_a_unit_follows_its_figure() -> None:
    assert [unit_after("40 miles, 40-kilometre, 40 men", end) for end in (2, 12, 26)] == ["mile", "km", ""]
