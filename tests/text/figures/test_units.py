"""Units of figures."""

import pytest

from galleyproof.text import unit_after, unit_of


@pytest.mark.parametrize(
    ("name", "unit"),
    [("$", "USD"), ("dollars", "USD"), ("per cent", "%"), ("%", "%"), ("Kilometres", "km"), ("ships", "")],
)
def test_all_spellings_of_a_unit_have_one_name(name: str, unit: str) -> None:
    assert unit_of(name) == unit


def test_a_unit_is_read_right_after_its_figure() -> None:
    assert [unit_after("40 miles, 40-kilometre, 40 men", end) for end in (2, 12, 26)] == ["mile", "km", ""]
