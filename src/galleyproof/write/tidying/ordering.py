"""The records of a register by their ids, within the groups that its editors made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Chunk:
    """A record of a list, as lines.

    Attributes:
        id: its id; empty if it has none.
        above: the comments above it, with the blank lines between them.
        lines: its own lines, with comments that belong to it.
        spaced: True if there is a blank line before it.
    """

    id: str
    above: tuple[str, ...]
    lines: list[str] = field(default_factory=list)
    spaced: bool = False


def by_id(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Return records sorted by id within their groups.

    A comment begins a group and stays above the record below it. A blank line begins one if some records have none
    between them. Blank lines stay where they are.
    """
    apart = all(chunk.spaced for chunk in chunks[1:])
    groups: list[list[Chunk]] = []
    for chunk in chunks:
        if not groups or chunk.above or (chunk.spaced and not apart):
            groups.append([])
        groups[-1].append(chunk)
    moved = [chunk for group in groups for chunk in _sorted(group)]
    return [replace(chunk, spaced=place.spaced) for chunk, place in zip(moved, chunks, strict=True)]


def _sorted(group: Sequence[Chunk]) -> Iterator[Chunk]:
    first = [chunk for chunk in group[:1] if chunk.above]
    yield from first
    yield from sorted(group[len(first) :], key=lambda chunk: chunk.id)


def joined_lines(chunks: Iterable[Chunk]) -> Iterator[str]:
    """Yield the lines of records, one after the other."""
    for number, chunk in enumerate(chunks):
        if chunk.spaced and number:
            yield ""
        yield from chunk.above
        yield from chunk.lines
