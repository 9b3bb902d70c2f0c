"""EDTF dates as the range of days they may mean, so that even vague dates can be reasoned about."""

import datetime as dt
import re
from calendar import month_name, monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

_MAX_LENGTH = 200  # characters: a longer set belongs in several claims
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_TIME = re.compile(r"T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(Z|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?").fullmatch
_COMPONENTS = re.compile(r"[?~%]?[0-9X]{4}[?~%]?(-[?~%]?[0-9X]{2}[?~%]?){0,2}").fullmatch
_LONG_YEAR = re.compile(r"[?~%]?(?:Y(-?[0-9]+)(?:E([0-9]+))?|([0-9]{4}))(?:S([1-9][0-9]*))?[?~%]?").fullmatch
_SET = re.compile(r"\[[^][{}]*]|\{[^][{}]*}").fullmatch
_BOUND = re.compile(r"(before|by|after) +(\S.*)").fullmatch

_NORTHERN = [range(first, first + 3) for first in (3, 6, 9, 12)]  # winter includes months 13 and 14, of the next year
_SOUTHERN = [*_NORTHERN[2:], *_NORTHERN[:2]]
_PARTS = [range(first, first + months) for months in (3, 4, 6) for first in range(1, 13, months)]
_SEASONS = {str(code): months for code, months in enumerate([*_NORTHERN * 2, *_SOUTHERN, *_PARTS], start=21)}

_YEARS_KNOWN = f"years run from {dt.MINYEAR:04} to {dt.MAXYEAR}"
_ADVICE = (  # the first that matches is given
    (r"\A\s*\Z", "write one such as 2021-10-18"),
    (r"\A-[0-9]", _YEARS_KNOWN),
    (r"\A[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?\Z", "write the month and day with two digits, as in 2021-09-01"),
    (r"(?i)\A(before|by|after)\b", "write it in small letters with one date after it, as in `before 2022-07-01`"),
    (r"(?i)\A(not later than|until|till|up to)\b", "write a last possible day as in `by 2022-06`"),
    (
        r"(?i)\A(since|from|not before)\b",
        "write an open end as in 2021-05/.., or a bound as in `after 2021-04`",
    ),
    (r"[^\W\d_]{3}", "write it in digits, as in 2021-10 or 2021-10-18"),
    (r"\?~|~\?", "write `?` and `~` together as `%`, as in 2021-10%"),
    (r"x", "write an unknown digit as a capital X, as in 201X"),
    (r"[0-9]T", "write a time only after a full date, as in 2021-10-18T09:30:00"),
    (r"[][{},]|\.\.", "write a set as in [2019,2021] or [2019..2021], and an open end as in 2021-05/.."),
    (r"\s", "remove the spaces"),
    (r"", "write year, month and day in that order, with hyphens, as in 2021-10-18"),
)


class DateError(ValueError):
    """A text that is not a date; the message tells an editor what is wrong and how to fix it."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as written, and the range of days it may mean.

    `earliest` and `latest` are the first and last possible day, inclusive, as `datetime.date.toordinal` counts them;
    None is open or unknown. `start` and `end` are the two halves of an interval; an unknown half has empty text.
    """

    text: str
    earliest: int | None
    latest: int | None
    start: "Edtf | None" = None
    end: "Edtf | None" = None

    @property
    def uncertain(self) -> bool:
        """True if any part is marked `?` or `%`."""
        return "?" in self.text or "%" in self.text

    @property
    def approximate(self) -> bool:
        """True if any part is marked `~` or `%`."""
        return "~" in self.text or "%" in self.text

    @property
    def is_interval(self) -> bool:
        """True for `A/B`, of which one half may be open or unknown."""
        return self.start is not None

    @property
    def bound(self) -> str:
        """`before`, `by` or `after` if it only says that something lies on one side of a date, else empty text."""
        match = _BOUND(self.text)
        return match[1] if match else ""

    @property
    def one_day(self) -> dt.date | None:
        """The day, if the date can only mean one."""
        day = self.earliest if self.earliest == self.latest else None
        return None if day is None else dt.date.fromordinal(day)

    @property
    def is_open(self) -> bool:
        """True for `..`, an open end."""
        return self.text == ".."


@lru_cache(maxsize=16384)
def parse(text: str) -> Edtf:
    """Parse a date, a date with a time, an interval, a set, a bound, or `..` on its own for an open end.

    Source: EDTF levels 0 to 2, Library of Congress, 4 February 2019. Our interpretation: `~` and `%` widen the date by
    one unit of the component they mark, or by as many as its `X`, `S` or season leaves open; 21 to 24 are northern
    seasons; a time of day is ignored; a set means any day from its first to its last. `before`, `by` and `after` a date
    are ours: before the first of its days, no later than its last day, after its last day.

    Raises:
        DateError: the text is anything else, names a day that does not exist, or ends before it starts.
    """
    if _DAY(text):
        try:
            day = dt.date.fromisoformat(text).toordinal()
        except ValueError:
            return _date(text)  # raises, with the reason
        return Edtf(text, day, day)
    if len(text) > _MAX_LENGTH:
        raise DateError(f"`{text[:20]}...` has {len(text):,} characters; the limit is {_MAX_LENGTH}")
    if text.count("/") == 1:
        return _interval(text, "/")
    if _SET(text):
        return _any_of_set(text)
    return _single(text)


def _single(text: str) -> Edtf:
    """Parse a date, a date with a time, a bound or an open end."""
    if bound := _BOUND(text):
        return _bounded(text, bound[1], _date(bound[2]))
    if _DAY(text[:10]) and _TIME(text[10:]):
        return replace(parse(text[:10]), text=text)
    return Edtf(text, None, None) if text == ".." else _date(text)


