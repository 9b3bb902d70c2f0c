"""Figures in one sentence that must agree: a total with its parts, a percentage with its part and whole."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from galleyproof.text.figures.number import Number
from galleyproof.text.figures.numbers import numbers

_OF = re.compile(r"(?:\s[^\W\d_]+){0,2}\s(?:out\s)?of\s(?:(?:the|its|their|all|some|these|those)\s)?")
_OR = re.compile(r"[^.!?:;]{0,40}?[,(]\s?(?:or\s|that is\s)?")
_LIST = re.compile(r"[^.!?:;,]{1,40}(?::|\s[\u2013\u2014]|\s-)\s")
_NEXT = re.compile(r"(?:\s[^\W\d_][\w'-]*){1,4}(?:,|,?\sand)\s")
_AMONG = re.compile(r"[^.!?:;]{0,60},\s(?:of (?:whom|which|them)|including|among them)\s(?:were\s)?")
_LAST = re.compile(r"(?:\s(?!and\b)[^\W\d_][\w'-]*){1,4}\s*(?:[.;!?)\u2013\u2014]|$|,\s(?!and\s)[a-z]|\s-\s)")


class Sum(NamedTuple):
    """A total with all its parts, or with some of them (`of whom`, `including`)."""

    total: Number
    parts: tuple[Number, ...]
    is_complete: bool

    @property
    def adds_up(self) -> bool:
        """True if the parts add up to the total, or to no more than it if some parts are missing."""
        sum_ = sum((part.value for part in self.parts), Decimal(0))
        return sum_ == self.total.value if self.is_complete else sum_ <= self.total.value


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
        """True if the percentage is correct, rounded to its own number of decimal places."""
        places = Decimal(1).scaleb(int(self.share.value.as_tuple().exponent))
        room = places / 2 if not self.share.hedge else places
        low, high = self.share.bounds if self.share.hedge else (self.share.value, self.share.value)
        return (low is None or self.exact >= low - room) and (high is None or self.exact <= high + room)


def sums(text: str) -> Iterator[Sum]:
    """Yield each total that is followed by a list of its parts: `30 ships: 12 tankers, 10 ferries and 8 tugs`."""
    figures = [*numbers(text)]
    for index, total in enumerate(figures):
        next_start = figures[index + 1].start if index + 1 < len(figures) else total.end
        is_complete = bool(_LIST.fullmatch(text, total.end, next_start))
        if is_complete or _AMONG.fullmatch(text, total.end, next_start):
            parts = _listed((figures[place] for place in range(index + 1, len(figures))), text)
            enough = len(parts) >= (2 if is_complete else 1)
            if enough and not any(figure.hedge or figure.unit for figure in (total, *parts)):
                yield Sum(total, parts, is_complete)


def _listed(figures: Iterator[Number], text: str) -> tuple[Number, ...]:
    """Return the figures of a list, or none if the sentence does not end or break off after its last item."""
    parts = [next(figures)]
    for figure in figures:
        if not _NEXT.fullmatch(text, parts[-1].end, figure.start):
            break
        parts.append(figure)
    return tuple(parts) if _LAST.match(text, parts[-1].end) else ()


def shares(text: str) -> Iterator[Share]:
    """Yield each percentage with its part and whole beside it: `60 of 240, or 25 percent`."""
    figures = [*numbers(text)]
    for part, whole, share in zip(figures, figures[1:], figures[2:], strict=False):
        is_exact = not (part.unit or whole.unit or part.hedge or whole.hedge) and whole.value
        beside = _OF.fullmatch(text, part.end, whole.start) and _OR.fullmatch(text, whole.end, share.start)
        if is_exact and beside and share.unit == "%":
            yield Share(part, whole, share)
