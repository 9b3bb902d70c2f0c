"""Dates in running English."""

from datetime import date

import pytest

from galleyproof.text import days, resolve

OWN = date(2021, 10, 18)  # a Monday


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("on 18 October 2021", ["2021-10-18 2021-10-18"]),
        ("on October 18, 2021, and Oct. 19", ["2021-10-18 2021-10-18", "2021-10-19 2021-10-19"]),
        ("in August 2021", ["2021-08-01 2021-08-31"]),
        ("since August", ["2021-08-01 2021-08-31"]),
        ("from 2003 to 2010", ["2003-01-01 2003-12-31", "2010-01-01 2010-12-31"]),
        ("in the 1990s", ["1990-01-01 1999-12-31"]),
        ("last week", ["2021-10-10 2021-10-17"]),
        ("this month", ["2021-10-01 2021-10-31"]),
        ("yesterday", ["2021-10-17 2021-10-17"]),
        ("two days ago", ["2021-10-16 2021-10-16"]),
        ("three years ago", ["2018-04-12 2019-04-27"]),
        ("2021-10-18", ["2021-10-18 2021-10-18"]),
        ("on 3 January", ["2022-01-03 2022-01-03"]),
        ("he may march on, and 2,021 did, at 1,990 points", []),
    ],
)
def test_a_date_is_resolved_from_the_day_of_the_article(text: str, periods: list[str]) -> None:
    resolved = [resolve(mention, OWN)[0] for mention in days(text)]
    assert [" ".join(date.fromordinal(day).isoformat() for day in span) for span in resolved] == periods


def test_a_weekday_is_the_previous_or_the_next_one() -> None:
    (tuesday,) = days("on Tuesday")
    assert [date.fromordinal(span.first).day for span in resolve(tuesday, OWN)] == [12, 19]


def test_a_weekday_belongs_to_the_date_beside_it() -> None:
    (both,) = days("Monday, October 18")
    assert (both.weekday, both.month, both.day) == (0, 10, 18)


def test_a_day_that_does_not_exist_resolves_to_nothing() -> None:
    (wrong,) = days("on 31 November 2021")
    assert resolve(wrong, OWN) == []