def bounds_text(date: Edtf) -> str:
    """Return the first and last possible day, `..` for none: `2003-11-01/2004-01-31`."""
    bounds = (date.earliest, date.latest)
    return "/".join(".." if day is None else dt.date.fromordinal(day).isoformat() for day in bounds)


def _interval(text: str, separator: str) -> Edtf:
    undated = {"", ".."} - {separator}
    halves = text.split(separator, 1)
    start, end = (Edtf(half, None, None) if half in undated else _date(half) for half in halves)
    if start.earliest is None and end.latest is None:
        raise DateError(f"`{text}` has neither a start nor an end: give it one, as in 2021-05/..")
    if start.earliest is not None and end.latest is not None and end.latest < start.earliest:
        raise DateError(f"`{text}` ends before it starts: write the earlier date first")
    return Edtf(text, start.earliest, end.latest, start, end)


def _bounded(text: str, word: str, date: Edtf) -> Edtf:
    """Return the days on one side of a date; of an approximate one, as many as it leaves room for."""
    first, last = date.earliest or 1, date.latest or dt.date.max.toordinal()
    if date.approximate:
        first, last = last, first
    earliest, latest = {"before": (None, first - 1), "by": (None, date.latest), "after": (last + 1, None)}[word]
    if (latest is not None and latest < 1) or (earliest or 1) > dt.date.max.toordinal():
        raise DateError(f"`{text}` leaves no day; {_YEARS_KNOWN}")
    return Edtf(text, earliest, latest)


def _any_of_set(text: str) -> Edtf:
    members = re.split(", *", text[1:-1])
    dates = [_interval(member, "..") if ".." in member else _date(member) for member in members]
    starts, ends = {date.earliest for date in dates}, {date.latest for date in dates}
    earliest = None if None in starts else min(filter(None, starts))
    return Edtf(text, earliest, None if None in ends else max(filter(None, ends)))


def _date(text: str) -> Edtf:
    """Return the date with its range of possible days; a missing component is as open as `XX`."""
    parts = [*(text.split("-") if _COMPONENTS(text) else [text]), "XX", "XX"][:3]
    year, month, day = (part.strip("?~%") for part in parts)
    years = _numbers(year, dt.MAXYEAR) if _COMPONENTS(text) else _long_year(text)
    season = _SEASONS.get(month) if text.count("-") == 1 else None
    months, days = season or _numbers(month, 12), _numbers(day, 31)
    first, last = _first_month(years, months, days), _first_month(years[::-1], months[::-1], days)
    if first is None or last is None:
        raise DateError(f"`{text}` does not exist; {_reason(years, months, days)}")
    by_years, by_months, by_days = map(_widening, parts, (years, months, days))
    first, last = first - 12 * by_years - by_months, last + 12 * by_years + by_months
    earliest, latest = _first_day(first, days) - by_days, _first_day(last, days[::-1]) + by_days
    return Edtf(text, max(earliest, 1), min(latest, dt.date.max.toordinal()))


@lru_cache(maxsize=512)
def _numbers(mask: str, last: int) -> Sequence[int]:
    """Return every number from 1 to `last` that fits a mask such as `1X`, in order."""
    digits = product(*("0123456789" if digit == "X" else digit for digit in mask))
    return tuple(number for number in map(int, map("".join, digits)) if 1 <= number <= last)


def _long_year(text: str) -> Sequence[int]:
    match = _LONG_YEAR(text)
    if not match:
        advice = next(advice for pattern, advice in _ADVICE if re.search(pattern, text))
        raise DateError(f"`{text}` is not a valid date: {advice}")
    long, zeros, short, significant = match.groups()
    year = int(long or short) * 10 ** min(int(zeros or 0), 4)  # Y1E999999999 would never finish
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise DateError(f"`{text}` is out of range; {_YEARS_KNOWN}")
    unit = 10 ** max(len(str(year)) - int(significant or 4), 0)
    return range(year - year % unit, year - year % unit + unit)


def _first_month(years: Sequence[int], months: Sequence[int], days: Sequence[int]) -> int | None:
    """Return the first month, counted from year 0, that is long enough for the lowest day; None if there is none."""
    numbers = (12 * year + month - 1 for year in years for month in months)
    return next(
        (number for number in numbers if days and _day_before(number) + days[0] <= _day_before(number + 1)),
        None,
    )


def _first_day(month: int, days: Sequence[int]) -> int:
    """Return the ordinal of the first of the days that exists in a month, or of the month's last day."""
    length = _day_before(month + 1) - _day_before(month)
    return _day_before(month) + next((day for day in days if day <= length), length)


def _day_before(month: int) -> int:
    """Return the ordinal of the day before a month, counted from year 0; a month out of range has no days."""
    year = month // 12
    if dt.MINYEAR <= year <= dt.MAXYEAR:
        return dt.date(year, month % 12 + 1, 1).toordinal() - 1
    return 0 if year < dt.MINYEAR else dt.date.max.toordinal()


def _widening(part: str, choices: Sequence[int]) -> int:
    return choices[-1] - choices[0] + 1 if "~" in part or "%" in part else 0


def _reason(years: Sequence[int], months: Sequence[int], days: Sequence[int]) -> str:
    if not years:
        return _YEARS_KNOWN
    if not months:
        return "months run from 01 to 12, and a season (21 to 41) takes no day"
    if not days:
        return "days run from 01 to 31"
    if len(years) == len(months) == 1:
        return f"{month_name[months[0]]} {years[0]:04} has {monthrange(years[0], months[0])[1]} days"
    return f"no month that fits has {days[0]} days"
