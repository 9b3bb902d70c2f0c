"""A span: part of a text, from one character to another."""

from typing import NamedTuple


class Span(NamedTuple):
    """The position of some words in a text: their first character, and the one after their last."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Return True if the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Return True if the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the words at this position."""
        return text[self.start : self.end]
