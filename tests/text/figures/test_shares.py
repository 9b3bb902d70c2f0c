"""Percentages with their part and whole."""

import pytest

from galleyproof.text import shares


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("60 of 240 ships, or 25 percent", [True]),
        ("60 of 240 ships, or 30 percent", [False]),
        ("60 out of the 240 ships (25%)", [True]),
        ("1 of 3 ships, or 33 percent", [True]),
        ("20 of 60 ships, or 33 percent", [True]),
        ("20 of 60 ships, or 33.4 percent", [False]),
        ("20 of 60 ships, or more than 30 percent", [True]),
        ("60 of 240 ships left. A further 30 percent stayed", []),
    ],
)
def test_a_percentage_must_agree_with_its_part_and_whole(text: str, agrees: list[bool]) -> None:
    assert [share.agrees for share in shares(text)] == agrees
