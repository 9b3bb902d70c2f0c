"""The guard in words and as JSON."""

import json
from datetime import date
from decimal import Decimal

import pytest

from galleyproof.engine.guard import Guarded
from galleyproof.engine.guard.cluster_guard import NOT_EXAMINED
from galleyproof.records.location import Location
from galleyproof.reports.formats.as_guard import as_json, as_text, in_words

EARLY, LATE = date(2001, 3, 1), date(2021, 10, 18)


def value(
    earliest: date | Decimal | None = None,
    latest: date | Decimal | None = None,
    unknown_because: str = "",
    name: str = "start",
) -> Guarded:
    return Guarded(
        "talks/post", ("fact", name), Location("claims/a.yaml", 7), "2003", earliest, latest, unknown_because
    )


@pytest.mark.parametrize(
    ("guarded", "words"),
    [
        (value(EARLY, LATE), "could be any day from 1 March 2001 to 18 October 2021"),
        (value(Decimal(3500), Decimal(4500)), "could be anything from 3500 to 4500"),
        (value(EARLY, EARLY), "fixed at 1 March 2001"),
        (value(EARLY), "no earlier than 1 March 2001; no check limits how late it can be"),
        (value(None, LATE), "no later than 18 October 2021; no check limits how early it can be"),
        (value(Decimal(5)), "no less than 5; no check limits how large it can be"),
        (value(None, Decimal(5)), "no more than 5; no check limits how small it can be"),
        (value(), "no check limits it"),
        (value(unknown_because="the claims contradict each other"), "unknown: the claims contradict each other"),
    ],
)
def test_bounds_in_words(guarded: Guarded, words: str) -> None:
    assert in_words(guarded) == words


def test_the_loosest_come_first_and_the_counts_last() -> None:
    values = [value(EARLY, EARLY, name="a"), value(EARLY, LATE, name="b"), value(EARLY, name="c"), value(name="d")]
    lines = as_text(
        [*values, value(unknown_because="no", name="e"), value(Decimal(1), Decimal(2), name="f")]
    ).splitlines()
    assert [line.split()[1] for line in lines[:6]] == ["fact.d", "fact.c", "fact.b", "fact.a", "fact.f", "fact.e"]
    assert lines[-1] == "6 dates and numbers: 3 guarded on both sides, 1 on one side, 1 not at all; 1 unknown"


def test_a_desk_without_dates_is_one_line() -> None:
    assert as_text([]) == "0 dates and numbers: 0 guarded on both sides, 0 on one side, 0 not at all\n"


def test_the_last_line_says_where_the_search_stopped() -> None:
    values = [value(EARLY, LATE), value(unknown_because=NOT_EXAMINED, name="end")]
    assert as_text(values).splitlines()[-1] == "search limit reached; 1 values of 2 were examined"
    assert json.loads(as_json(values))["guard_limit"] == "search limit reached; 1 values of 2 were examined"


def test_nothing_is_said_of_a_limit_that_was_not_reached() -> None:
    assert "guard_limit" not in json.loads(as_json([value(EARLY, LATE)]))


def test_json_has_the_bounds_and_the_place() -> None:
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
