"""Totals in one sentence with their parts: `30 ships: 12 tankers, 10 ferries and 8 tugs`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from galleyproof.text.figures.number import Number
from galleyproof.text.figures.numbers import undated_numbers

_WORDS = r"(?:\s[^\W\d_][\w'\u2019-]*)"
_LIST = re.compile(
    r"[^.!?:;,()]{0,40}(?::|\s[\u2013\u2014-]|\s?\(|,?\s(?:made\sup|consisting|composed)\sof|,?\scomprising|,\snamely)\s?"
)
_NEXT = re.compile(rf"{_WORDS}{{0,7}}(?:,|;|,?\sand|,?\splus)\s(?:another\s|a\sfurther\s)?")
_AMONG = re.compile(
    r"[^.!?:;]{0,60}(?:,\s(?:of\s(?:whom|which|them)|including|among\sthem)|\sincluded)\s(?:were\s|are\s)?"
)
_LAST = re.compile(rf"{_WORDS}{{0,7}}?\s*(?:[.;!?)\u2013\u2014]|$|,\s(?!and\s)[a-z]|\s-\s)")
_TOTAL = re.compile(
    rf"{_WORDS}{{0,7}}(?:,|\s[\u2013\u2014-]|\s?\()\s?(?:or\s|for\s|making\s|giving\s|which\smakes\s)?"
    r"(?P<says>(?:a|the)\s(?:combined\s|grand\s|overall\s)?total\sof\s)?"
)
_IN_ALL = re.compile(rf"{_WORDS}{{0,3}}?\s(?:in\sall|in\stotal|altogether|all\stold|combined)\b")
_REST = re.compile(r"\b(?:the|its|their)\s(?:other|remaining)\s$", re.IGNORECASE)
_OUT_OF = re.compile(r"(?:\s[^\W\d_]+){0,2}\s(?:out\s)?of\s(?:the\s|its\s|their\s|all\s)?")
_VERB = re.compile(r"\b(?:were|was|are|is|had|has|have|came|went|left|died|sank|fell|\w{3,}ed)\b")
_LONGEST: Final = 20
_FEWEST: Final = 2

_MIXED: Final = re.compile(
    r"\s(?:\w+\s)?(?:pillars|goals|aims|points|steps|measures|elements|demands|conditions|reasons|questions|projects|"
    r"packages|phases|deals|areas|categories|sections|things|ways|results|priorities|promises|targets|plans|events|"
    r"stages|chapters|incidents|attacks|raids|orders|contracts|awards|prizes|honou?rs|rules|proposals|requests)\b"
)
"""Nouns of which a list gives no parts: the 200 jobs of a deal with four pillars are no pillars."""

_PEOPLE = re.compile(
    r"\b(?:people|men|women|children|guests?|persons?|staff|troops|police|crew|victims?|pupils|delegates|candidates|"
    r"dead|injured|wounded|deaths|members|athletes|mps|lawmakers|patients|recruits|civilians|adults|"
    r"\w+(?:ers|ors|ists|ians|ants|ents|ees))\b",
    re.IGNORECASE,
)
_SEXES_AND_AGES = re.compile(r"\s(?:men|women|boys|girls|children|adults|males?|females?)\b", re.IGNORECASE)

_COUNTED = re.compile(r"\s[^\W\d_]+,\s")
_SEXES = re.compile(r"\s(?:men|women|boys|girls|males?|females?)\b", re.IGNORECASE)
_AND_NEXT = re.compile(r"\s[^\W\d_]+\sand\s")
"""Around `48 witnesses, 31 men and 17 women`."""


class Sum(NamedTuple):
    """A total with all its parts, or with some of them (`of whom`, `including`)."""

    total: Number
    parts: tuple[Number, ...]
    is_complete: bool

    @property
    def adds_up(self) -> bool:
        """True if the parts can add up to the total, or to no more than it if some parts are missing."""
        bounds = [_bounds(part) for part in self.parts]
        least = sum((low for low, _ in bounds), Decimal(0))
        most = None if any(high is None for _, high in bounds) else sum((high or 0 for _, high in bounds), Decimal(0))
        low, high = _bounds(self.total)
        too_little = self.is_complete and most is not None and most < low
        return not too_little and (high is None or least <= high)


def _bounds(number: Number) -> tuple[Decimal, Decimal | None]:
    """Return the least and the most that a figure can mean; `1.2 million` may be rounded, `$3 million` is not."""
    low, high = number.bounds
    is_rounded = (number.scale > 1 or number.step < 1) and len(number.value.normalize().as_tuple().digits) > 1
    room = number.step / 2 if is_rounded else Decimal(0)
    return (Decimal(0) if low is None else low - room), None if high is None else high + room


def sums(text: str) -> Iterator[Sum]:
    """Yield each total that stands before or after a list of its parts, or beside a part and `the other` ones."""
    figures = undated_numbers(text)
    for index in range(len(figures)):
        listed = (
            _listed_after(text, figures, index)
            or _listed_before(text, figures, index)
            or _with_rest(text, figures, index)
        )
        if listed and _is_alike(listed):
            yield listed


def _is_alike(listed: Sum) -> bool:
    """Return True if total and parts have one unit, and no part of a complete list is larger than the total."""
    shares_unit = any(part.unit == listed.total.unit for part in listed.parts)
    one_unit = shares_unit and all(_has_unit_of(listed.total, part) and not part.rate for part in listed.parts)
    return one_unit and not (listed.is_complete and any(part.value > listed.total.value for part in listed.parts))


def _has_unit_of(total: Number, part: Number) -> bool:
    """Return True if a part is counted as the total is; `25 million` of a list of euros need not say so."""
    return part.unit == total.unit or (not part.unit and part.scale > 1)


def _listed_after(text: str, figures: Sequence[Number], index: int) -> Sum | None:
    """Return the sum whose total is followed by its parts."""
    total = figures[index]
    if index + 1 == len(figures) or _MIXED.match(text, total.end) or total.unit in ("%", "day", "week"):
        return None
    next_start = figures[index + 1].start
    is_complete = bool(_LIST.fullmatch(text, total.end, next_start)) or _both_sexes(text, figures[index : index + 3])
    if not is_complete and not _AMONG.fullmatch(text, total.end, next_start):
        return None
    parts = _list_from(text, figures, index + 1)
    if not parts or (is_complete and len(parts) < _FEWEST):
        return None
    ends = [part.start for part in parts[1:]] + [_LAST.match(text, parts[-1].end).end()]  # type: ignore[union-attr] # a list ends so
    if is_complete and any(_VERB.search(text, part.end, end) for part, end in zip(parts, ends, strict=True)):
        return None
    if not is_complete and index and total.value < max(part.value for part in parts) <= figures[index - 1].value:
        return None  # `500 entries from 20 countries, including 60 from France`
    if not is_complete and len(parts) > 1 and _may_overlap(text, total, parts):
        parts = (max(parts, key=lambda part: part.value),)
    return Sum(total, parts, is_complete)


def _both_sexes(text: str, figures: Sequence[Number]) -> bool:
    """Return True for `48 witnesses, 31 men and 17 women`, which together are all."""
    if len(figures) <= _FEWEST or not _COUNTED.fullmatch(text, figures[0].end, figures[1].start):
        return False
    return {bool(_SEXES.match(text, figure.end)) for figure in figures[1:]} == {True} and bool(
        _AND_NEXT.fullmatch(text, figures[1].end, figures[2].start)
    )


def _may_overlap(text: str, total: Number, parts: Sequence[Number]) -> bool:
    """Return True for parts such as women and foreigners, which one person can be both of."""
    if all(_SEXES_AND_AGES.match(text, part.end) for part in parts):
        return False
    nouns = [re.compile(r"\s[^\W\d_]+s\b").match(text, part.end) for part in parts]
    return not all(nouns) or bool(_PEOPLE.search(text, total.end, parts[0].start))


def _list_from(text: str, figures: Sequence[Number], index: int) -> tuple[Number, ...]:
    """Return the figures of a list, or none if the sentence does not end or break off after its last item."""
    parts = [figures[index]]
    for figure in figures[index + 1 :]:
        if not _NEXT.fullmatch(text, parts[-1].end, figure.start):
            break
        parts.append(figure)
    return tuple(parts) if _LAST.match(text, parts[-1].end) else ()


def _listed_before(text: str, figures: Sequence[Number], index: int) -> Sum | None:
    """Return the sum whose total follows its parts: `12 men and 8 women, 20 in all`."""
    total = figures[index]
    if index < _FEWEST or total.unit == "%":
        return None
    match = _TOTAL.fullmatch(text, figures[index - 1].end, total.start)
    if not match or not (match["says"] or _IN_ALL.match(text, total.end)):
        return None
    first = index - 1
    while first and _NEXT.fullmatch(text, figures[first - 1].end, figures[first].start):
        first -= 1
    parts = tuple(figures[first:index])
    ends = [part.start for part in parts[1:]] + [total.start]
    has_verbs = any(_VERB.search(text, part.end, end) for part, end in zip(parts, ends, strict=True))
    return Sum(total, parts, is_complete=True) if len(parts) >= _FEWEST and not has_verbs else None


def _with_rest(text: str, figures: Sequence[Number], index: int) -> Sum | None:
    """Return the sum of a part and the rest: `12 of the 30 ships sank; the other 18 ran aground`."""
    rest = index + 1
    if rest == len(figures) or not index:
        return None
    part, whole, other = figures[index - 1], figures[index], figures[rest]
    is_rest = _REST.search(text, max(whole.end, other.start - _LONGEST), other.start)
    if is_rest and _OUT_OF.fullmatch(text, part.end, whole.start):
        return Sum(whole, (part, other), is_complete=True)
    return None
