"""Values that need quotation marks: quoted one after another, so that one run reports all of them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from yaml import Mark, MarkedYAMLError, YAMLError

from galleyproof.finding import Fault
from galleyproof.load.parsing import parse
from galleyproof.load.yaml_advice import in_quotes, syntax_fault
from galleyproof.records.location import Positions

_MOST: Final = 50
"""Values without quotes in one file."""

_FEWEST: Final = 4
"""Items of a list from which on some need not be read again."""

_DASH: Final = re.compile(r" *- +")


class Repairs:
    """The lines of a file, in which values get quotation marks, and a fault for each of these values."""

    def __init__(self, text: str, file: str) -> None:
        self.faults: list[Fault] = []
        self._lines = text.split("\n")
        self._file = file

    @property
    def text(self) -> str:
        """The text of the file as it is now."""
        return "\n".join(self._lines)

    def quote(self, error: YAMLError) -> bool:
        """Quote the value that YAML cannot read; False if no value is to blame, or if enough of them are."""
        fault, quoted = syntax_fault(error, self._lines, self._file), in_quotes(error, self._lines)
        repeated = any(fault.at.line == other.at.line for other in self.faults)
        self.faults += [] if repeated else [fault]
        if repeated or quoted is None or len(self.faults) == _MOST:
            return False
        self._lines[quoted.line] = quoted.text
        return True

    def quote_onward(self, read: Positions) -> None:
        """Quote further values, as long as there are any.

        Nothing that YAML could read is read again, except for the first item of its list and the last two.

        Args:
            read: the places of what YAML could read up to the value that was quoted last.
        """
        gap = self._longest_gap(read)
        while gap:
            document, error = parse("\n".join([*self._lines[: gap.start], *self._lines[gap.end :]]), self._file)
            if error is None or not self.quote(_moved(error, gap)):
                return
            gap = self._extended(gap, document.positions)

    def _longest_gap(self, read: Positions) -> "_Gap | None":
        """Return the longest gap between items that begin at the same column, or None if there are too few of them."""
        by_dash: dict[int, list[int]] = {}
        for line, dash in self._items(read, _Gap(0, 0, 0)):
            by_dash.setdefault(dash, []).append(line)
        gaps = (_Gap(lines[1], lines[-2], dash) for dash, lines in by_dash.items() if len(lines) >= _FEWEST)
        return max(gaps, key=lambda gap: gap.end - gap.start, default=None)

    def _extended(self, gap: "_Gap", read: Positions) -> "_Gap":
        """Return a gap that ends at the last item but one of what could be read without it."""
        lines = [line for line, dash in self._items(read, gap) if dash == gap.dash]
        return gap._replace(end=max([gap.end, *lines[-2:-1]]))

    def _items(self, read: Positions, gap: "_Gap") -> Iterator[tuple[int, int]]:
        """Yield the line of each item of a list, and the column of its dash, both counted from 0."""
        for entry in range(len(read.packed)):
            _, number, column = read[entry]
            line = gap.line(number - 1)
            if _DASH.fullmatch(self._lines[line], 0, column - 1):
                yield line, self._lines[line].index("-")


class _Gap(NamedTuple):
    """Lines of a file, counted from 0, that are left out; the line after them is an item with its dash at a column."""

    start: int
    end: int
    dash: int

    def line(self, line: int) -> int:
        """Return the line in the file for a line of the text without the gap."""
        return line if line < self.start else line + self.end - self.start


def _moved(error: YAMLError, gap: _Gap) -> YAMLError:
    """Return an error of a text without some lines, with its places in the file."""
    if not isinstance(error, MarkedYAMLError):
        return error
    marks = (error.context_mark, error.problem_mark)
    context, problem = (
        mark and Mark(mark.name, mark.index, gap.line(mark.line), mark.column, None, 0) for mark in marks
    )
    return MarkedYAMLError(error.context, context, error.problem, problem)
