"""Quotations: the words between quotation marks, paired within their paragraph across the ends of lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from galleyproof.text.span import Span

_CLOSING: Final[Mapping[str, str]] = {
    '"': '"',
    "\u201c": "\u201d",
    "\u201d": "\u201d",
    "\u201e": '\u201c\u201d"',
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab\u00bb",
    "'": "'",
    "\u2018": "\u2019",
    "\u201a": "\u2018\u2019",
    "\u2039": "\u203a",
    "\u203a": "\u2039\u203a",
}
"""The marks that can close a quotation, for each mark that opens one in some language."""

_ALWAYS_OPEN: Final = "\u201c\u201e\u00ab\u2039"
_APOSTROPHES: Final = "'\u2019"
_SINGLE: Final = "'\u2018\u201a\u203a\u2039"
_MARK = re.compile(r"[\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a\u2039\u203a]|\n[^\S\n]*\n\s*")
_ELIDED = re.compile(r"(?:\d\ds?|tis|twas|em|til|cause|n|neath|bout|round)\b", re.IGNORECASE)
"""What follows an apostrophe that only looks like an opening mark: `'90s`, `'em`."""

_BEFORE_OPENING: Final = "([{-\u2013\u2014/\"'\u201c\u2018\u00ab\u201e:;,"

_FEWEST_UNCLOSED: Final = 4
"""Words, from which on single marks that nothing closes may still have opened a quotation."""


class Quotation(NamedTuple):
    """Words between quotation marks.

    Attributes:
        span: their place with the marks.
        words: their place without the marks.
        closed: False if the quotation is left open at the end of its paragraph.
    """

    span: Span
    words: Span
    closed: bool


class _Mark(NamedTuple):
    """A mark in a text: where, which, and whether its neighbours let it open or close a quotation."""

    place: int
    sign: str
    opens: bool
    closes: bool


def quotation_at(span: Span, text: str) -> Quotation | None:
    """Return the quotation that a span begins in; it may begin with the mark itself."""
    found = quotations(text)
    last = bisect_right(found, span.start, key=lambda quotation: quotation.span.start) - 1
    return found[last] if last >= 0 and span.start < found[last].span.end else None


def is_quoted(span: Span, text: str) -> bool:
    """Return True if a span lies between quotation marks of its own paragraph."""
    return quotation_at(span, text) is not None


@lru_cache(maxsize=64)  # each statement quoted from a page asks for its quotations
def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order; those within another one are part of its words.

    A quotation that is left open ends with its paragraph; a blank line ends a paragraph, the end of a line does not. An
    apostrophe, an inch mark and a foot mark are no quotation marks.
    """
    return tuple(quotation for start, end in _paragraphs(text) for quotation in _in_paragraph(text, start, end))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _MARK.finditer(text):
        if match[0][0] == "\n":
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quotation]:
    marks = [_mark(text, match.start(), start, end) for match in _MARK.finditer(text, start, end)]
    if not marks:
        return
    closers = _Closers(text, marks)
    place = 0
    while place < len(marks):
        mark = marks[place]
        closer = closers.after(place) if mark.opens else None
        if closer is not None:
            closing = marks[closer].place
            reopened = marks[closer].sign == mark.sign and marks[closer].opens and not marks[closer].closes
            stop = closing if reopened else closing + 1
            yield Quotation(Span(mark.place, stop), Span(mark.place + 1, closing), closed=not reopened)
            place = closer if reopened else closer + 1
        elif mark.opens and _may_stay_open(text, mark, end):
            yield Quotation(Span(mark.place, end), Span(mark.place + 1, end), closed=False)
            return
        else:
            place += 1


def _may_stay_open(text: str, mark: _Mark, end: int) -> bool:
    if mark.sign == "'":
        return False
    return mark.sign not in _SINGLE or len(text[mark.place : min(end, mark.place + 200)].split()) >= _FEWEST_UNCLOSED


def _mark(text: str, place: int, start: int, end: int) -> _Mark:
    sign = text[place]
    before, after = text[place - 1] if place > start else " ", text[place + 1] if place + 1 < end else " "
    opens = sign in _CLOSING and (
        sign in _ALWAYS_OPEN or ((before.isspace() or before in _BEFORE_OPENING) and not after.isspace())
    )
    closes = not after.isalnum()
    if sign in _APOSTROPHES or sign == "\u2018":
        opens = opens and not _ELIDED.match(text, place + 1) and (after.isalnum() or after in '"\u201c[(\u2026.$\u00a3')
        closes = closes and not before.isspace()
    if sign == '"' and before.isalpha() and after.isalpha():
        opens = closes = True
    return _Mark(place, sign, opens, closes)


class _Closers:
    """For each mark of a paragraph that opens a quotation, the one that closes it."""

    def __init__(self, text: str, marks: Sequence[_Mark]) -> None:
        self._text, self._marks = text, marks
        self._next: dict[str, list[int]] = {}
        self._unclosed: set[str] = set()  # the marks that nothing closes from here on
        for sign in {mark.sign for mark in marks if mark.opens}:
            self._next[sign] = [place for place, mark in enumerate(marks) if mark.sign in (*_CLOSING[sign], sign)]

    def after(self, place: int) -> int | None:
        """Return the number of the mark that closes the one with this number; None if nothing does."""
        sign = self._marks[place].sign
        if sign in self._unclosed:
            return None
        candidates = self._next[sign]
        for index in range(bisect_right(candidates, place), len(candidates)):
            number = candidates[index]
            following = self._marks[candidates[index + 1]] if index + 1 < len(candidates) else None
            if self._closes(sign, self._marks[number], following):
                return number
        self._unclosed.add(sign)
        return None

    def _closes(self, sign: str, mark: _Mark, following: _Mark | None) -> bool:
        if sign == '"':
            return not self._is_inch(mark, following)
        if mark.sign not in _CLOSING[sign]:
            return sign in _ALWAYS_OPEN and not self._opens_line(mark)
        if mark.sign in _APOSTROPHES and sign in _SINGLE:
            return mark.closes and not self._is_possessive(mark, following)
        return True

    def _opens_line(self, mark: _Mark) -> bool:
        """Return True if a mark opens a line, where a quotation that goes on repeats it."""
        return mark.place == 0 or self._text[mark.place - 1] == "\n"

    def _is_inch(self, mark: _Mark, following: _Mark | None) -> bool:
        """Return True if a straight mark within a quotation is an inch sign, as another one closes the quotation."""
        if mark.place == 0 or not self._text[mark.place - 1].isdigit():
            return False
        return following is not None and following.closes and not following.opens

    def _is_possessive(self, mark: _Mark, following: _Mark | None) -> bool:
        """Return True for the apostrophe of `the workers' rights` if another mark closes the quotation."""
        before, after = self._text[mark.place - 1], self._text[mark.place + 1 : mark.place + 3]
        joins = before in "sS" or before.isdigit()
        if not joins or not after[:1].isspace() or not after[1:].islower():
            return False
        return following is not None and following.closes and not following.opens
