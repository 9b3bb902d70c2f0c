"""A paragraph of the copy with the checker's marks, overlapping ones included."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from galleyproof.run import Outcome
from galleyproof.text.span import Span

_DRAWN = (Outcome.ERROR, Outcome.WARNING, Outcome.UNCHECKED, Outcome.WAIVED, Outcome.PASSED)
"""Where claims overlap, the first of these is drawn."""

_DOUBTED = ("refuted", "disputed", "partly", "unverifiable", "unchecked", "opinion", "supported", "verified")
"""Among claims with the same outcome, the first of these is drawn."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim in the margin: its words in the copy, its number, the id of its element, its outcome and its status."""

    span: Span
    number: int
    element: str
    outcome: Outcome
    status: str = "verified"


class Part(NamedTuple):
    """Words of a stretch, and True for a name, day or figure that could be wrong unnoticed."""

    text: str
    unguarded: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the copy that the same marks cover.

    Attributes:
        span: its place in the paragraph.
        parts: its words.
        marks: the marks that cover it; `ends`, those of them that end with it.
        unclaimed: `no claim` for a checkable item without a claim, `waived` if that is waived; else empty.
    """

    span: Span
    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]
    ends: tuple[Mark, ...]
    unclaimed: str

    @property
    def text(self) -> str:
        """Its words in one."""
        return "".join(part.text for part in self.parts)

    @property
    def gravest(self) -> Mark | None:
        """The mark to draw: the one with the gravest outcome, then the most doubtful status."""
        return min(self.marks, key=_gravity, default=None)


def _gravity(mark: Mark) -> tuple[int, int]:
    return _DRAWN.index(mark.outcome), _DOUBTED.index(mark.status)


def segments(
    text: str,
    marks: Sequence[Mark],
    unclaimed: Sequence[tuple[Span, str]] = (),
    unguarded: Sequence[Span] = (),
    edges: Iterable[int] = (),
) -> list[Segment]:
    """Split a text wherever a mark begins or ends, and at some edges of its own."""
    marked = [mark.span for mark in marks]
    bare = [span for span, _ in unclaimed if not _is_within(span, marked)]
    cuts = sorted({0, len(text), *edges, *(edge for span in (*marked, *bare) for edge in span)})
    stretches = []
    for first, last in pairwise(cuts):
        here = Span(first, last)
        over = tuple(mark for mark in marks if mark.span.contains(here))
        ends = tuple(mark for mark in over if mark.span.end == last)
        parts = tuple(_parts(text, here, unguarded))
        stretches.append(Segment(here, parts, over, ends, _note(unclaimed, here)))
    return stretches


def _is_within(span: Span, others: Iterable[Span]) -> bool:
    return any(other.contains(span) for other in others)


def _parts(text: str, here: Span, unguarded: Sequence[Span]) -> Iterator[Part]:
    cuts = {edge for span in unguarded for edge in span if here.start < edge < here.end}
    for first, last in pairwise(sorted({*here, *cuts})):
        yield Part(text[first:last], _is_within(Span(first, last), unguarded))


def _note(notes: Sequence[tuple[Span, str]], here: Span) -> str:
    """Return the first of some notes on a stretch."""
    return next((note for span, note in notes if span.contains(here)), "")
