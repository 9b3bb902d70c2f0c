"""What a date in a text says, and the periods that it can mean on the day of the text."""

from datetime import date
from itertools import chain
from typing import Final, NamedTuple, TypeAlias

from galleyproof.text.days.calendar_dates import CalendarDate, DateRange, DayOfMonth, NumericDate, Tense
from galleyproof.text.days.calendar_words import LENGTHS
from galleyproof.text.days.day_span import DaySpan, between, dated, season, years


class Era(NamedTuple):
    """A decade or century, or a part of one."""

    first: int
    length: int
    part: str = ""

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:  # noqa: ARG002 - the interface's
        """Return its years."""
        return [years(*self)]


class SeasonDate(NamedTuple):
    """A season, of a year or from the day of the text: -1 for `last summer`, 0 for `this summer`."""

    name: str
    year: int | None
    which: int = 0

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:  # noqa: ARG002 - the interface's
        """Return the season of the year; for `last summer`, both that may be meant."""
        if self.year is not None:
            return season(self.name, self.year)
        around = range(own.year + min(self.which, 0), own.year + max(self.which, 0) + 1)
        return [*dict.fromkeys(span for year in around for span in season(self.name, year))]


class QuarterDate(NamedTuple):
    """A quarter without its year: this year's or last year's."""

    name: str

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:  # noqa: ARG002 - the interface's
        """Return both quarters that may be meant."""
        return [span for year in (own.year, own.year - 1) for span in season(self.name, year)]


class PartOfPeriod(NamedTuple):
    """A part of the last, this or the next year or month: `early last year`, `September last year`.

    Attributes:
        off: -1 for the last one, 0 for this one, 1 for the next one.
        unit: `year` or `month`.
        month: the month of a year; None if it is no month.
        part: `early`, `mid` or `late`; empty for the whole.
        season: the season or quarter of a year; empty if it is none.
    """

    off: int
    unit: str
    month: int | None = None
    part: str = ""
    season: str = ""

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:  # noqa: ARG002 - the interface's
        """Return its period."""
        if self.season:
            return season(self.season, own.year + self.off)
        months = own.year * 12 + own.month - 1 + self.off * (12 if self.unit == "year" else 1)
        month = months % 12 + 1 if self.unit == "month" else self.month
        return [span for span in (dated(months // 12, month, None, self.part),) if span]


class Weekend(NamedTuple):
    """A weekend, with its distances in weeks from the last one: `over the weekend`, `next weekend`."""

    weeks: tuple[int, ...]

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:  # noqa: ARG002 - the interface's
        """Return each from its Friday to its Sunday."""
        saturday = own.toordinal() - (own.weekday() + 2) % 7
        return [between(saturday - 1 + 7 * week, saturday + 1 + 7 * week) for week in self.weeks]


class RelativeDate(NamedTuple):
    """A time from the day of the text: `yesterday`, `last week`; a plural unit, as in `weeks ago`, is approximate."""

    off: int
    unit: str
    hedged: bool = False

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:  # noqa: ARG002 - the interface's
        """Return its period."""
        today, off = own.toordinal(), self.off
        if self.unit == "day":
            return [between(today + off, today + off)]
        if self.unit == "week":  # weeks may begin on Sunday or Monday
            monday = today - own.weekday() + 7 * off
            return [between(monday - 1, monday + 6)]
        if self.unit in ("month", "year"):
            year, month = divmod(own.year * 12 + own.month - 1 + off * (12 if self.unit == "year" else 1), 12)
            span = dated(year, month + 1 if self.unit == "month" else None)
            return [span] if span else [between(0, 0)]
        length, room = LENGTHS[self.unit.removesuffix("s")]
        room = max(room, abs(off) * length // 4) if self.hedged else room
        return [between(today + off * length - room, today + off * length + room)]


class AFew(NamedTuple):
    """A loose number of days, weeks or years ago: `several weeks ago`."""

    unit: str

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:  # noqa: ARG002 - the interface's
        """Return all the time that it may mean, from one to ten of the unit."""
        length, room = LENGTHS[self.unit]
        return [between(own.toordinal() - 10 * length - room, own.toordinal() - length)]


class WeekdayDate(NamedTuple):
    """A weekday, with the distances in weeks that it may have from the last one before or on the day of the text."""

    weekday: int
    weeks: tuple[int, ...] = (0, 1)
    strict: bool = False

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:  # noqa: ARG002 - the interface's
        """Return its days; a strict one is never the day of the text itself."""
        back = (own.weekday() - self.weekday) % 7
        days = [own.toordinal() - back + 7 * week for week in self.weeks]
        return [between(day, day) for day in days if not (self.strict and day == own.toordinal())]


class WeekdayOfWeek(NamedTuple):
    """A weekday of the last, this or the next week: `Friday of last week`."""

    weekday: int
    off: int

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:  # noqa: ARG002 - the interface's
        """Return its day; a Sunday may open the week."""
        day = own.toordinal() - own.weekday() + 7 * self.off + self.weekday
        return [between(day, day), *([between(day - 7, day - 7)] if self.weekday == WEEKDAY_OF_SUNDAY else [])]


class OneOf(NamedTuple):
    """A date that can be read in several ways, or several days in one: `the 1910s`, `18 and 20 October`."""

    dates: tuple["DateMeaning", ...]

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:
        """Return the periods of all readings."""
        return [*chain.from_iterable(date_.periods(own, tense) for date_ in self.dates)]


class Floating(NamedTuple):
    """A time from another date, which the text gives elsewhere: `two weeks earlier`."""

    unit: str

    def periods(self, own: date, tense: Tense) -> list[DaySpan]:  # noqa: ARG002 - the interface's
        """Return nothing: no day can be told."""
        return []


WEEKDAY_OF_SUNDAY: Final = 6
DateMeaning: TypeAlias = (
    CalendarDate
    | NumericDate
    | DayOfMonth
    | DateRange
    | Era
    | SeasonDate
    | QuarterDate
    | PartOfPeriod
    | Weekend
    | RelativeDate
    | AFew
    | WeekdayDate
    | WeekdayOfWeek
    | OneOf
    | Floating
)


def is_relative(meaning: DateMeaning) -> bool:
    """Return True if the date depends on the day of the text."""
    match meaning:
        case CalendarDate(year=year) | SeasonDate(year=year):
            return year is None
        case DateRange(last=last):
            return last.year is None
        case OneOf(dates=dates):
            return any(map(is_relative, dates))
        case Era() | NumericDate():
            return False
    return True
