"""The meaning of the words that match a form of date."""

import re
from typing import Final

from galleyproof.text.days.calendar_dates import CalendarDate, DateRange, DayOfMonth, NumericDate, Tense
from galleyproof.text.days.calendar_words import (
    COUNTS,
    MONTHS,
    NAMED_DECADES,
    ORDINAL_CENTURIES,
    PARTS,
    SEASONS,
    WEEKDAYS,
    month_number,
    weekday_number,
)
from galleyproof.text.days.meanings import (
    AFew,
    DateMeaning,
    Era,
    Floating,
    OneOf,
    PartOfPeriod,
    QuarterDate,
    RelativeDate,
    SeasonDate,
    WeekdayDate,
    WeekdayOfWeek,
    Weekend,
)

_WAYS: Final[dict[int, Tense]] = {-1: "past", 0: "", 1: "future"}
_NEAR: Final = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def _given(match: re.Match[str], name: str) -> str:
    """Return the words of a group in lower case; empty if the form has no such group or it did not match."""
    return (match[name] or "").lower() if name in match.re.groupindex else ""


def _year_given(match: re.Match[str]) -> int | None:
    return int(year) if (year := _given(match, "year")) else None


def _part(match: re.Match[str]) -> str:
    return PARTS.get(_given(match, "part") or _given(match, "edge"), "")


def iso_of(match: re.Match[str]) -> DateMeaning:
    """Return a date in the order of ISO 8601."""
    return CalendarDate(int(match["year"]), int(match["month"]), int(match["day"]))


def numeric_of(match: re.Match[str]) -> DateMeaning | None:
    """Return a date in digits."""
    year = int(match["year"])
    year += (2000 if year < 50 else 1900) if len(match["year"]) == 2 else 0  # noqa: PLR2004
    return NumericDate(int(match["one"]), int(match["other"]), year)


def calendar_of(match: re.Match[str]) -> DateMeaning:
    """Return a day of a month."""
    return CalendarDate(_year_given(match), month_number(match["month"]), int(match["day"]))


def days_of(match: re.Match[str]) -> DateMeaning | None:
    """Return a range of days of one month, or two days."""
    year, month = _year_given(match), month_number(match["month"])
    first, last = (CalendarDate(year, month, int(match[name])) for name in ("day", "second"))
    if int(match["day"]) >= int(match["second"]):
        return None
    two_days = _given(match, "join") in ("and", "or") and match["between"] is None
    return OneOf((first, last)) if two_days else DateRange(first, last)


def days_across_of(match: re.Match[str]) -> DateMeaning:
    """Return a range of days that crosses months."""
    year, months = _year_given(match), [month_number(match[name]) for name in ("month", "other_month")]
    first = CalendarDate(year and year - (months[0] > months[1]), months[0], int(match["day"]))
    return DateRange(first, CalendarDate(year, months[1], int(match["second"])))


def months_of(match: re.Match[str]) -> DateMeaning:
    """Return a range of months."""
    year = _year_given(match)
    first, last = (CalendarDate(year, month_number(match[name])) for name in ("month", "second"))
    if year and (first.month or 0) > (last.month or 0):
        first = first._replace(year=year - 1)
    return DateRange(first, last)


def month_of(match: re.Match[str]) -> DateMeaning:
    """Return a month of a year, or a part of it."""
    return CalendarDate(_year_given(match), month_number(match["month"]), None, _part(match))


def lone_month_of(match: re.Match[str]) -> DateMeaning:
    """Return a month without a year."""
    return CalendarDate(None, month_number(match["month"]), None, _part(match))


def years_of(match: re.Match[str]) -> DateMeaning | None:
    """Return a range of years: `2019-20`."""
    first, digits = int(match["year"]), match["last"]
    last = int(match["year"][: -len(digits)] + digits)
    return DateRange(CalendarDate(first), CalendarDate(last)) if first < last else None


def year_of(match: re.Match[str]) -> DateMeaning:
    """Return a year, or a part of it."""
    return CalendarDate(int(match["year"]), None, None, _part(match))


def decade_of(match: re.Match[str]) -> DateMeaning:
    """Return a decade; one such as the 1900s may be a century."""
    part, first = _part(match), int(match["years"])
    return OneOf((Era(first, 10, part), Era(first, 100, part))) if first % 100 == 0 else Era(first, 10, part)


