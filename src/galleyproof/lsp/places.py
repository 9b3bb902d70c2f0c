"""Places in a text: in characters, as the desk counts them, and in UTF-16 code units, as the protocol does."""

import re
from functools import cached_property
from typing import Final, NamedTuple

from lsprotocol import types as lsp

_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_LAST_OF_ONE_UNIT: Final = "\uffff"


class Cursor(NamedTuple):
    """A place in a text: the line and the character before which it is, both from 0."""

    line: int
    column: int


class Extent(NamedTuple):
    """A part of a text, from one place to another."""

    start: Cursor
    end: Cursor

    def touches(self, place: Cursor) -> bool:
        """Return True if a place is inside, or at one of the ends."""
        return self.start <= place <= self.end


class Lines:
    """A text in lines, as every text editor counts them."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends; there is at least one."""
        return _LINE_END.split(self.text)

    def line(self, number: int) -> str:
        """Return a line; one after the last is empty."""
        return self.lines[number] if number < len(self.lines) else ""

    def position(self, place: Cursor) -> lsp.Position:
        """Return a place as the protocol counts it."""
        return lsp.Position(place.line, units(self.line(place.line)[: place.column]))

    def place(self, position: lsp.Position) -> Cursor:
        """Return the place of a position: after the end of its line, the end; inside a character, its start."""
        return Cursor(position.line, _characters(self.line(position.line), position.character))

    def cursor(self, index: int) -> Cursor:
        """Return the place before the character with an index."""
        before = _LINE_END.split(self.text[:index])
        return Cursor(len(before) - 1, len(before[-1]))

    def range(self, extent: Extent) -> lsp.Range:
        """Return an extent as the protocol counts it."""
        return lsp.Range(self.position(extent.start), self.position(extent.end))

    def extent(self, range_: lsp.Range) -> Extent:
        """Return the extent of a range."""
        return Extent(self.place(range_.start), self.place(range_.end))

    def words(self, extent: Extent) -> str:
        """Return the words of an extent, with a line feed between lines."""
        (first, start), (last, end) = extent
        lines = [self.line(number) for number in range(first, last + 1)]
        lines[-1] = lines[-1][:end]
        lines[0] = lines[0][start:]
        return "\n".join(lines)


def units(text: str) -> int:
    """Return the number of UTF-16 code units of a text on one line: two for each character beyond the first 65,536."""
    return len(text) if text.isascii() else len(text) + sum(letter > _LAST_OF_ONE_UNIT for letter in text)


def _characters(line: str, code_units: int) -> int:
    """Return the number of whole characters in the first so many code units of a line."""
    if line.isascii():
        return min(code_units, len(line))
    left = code_units
    for number, letter in enumerate(line):
        left -= 1 + (letter > _LAST_OF_ONE_UNIT)
        if left < 0:
            return number
    return len(line)
