"""The forms in which English writes dates, by the words that can open them."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from galleyproof.text.days import building as of
from galleyproof.text.days.calendar_words import (
    COUNTS,
    LIKELY_YEAR,
    LONG_MONTH,
    MONTH,
    MONTHS,
    NAMED_DECADES,
    ORDINAL_CENTURIES,
    PARTS,
    QUARTER,
    SEASON,
    SEASONS,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
)
from galleyproof.text.days.meanings import DateMeaning
from galleyproof.text.opening_words import FIGURE


class DateForm(NamedTuple):
    """A form of date: its pattern, and what a match means, or None if it is no date after all."""

    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], DateMeaning | None]


NOT_BEFORE: Final = ",.$\u20ac\u00a3\u00a5/-"
"""The signs after which no date begins, as most are those of a figure; the hyphen is last, as in a set of a pattern."""

Forms: TypeAlias = Sequence[DateForm]


def _form(pattern: str, build: Callable[[re.Match[str]], DateMeaning | None]) -> DateForm:
    edges = rf"(?<![\w{NOT_BEFORE}])(?:{pattern})(?!\w)"
    return DateForm(re.compile(edges.replace(" ", r"\s"), re.IGNORECASE), build)


def _not_after(words: str) -> str:
    """Return a pattern that fails after each of some words, parted by commas."""
    return "".join(rf"(?<!\b{word} )" for word in words.split(", "))


_TIME = "(?: (?:night|morning|afternoon|evening|lunchtime))?"
_ON_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}){_TIME},? (?:(?:on|the) )?)?"
_A_WEEKDAY = (
    rf"(?: \((?:an? )?(?P<bracketed>{WEEKDAY}|{SHORT_WEEKDAY})\)"
    rf"|(?:,| [-\u2013\u2014])? (?:which )?(?:(?:was|is|falls on|fell on|will be|being) )?an? (?P<apposed>{WEEKDAY})"
    rf"|, (?P<closing>{WEEKDAY})(?=\s*(?:[.;:,)]|\Z)))?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_SECOND = r"(?P<second>\d{1,2})(?:st|nd|rd|th)?"
_IN_YEAR = rf"(?:,? (?P<year>{YEAR})(?![,.]?\d))?"
_DASH = r"\s?[-\u2013\u2014/]\s?"
_JOINED = rf"(?:{_DASH}| (?P<join>to|until|till|through|and|or) (?:the )?)"
_BETWEEN = r"(?:(?P<between>)(?<=between ))?"
_FUNCTION_WORD = "in|at|to|on|for|by|with|as|but|and|when|where|after|before|of|was|were|he|she|they"
_NO_NOUN = rf"(?=\s*(?:[-.,;:)\u2013\u2014]|\Z)| (?:{_FUNCTION_WORD})\b)"
_SOME_PART = r"(?:the )?(?:(?P<part>early|mid|late)[-\s](?:in )?|(?P<edge>beginning|start|middle|end) of )"
_PART = f"(?:{_SOME_PART})?"
_COUNTED = "people|men|women|children|guests|votes|seats|metres|meters|feet|miles|km|percent|per cent|%"
_NUMBERED = (
    "room, flat, route, highway, flight, gate, unit, no, no\\., number, page, folio, line, row, entry, item, lot, "
    "file, case, form, version, model, chapter, section, paragraph, article"
)
"""Things that have a number of their own."""
_A_YEAR = _not_after(_NUMBERED) + rf"(?P<year>{LIKELY_YEAR})(?!-?\s?(?:{_COUNTED})(?!\w)|[,.]\d|-\d)"
_ALONE = r"\A(?=[\w ]+\Z)"
_IN = rf"(?:{_ALONE}|(?<=\bin )|(?<=since )|(?<=until )|(?<=during )|(?<=through ))"
_OWN_NAME = _not_after(
    "every, each, Black, Good, Ash, Super, Bloody, Palm, Maundy, Sheffield, "
    "that, same, following, previous, preceding, first, second, third, fourth"
)
_WHICH_YEAR = r"(?: of|,)? (?P<which>last|this|next) (?P<unit>year)"
_NAMES = "|".join(NAMED_DECADES)

_DAY_AND_MONTH = (
    _form(rf"{_DAY} (?P<month>{MONTH})(?:{_DASH}| to ){_SECOND} (?P<other_month>{MONTH}){_IN_YEAR}", of.days_across_of),
    _form(rf"{_BETWEEN}{_DAY}{_JOINED}{_SECOND}(?: of)? (?P<month>{MONTH}){_IN_YEAR}", of.days_of),
    _form(rf"{_ON_WEEKDAY}{_DAY}(?: of)? (?P<month>{MONTH}){_IN_YEAR}{_A_WEEKDAY}", of.calendar_of),
)
_MONTH_AND_DAY = (
    _form(rf"(?P<month>{MONTH}) {_DAY}(?:{_DASH}| to )(?P<other_month>{MONTH}) {_SECOND}{_IN_YEAR}", of.days_across_of),
    _form(rf"{_BETWEEN}(?P<month>{MONTH}) {_DAY}{_JOINED}{_SECOND}(?![:.]?\d){_IN_YEAR}{_NO_NOUN}", of.days_of),
    _form(rf"{_ON_WEEKDAY}(?P<month>{MONTH}) {_DAY}(?!\d|:|[,.]\d|\s?%){_IN_YEAR}{_A_WEEKDAY}", of.calendar_of),
)
_IN_DIGITS = (
    _form(rf"{_ON_WEEKDAY}(?P<year>{YEAR})(?P<sign>[-/])(?P<month>\d\d)(?P=sign)(?P<day>\d\d){_A_WEEKDAY}", of.iso_of),
    _form(
        rf"{_ON_WEEKDAY}(?P<one>\d{{1,2}})(?P<sign>[./-])(?P<other>\d{{1,2}})(?P=sign)"
        rf"(?P<year>{YEAR}|(?<=/)\d\d)(?![-./]?\d){_A_WEEKDAY}",
        of.numeric_of,
    ),
)
_MONTH_OF_YEAR = _form(rf"{_PART}(?P<month>{MONTH})(?:,? | of )(?P<year>{YEAR})(?![,.]?\d)", of.month_of)
_LONE_MONTH = _form(rf"{_PART}(?P<month>{LONG_MONTH})(?! (?-i:[A-Z][a-z]))", of.lone_month_of)
_YEAR_ALONE = _form(_PART + _A_YEAR, of.year_of)
_DECADE = _form(r"(?:(?P<part>early|mid|late)[-\s])?(?P<years>[12]\d\d0)['\u2019]?s", of.decade_of)
_SHORT_DECADE = rf"(?:['\u2018\u2019]?(?P<tens>[1-9]0)['\u2019]?s|(?P<named>{_NAMES}))"
_CENTURY = _form(
    rf"(?:(?P<part>early|mid|late)[-\s])?(?P<number>\d\d?(?:st|nd|rd|th)|{'|'.join(ORDINAL_CENTURIES)})[-\s]century"
    r"(?! (?:BC|B\.C))",
    of.century_of,
)
_SEASON_OF_YEAR = _form(
    rf"(?:(?:early|mid|late)[-\s])?(?P<season>{SEASON})(?: of|,)? (?P<year>{LIKELY_YEAR})(?:[-\u2013/]\d\d)?",
    of.season_of,
)
_PART_OF_PERIOD = _form(rf"{_SOME_PART}(?P<which>last|this|next) (?P<unit>year|month)", of.part_of_period_of)
_SEASON_OF_PERIOD = _form(
    rf"(?:(?:early|mid|late)[-\s])?(?:in )?(?P<season>{SEASON}){_WHICH_YEAR}", of.part_of_period_of
)
_QUARTER = _form(rf"(?<=\b(?:in|or) the )(?P<season>{QUARTER})(?! (?:of|in|at|when|against)\b)", of.quarter_of)
_AGO = _form(
    r"(?:(?P<hedge>about|around|some|nearly|almost|roughly|over|more than|at least|less than|under) )?"
    rf"(?P<count>\d{{1,9}}|a few|several|{'|'.join(sorted(COUNTS, key=len, reverse=True))}) "
    r"(?P<far>days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)) (?P<way>ago|earlier|later)",
    of.ago_of,
)
_FIGURES: Forms = (
    *_IN_DIGITS,
    *_DAY_AND_MONTH,
    _form(rf"(?P<year>{LIKELY_YEAR})[-\u2013/](?P<last>\d\d|{LIKELY_YEAR})(?![-/]?\d)", of.years_of),
    _DECADE,
    _CENTURY,
    _YEAR_ALONE,
    _form(rf"{_IN}(?P<year>{YEAR})(?=\s*(?:[.;:)]|, |\Z)| (?:{_FUNCTION_WORD})\b)", of.year_of),
    _AGO,
)
_FROM_MONTH: Forms = (
    *_MONTH_AND_DAY,
    _form(
        rf"(?P<month>{MONTH})(?:{_DASH}| (?:to|until|till|through|and) )(?P<second>{MONTH})(?! \d\d?(?!\d))"
        rf"(?:,? (?P<year>{YEAR})(?![,.]?\d))?",
        of.months_of,
    ),
    _MONTH_OF_YEAR,
    _form(rf"(?P<month>{MONTH}){_WHICH_YEAR}", of.part_of_period_of),
    _LONE_MONTH,
    _form(
        rf"(?:{_IN}|(?<=\bof )|(?<=between )|(?<=(?:year|week) to )|(?<=months to ))(?P<month>(?-i:May|March))"
        r"(?!['\u2019]s| (?-i:Street|Road|Avenue|Lane|House))",
        of.month_after_in_of,
    ),
)
_FROM_WEEKDAY: Forms = (
    *_IN_DIGITS,
    _DAY_AND_MONTH[-1],
    _MONTH_AND_DAY[-1],
    _form(rf"(?P<weekday>{WEEKDAY}){_TIME},? the (?!13th)(?P<day>\d\d?)(?:st|nd|rd|th)", of.day_of_month_of),
    _form(rf"(?P<name>{WEEKDAY}) week", of.weekday_week_of),
    _form(rf"(?P<name>{WEEKDAY}){_TIME} (?:of )?(?P<which>last|this|next) week", of.weekday_of_week_of),
    _form(
        rf"{_OWN_NAME}(?P<name>{WEEKDAY}|(?-i:Tues|Thurs?)\b\.?){_TIME}"
        r"(?! (?-i:Times|Telegraph|Mirror|Express|Mail|Post|Mercury|Herald))",
        of.weekday_of,
    ),
)
_PARTED: Forms = (
    _MONTH_OF_YEAR,
    _form(rf"{_SOME_PART}(?P<month>{LONG_MONTH}|(?-i:May|March)(?!['\u2019]s))(?! (?-i:[A-Z][a-z]))", of.lone_month_of),
    _DECADE,
    _form(rf"(?P<part>early|mid|late)[-\s]{_SHORT_DECADE}", of.short_decade_of),
    _CENTURY,
    _SEASON_OF_YEAR,
    _SEASON_OF_PERIOD,
    _PART_OF_PERIOD,
    _QUARTER,
    _YEAR_ALONE,
)
_FROM_THE: Forms = (
    _form("(?P<near>the day before yesterday|the day after tomorrow)", of.near_of),
    _form(
        rf"(?:{_ALONE}|(?<=on )|(?<=until )|(?<=by )|(?<=since ))the (?P<day>\d\d?)(?:st|nd|rd|th)(?! of){_NO_NOUN}",
        of.day_of_month_of,
    ),
    _form(rf"the (?:(?P<part>early|mid|late)[-\s])?{_SHORT_DECADE}", of.short_decade_of),
    _form(r"(?:(?<=over )|(?<=at )|(?<=on ))the weekend(?! (?:of|before|after)\b)", of.weekend_of),
    *_PARTED[:1],
)
_FROM_WHICH: Forms = (
    _form(
        rf"(?:(?<!the )|(?=this))(?P<which>last|this|next) (?P<unit>week|month|year|{SEASON}|{WEEKDAY}|{MONTH})",
        of.which_of,
    ),
    _form("(?P<which>last|this|next) weekend", of.weekend_of),
    _form("(?P<which>last) (?P<unit>night)|(?P<which_>this) (?:morning|afternoon|evening)", of.part_of_day_of),
)
_NEARBY: Forms = (_form("(?P<near>today|tonight|yesterday|tomorrow)", of.near_of),)
AFTER_THE: Final = frozenset(
    (FIGURE, "day", "early", "mid", "late", "beginning", "start", "middle", "end", "weekend", *NAMED_DECADES)
)
"""The words that follow the `the` of a date; most do not."""

_SHORT = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
_SHORT_DAYS = ["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"]
_HEDGES = ["about", "around", "some", "nearly", "almost", "roughly", "over", "more", "at", "less", "under", "several"]


def _by_opening() -> Mapping[str, Forms]:
    table: dict[str, Forms] = {}
    for words, forms in (
        ((FIGURE,), _FIGURES),
        ((*MONTHS, *_SHORT), _FROM_MONTH),
        ((*WEEKDAYS, *_SHORT_DAYS), _FROM_WEEKDAY),
        ((*PARTS, *(season.split()[0] for season in SEASONS), *ORDINAL_CENTURIES, "twenty"), _PARTED),
        (("the",), _FROM_THE),
        (("last", "this", "next"), _FROM_WHICH),
        (("today", "tonight", "yesterday", "tomorrow"), _NEARBY),
        (({*(word.split()[0] for word in COUNTS), *_HEDGES}), (_AGO,)),
    ):
        for word in words:
            table[word] = (*table.get(word, ()), *forms)
    return table


FORMS: Final = _by_opening()
"""The forms that each word can open, in lower case, the longer before those that they contain."""
