"""Dates in running English: calendar dates, weekdays, and relative dates such as `last week`."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from galleyproof.text.figures.number_words import SMALL_NUMBERS
from galleyproof.text.opening_words import FIGURE, matches

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MOST_IN_WORDS: Final = 10
_COUNTS = {"a": 1, "an": 1, **{word: number for word, number in SMALL_NUMBERS.items() if 1 <= number <= _MOST_IN_WORDS}}
_LENGTHS: Final = {"day": (1, 0), "week": (7, 3), "month": (30, 16), "year": (365, 190)}
"""The length of each in days, and how many days `three weeks ago` may be out."""

_OPENING: Final = frozenset(
    (
        *MONTHS,
        *(month[:3] for month in MONTHS),
        *WEEKDAYS,
        *(f"{weekday}s" for weekday in WEEKDAYS),
        *("sept", "last", "this", "next", "today", "tonight", "yesterday", "tomorrow", FIGURE),
        *_COUNTS,
    )
)
"""The words that a date can open with."""

_MONTH = rf"{'|'.join(MONTHS)}|sept\.?|(?:{'|'.join(month[:3] for month in MONTHS)})\b\.?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_NUMBER = rf"\d{{1,9}}|{'|'.join(_COUNTS)}"
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


class DateMention(NamedTuple):
    """A date in a text: a day or a longer period.

    Attributes:
        start: its first character.
        end: the character after its last.
        weekday: 0 for Monday to 6 for Sunday; None if it has none.
        year, month, day: the parts of the date that are given.
        shift: for a relative date, the distance from the article's own day and its unit. A plural unit, as in
            `three weeks ago`, is approximate.
        decade: True if `year` is the first of a decade, as in `the 1990s`.
    """

    start: int
    end: int
    weekday: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    shift: tuple[int, str] | None = None
    decade: bool = False


class DaySpan(NamedTuple):
    """The first and last day of a period, as ordinals."""

    first: int
    last: int

    @property
    def weekday(self) -> int:
        """The weekday of the first day, 0 for Monday to 6 for Sunday."""
        return (self.first - 1) % 7

    def __str__(self) -> str:
        """Return the period in EDTF: a day or an interval."""
        ends = [date.fromordinal(day).isoformat() for day in (self.first, self.last)]
        return "/".join(dict.fromkeys(ends))

    def overlaps(self, earliest: int | None, latest: int | None) -> bool:
        """Return True if the period shares a day with the time between two days, of which None is open."""
        return (latest is None or self.first <= latest) and (earliest is None or earliest <= self.last)


def days(text: str) -> Iterator[DateMention]:
    """Yield the dates of a text in order; a month alone counts unless it can be another word, as `may` can."""
    for match in matches(_DAY, text, _OPENING):
        if match.group():
            yield _mention(match)


def _mention(match: re.Match[str]) -> DateMention:
    start, end = match.span()
    end = start + len(match.group().rstrip(" ,"))
    weekday = WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return DateMention(start, end, weekday, year, month, day)
    if match["near"]:
        off = {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
        return DateMention(start, end, weekday, shift=(off, "day"))
    if match["which"]:
        off = ("last", "this", "next").index(match["which"].lower()) - 1
        return DateMention(start, end, weekday, shift=(off, match["unit"]))
    if match["way"]:
        count = match["count"].lower()
        number = int(count) if count.isdigit() else _COUNTS[count]
        return DateMention(
            start, end, weekday, shift=(number if match["way"] == "later" else -number, f"{match['far']}s")
        )
    month_name = match["month"] or match["month2"] or match["month3"] or match["alone"]
    year_digits = match["year"] or match["year2"] or match["year3"] or match["year4"] or match["decade"]
    day_digits = match["day"] or match["day2"]
    return DateMention(
        start,
        end,
        weekday,
        int(year_digits) if year_digits else None,
        _month(month_name) if month_name else None,
        int(day_digits) if day_digits else None,
        decade=bool(match["decade"]),
    )


def _month(name: str) -> int:
    short = name.lower()[:3]
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(short))


def resolve(mention: DateMention, own: date) -> list[DaySpan]:
    """Return the periods that a date can mean in a text of the day `own`; an empty list if there is no such day.

    A weekday alone is the previous or the next one; a date without a year is in the nearest year.
    """
    if mention.shift:
        return [_shifted(*mention.shift, own)]
    if mention.year is None and mention.month is None:
        back = (own.weekday() - (mention.weekday or 0)) % 7
        last = own.toordinal() - back
        return [DaySpan(day, day) for day in (last, last + 7)]
    if mention.decade and mention.year:
        return [DaySpan(date(mention.year, 1, 1).toordinal(), date(mention.year + 9, 12, 31).toordinal())]
    years = [mention.year] if mention.year else [own.year - 1, own.year, own.year + 1]
    spans = [span for year in years if (span := _dated(year, mention.month, mention.day))]
    return sorted(spans, key=lambda span: abs(span.first - own.toordinal()))[:1]


def _dated(year: int, month: int | None, day: int | None) -> DaySpan | None:
    if month is None:
        return DaySpan(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
    last = monthrange(year, month)[1]
    if day is None:
        return DaySpan(date(year, month, 1).toordinal(), date(year, month, last).toordinal())
    if not 1 <= day <= last:
        return None
    return DaySpan(*[date(year, month, day).toordinal()] * 2)


def _shifted(off: int, unit: str, own: date) -> DaySpan:
    today = own.toordinal()
    if unit == "day":
        return DaySpan(today + off, today + off)
    if unit == "week":  # weeks may begin on Sunday or Monday
        monday = today - own.weekday() + 7 * off
        return DaySpan(monday - 1, monday + 6)
    if unit == "month":
        month = own.year * 12 + own.month - 1 + off
        span = _dated(month // 12, month % 12 + 1, None)
    elif unit == "year":
        span = _dated(own.year + off, None, None)
    else:
        length, room = _LENGTHS[unit.removesuffix("s")]
        span = DaySpan(today + off * length - room, today + off * length + room)
    assert span is not None  # noqa: S101 - every month and year has days
    return span
