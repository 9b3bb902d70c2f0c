"""Percentages in one sentence with their part and whole: `60 of 240 ships, or 25 percent`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from galleyproof.text.figures.number import Number
from galleyproof.text.figures.numbers import undated_numbers

_THE = r"(?:(?:the|its|their|his|her|all|some|these|those|a\stotal\sof)\s)?"
_OF = re.compile(rf"(?:\s[^\W\d_][\w'\u2019-]*){{0,3}}\s(?:out\s)?of\s{_THE}")
_OR = re.compile(
    r"[^.!?:;]{0,40}?(?:(?:,|\s[\u2013\u2014-])\s(?:or|that\sis,?|which\sis|i\.e\.,?)\s|\s?\(|(?P<bare>,\s))(?:just\s|only\s)?"
)
_THEN = re.compile(r"[^.!?:;]{0,60}?,\s(?:only\s|just\s)?")
_OF_WHOLE = re.compile(rf"\b[Oo]f\s{_THE}$")
_OTHER_WHOLE = re.compile(r"\s(?:of|in)\s(?!(?:them|those|the\stotal|the\swhole|these|all)\b)")
_OF_AGAIN = re.compile(rf"(?:,|\))?\s(?:out\s)?of\s{_THE}")
_STOPS: Final = (",", ".", ";", ")", "")
_LONGEST: Final = 16
"""Characters: no words before a whole are longer."""

_FRACTIONS: Final = {
    "half": Decimal(1) / 2,
    "a third": Decimal(1) / 3,
    "two thirds": Decimal(2) / 3,
    "a quarter": Decimal(1) / 4,
    "three quarters": Decimal(3) / 4,
    "a fifth": Decimal(1) / 5,
    "a tenth": Decimal(1) / 10,
}
_HEDGE = r"(?P<hedge>about|nearly|almost|around|just\sover|just\sunder|over|more\sthan|less\sthan|under)\s"
_OR_A_PART = re.compile(
    rf"[^.!?:;,()]{{0,40}}(?:,|\s[\u2013\u2014-])?\s\(?or\s(?:{_HEDGE})?"
    r"(?P<part>half|a\s(?:third|quarter|fifth|tenth)|two[-\s]thirds|three[-\s]quarters)"
    r"(?=[,.;)]|\s(?:are|is|were|was)\b|\Z)",
    re.IGNORECASE,
)


class Share(NamedTuple):
    """A part, its whole, and the percentage the text gives."""

    part: Number
    whole: Number
    share: Number

    @property
    def exact(self) -> Decimal:
        """The correct percentage."""
        return self.part.value / self.whole.value * 100

    @property
    def agrees(self) -> bool:
        """True if the percentage can be correct, rounded to its own number of decimal places."""
        (least, most), (low, high) = self.part.rounded_bounds, self.whole.rounded_bounds
        places = Decimal(1).scaleb(min(0, int(self.share.value.as_tuple().exponent)))
        room = places if self.share.hedge else places / 2
        given_low, given_high = self.share.bounds
        lowest = Decimal(0) if least is None or not high else least / high * 100
        highest = None if most is None or not low else most / low * 100
        return (given_high is None or lowest <= given_high + room) and (
            given_low is None or highest is None or highest >= given_low - room
        )


def shares(text: str) -> Iterator[Share]:
    """Yield each percentage with its part and whole beside it."""
    figures = undated_numbers(text)
    yield from filter(_is_share, _in_fractions(text, figures))
    for trio in zip(figures, figures[1:], figures[2:], strict=False):
        if (share := _share(text, trio)) and _is_share(share):
            yield share


def _in_fractions(text: str, figures: Sequence[Number]) -> Iterator[Share]:
    """Yield each `60 of 240 ships, or a quarter`."""
    for first, second in pairwise(figures):
        is_whole = _OF_WHOLE.search(text, max(0, first.start - _LONGEST), first.start)
        is_turned = bool(is_whole and _THEN.fullmatch(text, first.end, second.start))
        found = _OR_A_PART.match(text, second.unit_end)
        is_read = found and any(found.start("part") <= figure.start < found.end() for figure in figures)
        if found and not is_read and (is_turned or _OF.fullmatch(text, first.end, second.start)):
            value = _FRACTIONS[found["part"].lower().replace("-", " ")] * 100
            start, end = found.span("part")
            share = Number(start, end, value, "%", found["hedge"] or "", unit_end=end, is_fraction=True)
            yield Share(second, first, share) if is_turned else Share(first, second, share)


def _is_share(share: Share) -> bool:
    part, whole, percentage = share
    is_counted = part.unit == whole.unit != "%" and not (part.rate or whole.rate)
    return bool(is_counted and whole.value and percentage.unit == "%")


def _share(text: str, trio: Sequence[Number]) -> Share | None:
    """Return a part, a whole and a percentage in any of the usual orders."""
    first, second, third = trio
    between, after = text[first.end : second.start], text[second.end : third.start]
    is_of = bool(_OF.fullmatch(between))
    if third.unit == "%" and _is_restated(text, after, third) and not _OTHER_WHOLE.match(text, third.end):
        if is_of:
            return Share(first, second, third)
        is_whole = _OF_WHOLE.search(text, max(0, first.start - _LONGEST), first.start)
        return Share(second, first, third) if is_whole and _THEN.fullmatch(between) else None
    if first.unit == "%" and is_of and _is_restated(text, after, third):
        return Share(third, second, first)
    if first.unit == "%" and _OF.fullmatch(after) and _OR.fullmatch(between):
        return Share(second, third, first)
    if second.unit == "%" and _OR.fullmatch(between) and _OF_AGAIN.fullmatch(after):
        return Share(first, third, second)
    return None


def _is_restated(text: str, before: str, figure: Number) -> bool:
    """Return True if a figure says the one before it again: after `or`, in brackets, or between two commas."""
    match = _OR.fullmatch(before)
    return bool(match and (not match["bare"] or text[figure.unit_end : figure.unit_end + 1] in _STOPS))
