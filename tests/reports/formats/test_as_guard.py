"""The guard as an editor reads it."""

import json
from datetime import date
from decimal import Decimal

import pytest

from galleyproof.engine.guard.guarding import Guarded
from galleyproof.records.location import Location
from galleyproof.reports.formats.as_guard import as_json, as_text, in_words

EARLY, LATE = date(2001, 3, 1), date(2021, 10, 18)


def value(
    earliest: date | Decimal | None = None, latest: date | Decimal | None = None, untold: str = "", name: str = "start"
) -> Guarded:
    return Guarded("talks/post", ("fact", name), Location("claims/a.yaml", 7), "2003", earliest, latest, untold)


@pytest.mark.parametrize(
    ("guarded", "words"),
    [
        (value(EARLY, LATE), "could lie anywhere from 2001-03-01 to 2021-10-18"),
        (value(Decimal(3500), Decimal(4500)), "could be anything from 3500 to 4500"),
        (value(EARLY, EARLY), "held to 2001-03-01"),
        (value(EARLY), "no earlier than 2001-03-01; nothing checks how late it is"),
        (value(None, LATE), "no later than 2021-10-18; nothing checks how early it is"),
        (value(Decimal(5)), "no less than 5; nothing checks how large it is"),
        (value(None, Decimal(5)), "no more than 5; nothing checks how small it is"),
        (value(), "nothing checks it"),
        (value(untold="the claims contradict each other"), "could not be told: the claims contradict each other"),
    ],
)
def test_words_an_editor_understands(guarded: Guarded, words: str) -> None:
    assert in_words(guarded) == words


def test_the_widest_come_first_and_the_count_last() -> None:
    told = [value(EARLY, EARLY, name="a"), value(EARLY, LATE, name="b"), value(EARLY, name="c"), value(name="d")]
    lines = as_text([*told, value(untold="no", name="e"), value(Decimal(1), Decimal(2), name="f")]).splitlines()
    assert [line.split()[1] for line in lines[:6]] == ["fact.d", "fact.c", "fact.b", "fact.a", "fact.f", "fact.e"]
    assert lines[-1] == ("6 dates and numbers: 3 guarded on both sides, 1 on one, 1 not at all; 1 could not be told")


def test_nothing_to_guard_is_said_in_one_line() -> None:
    assert as_text([]) == "0 dates and numbers: 0 guarded on both sides, 0 on one, 0 not at all\n"


def test_as_json_has_the_bounds_and_the_place() -> None:
    assert json.loads(as_json([value(EARLY)]))["guard"] == [
        {
            "claim": "talks/post",
            "field": "fact.start",
            "written": "2003",
            "earliest": "2001-03-01",
            "latest": None,
            "untold": None,
            "file": "claims/a.yaml",
            "line": 7,
        }
    ]
