"""Strategies for dates: texts that the desk reads, and all that may mean one day."""

import datetime as dt

from hypothesis import strategies as st

from galleyproof.records.edtf import parse
from galleyproof.strategies._world.around import around

Texts = st.SearchStrategy[str]


def dates() -> Texts:
    """EDTF dates of every form: days, months, years, seasons, unknown digits, marks, intervals, sets."""
    return st.one_of(qualified(), intervals(), sets())


def dates_around(day: dt.date) -> Texts:
    """Dates of every form whose bounds hold a day: the day, its month or decade, about it, an interval, a set."""
    return st.randoms(use_true_random=False).map(lambda chance: around(day.toordinal(), chance))


def days() -> Texts:
    """Single days: `2021-10-18`."""
    return st.dates().map(dt.date.isoformat)


def exact() -> Texts:
    """A year, a month or a day."""
    return st.builds(lambda day, length: day[:length], days(), st.sampled_from((4, 7, 10)))


def unspecified(places: tuple[int, ...] = (0, 1, 2, 3, 5, 6, 8, 9)) -> Texts:
    """A day with `X` for some of the digits at `places`."""
    return st.builds(
        lambda day, hidden: "".join("X" if place in hidden else digit for place, digit in enumerate(day)),
        days(),
        st.sets(st.sampled_from(places)),
    )


def seasons() -> Texts:
    """Seasons, quarters and half-years: `2021-33`."""
    return st.builds("{:04}-{}".format, st.integers(1, 9999), st.integers(21, 41))


def long_years() -> Texts:
    """Years with significant digits: `Y1950S2`."""
    return st.builds("Y{}S{}".format, st.integers(1, 9999), st.integers(1, 4))


def unqualified() -> Texts:
    """A date without marks, as it can stand within an interval or a set."""
    return st.one_of(exact(), unspecified(), seasons(), long_years())


def qualified() -> Texts:
    """A date with marks before and after some of its components, or none."""
    marks = st.lists(st.sampled_from(("", "?", "~", "%")), min_size=6, max_size=6)
    return st.builds(_with_marks, unqualified(), marks)


def intervals() -> Texts:
    """Two dates in order, either of which may be left open or unknown."""
    ordered = st.lists(qualified(), min_size=2, max_size=2).map(lambda ends: sorted(ends, key=_first_day))
    half_open = st.builds("{}/{}".format, qualified(), st.sampled_from(("", "..")))
    half_begun = st.builds("{}/{}".format, st.sampled_from(("", "..")), qualified())
    return st.one_of(ordered.map("/".join), half_open, half_begun)


def sets() -> Texts:
    """One of several dates, or all of them: `[2019,2021-10~]`."""
    members = st.lists(qualified(), min_size=1, max_size=6)
    return st.builds(lambda dates, ends: ",".join(dates).join(ends), members, st.sampled_from(("[]", "{}")))


def _with_marks(text: str, marks: list[str]) -> str:
    parts = zip(marks[::2], text.split("-"), marks[1::2], strict=False)
    return "-".join(f"{before}{part}{after}" for before, part, after in parts)


def _first_day(text: str) -> int:
    return parse(text).earliest or 0
