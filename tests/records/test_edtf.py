"""EDTF dates: the specification's examples, our interpretation, refused texts, and general laws."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.records.edtf import DateError, Edtf, bounds_text, parse
from galleyproof.strategies.any_dates import dates, days, intervals, qualified, unqualified, unspecified

SPECIFICATION = {
    "level 0, date": {
        "1985-04-12": "1985-04-12/1985-04-12",
        "1985-04": "1985-04-01/1985-04-30",
        "1985": "1985-01-01/1985-12-31",
    },
    "level 0, date and time": {
        "1985-04-12T23:20:30": "1985-04-12/1985-04-12",
        "1985-04-12T23:20:30Z": "1985-04-12/1985-04-12",
        "1985-04-12T23:20:30-04": "1985-04-12/1985-04-12",
        "1985-04-12T23:20:30+04:30": "1985-04-12/1985-04-12",
    },
    "level 0, interval": {
        "1964/2008": "1964-01-01/2008-12-31",
        "2004-06/2006-08": "2004-06-01/2006-08-31",
        "2004-02-01/2005-02-08": "2004-02-01/2005-02-08",
        "2004-02-01/2005-02": "2004-02-01/2005-02-28",
        "2004-02-01/2005": "2004-02-01/2005-12-31",
        "2005/2006-02": "2005-01-01/2006-02-28",
    },
    "level 1, seasons": {"2001-21": "2001-03-01/2001-05-31"},
    "level 1, qualification": {
        "1984?": "1984-01-01/1984-12-31",
        "2004-06~": "2004-05-01/2004-07-31",
        "2004-06-11%": "2004-06-10/2004-06-12",
    },
    "level 1, unspecified digits from the right": {
        "201X": "2010-01-01/2019-12-31",
        "20XX": "2000-01-01/2099-12-31",
        "2004-XX": "2004-01-01/2004-12-31",
        "1985-04-XX": "1985-04-01/1985-04-30",
        "1985-XX-XX": "1985-01-01/1985-12-31",
    },
    "level 1, open end": {
        "1985-04-12/..": "1985-04-12/..",
        "1985-04/..": "1985-04-01/..",
        "1985/..": "1985-01-01/..",
    },
    "level 1, open start": {
        "../1985-04-12": "../1985-04-12",
        "../1985-04": "../1985-04-30",
        "../1985": "../1985-12-31",
    },
    "level 1, unknown end": {
        "1985-04-12/": "1985-04-12/..",
        "1985-04/": "1985-04-01/..",
        "1985/": "1985-01-01/..",
    },
    "level 1, unknown start": {
        "/1985-04-12": "../1985-04-12",
        "/1985-04": "../1985-04-30",
        "/1985": "../1985-12-31",
    },
    "level 2, significant digits": {"1950S2": "1900-01-01/1999-12-31"},
    "level 2, sub-year groupings": {"2001-34": "2001-04-01/2001-06-30"},
    "level 2, one of a set": {
        "[1667,1668,1670..1672]": "1667-01-01/1672-12-31",
        "[..1760-12-03]": "../1760-12-03",
        "[1760-12..]": "1760-12-01/..",
        "[1760-01,1760-02,1760-12..]": "1760-01-01/..",
        "[1667,1760-12]": "1667-01-01/1760-12-31",
        "[..1984]": "../1984-12-31",
    },
    "level 2, all of a set": {
        "{1667,1668,1670..1672}": "1667-01-01/1672-12-31",
        "{1960,1961-12}": "1960-01-01/1961-12-31",
        "{..1984}": "../1984-12-31",
    },
    "level 2, group qualification": {
        "2004-06~-11": "2004-05-11/2004-07-11",
        "2004?-06-11": "2004-06-11/2004-06-11",
    },
    "level 2, individual qualification": {
        "?2004-06-~11": "2004-06-10/2004-06-12",
        "2004-%06-11": "2004-05-11/2004-07-11",
    },
    "level 2, unspecified digits anywhere": {
        "156X-12-25": "1560-12-25/1569-12-25",
        "15XX-12-25": "1500-12-25/1599-12-25",
        "XXXX-12-XX": "0001-12-01/9999-12-31",
        "1XXX-XX": "1000-01-01/1999-12-31",
        "1XXX-12": "1000-12-01/1999-12-31",
        "1984-1X": "1984-10-01/1984-12-31",
    },
    "level 2, interval": {
        "2004-06-~01/2004-06-~20": "2004-05-31/2004-06-21",
        "2004-06-XX/2004-07-03": "2004-06-01/2004-07-03",
    },
}
OUT_OF_RANGE = ("Y170000002", "Y-170000002", "-1985", "Y-17E7", "Y171010000S3", "Y3388E2S3")

SEASONS = {  # of 2001
    "2001-22": "2001-06-01/2001-08-31",
    "2001-23": "2001-09-01/2001-11-30",
    "2001-24": "2001-12-01/2002-02-28",
    "2001-25": "2001-03-01/2001-05-31",
    "2001-26": "2001-06-01/2001-08-31",
    "2001-27": "2001-09-01/2001-11-30",
    "2001-28": "2001-12-01/2002-02-28",
    "2001-29": "2001-09-01/2001-11-30",
    "2001-30": "2001-12-01/2002-02-28",
    "2001-31": "2001-03-01/2001-05-31",
    "2001-32": "2001-06-01/2001-08-31",
    "2001-33": "2001-01-01/2001-03-31",
    "2001-35": "2001-07-01/2001-09-30",
    "2001-36": "2001-10-01/2001-12-31",
    "2001-37": "2001-01-01/2001-04-30",
    "2001-38": "2001-05-01/2001-08-31",
    "2001-39": "2001-09-01/2001-12-31",
    "2001-40": "2001-01-01/2001-06-30",
    "2001-41": "2001-07-01/2001-12-31",
}
APPROXIMATE = {
    "2003~": "2002-01-01/2004-12-31",
    "2003-12~": "2003-11-01/2004-01-31",
    "2003-11~": "2003-10-01/2003-12-31",
    "2004-06-11~": "2004-06-10/2004-06-12",
    "2004-06-~11": "2004-06-10/2004-06-12",
    "2004~-06-11": "2003-06-11/2005-06-11",
    "~2004-06-~11": "2003-06-10/2005-06-12",
    "~2003~": "2002-01-01/2004-12-31",
    "201X~": "2000-01-01/2029-12-31",
    "1950S2~": "1800-01-01/2099-12-31",
    "2001-21~": "2000-12-01/2001-08-31",
    "2001-40~": "2000-07-01/2001-12-31",
    "2004-03~-31": "2004-02-29/2004-04-30",
    "2004-01~-29": "2003-12-29/2004-02-29",
    "2004~-02-29": "2003-02-28/2005-02-28",
    "2021-05~/2021-08~": "2021-04-01/2021-09-30",
}
UNSPECIFIED = {
    "1X50": "1050-01-01/1950-12-31",
    "000X": "0001-01-01/0009-12-31",
    "201X-02-29": "2012-02-29/2016-02-29",
    "2004-02-2X": "2004-02-20/2004-02-29",
    "2005-02-2X": "2005-02-20/2005-02-28",
    "1985-0X-31": "1985-01-31/1985-08-31",
    "2000-02-X1": "2000-02-01/2000-02-21",
    "2000-01~-X1": "1999-12-01/2000-02-21",
    "201X-24": "2010-12-01/2020-02-29",
}
LONG_YEARS = {
    "Y1984": "1984-01-01/1984-12-31",
    "Y19E2": "1900-01-01/1900-12-31",
    "Y1984S3": "1980-01-01/1989-12-31",
    "Y19E2S1": "1000-01-01/1999-12-31",
    "1985S4": "1985-01-01/1985-12-31",
}
SETS = {
    "[1667, 1668, 1670..1672]": "1667-01-01/1672-12-31",
    "{1984-10-10..1984-11-01,1984-11-05..}": "1984-10-10/..",
    "[2021-05~,2022]": "2021-04-01/2022-12-31",
    "[1668,1667]": "1667-01-01/1668-12-31",
}
CLIPPED = {
    "0001~": "0001-01-01/0002-12-31",
    "9999-12-31~": "9999-12-30/9999-12-31",
    "9999-24": "9999-12-01/9999-12-31",
    "XXXX~": "0001-01-01/9999-12-31",
}
NEVER = "`{}` does not exist; {}"
REFUSED = {
    "2018-02-30": NEVER.format("2018-02-30", "February 2018 has 28 days"),
    "2021-04-31": NEVER.format("2021-04-31", "April 2021 has 30 days"),
    "2004-02-3X": NEVER.format("2004-02-3X", "February 2004 has 29 days"),
    "201X-02-30": NEVER.format("201X-02-30", "no month that fits has 30 days"),
    "2018-13": NEVER.format("2018-13", "months run from 01 to 12, and a season (21 to 41) takes no day"),
    "2018-21-05": NEVER.format("2018-21-05", "months run from 01 to 12, and a season (21 to 41) takes no day"),
    "2018-05-00": NEVER.format("2018-05-00", "days run from 01 to 31"),
    "0000": NEVER.format("0000", "years run from 0001 to 9999"),
    "2020/2017": "`2020/2017` ends before it starts: write the earlier date first",
    "[1672..1670]": "`1672..1670` ends before it starts: write the earlier date first",
    "../..": "`../..` has neither a start nor an end: give it one, as in 2021-05/..",
    "[..]": "`..` has neither a start nor an end: give it one, as in 2021-05/..",
}
MISWRITTEN = {
    "": "write one such as 2021-10-18",
    "2021-9-1": "write the month and day with two digits, as in 2021-09-01",
    "2021-9": "write the month and day with two digits, as in 2021-09-01",
    "18.10.2021": "write year, month and day in that order, with hyphens, as in 2021-10-18",
    "10/18/2021": "write year, month and day in that order, with hyphens, as in 2021-10-18",
    "2021/10/18": "write year, month and day in that order, with hyphens, as in 2021-10-18",
    "2021\u201310\u201318": "write year, month and day in that order, with hyphens, as in 2021-10-18",
    "20211018": "write year, month and day in that order, with hyphens, as in 2021-10-18",
    "2021-W42-1": "write year, month and day in that order, with hyphens, as in 2021-10-18",
    "\uff12\uff10\uff12\uff11": "write year, month and day in that order, with hyphens, as in 2021-10-18",
    "Oct 2021": "write it in digits, as in 2021-10 or 2021-10-18",
    "-1985-04": "years run from 0001 to 9999",
    "1984?~": "write `?` and `~` together as `%`, as in 2021-10%",
    "201x": "write an unknown digit as a capital X, as in 201X",
    "2021-10-18T09:30": "write a time only after a full date, as in 2021-10-18T09:30:00",
    "[1667": "write a set as in [2019,2021] or [2019..2021], and an open end as in 2021-05/..",
    "2021-10-18\n": "remove the spaces",
}


def example_cases() -> list[object]:
    return [
        pytest.param(text, bounds, id=f"{section}: {text}")
        for section, examples in SPECIFICATION.items()
        for text, bounds in examples.items()
    ]


@pytest.mark.parametrize(("text", "bounds"), example_cases())
def test_an_example_of_the_specification_means_these_days(text: str, bounds: str) -> None:
    assert bounds_text(parse(text)) == bounds


@pytest.mark.parametrize("text", OUT_OF_RANGE)
def test_an_example_outside_the_known_years_is_refused_with_the_range(text: str) -> None:
    with pytest.raises(DateError, match="years run from 0001 to 9999"):
        parse(text)


@pytest.mark.parametrize(("text", "bounds"), SEASONS.items())
def test_a_season_is_meteorological(text: str, bounds: str) -> None:
    assert bounds_text(parse(text)) == bounds


@pytest.mark.parametrize(("text", "bounds"), APPROXIMATE.items())
def test_approximate_widens_by_a_unit_of_what_it_marks(text: str, bounds: str) -> None:
    assert bounds_text(parse(text)) == bounds


@pytest.mark.parametrize(("text", "bounds"), UNSPECIFIED.items())
def test_unspecified_digits_mean_only_days_that_exist(text: str, bounds: str) -> None:
    assert bounds_text(parse(text)) == bounds


@pytest.mark.parametrize(("text", "bounds"), LONG_YEARS.items())
def test_other_forms_of_a_year(text: str, bounds: str) -> None:
    assert bounds_text(parse(text)) == bounds


@pytest.mark.parametrize(("text", "bounds"), SETS.items())
def test_a_set_is_its_hull(text: str, bounds: str) -> None:
    assert bounds_text(parse(text)) == bounds


@pytest.mark.parametrize(("text", "bounds"), CLIPPED.items())
def test_bounds_clip_at_the_known_years(text: str, bounds: str) -> None:
    assert bounds_text(parse(text)) == bounds


@pytest.mark.parametrize(("text", "message"), REFUSED.items())
def test_an_impossible_date_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(DateError, match=f"^{re.escape(message)}$"):
        parse(text)


@pytest.mark.parametrize(("text", "advice"), MISWRITTEN.items())
def test_a_text_that_is_not_a_date_is_refused_with_advice(text: str, advice: str) -> None:
    message = f"`{text}` is not a valid date: {advice}"
    with pytest.raises(DateError, match=f"^{re.escape(message)}$"):
        parse(text)


@pytest.mark.parametrize(
    "text", ["[1667,,1668]", "2021-05/2021-06/2021-07", "[2021/2022]", "[2021....]", "1985S0", "Y1984-06"]
)
def test_a_form_that_the_specification_does_not_allow_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)


@pytest.mark.parametrize("text", ["Y1E" + "9" * 190, "Y" + "9" * 190, "[" + "," * 190 + "]", "XXX1-02-29"])
def test_a_text_that_would_never_finish_parsing_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)


def test_a_very_long_text_is_refused_without_being_repeated() -> None:
    with pytest.raises(DateError, match=re.escape("`99999999999999999999...` has 1,000,000 characters")):
        parse("9" * 1_000_000)


def test_a_date_keeps_its_text() -> None:
    assert parse("2004-06~-11").text == "2004-06~-11"


def test_an_interval_has_its_halves() -> None:
    interval = parse("2003-12/2010-09")
    assert (interval.start, interval.end) == (parse("2003-12"), parse("2010-09"))


@pytest.mark.parametrize("text", ["2003", "[1667,1668]", "[1670..1672]", "..", "2021-10-18T09:30:00"])
def test_only_an_interval_has_halves(text: str) -> None:
    assert not parse(text).is_interval


def test_an_open_half_is_not_an_unknown_one() -> None:
    assert [half_after(text).is_open for text in ("2021-05/..", "2021-05/")] == [True, False]


def test_an_unknown_half_has_no_text() -> None:
    assert half_after("2021-05/") == Edtf("", None, None)


def half_after(text: str) -> Edtf:
    end = parse(text).end
    assert end is not None
    return end


def test_an_open_end_can_be_alone() -> None:
    assert parse("..") == half_after("2021-05/..")


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("1984", False, False),
        ("1984?", True, False),
        ("1984~", False, True),
        ("1984%", True, True),
        ("2004?-06-~11", True, True),
        ("1984?/2004", True, False),
        ("[1667,1668~]", False, True),
    ],
)
def test_a_mark_anywhere_marks_the_date(text: str, uncertain: bool, approximate: bool) -> None:  # noqa: FBT001
    date = parse(text)
    assert (date.uncertain, date.approximate) == (uncertain, approximate)


# Texts that the strategies do not generate: they may not be dates.


def near_misses() -> st.SearchStrategy[str]:
    """Dates with a few characters inserted that may not belong there."""
    intruder = st.text(alphabet="0123456789X-/.~?%[]{},YEST:+ \u0661", max_size=3)
    return st.builds(
        lambda text, place, more: text[:place] + more + text[place + 1 :],
        dates(),
        st.integers(0, 60),
        intruder,
    )


def within(inner: Edtf, outer: Edtf) -> bool:
    """Return True if every day of `inner` is one of `outer`, which may be open."""
    begins = outer.earliest is None or (inner.earliest is not None and outer.earliest <= inner.earliest)
    ends = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return begins and ends


@given(dates())
def test_the_earliest_day_is_not_after_the_latest(text: str) -> None:
    date = parse(text)
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest


@given(st.dates())
def test_an_exact_day_is_its_own_bounds(day: dt.date) -> None:
    assert parse(day.isoformat()) == Edtf(day.isoformat(), day.toordinal(), day.toordinal())


@given(st.datetimes(timezones=st.none() | st.just(dt.UTC)))
def test_a_date_with_a_time_is_its_day_as_written(moment: dt.datetime) -> None:
    assert parse(moment.isoformat(timespec="seconds")).earliest == moment.toordinal()


@given(qualified())
def test_a_mark_never_narrows(text: str) -> None:
    assert within(parse(re.sub("[?~%]", "", text)), parse(text))


@given(unqualified())
def test_uncertain_widens_nothing(text: str) -> None:
    assert bounds_text(parse(f"{text}?")) == bounds_text(parse(text))


@given(unqualified())
def test_both_marks_widen_as_approximate_does(text: str) -> None:
    assert bounds_text(parse(f"{text}%")) == bounds_text(parse(f"{text}~"))


@given(st.lists(qualified(), min_size=1, max_size=6))
def test_a_set_contains_each_member(members: list[str]) -> None:
    hull = parse(f"[{','.join(members)}]")
    assert all(within(parse(member), hull) for member in members)


@given(intervals())
def test_an_interval_runs_from_its_first_half_to_its_second(text: str) -> None:
    interval = parse(text)
    assert interval.start is not None
    assert (interval.start.earliest, half_after(text).latest) == (interval.earliest, interval.latest)


@given(st.tuples(days(), days()).map(sorted))
def test_an_interval_contains_its_halves(halves: list[str]) -> None:
    interval = parse("/".join(halves))
    assert all(within(parse(half), interval) for half in halves)


@given(days())
def test_a_day_lies_in_its_month(day: str) -> None:
    assert within(parse(day), parse(day[:7]))


@given(days())
def test_a_month_lies_in_its_year(day: str) -> None:
    assert within(parse(day[:7]), parse(day[:4]))


@given(days())
def test_a_year_lies_in_its_decade(day: str) -> None:
    assert within(parse(day[:4]), parse(f"{day[:3]}X"))


@given(unspecified(places=(3, 5, 6, 8, 9)))
def test_unspecified_digits_are_the_hull_of_the_days_they_fit(text: str) -> None:
    decade = parse(f"{text[:3]}X")
    assert decade.earliest is not None
    assert decade.latest is not None
    written = (dt.date.fromordinal(day).isoformat() for day in range(decade.earliest, decade.latest + 1))
    fitting = [day for day in written if re.fullmatch(text.replace("X", "[0-9]"), day)]
    assert bounds_text(parse(text)) == f"{fitting[0]}/{fitting[-1]}"


@given(st.text() | near_misses())
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    try:
        parse(text)
    except DateError as error:
        assert str(error).startswith("`")  # noqa: PT017 - either outcome will do
