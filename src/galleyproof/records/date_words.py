"""Dates as a person writes them: `18 October 2021`, `since October 2021`, `21 March or 9 April 2022`."""

import datetime as dt
import re
from calendar import month_name
from functools import lru_cache
from typing import Final

from galleyproof.records.edtf import Edtf, parse

_SEASONS: Final = ("spring", "summer", "autumn", "winter")
_ORDINALS: Final = ("first", "second", "third", "fourth")
_PARTS: Final = (
    *_SEASONS * 3,  # 21 to 32: unplaced, northern and southern
    *(f"the {ordinal} quarter of" for ordinal in _ORDINALS),
    *(f"the {ordinal} third of" for ordinal in _ORDINALS[:3]),
    *(f"the {ordinal} half of" for ordinal in _ORDINALS[:2]),
)
_FIRST_PART: Final = 21
_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MEMBERS: Final = re.compile(", *")
_STARTS_WITH_DATE: Final = re.compile(rf"[0-9]|the [0-9]|the \w+ \w+ of|{'|'.join((*month_name[1:], *_SEASONS))}").match


def day_in_words(day: dt.date) -> str:
    """Return a day as `18 October 2021`."""
    return f"{day.day} {month_name[day.month]} {day.year}"


@lru_cache(maxsize=4096)
def in_words(date: Edtf) -> str:
    """Return a date as a person writes it.

    `~` reads "about", `?` "possibly", `%` both. An open end reads "since ...", `..` alone "still so". A set of
    alternatives reads "... or ...", one of its ranges "between ... and ...". What has no everyday wording is given by
    its first and last possible day.
    """
    if date.is_open:
        return "still so"
    if date.start is not None and date.end is not None:
        return _interval(date.start, date.end)
    if date.text[:1] in "[{":
        return _set(date)
    if date.bound:
        return f"{date.bound} {in_words(parse(date.text.removeprefix(date.bound).strip()))}"
    return _hedged(date)


def when(date: Edtf) -> str:
    """Return a date as part of a sentence: `on 18 October 2021`, `in October 2021`, `since May 2021`."""
    words = in_words(date)
    if date.latest is None or not _STARTS_WITH_DATE(words) or date.is_interval or date.text[:1] in "[{":
        return words
    return f"on {words}" if date.earliest == date.latest else f"in {words}"


def _interval(start: Edtf, end: Edtf) -> str:
    first, last = in_words(start) if start.text else "", in_words(end) if end.text else ""
    if not first or start.is_open:
        return f"until {last}" if start.is_open else f"until {last} (start unknown)"
    if not last or end.is_open:
        return f"since {first}" if end.is_open else f"from {first} (end unknown)"
    return _range(first, last, "to")


def _set(date: Edtf) -> str:
    alternatives = date.text[0] == "["
    members = [_member(member, alternatives=alternatives) for member in _MEMBERS.split(date.text[1:-1])]
    *most, last = members
    word = "or" if alternatives else "and"
    return f"{', '.join(most)} {word} {last}" if most else last


def _member(text: str, *, alternatives: bool) -> str:
    if ".." not in text:
        return in_words(parse(text))
    first, last = (in_words(parse(half)) if half else "" for half in text.split("..", 1))
    if not first:
        return f"{last} or earlier"
    if not last:
        return f"{first} or later"
    return f"between {_range(first, last, 'and')}" if alternatives else _range(first, last, "to")


def _range(first: str, last: str, word: str) -> str:
    """Join two dates without repeating the month and year that they share: `18 to 20 October 2021`."""
    ours, theirs = first.split(), last.split()
    while len(ours) > 1 and len(ours) == len(theirs) and ours[-1] == theirs[len(ours) - 1]:
        ours.pop()
        theirs.pop()
    return f"{' '.join(ours)} {word} {last}"


def _hedged(date: Edtf) -> str:
    hedges = ["possibly"] if date.uncertain else []
    hedges += ["about"] if date.approximate else []
    return " ".join([*hedges, _plain(re.sub(r"[?~%]", "", date.text.partition("T")[0]), date)])


def _plain(text: str, date: Edtf) -> str:
    """Return a date without its marks; `text` has the form that `parse` accepts."""
    if match := _DAY.fullmatch(text):
        year, month, day = map(int, match.groups())
        return f"{day} {month_name[month]} {year}"
    year_, _, rest = text.partition("-")
    if year_.isdigit() and not rest:
        return str(int(year_))
    if year_.isdigit() and rest.isdigit():
        number = int(rest)
        part = _PARTS[number - _FIRST_PART] if number >= _FIRST_PART else month_name[number]
        return f"{part} {int(year_)}"
    if re.fullmatch(r"[0-9]{3}X|[0-9]{2}XX", year_) and not rest:
        return f"the {year_.replace('X', '0')}s"
    return _bounds(date)


def _bounds(date: Edtf) -> str:
    first, last = (
        None if day is None else day_in_words(dt.date.fromordinal(day)) for day in (date.earliest, date.latest)
    )
    if first is None or last is None:
        return date.text
    return first if first == last else f"between {_range(first, last, 'and')}"
