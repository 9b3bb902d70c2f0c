"""Days in running English: dates, weekdays, and what is told from the day of the article, as `last week` is."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SMALL = {"a": 1, "an": 1, **{word: number for number, word in enumerate(_COUNTS) if number}}
_SPAN: Final = {"day": (1, 0), "week": (7, 3), "month": (30, 16), "year": (365, 190)}
"""Days of each, and how far `three weeks ago` may lie from the day that counting finds."""

_MONTH = rf"{'|'.join(MONTHS)}|sept\.?|(?:{'|'.join(month[:3] for month in MONTHS)})\b\.?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_NUMBER = rf"\d+|{'|'.join(_SMALL)}"
_DAY = re.compile(
    rf"""
    (?<![\w,.-])
    (?: (?P<weekday>{"|".join(WEEKDAYS)})s? \b (?: ,? \s (?=\d|{_MONTH}) )? )?
    (?: (?P<iso>{_YEAR}-\d\d-\d\d)
      | (?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:\ of)? \s (?P<month>{_MONTH}) (?: ,? \s (?P<year>{_YEAR}) )?
      | (?P<month2>{_MONTH}) \s (?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?!\d|:) (?: ,? \s (?P<year2>{_YEAR}) )?
      | (?P<month3>{_MONTH}) (?: ,? \s | \ of\ ) (?P<year3>{_YEAR})
      | (?P<alone>(?-i:{"|".join(m.title() for m in MONTHS if m not in ("may", "march"))}))
      | (?P<decade>{_YEAR[:-2]}0)s
      | (?P<year4>{_YEAR}) (?! [,.]\d | \s?% | \s(?:percent|per\ cent)\b )
      | (?P<which>last|this|next) \s (?P<unit>week|month|year)
      | (?P<near>today|tonight|yesterday|tomorrow)
      | (?P<count>{_NUMBER}) \s (?P<far>day|week|month|year)s? \s (?P<way>ago|earlier|later)
    )? (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Day(NamedTuple):
    """A day, or a longer time, as a text names it.

    Attributes:
        start: its first character; `end`, the one after its last.
        weekday: 0 for Monday to 6; None where none is named.
        year, month, day: what of a date is written.
        shift: what is told from the article's own day: how far off, in what, within how many days.
    """

    start: int
    end: int
    weekday: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    shift: tuple[int, str] | None = None
    decade: bool = False


class Days(NamedTuple):
    """The first and the last day of a time, as ordinals."""

    first: int
    last: int

    @property
    def weekday(self) -> int:
        """Of its first day, 0 for Monday to 6."""
        return (self.first - 1) % 7

    def __str__(self) -> str:
        """As EDTF: a day, or an interval of two."""
        ends = [date.fromordinal(each).isoformat() for each in (self.first, self.last)]
        return "/".join(dict.fromkeys(ends))

    def meets(self, earliest: int | None, latest: int | None) -> bool:
        """Whether the time can be one that lies between two days, of which None is none."""
        return (latest is None or self.first <= latest) and (earliest is None or earliest <= self.last)


def days(text: str) -> Iterator[Day]:
    """The days that a text names, in its order; a month alone counts where it can be no other word."""
    for match in _DAY.finditer(text):
        if match.group().strip():
            yield _day(match)


def _day(match: re.Match[str]) -> Day:
    start, end = match.span()
    end = start + len(match.group().rstrip(" ,"))
    weekday = WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return Day(start, end, weekday, year, month, day)
    if match["near"]:
        off = {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
        return Day(start, end, weekday, shift=(off, "day"))
    if match["which"]:
        return Day(
            start, end, weekday, shift=(("last", "this", "next").index(match["which"].lower()) - 1, match["unit"])
        )
    if match["way"]:
        count = match["count"].lower()
        number = int(count) if count.isdigit() else _SMALL[count]
        return Day(start, end, weekday, shift=(number if match["way"] == "later" else -number, f"{match['far']}s"))
    named = match["month"] or match["month2"] or match["month3"] or match["alone"]
    written = match["year"] or match["year2"] or match["year3"] or match["year4"] or match["decade"]
    of_month = match["day"] or match["day2"]
    return Day(
        start,
        end,
        weekday,
        int(written) if written else None,
        _month(named) if named else None,
        int(of_month) if of_month else None,
        decade=bool(match["decade"]),
    )


def _month(name: str) -> int:
    short = name.lower()[:3]
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(short))


def resolve(day: Day, own: date) -> list[Days]:
    """The times that a day may mean in a text of the day `own`; none where there is no such day.

    A weekday alone is the last one or the next; a date without a year is the nearest.
    """
    if day.shift:
        return [_shifted(*day.shift, own)]
    if day.year is None and day.month is None:
        back = (own.weekday() - (day.weekday or 0)) % 7
        last = own.toordinal() - back
        return [Days(each, each) for each in (last, last + 7)]
    if day.decade and day.year:
        return [Days(date(day.year, 1, 1).toordinal(), date(day.year + 9, 12, 31).toordinal())]
    years = [day.year] if day.year else [own.year - 1, own.year, own.year + 1]
    found = [found for year in years if (found := _dated(year, day.month, day.day))]
    return sorted(found, key=lambda each: abs(each.first - own.toordinal()))[:1]


def _dated(year: int, month: int | None, day: int | None) -> Days | None:
    if month is None:
        return Days(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
    last = monthrange(year, month)[1]
    if day is None:
        return Days(date(year, month, 1).toordinal(), date(year, month, last).toordinal())
    if not 1 <= day <= last:
        return None
    return Days(*[date(year, month, day).toordinal()] * 2)


def _shifted(off: int, unit: str, own: date) -> Days:
    today = own.toordinal()
    if unit == "day":
        return Days(today + off, today + off)
    if unit == "week":  # which may begin on Sunday or on Monday
        monday = today - own.weekday() + 7 * off
        return Days(monday - 1, monday + 6)
    if unit == "month":
        month = own.year * 12 + own.month - 1 + off
        found = _dated(month // 12, month % 12 + 1, None)
    elif unit == "year":
        found = _dated(own.year + off, None, None)
    else:
        length, room = _SPAN[unit.removesuffix("s")]
        found = Days(today + off * length - room, today + off * length + room)
    assert found is not None  # noqa: S101 - every month and year has days
    return found