def short_decade_of(match: re.Match[str]) -> DateMeaning:
    """Return a decade without its century."""
    part, name = _part(match), _given(match, "named")
    number = NAMED_DECADES[name] if name else int(match["tens"])
    if number in (10, 20):
        return OneOf((Era(1900 + number, 10, part), Era(2000 + number, 10, part)))
    return Era((1900 if number else 2000) + number, 10, part)


def century_of(match: re.Match[str]) -> DateMeaning | None:
    """Return a century; None for a number that is none."""
    name = match["number"].lower()
    number = ORDINAL_CENTURIES.get(name) or int(re.sub(r"\D", "", name) or 0)
    if not 1 < number <= 30:  # noqa: PLR2004 - of which anybody writes
        return None
    return Era((number - 1) * 100, 100, _part(match))


def season_of(match: re.Match[str]) -> DateMeaning:
    """Return a season of a year."""
    return SeasonDate(" ".join(match["season"].lower().split()), int(match["year"]))


def quarter_of(match: re.Match[str]) -> DateMeaning:
    """Return a quarter without its year."""
    return QuarterDate(" ".join(match["season"].lower().split()))


def part_of_period_of(match: re.Match[str]) -> DateMeaning:
    """Return `early last year`, `September last year` and the like."""
    month, name = _given(match, "month"), " ".join(_given(match, "season").split())
    return PartOfPeriod(_off(match), _given(match, "unit"), month_number(month) if month else None, _part(match), name)


def weekend_of(match: re.Match[str]) -> DateMeaning:
    """Return `the weekend` or `last weekend`."""
    return Weekend({"last": (-1, 0), "this": (0, 1), "next": (1, 2), "": (0, 1)}[_given(match, "which")])


def _off(match: re.Match[str]) -> int:
    return ("last", "this", "next").index(_given(match, "which")) - 1


def which_of(match: re.Match[str]) -> DateMeaning:
    """Return `last week`, `next May`, `this Friday` and the like."""
    off, unit = _off(match), _given(match, "unit")
    if unit in ("week", "month", "year"):
        return RelativeDate(off, unit)
    if unit in ("night", "morning", "afternoon", "evening"):
        return RelativeDate(off, "day")
    if unit in SEASONS:
        return SeasonDate(unit, None, off)
    if unit in WEEKDAYS:
        weeks = {-1: (-1, 0), 0: (0, 1), 1: (1, 2)}[off]
        return WeekdayDate(weekday_number(unit), weeks, strict=off != 0)
    return CalendarDate(None, month_number(unit), None, "", _WAYS[off])


def near_of(match: re.Match[str]) -> DateMeaning:
    """Return `yesterday` and the like."""
    return RelativeDate(_NEAR[match["near"].lower()], "day")


def ago_of(match: re.Match[str]) -> DateMeaning:
    """Return a time so many weeks ago; later and earlier ones depend on another date."""
    words, unit = match["count"].lower(), match["far"].lower()
    unit = "century" if unit.startswith("centur") else unit.removesuffix("s")
    if match["way"].lower() != "ago":
        return Floating(unit)
    if words in ("a few", "several"):
        return AFew(unit)
    number = int(words) if words.isdigit() else COUNTS[words]
    return RelativeDate(-number, f"{unit}s", hedged=bool(match["hedge"]))


def day_of_month_of(match: re.Match[str]) -> DateMeaning:
    """Return a day of an unnamed month."""
    return DayOfMonth(int(match["day"]))


def month_after_in_of(match: re.Match[str]) -> DateMeaning | None:
    """Return a month such as `May` where only a month can be meant."""
    return lone_month_of(match) if match["month"].lower() in MONTHS else None


def weekday_week_of(match: re.Match[str]) -> DateMeaning:
    """Return `Friday week`."""
    return WeekdayDate(weekday_number(match["name"]), (1, 2))


def weekday_of_week_of(match: re.Match[str]) -> DateMeaning:
    """Return `Friday of last week`."""
    return WeekdayOfWeek(weekday_number(match["name"]), _off(match))


def weekday_of(match: re.Match[str]) -> DateMeaning:
    """Return a weekday."""
    return WeekdayDate(weekday_number(match["name"]))


def part_of_day_of(match: re.Match[str]) -> DateMeaning:
    """Return `last night` or `this morning`."""
    return RelativeDate(-1 if _given(match, "which") else 0, "day")
