"""Figures of one sentence that must agree with each other: a total and its parts, a share and what it is of."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from galleyproof.text.numbers import Number, numbers

_OF = re.compile(r"(?:\s[^\W\d_]+){0,2}\s(?:out\s)?of\s(?:(?:the|its|their|all|some|these|those)\s)?")
_OR = re.compile(r"[^.!?:;]{0,40}?[,(]\s?(?:or\s|that is\s)?")
_LIST = re.compile(r"[^.!?:;,]{1,40}(?::|\s[\u2013\u2014]|\s-)\s")
_NEXT = re.compile(r"(?:\s[^\W\d_][\w'-]*){1,4}(?:,|,?\sand)\s")
_AMONG = re.compile(r"[^.!?:;]{0,60},\s(?:of (?:whom|which|them)|including|among them)\s(?:were\s)?")
_LAST = re.compile(r"(?:\s(?!and\b)[^\W\d_][\w'-]*){1,4}\s*(?:[.;!?)\u2013\u2014]|$|,\s(?!and\s)[a-z]|\s-\s)")


class Sum(NamedTuple):
    """A total with its parts: all of them, or some (`of whom`, `including`)."""

    total: Number
    parts: tuple[Number, ...]
    whole: bool

    @property
    def adds_up(self) -> bool:
        """Whether the parts come to the total, or where they are only some, to no more."""
        sum_ = sum((part.value for part in self.parts), Decimal(0))
        return sum_ == self.total.value if self.whole else sum_ <= self.total.value


class Share(NamedTuple):
    """A part, its whole, and the percentage that the text gives for it."""

    part: Number
    whole: Number
    share: Number

    @property
    def exact(self) -> Decimal:
        """What the percentage would be."""
        return self.part.value / self.whole.value * 100

    @property
    def agrees(self) -> bool:
        """Whether the percentage is that, rounded to the places that it is given to."""
        places = Decimal(1).scaleb(int(self.share.value.as_tuple().exponent))
        room = places / 2 if not self.share.hedge else places
        low, high = self.share.bounds if self.share.hedge else (self.share.value, self.share.value)
        return (low is None or self.exact >= low - room) and (high is None or self.exact <= high + room)


def sums(text: str) -> Iterator[Sum]:
    """The totals of a text whose parts follow in a list: `30 ships: 12 tankers, 10 ferries and 8 tugs`."""
    found = [*numbers(text)]
    for place, total in enumerate(found):
        after = found[place + 1 :]
        gap = text[total.end : after[0].start] if after else ""
        whole = bool(_LIST.fullmatch(gap))
        if whole or _AMONG.fullmatch(gap):
            parts = _listed(after, text)
            if len(parts) > whole and not any(each.hedge or each.unit for each in (total, *parts)):
                yield Sum(total, parts, whole)


def _listed(found: Sequence[Number], text: str) -> tuple[Number, ...]:
    """The figures of a list that ends where its last item does; none where it goes on in some other way."""
    parts = [found[0]]
    for last, each in pairwise(found):
        if not _NEXT.fullmatch(text, last.end, each.start):
            break
        parts.append(each)
    return tuple(parts) if _LAST.match(text, parts[-1].end) else ()


def shares(text: str) -> Iterator[Share]:
    """The percentages of a text that stand beside their part and whole: `60 of 240, or 25 percent`."""
    found = [*numbers(text)]
    for part, whole, share in zip(found, found[1:], found[2:], strict=False):
        plain = not (part.unit or whole.unit or part.hedge or whole.hedge) and whole.value
        beside = _OF.fullmatch(text, part.end, whole.start) and _OR.fullmatch(text, whole.end, share.start)
        if plain and beside and share.unit == "%":
            yield Share(part, whole, share)
