"""A paragraph of the copy with the checker's marks, overlapping ones included."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

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


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the copy that the same marks cover.

    Attributes:
        span: its place in the paragraph.
        marks: the marks that cover it; `ends`, those of them that end with it.
        unclaimed: `no claim` for a checkable item without a claim, `waived` if that is waived; else empty.
        unguarded: what would hold a name, day or figure that could be wrong unnoticed; else empty.
    """

    text: str
    span: Span
    marks: tuple[Mark, ...]
    ends: tuple[Mark, ...]
    unclaimed: str
    unguarded: str = ""

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
    unguarded: Sequence[tuple[Span, str]] = (),
    edges: Iterable[int] = (),
) -> list[Segment]:
    """Split a text wherever a mark begins or ends, and at some edges of its own."""
    spans = [*(mark.span for mark in marks), *(span for span, _ in (*unclaimed, *unguarded))]
    cuts = sorted({0, len(text), *edges, *(edge for span in spans for edge in span)})
    stretches = []
    for first, last in pairwise(cuts):
        here = Span(first, last)
        over = tuple(mark for mark in marks if mark.span.contains(here))
        ends = tuple(mark for mark in over if mark.span.end == last)
        stretches.append(Segment(text[first:last], here, over, ends, _note(unclaimed, here), _note(unguarded, here)))
    return stretches


def _note(notes: Sequence[tuple[Span, str]], here: Span) -> str:
    """Return the first of some notes on a stretch."""
    return next((note for span, note in notes if span.contains(here)), "")
