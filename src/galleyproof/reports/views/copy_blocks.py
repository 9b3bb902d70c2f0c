"""The blocks of a paragraph of the copy, as readers see them: subheads, items of lists, rows of tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from galleyproof.article import Paragraph
from galleyproof.reports.views.marking import Segment
from galleyproof.text.span import Span

_ITEM = re.compile(r"\s*(?:>\s*)*(?:(?P<item>[-+*])|(?P<numbered>\d{1,9}[.)]))\s")
_JOINT: Final = "; "
"""What a paragraph's text has between two cells of a table."""


class Block(NamedTuple):
    """A line of the copy: its kind (text, heading, item, numbered, header or row), and the places of its cells."""

    kind: str
    cells: tuple[Span, ...]


class Layout(NamedTuple):
    """Blocks of one kind that follow one another, such as a list or a table; each block has its cells' segments."""

    kind: str
    lines: tuple[tuple[str, tuple[tuple[Segment, ...], ...]], ...]


def blocks(paragraph: Paragraph) -> list[Block]:
    """Return the blocks of a paragraph; one that is all plain words is one block."""
    if not paragraph.written and not paragraph.labels:
        return [Block("text", (Span(0, len(paragraph.text)),))]
    return [_block(paragraph, line) for line in _lines(paragraph.text)]


def edges(of: Iterable[Block]) -> Iterator[int]:
    """Yield the places where blocks and their cells begin and end."""
    return (edge for block in of for cell in block.cells for edge in cell)


def lay_out(of: Sequence[Block], segments: Sequence[Segment]) -> list[Layout]:
    """Return the blocks with their segments, those of a list or a table together."""
    return [
        Layout(kind, tuple((block.kind, tuple(_within(cell, segments) for cell in block.cells)) for block in group))
        for kind, group in groupby(of, key=lambda block: "row" if block.kind == "header" else block.kind)
    ]


def _within(cell: Span, segments: Iterable[Segment]) -> tuple[Segment, ...]:
    return tuple(segment for segment in segments if cell.contains(segment.span))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _block(paragraph: Paragraph, line: Span) -> Block:
    cells = tuple(_cells(paragraph, line))
    is_label = any(label.start <= line.start < label.end for label in paragraph.labels)
    if len(cells) > 1:
        return Block("header" if is_label else "row", cells)
    if is_label:
        return Block("heading", cells)
    number = paragraph.position(line.start)[0] - paragraph.line
    item = _ITEM.match(paragraph.source.split("\n")[number])
    return Block(item.lastgroup or "text" if item else "text", cells)


def _cells(paragraph: Paragraph, line: Span) -> Iterator[Span]:
    """Yield the places of the cells of a row; the whole line if it is no row of a table."""
    text, cuts = paragraph.text, [line.start - len(_JOINT)]
    place = text.find(_JOINT, line.start, line.end)
    while place >= 0:
        if place and "|" in paragraph.source[paragraph.in_source(place - 1) + 1 : paragraph.in_source(place + 2)]:
            cuts.append(place)
        place = text.find(_JOINT, place + 1, line.end)
    yield from (Span(first + len(_JOINT), last) for first, last in pairwise([*cuts, line.end]))
