"""Two figures that are one: ranges such as `12 to 16 percent`, and amounts such as `2 hours and 40 minutes`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from galleyproof.text.figures.number import Number
from galleyproof.text.figures.units import MEANINGS

_TO = re.compile(r"\s?[-\u2013\u2014]\s?|(?:-|\s)?\s?(?:to|or)[ -]|\sand\s", re.IGNORECASE)
_AND = re.compile(r",?\s(?:and\s)?|,\s")
_LAST_OF_LIST = re.compile(r",?\s(?:and|or|&)\s")
_IN_LIST = re.compile(r",?\s(?:and|or|&)\s|,\s")
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|around\s)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:about\s|around\s|just\s|some\s)?$", re.IGNORECASE)
_RANGING = re.compile(r"\b(?:rang\w+|anywhere|anything|of|ages?|aged)\s+from\s(?:about\s|around\s)?$", re.IGNORECASE)
_SCORE = re.compile(
    r"\b(?:voted?|votes|won|wins?|beat|lost|los(?:e|es|ing)|defeat\w*|led|lead(?:s|ing)?|score[sd]?|drew|split|ruled|"
    r"passed|ratio|margin|result|odds)(?:\sby|\sof|\swas|\sa|\sthe|\sup)?\s$",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_LARGEST_SMALL: Final = 1000
"""Numbers below this can share the scale of the next one: `$2-3 million`."""

_NEAR: Final = 30
"""Characters: what makes a range of two figures is no farther before the first."""


def joined(text: str, numbers: Sequence[Number]) -> Iterator[Number]:
    """Yield figures in order, with the two ends of a range as one, and the parts of a compound amount as one."""
    index = 0
    while index < len(numbers):
        number = numbers[index]
        if index + 1 < len(numbers):
            following = numbers[index + 1]
            both = _range(text, number, following) or _compound(text, number, following)
            if both:
                number, index = both, index + 1
            elif _is_from_to(text, number, following):
                number = _like(number, following)
        yield number
        index += 1


def _range(text: str, low: Number, high: Number) -> Number | None:
    """Return the range that two figures are the ends of, if they are."""
    between = text[low.unit_end : high.start]
    start = low.start
    is_between = bool(_BETWEEN.search(text, max(0, start - _NEAR), start))
    word = between.strip(" -").lower()
    if high.hedge_is_before(text) or not _TO.fullmatch(between) or (word == "and") != is_between or low.rate:
        return None
    if _is_from_to(text, low, high) and not _RANGING.search(text, max(0, start - _NEAR), start):
        return None
    if _SCORE.search(text, max(0, start - _NEAR), start) and not high.unit:
        return None
    if MEANINGS.get(low.unit, ())[:1] and MEANINGS[low.unit][0].kind == "money":
        high = replace(high, unit=high.unit or low.unit)
    low = _like(low, high)
    if not low.value < high.value or low.unit != high.unit or (word == "or" and high.value > low.value * 2):
        return None
    if _is_year(text, low) or (_is_year(text, high) and low.value < _LARGEST_SMALL):
        return None
    hedge = "between" if is_between else ""
    return replace(high, start=low.start, value=low.value, upper=high.value, hedge=low.hedge or high.hedge or hedge)


def _is_from_to(text: str, low: Number, high: Number) -> bool:
    """Return True for `from 12 to 16 percent`, which is a change unless something ranges from one to the other."""
    is_to = text[low.unit_end : high.start].strip(" -").lower() == "to"
    return is_to and bool(_FROM.search(text, max(0, low.start - _NEAR), low.start))


def _like(number: Number, following: Number) -> Number:
    """Return a number with the unit and scale that it shares with the next one."""
    scale = following.scale
    if scale > 1 and number.scale == 1 and number.value < _LARGEST_SMALL and number.value <= following.value / scale:
        number = replace(number, value=number.value * scale, step=number.step * scale, scale=scale)
    return number if number.unit or number.is_age else replace(number, unit=following.unit)


def _is_year(text: str, number: Number) -> bool:
    """Return True for a number that is written as a year is."""
    return text[number.start : number.end].isdigit() and _FIRST_YEAR <= number.value <= _LAST_YEAR


def _compound(text: str, first: Number, second: Number) -> Number | None:
    """Return the amount that `2 hours and 40 minutes` are, in the smaller unit."""
    if not (first.unit and second.unit and _AND.fullmatch(text, first.unit_end, second.start)):
        return None
    large, small = MEANINGS[first.unit][-1], MEANINGS[second.unit][0]
    if large.base != small.base or small.kind in ("money", "percent") or large.factor <= small.factor:
        return None
    factor = large.factor / small.factor
    if second.value >= factor or second.hedge_is_before(text) or first.rate:
        return None
    value = first.value * factor + second.value
    return replace(second, start=first.start, end=second.unit_end, value=value, hedge=first.hedge or second.hedge)


def sharing(text: str, read: Sequence[Number]) -> list[Number]:
    """Return figures; the 40 of `40 and 60 percent`, or of `$40 and $60 million`, can have the unit of the next."""
    found, shared = [*read], set[int]()
    for place in range(len(found) - 2, -1, -1):
        one, following = found[place], found[place + 1]
        gap = _IN_LIST if place + 1 in shared else _LAST_OF_LIST
        if not gap.fullmatch(text, one.unit_end, following.start):
            continue
        source = following.other if place + 1 in shared and following.other else following
        if _can_share(one, source):
            other = replace(one.times(source.scale), unit=source.unit, scale=source.scale)
            found[place] = replace(one, other=other)
            shared.add(place)
    return found


def _can_share(one: Number, source: Number) -> bool:
    """Return True if a figure without a unit or without `million` can have those of another."""
    is_bare = one.scale == 1 and one.upper is None and not (one.is_fraction or one.is_age or one.other)
    has_more = (source.unit and not one.unit) or (source.scale > 1 and one.unit == source.unit)
    return is_bare and bool(has_more)
