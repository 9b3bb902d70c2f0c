"""Figures in running English, in digits or words, with their unit, rate and any hedge such as "about"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from galleyproof.text.days import DateMention, days
from galleyproof.text.figures.hedges import Hedge, Room, hedge_after, hedge_before, room_of
from galleyproof.text.figures.number import Number
from galleyproof.text.figures.ranges import joined, sharing
from galleyproof.text.figures.single_numbers import SingleNumber, single_numbers
from galleyproof.text.figures.units import MEANINGS, PERIODS, NamedUnit, loose_unit, named_unit
from galleyproof.text.intervals import Intervals
from galleyproof.text.opening_words import FIGURE, READ, matches

_LABEL = re.compile(
    r"\b(?:No\.?|Nos\.?|Room|Flight|Route|Section|Article|Chapter|Resolution|Page|Channel|Boeing|Airbus|Apollo|Windows|"
    r"Highway|Interstate|Apartment|Apt\.?|Suite|Platform|Unit|Ward|Phase|Level|Line|Rule|Clause|Schedule|Amendment|"
    r"Version|Act|Part|Volume|Vol\.?|Type|Stage|Grade|Bus|Gate|Lane|Pier|Mark|Formula|Area|Psalm|Proposition|Prop\.?|"
    r"version|page|room|chapter|section|paragraph|article|phase|level|type|stage|route|flight|gate|line|verse|p\.|pp\.)"
    r"\s?$"
)
_ADDRESS = re.compile(
    r"(?:-\d+)?[a-zA-Z]?\s(?:[A-Z][\w'\u2019]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Boulevard|Blvd|"
    r"Terrace|Place|Crescent|Gardens|Row|Court|Close|Way|Quay|Parade|Hill)\b"
)
_PHONE_OR_VERSION = re.compile(
    r"(?<![\w.,])(?:\+\d{1,3}[ -](?:\(?\d{1,5}\)?[ -]?){2,5}|0\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}|"
    r"(?:\d{3}-)?\d{3}-\d{4}|\d{3}-0\d{2,3}|\d+(?:\.\d+){2,})(?!\w)"
)
_RATE = re.compile(
    r"(?:\s(?!and\b|or\b|to\b|in\b|for\b|after\b|than\b)[^\W\d_][\w'\u2019-]*){0,3}?(?:\sin\s[a-z]+)?"
    r"(?:[\s-](?:an?|per|each|every)[\s-]|/|\sp)(?P<rate>second|minute|hour|day|night|week|month|quarter|year|head|person|"
    r"household|capita|annum)\b(?!\s(?:ago|later|earlier|before|after|old|from\s(?:now|today))|-)"
    r"|(?:\s[^\W\d_]+){0,3}?\s(?P<adverb>hourly|daily|weekly|monthly|quarterly|annually|yearly|pa)\b(?!\s[a-z])"
)
_RATES: Final = {
    "annum": "year",
    "capita": "head",
    "person": "head",
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annually": "year",
    "yearly": "year",
    "pa": "year",
}
_LASTING = re.compile(r"\b(?:for|of|after|last(?:s|ed)?|took|is|was|by|aged)\s$", re.IGNORECASE)
_OLD = re.compile(r"[ -]years?[ -]olds?\b")
_AGED = re.compile(r"\b(?:aged|ages|at the age of|turned|turns|age)\s(?:about\s|around\s)?$", re.IGNORECASE)
_APPOSED = re.compile(r"(?:^|.*[\w.'\u2019\"]),\s$")
_NOUN = re.compile(r"\s(?!(?:and|or|to|in|on|at|by|for|as|when|after|but|was|were|the|an?|with|had|has)\b)[a-z]{3,}")
_TIME = re.compile(
    r"\b(?:in|since|by|from|until|till|after|before|during|to|of|for|the|its|their|his|her|this|that|and|early|late|"
    r"mid|year|circa|spring|summer|autumn|fall|winter)[\s-]$",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(r"\s(?:of\s)?(?:(?:the|its|their|his|her|all|some|those)\s)?(?:more\sthan\s)?")
_ALL: Final = 100
_LEAST_AGE, _MOST_AGE = 1, 120
_NEAR: Final = 24
"""Characters: no label, and nothing that makes an age of a figure, is longer."""


def numbers(text: str) -> Iterator[Number]:
    """Yield the figures of a text in order, except ordinals, labels, times and a lone `one`, usually a pronoun."""
    yield from _numbers(text)


@lru_cache(maxsize=READ)  # a text is read for one thing after the other
def undated_numbers(text: str) -> tuple[Number, ...]:
    """Return the figures of a text that are no part of a date, in order; `1500 ships` is no year."""
    dates = Intervals([(day.start, day.end - 1) for day in days(text) if not _is_count(text, day)])
    return tuple(number for number in _numbers(text) if not dates.overlapping(number.start, number.end - 1))


@lru_cache(maxsize=READ)
def _numbers(text: str) -> tuple[Number, ...]:
    labels = Intervals(
        [(match.start(), match.end() - 1) for match in matches(_PHONE_OR_VERSION, text, frozenset((FIGURE, "+")))]
    )
    singles = (
        single
        for single in single_numbers(text)
        if not _is_label(text, single) and not labels.overlapping(single.start, single.end - 1)
    )
    read = _with_shares(text, sharing(text, [*joined(text, [_number(text, single) for single in singles])]))
    return tuple(_with_rate(text, number) for number in read if not _is_pronoun(text, number))


def _is_count(text: str, day: DateMention) -> bool:
    """Return True for a year that counts what follows it."""
    is_bare = text[day.start : day.end].isdigit()
    after, before = _NOUN.match(text, day.end), _TIME.search(text, max(0, day.start - _NEAR), day.start)
    return is_bare and bool(after) and not before


def _is_label(text: str, single: SingleNumber) -> bool:
    """Return True for `No. 10`, `Room 4` and `10 Downing Street`."""
    labelled = not single.unit and _LABEL.search(text, max(0, single.start - _NEAR), single.start)
    return bool(labelled or _ADDRESS.match(text, single.end))


def _number(text: str, single: SingleNumber) -> Number:
    """Return a single figure with its hedge and unit."""
    before, after = hedge_before(text, single.start), hedge_after(text, single.end)
    unit = NamedUnit(loose_unit(single.unit), single.end)
    if not unit.unit or unit.unit == "%":
        found = named_unit(text, single.end)
        if not unit.unit or found.unit == "percentage point":
            unit = found
    if unit.unit == "$" and single.unit and (country := _dollars_after(text, single.end)):
        unit = country
    if not after.words:
        after = hedge_after(text, unit.end)
    is_period = (
        before.words == "over"
        and unit.unit in PERIODS  # `over three weeks` can be the time that something takes
        and not _LASTING.search(text, max(0, before.start - _NEAR), before.start)
    )
    hedge = _hedge(single, Hedge("", before.start, before.end) if is_period else before, after)
    end = after.end if after.words and after.start == single.end else single.end
    number = Number(
        before.start,
        end,
        single.value,
        unit.unit,
        hedge,
        unit_end=max(unit.end, end),
        step=single.step,
        scale=single.scale,
        is_fraction=single.is_fraction,
        is_age=_is_age(text, single),
    )
    if single.is_short_m and text[single.end - 2].isdigit():
        one, scale = Decimal(1), single.scale
        metres = replace(number, value=single.value / scale, step=single.step / scale, scale=one, unit="m")
        return replace(number, other=metres)
    return number


def _dollars_after(text: str, end: int) -> NamedUnit | None:
    named = named_unit(text, end)
    return named if MEANINGS.get(named.unit) and MEANINGS[named.unit][0].kind == "money" else None


def _hedge(single: SingleNumber, before: Hedge, after: Hedge) -> str:
    """Return the hedge of a figure: the one that says in which direction, if there are two."""
    if single.vague:
        return single.vague
    is_weaker = after.words and room_of(before.words) is Room.ABOUT
    return before.words if before.words and not is_weaker else after.words


def _is_age(text: str, single: SingleNumber) -> bool:
    """Return True for `46-year-old`, `aged 46` and the 46 of `Ann Orsani, 46, spoke`."""
    whole = single.value == single.value.to_integral_value() and _LEAST_AGE <= single.value <= _MOST_AGE
    if not whole or single.unit:
        return False
    before = text[max(0, single.start - _NEAR) : single.start]
    apposed = _APPOSED.match(before) and text[single.end : single.end + 1] in (",", ".", "")
    is_name = apposed and text[: single.start - 2].rpartition(" ")[2][:1].isupper()
    return bool(_OLD.match(text, single.end) or _AGED.search(before) or is_name)


def _with_shares(text: str, read: Iterable[Number]) -> Iterator[Number]:
    """Yield figures; the 60 of `a third of the 60 members` can also be read as the 20 that they are."""
    before: Number | None = None
    for number in read:
        if before and before.unit == "%" and not number.other and _SHARE_OF.fullmatch(text, before.end, number.start):
            part = number.times(before.value / _ALL)
            yield replace(number, other=replace(part, is_fraction=before.is_fraction, unit=number.unit))
        else:
            yield number
        before = number


def _is_pronoun(text: str, number: Number) -> bool:
    """Return True for a lone `one` or `zero`: neither percentage nor amount with a unit."""
    if number.upper is not None or number.unit not in ("", "day") or number.hedge:
        return False
    return text[number.start : number.end].lower() in ("one", "zero")


def _with_rate(text: str, number: Number) -> Number:
    match = _RATE.match(text, number.unit_end)
    if not match:
        return number
    rate = match["rate"] or match["adverb"]
    return replace(number, rate=_RATES.get(rate, rate))
