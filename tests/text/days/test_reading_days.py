"""Dates in running English, and the days that they can mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text import days, resolve
from galleyproof.text.days.forms import FORMS

OWN = date(2021, 10, 18)  # a Monday
PATTERNS = list(dict.fromkeys(form for forms in FORMS.values() for form in forms))
WORDS = [
    *FORMS,
    "18",
    "18th",
    "2021",
    "2021-10-18",
    "12/10/2021",
    "1990s",
    "of",
    "and",
    "to",
    "a",
    "May",
    "March",
    "ago",
]


def read(text: str) -> list[tuple[str, str]]:
    """Return the dates of a text, each with the first period that it can mean."""
    return [
        (text[mention.start : mention.end], str(next(iter(resolve(mention, OWN)), "no such day")))
        for mention in days(text)
    ]


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("on 18 October 2021", "18 October 2021", "2021-10-18"),
        ("on October 18, 2021,", "October 18, 2021", "2021-10-18"),
        ("on the 18th of October", "18th of October", "2021-10-18"),
        ("by Sept 3", "Sept 3", "2021-09-03"),
        ("Oct. 14", "Oct. 14", "2021-10-14"),
        ("on 3 January", "3 January", "2022-01-03"),
        ("on 29 February", "29 February", "2020-02-29"),
        ("on the 12th, they", "the 12th", "2021-10-12"),
        ("dated 2021-10-18", "2021-10-18", "2021-10-18"),
        ("on 12/10/2021", "12/10/2021", "2021-10-12"),
        ("on 13.10.2021", "13.10.2021", "2021-10-13"),
        ("on 10/13/21", "10/13/21", "2021-10-13"),
        ("in August 2021", "August 2021", "2021-08-01/2021-08-31"),
        ("since August", "August", "2021-08-01/2021-08-31"),
        ("in May", "May", "2021-05-01/2021-05-31"),
        ("In March", "March", "2022-03-01/2022-03-31"),
        ("last May", "last May", "2021-05-01/2021-05-31"),
        ("in mid-May", "mid-May", "2021-05-08/2021-05-23"),
        ("at the end of 2020", "end of 2020", "2020-08-01/2020-12-31"),
        ("in early 2021", "early 2021", "2021-01-01/2021-05-31"),
        ("in 1066, he", "1066", "1066-01-01/1066-12-31"),
    ],
)
def test_calendar_dates(text: str, words: str, period: str) -> None:
    assert read(text) == [(words, period)]


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("on 18-20 October", "18-20 October", "2021-10-18/2021-10-20"),
        ("from 18 to 20 October", "18 to 20 October", "2021-10-18/2021-10-20"),
        ("from October 18 to 22", "October 18 to 22", "2021-10-18/2021-10-22"),
        ("between 18 and 20 October 2020", "18 and 20 October 2020", "2020-10-18/2020-10-20"),
        ("30 October - 2 November 2020", "30 October - 2 November 2020", "2020-10-30/2020-11-02"),
        ("Dec 30-Jan 2, 2020", "Dec 30-Jan 2, 2020", "2019-12-30/2020-01-02"),
        ("January to March 2020", "January to March 2020", "2020-01-01/2020-03-31"),
        ("in 2001-05", "2001-05", "2001-01-01/2005-12-31"),
        ("in 2019/20", "2019/20", "2019-01-01/2020-12-31"),
        ("2014\u20132019", "2014\u20132019", "2014-01-01/2019-12-31"),
        ("in the 1990s", "1990s", "1990-01-01/1999-12-31"),
        ("in the early 1990s", "early 1990s", "1990-01-01/1994-12-31"),
        ("in the mid-1980s", "mid-1980s", "1983-01-01/1987-12-31"),
        ("in the late nineties", "the late nineties", "1995-01-01/1999-12-31"),
        ("in the '60s", "the '60s", "1960-01-01/1969-12-31"),
        ("the 19th century", "19th century", "1800-01-01/1899-12-31"),
        ("late eighteenth-century", "late eighteenth-century", "1750-01-01/1799-12-31"),
        ("in summer 2021", "summer 2021", "2021-06-01/2021-09-23"),
        ("in the spring of 2020", "spring of 2020", "2020-03-01/2020-06-21"),
        ("in the first half of 2019", "first half of 2019", "2019-01-01/2019-06-30"),
        ("in the final quarter of 2019", "final quarter of 2019", "2019-10-01/2019-12-31"),
    ],
)
def test_periods(text: str, words: str, period: str) -> None:
    assert read(text) == [(words, period)]


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("last week", "last week", "2021-10-10/2021-10-17"),
        ("earlier this month", "this month", "2021-10-01/2021-10-31"),
        ("yesterday", "yesterday", "2021-10-17"),
        ("the day before yesterday", "the day before yesterday", "2021-10-16"),
        ("the day after tomorrow", "the day after tomorrow", "2021-10-20"),
        ("last night", "last night", "2021-10-17"),
        ("this morning", "this morning", "2021-10-18"),
        ("two days ago", "two days ago", "2021-10-16"),
        ("three years ago", "three years ago", "2018-04-12/2019-04-27"),
        ("a decade ago", "a decade ago", "2008-10-14/2014-10-23"),
        ("several weeks ago", "several weeks ago", "2021-08-06/2021-10-11"),
        ("on Friday of last week", "Friday of last week", "2021-10-15"),
        ("two weeks earlier", "two weeks earlier", "no such day"),
        ("early last year", "early last year", "2020-01-01/2020-05-31"),
        ("in September last year", "September last year", "2020-09-01/2020-09-30"),
        ("at the end of last month", "end of last month", "2021-09-18/2021-09-30"),
        ("in the third quarter of last year", "third quarter of last year", "2020-07-01/2020-09-30"),
        ("over the weekend", "the weekend", "2021-10-15/2021-10-17"),
        ("last weekend", "last weekend", "2021-10-08/2021-10-10"),
    ],
)
def test_relative_dates(text: str, words: str, period: str) -> None:
    assert read(text) == [(words, period)]


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        ("on Tuesday", ["2021-10-12", "2021-10-19"]),
        ("on Thurs", ["2021-10-14", "2021-10-21"]),
        ("last Friday", ["2021-10-08", "2021-10-15"]),
        ("next Friday", ["2021-10-22", "2021-10-29"]),
        ("Friday week", ["2021-10-22", "2021-10-29"]),
        ("on 12/10/2021", ["2021-10-12", "2021-12-10"]),
        ("on 18 and 20 October 2020", ["2020-10-18", "2020-10-20"]),
        ("in the third quarter,", ["2021-07-01/2021-09-30", "2020-07-01/2020-09-30"]),
        ("in winter 2020", ["2019-12-01/2020-03-21", "2020-12-01/2021-03-21"]),
    ],
)
def test_a_date_that_can_mean_several_days_has_them_all(text: str, possible: list[str]) -> None:
    (mention,) = days(text)
    assert [str(span) for span in resolve(mention, OWN)] == possible


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Monday, October 18", 0),
        ("Friday night, 14 October", 4),
        ("14 October, a Friday", 4),
        ("14 October, which was a Thursday", 3),
        ("October 14 (Friday)", 4),
        ("Tues. 12 Oct", 1),
        ("Friday the 15th of October", 4),
        ("12/10/2021 (Tuesday)", 1),
        ("14 October. Friday was", None),
    ],
)
def test_a_weekday_belongs_to_the_date_beside_it(text: str, weekday: int | None) -> None:
    assert next(days(text)).weekday == weekday


@pytest.mark.parametrize(
    "text",
    ["on 31 June", "30 February", "29 February 2021", "31 November 2021", "2021-13-45", "31/31/2021", "0 May 2020"],
)
def test_a_day_that_does_not_exist_is_read_and_means_nothing(text: str) -> None:
    assert [period for _, period in read(text)] == ["no such day"]


@pytest.mark.parametrize(
    "text",
    [
        "he may march on, and 2,021 did, at 1,990 points",
        "Room 2019, $2019, 2019 people and 2020 guests",
        "entry 1506 of the register, Lot 1922 and case 2043",
        "on the 12th floor, for the 12th time",
        "Black Friday, as the Sunday Times had it",
        "Mondays are quiet",
        "June Carter and April Jones sang",
        "in May's cabinet, by May herself",
        "the following day",
        "that Tuesday, on the first Friday",
        "in the third quarter of the match, for the third quarter in a row",
        "won 3-2, at 10 to 12, on 9/11",
        "over the last year",
    ],
)
def test_other_words_and_figures_are_no_dates(text: str) -> None:
    assert read(text) == []


@given(words=st.lists(st.sampled_from(WORDS), max_size=6), gap=st.sampled_from([" ", "-", ", ", "", ". "]))
def test_no_form_is_missed_for_the_word_that_it_opens_with(words: list[str], gap: str) -> None:
    text = gap.join(words)
    read_ = [*days(text)]
    for form in PATTERNS:
        for match in form.pattern.finditer(text):
            if form.build(match):
                assert any(mention.start < match.end() and match.start() < mention.end for mention in read_)


@given(words=st.lists(st.sampled_from(WORDS), max_size=6), own=st.dates())
def test_every_date_has_periods_within_the_calendar_on_any_day(words: list[str], own: date) -> None:
    for mention in days(" ".join(words)):
        for tense in ("past", "future", ""):
            for span in resolve(mention, own, tense):
                assert date.min.toordinal() <= span.first <= span.last <= date.max.toordinal()


@given(text=st.text(alphabet="0123456789/-. ,'\u2013aMy"))
def test_reading_never_fails(text: str) -> None:
    assert [mention.start for mention in days(text)] == sorted(mention.start for mention in days(text))
