"""Changes that go the other way than their words say: `rose from 80 to 60`, `34 percent, up from 39 percent`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from galleyproof.text.figures.changes import BEFORE, CHANGING, DOWN, UP, changing_figures, from_and_to
from galleyproof.text.figures.number import Number
from galleyproof.text.opening_words import READ
from galleyproof.text.span import Span

_BESIDE = re.compile(r"(?:(?!\band\b|\bbut\b)[^.;,!?]){0,30}")
_UP_FROM = re.compile(
    r"[^.;!?]{0,30},?\s\(?(?P<way>up|down)\s(?:(?:by\s)?[^\s,]+(?:\s(?:percent|per\scent|points))?\s)?from\s(?:an?\s|the\s|its\s)?",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\s(?:(?P<up>more|higher|larger|bigger|greater)|less|fewer|lower|smaller)\sthan\s(?:the|its|their|his|her)\s",
    re.IGNORECASE,
)
_APPOSED = re.compile(r"(?:\s[\w'\u2019-]+){0,6},\s(?:or\s|some\s|about\s|nearly\s|almost\s)?")
_BY = re.compile(rf"\b(?:{UP}|{DOWN})\s(?:by\s)?\Z", re.IGNORECASE)
_FROM = re.compile(r"\s(?:[a-z]+\s)?from\s(?:the\s|its\s)?")
_CLAUSE = re.compile(r"[.;!?,]\s|\b(?:and|but|after|while|against)\b")
_BESIDE_AFTER = re.compile(r"\s\w+\b")
_FALLS = re.compile(r"[^.;,!?]{0,30}?\bfrom\b.?", re.IGNORECASE)
_FROM_LENGTH: Final = 5
"""Letters of `from `, which may belong to a range."""

_RANKS = re.compile(r"\b(?:rank\w*|place[ds]?|position|seed\w*|table|chart\w*|list)\b", re.IGNORECASE)


def wrong_way(text: str) -> Iterator[tuple[Number, Number, str]]:
    """Yield the two amounts of each `rose from 80 to 60`, with the verb that says the other way; not those of ranks."""
    for first, second in pairwise(changing_figures(text)):
        pair = from_and_to(text, (first, second), shares=True)
        words = [*CHANGING.finditer(text, max(0, first.start - BEFORE), first.start)] if pair else []
        if pair and words and not _RANKS.search(text, max(0, first.start - 2 * BEFORE), second.end + BEFORE):
            low, high = sorted(pair, key=lambda number: number.value)
            is_up = pair[0] is low
            beside = _BESIDE.fullmatch(text, words[-1].end(), first.start)
            if beside and len(words) == 1 and low.value != high.value and is_up != bool(words[-1]["up"]):
                yield (*pair, words[-1].group())
    yield from _other_than(text)
    yield from _falling_range(text)
    yield from _up_from(text)


def _other_than(text: str) -> Iterator[tuple[Number, Number, str]]:
    """Yield the other figure and the first of `620 jobs, 20 percent fewer than the 517 of 2014`."""
    figures = changing_figures(text)
    for later, share, earlier in zip(figures, figures[1:], figures[2:], strict=False):
        way = _THAN.fullmatch(text, share.unit_end, earlier.start)
        is_beside = share.unit == "%" and way and _APPOSED.fullmatch(text, later.unit_end, share.start)
        is_alike = later.unit == earlier.unit != "%" and later.rate == earlier.rate and later.value != earlier.value
        if way and is_beside and is_alike and bool(way["up"]) != (later.value > earlier.value):
            yield earlier, later, way[0].split()[0]


def _falling_range(text: str) -> Iterator[tuple[Number, Number, str]]:
    """Yield the two ends of `fell from 10 to 11 percent`, which alone would be a range."""
    for number in changing_figures(text):
        if number.upper is not None:
            words = [*CHANGING.finditer(text, max(0, number.start - BEFORE), number.start)]
            if words and words[-1]["down"] and _FALLS.fullmatch(text, words[-1].end(), number.start + _FROM_LENGTH):
                yield number, replace(number, value=number.upper, upper=None), words[-1].group()


def _up_from(text: str) -> Iterator[tuple[Number, Number, str]]:
    for earlier, later, way in up_or_down_from(text):
        if (way == "up") != (later.value > earlier.value):
            yield earlier, later, way


def up_or_down_from(text: str) -> Iterator[tuple[Number, Number, str]]:
    """Yield the earlier and the later figure of each `34 percent, up from 39 percent`, and `up` or `down`."""
    figures = changing_figures(text)
    for place, later in enumerate(figures):
        between = figures[place + 1 : place + 2]
        is_share = bool(between) and between[0].unit == "%" != later.unit
        for earlier in figures[place + 1 + is_share : place + 2 + is_share]:
            way = _UP_FROM.fullmatch(text, later.unit_end, earlier.start)
            is_alike = later.unit == earlier.unit and later.value != earlier.value
            if way and is_alike:
                yield earlier, later, way["way"].lower()


def wrong_amounts(text: str) -> Iterator[tuple[Number, Number, Number]]:
    """Yield the two amounts and the difference of `£15, up £3 from £10` and `up by £4, from £12 to £18`."""
    figures = changing_figures(text)
    for one, two, three in zip(figures, figures[1:], figures[2:], strict=False):
        if _BY.search(text, max(0, two.start - BEFORE), two.start) and _FROM.fullmatch(text, two.unit_end, three.start):
            before, after, difference = three, one, two
        elif _BY.search(text, max(0, one.start - BEFORE), one.start) and (pair := from_and_to(text, (two, three))):
            before, after, difference = *pair, one
        else:
            continue
        is_alike = before.unit == after.unit == difference.unit != "%" and difference.is_plain
        if is_alike and abs(after.value - before.value) != difference.value and max(before.scale, after.scale) == 1:
            yield before, after, difference


@lru_cache(maxsize=READ)
def direction_of(measure: str) -> str:
    """Return `up` for a measure such as `rise in profit`, `down` for `decline`; empty if it is neither or both."""
    return _only_way(CHANGING.finditer(measure))


def other_direction(text: str, figure: Span, own: str) -> Span | None:
    """Return the word beside a figure that makes it a change in the other direction; None if one gives its own."""
    before = _CLAUSE.split(text[max(0, figure.start - BEFORE) : figure.start])[-1]
    start = figure.start - len(before)
    beside = _BESIDE_AFTER.match(text, figure.end)
    words = [*CHANGING.finditer(text, start, beside.end() if beside else figure.start)]
    is_other = _only_way(words) not in ("", own)
    return Span(*words[0].span()) if is_other else None


def _only_way(words: Iterable[re.Match[str]]) -> str:
    ways = {"up" if word["up"] else "down" for word in words}
    return ways.pop() if len(ways) == 1 else ""
