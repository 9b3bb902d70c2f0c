"""Changes in one sentence that name both amounts: `from 80 to 60, a drop of 25 percent`, `doubled from 10 to 20`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from galleyproof.text.figures.number import Number
from galleyproof.text.figures.numbers import undated_numbers
from galleyproof.text.figures.units import PERIODS

UP = (
    r"rises?|rose|risen|rising|increas(?:e[sd]?|ing)|grew|grow(?:s|n|ing|th)?|jump(?:s|ed)?|leap(?:s|t|ed)?|gain(?:s|ed)?|"
    r"climb(?:s|ed|ing)?|soar(?:s|ed)?|surg(?:e[sd]?|ing)|up|higher|more|advanc(?:e[sd]?|ing)"
)
DOWN = (
    r"falls?|fell|fallen|falling|drop(?:s|ped)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|cuts?|down|lower|less|fewer|"
    r"slump(?:s|ed)?|plung(?:e[sd]?|ing)|sank|shrank|shr[iu]nk|reduc(?:e[sd]?|tion|ing)|loss|slid|tumbled|plummeted"
)
CHANGING = re.compile(rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\b", re.IGNORECASE)
"""A word for a change, upwards or downwards."""

_BY_OR = re.compile(r"(?:,|\(|[\u2013\u2014])\s?(?:or|that is)\s$")
_FROM = re.compile(r"\bfrom\s(?:a\s|the\s|its\s|just\s|only\s)?$", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|reached|reaching)\s(?:a\s|the\s|just\s|only\s)?$", re.IGNORECASE)
_OWN = re.compile(r"\s(?:its|the|their|his|her|our|an?)\s(?:[a-z-]+\s){0,3}(?:of\s)?")
_STOP = re.compile(r"[.;,!?)]")
_APPOSED = re.compile(r"[^,(\u2013\u2014]*[,(\u2013\u2014]|\s(?:by|an?)\s")
_OF_OTHERS = re.compile(r"\s(?:of|in)\s")
_TIMES: Final = {
    "doubl": 2,
    "two-fold": 2,
    "twofold": 2,
    "tripl": 3,
    "trebl": 3,
    "threefold": 3,
    "quadrupl": 4,
    "fourfold": 4,
    "fivefold": 5,
    "tenfold": 10,
}
_MULTIPLE = re.compile(
    r"\b(?:(?P<hedge>more than|nearly|almost|roughly|about|over|around|at least|just over|just under)\s)?"
    r"(?P<times>(?:doubl|tripl|trebl|quadrupl)(?:ed|ing|es?)|(?P<half>halv(?:ed|ing|es?))|\w+-?fold)\b",
    re.IGNORECASE,
)
_LOOSE: Final = Decimal("0.1")
BEFORE: Final = 40
"""Characters on each side of a figure in which the words for a change are looked for."""


class Change(NamedTuple):
    """An amount before and after a change, and how the text sums the change up.

    Attributes:
        before, after: the two amounts.
        start, end: the place of the words for the change.
        low, high: the smallest and largest change, as a share of the amount before, that these words can mean.
        is_percentage: True if the text gives a percentage, False for `doubled`.
    """

    before: Number
    after: Number
    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    is_percentage: bool

    @property
    def exact(self) -> Decimal:
        """The correct change, in percent of the amount before."""
        return (self.after.value / self.before.value - 1) * 100

    @property
    def agrees(self) -> bool:
        """True if the words can sum up the change."""
        (least, most), (low, high) = self.after.rounded_bounds, self.before.rounded_bounds
        smallest = None if least is None or not high else (least / high - 1) * 100
        largest = None if most is None or not low else (most / low - 1) * 100
        if self.is_percentage and self.exact < 0:
            smallest, largest = (None if bound is None else -bound for bound in (largest, smallest))
        return (self.high is None or smallest is None or smallest <= self.high) and (
            self.low is None or largest is None or largest >= self.low
        )


def changes(text: str) -> Iterator[Change]:
    """Yield each change that is given in percent or as `doubled` with both its amounts."""
    figures = changing_figures(text)
    for index in range(len(figures) - 1):
        pair = from_and_to(text, figures[index : index + 2])
        if not pair and (doubled := _doubled(text, *figures[index : index + 2])):
            yield from _multiples(text, *doubled)
        elif pair:
            yield from _multiples(text, *pair)
            yield from _percentages(text, figures, (index - 1, index + 2), pair)
        elif index + 2 < len(figures) and (pair := from_and_to(text, [figures[index], figures[index + 2]])):
            yield from _percentages(text, figures, (index + 1,), pair)


def changing_figures(text: str) -> Sequence[Number]:
    """Return the figures of a text that can change, in order: no dates, and no lengths of time."""
    return [number for number in undated_numbers(text) if number.unit not in PERIODS]


def from_and_to(text: str, two: Sequence[Number], *, shares: bool = False) -> tuple[Number, Number] | None:
    """Return the amounts before and after a change, of two figures that `from` and `to` precede."""
    first, second = two
    if (
        first.unit != second.unit
        or (first.unit == "%" and not shares)
        or first.rate not in ("", second.rate)
        or not _same_sentence(text, *two)
    ):
        return None
    marks = [
        "from"
        if _FROM.search(text, max(0, figure.start - BEFORE), figure.start)
        else "to"
        if _TO.search(text, max(0, figure.start - BEFORE), figure.start)
        else ""
        for figure in two
    ]
    pair = (first, second) if marks == ["from", "to"] else (second, first) if marks == ["to", "from"] else None
    if pair and pair[0] is second and CHANGING.search(text, first.unit_end, second.start):
        return None  # `to 20, after falling from 22` is of two changes
    return pair if pair and pair[0].value > 0 and pair[1].value >= 0 else None


def _doubled(text: str, first: Number, second: Number) -> tuple[Number, Number] | None:
    """Return the two figures of `doubled its usual 3,000 copies to 6,000`."""
    found = [*_MULTIPLE.finditer(text, max(0, first.start - BEFORE), first.start)]
    is_object = found and _OWN.fullmatch(text, found[-1].end(), first.start)
    is_to = _TO.search(text, max(first.end, second.start - BEFORE), second.start)
    alike = first.unit == second.unit != "%" and first.rate == second.rate and first.value > 0
    return (first, second) if is_object and is_to and alike and _same_sentence(text, first, second) else None


def _same_sentence(text: str, first: Number, second: Number) -> bool:
    return not re.search(r"[.;!?]\s", text[first.unit_end : second.start])


def _percentages(
    text: str, figures: Sequence[Number], places: Sequence[int], pair: tuple[Number, Number]
) -> Iterator[Change]:
    """Yield the change with the percentage at one of some places, before, after or between its amounts."""
    for place in places:
        share = figures[place] if 0 <= place < len(figures) else None
        is_last = share is not None and share.start > max(number.start for number in pair)
        if share and share.unit == "%" and not share.rate and _sums_up(text, figures, place, is_last=is_last):
            room = min(share.step, Decimal(1)) / 2
            low, high = share.bounds
            least, most = None if low is None else low - room, None if high is None else high + room
            yield Change(*pair, share.start, share.unit_end, least, most, is_percentage=True)
            return


def _sums_up(text: str, figures: Sequence[Number], place: int, *, is_last: bool) -> bool:
    """Return True if words of change beside a percentage make it that of the change."""
    share, previous = figures[place], figures[place - 1].unit_end if place else 0
    following = figures[place + 1].start if place + 1 < len(figures) else len(text)
    before = re.split(r"[.;!?]\s", text[max(previous, share.start - BEFORE) : share.start])[-1]
    after = text[share.unit_end : min(following, share.unit_end + BEFORE)]
    if not is_last:
        return bool(CHANGING.search(before) or CHANGING.search(after))
    after = _STOP.split(after)[0]
    has_word = CHANGING.search(before) or CHANGING.search(after)
    is_apposed = _BY_OR.search(before) or (has_word and _APPOSED.match(before))
    return bool(is_apposed) and not _OF_OTHERS.match(after)


def _multiples(text: str, before: Number, after: Number) -> Iterator[Change]:
    """Yield the change that `doubled` before the two amounts sums up."""
    start = max(0, min(before.start, after.start) - BEFORE)
    found = [*_MULTIPLE.finditer(text, start, min(before.start, after.start))]
    if not found or re.search(r"[.;!?]\s|\d", text[found[-1].end() : min(before.start, after.start)]):
        return
    match = found[-1]
    times = Decimal("0.5") if match["half"] else _times(match["times"].lower())
    if times:
        low, high = _with_hedge(times, (match["hedge"] or "").lower())
        yield Change(
            before,
            after,
            *match.span(),
            None if low is None else (low - 1) * 100,
            None if high is None else (high - 1) * 100,
            is_percentage=False,
        )


def _times(word: str) -> Decimal | None:
    return next((Decimal(number) for stem, number in _TIMES.items() if word.startswith(stem)), None)


def _with_hedge(times: Decimal, hedge: str) -> tuple[Decimal | None, Decimal | None]:
    short = times * (1 - 2 * _LOOSE) if times > 1 else times * (1 + 2 * _LOOSE)
    if hedge in ("more than", "over", "at least", "just over"):
        return (times, None) if times > 1 else (None, times)
    if hedge in ("nearly", "almost", "just under"):
        return min(short, times), max(short, times)
    room = times * _LOOSE * (2 if hedge else 1)
    return times - room, times + room
