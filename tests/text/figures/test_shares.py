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
        ("Of 2,500, 900, or 36 percent, were late.", [True]),
        ("Of 2,500 workers, 900, or 26 percent, were late.", [False]),
        ("About 900 of its 2,500 staff, or 36 percent, left.", [True]),
        ("It lost $60 million of its $240 million budget, or 35 percent.", [False]),
        ("It lost $60 million of its $240 million budget, or 25 percent.", [True]),
        ("36 percent of its 2,500 workers, or 900, left.", [True]),
        ("36 percent of its 2,500 workers, or 800, left.", [False]),
        ("A third of the 60 ships (30) sank.", [False]),
        ("Some 900, or 36 percent, of its 2,500 workers left.", [True]),
        ("Of the 650 members, 325, or half, voted.", [True]),
        ("Of the 650 members, 225, or half, voted.", [False]),
        ("Only 12 of the 48 clubs (35 percent) paid.", [False]),
        ("Only 12 of the 48 clubs (25 percent) paid.", [True]),
        ("More than 60 of 240 ships, or over 25 percent, sank.", [True]),
        ("Of the 40 players tested, 12 (20 percent) were ill.", [False]),
        ("Of the 40 players tested, 12 (30 percent) were ill.", [True]),
        ("Three of the eight seats, or 25 percent, are empty.", [False]),
        ("Nearly half of the 500 workers, or 240, struck.", [True]),
        ("60 of 240 ships left. A further 30 percent stayed", []),
    ],
)
def test_a_percentage_must_agree_with_its_part_and_whole(text: str, agrees: list[bool]) -> None:
    assert [share.agrees for share in shares(text)] == agrees
