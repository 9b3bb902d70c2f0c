"""Strategies for dates as text: any date that a desk can read, and dates that may mean a given day."""

import datetime as dt

from hypothesis import strategies as st

from galleyproof.records.edtf import DateError, parse
from galleyproof.strategies._world.around import around

TextStrategy = st.SearchStrategy[str]


def dates() -> TextStrategy:
    """Draw EDTF dates of every form: days, months, years, seasons, unknown digits, marks, intervals, sets, bounds."""
    return st.one_of(qualified(), intervals(), sets(), bounds())


def dates_around(day: dt.date) -> TextStrategy:
    """Draw dates of every form that may mean a day: the day, its month or decade, about it, an interval, a set."""
    return st.randoms(use_true_random=False).map(lambda chance: around(day.toordinal(), chance))


def days() -> TextStrategy:
    """Draw single days: `2021-10-18`."""
    return st.dates().map(dt.date.isoformat)


def exact() -> TextStrategy:
    """Draw years, months and days."""
    return st.builds(lambda day, length: day[:length], days(), st.sampled_from((4, 7, 10)))


def unspecified(places: tuple[int, ...] = (0, 1, 2, 3, 5, 6, 8, 9)) -> TextStrategy:
    """Draw days with `X` for some of the digits at `places`."""
    return st.builds(
        lambda day, hidden: "".join("X" if place in hidden else digit for place, digit in enumerate(day)),
        days(),
        st.sets(st.sampled_from(places)),
    )


def seasons() -> TextStrategy:
    """Draw seasons, quarters and half-years: `2021-33`."""
    return st.builds("{:04}-{}".format, st.integers(1, 9999), st.integers(21, 41))


def long_years() -> TextStrategy:
    """Draw years with significant digits: `Y1950S2`."""
    return st.builds("Y{}S{}".format, st.integers(1, 9999), st.integers(1, 4))


def unqualified() -> TextStrategy:
    """Draw dates without marks that an interval or a set can contain."""
    return st.one_of(exact(), unspecified(), seasons(), long_years())


def qualified() -> TextStrategy:
    """Draw dates with marks before and after some of their components, or none."""
    marks = st.lists(st.sampled_from(("", "?", "~", "%")), min_size=6, max_size=6)
    return st.builds(_with_marks, unqualified(), marks)


def intervals() -> TextStrategy:
    """Draw intervals; either end may be open or unknown."""
    ordered = st.lists(qualified(), min_size=2, max_size=2).map(lambda ends: sorted(ends, key=_first_day))
    half_open = st.builds("{}/{}".format, qualified(), st.sampled_from(("", "..")))
    half_begun = st.builds("{}/{}".format, st.sampled_from(("", "..")), qualified())
    return st.one_of(ordered.map("/".join), half_open, half_begun)


def sets() -> TextStrategy:
    """Draw sets: one of several dates, or all of them: `[2019,2021-10~]`."""
    members = st.lists(qualified(), min_size=1, max_size=6)
    return st.builds(lambda dates, ends: ",".join(dates).join(ends), members, st.sampled_from(("[]", "{}")))


def bounds() -> TextStrategy:
    """Draw dates that are only bounded on one side: `before 2022-07-01`, `by 2022-06`, `after 2019`."""
    years = st.integers(1000, 9000).map("{:04}".format)
    within = st.builds(lambda year, day: (year + day[4:])[: len(day)], years, exact())
    return st.builds("{} {}".format, st.sampled_from(("before", "by", "after")), within).filter(_is_a_date)


def _is_a_date(text: str) -> bool:
    try:
        parse(text)
    except DateError:
        return False  # 29 February of a year that has none
    return True


def _with_marks(text: str, marks: list[str]) -> str:
    parts = zip(marks[::2], text.split("-"), marks[1::2], strict=False)
    return "-".join(f"{before}{part}{after}" for before, part, after in parts)


def _first_day(text: str) -> int:
    return parse(text).earliest or 0
