"""A paragraph of the copy with the checker's marks: where each claim stands in it, overlaps and all."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from galleyproof.reports.views.verdict import Standing
from galleyproof.text.span import Span

_GRAVEST = (Standing.BLOCK, Standing.LOOK, Standing.WAIVED, Standing.STAND)
"""Of claims that overlap, whose mark is drawn: the first of these."""

_DOUBTED = ("refuted", "disputed", "partly", "unverifiable", "unchecked", "opinion", "supported", "verified")
"""Likewise of claims that stand."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim in the margin: its number, the id of its element, and what the run and its evidence make of it."""

    span: Span
    number: int
    element: str
    standing: Standing
    status: str = "verified"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the copy over which the same marks lie.

    Attributes:
        marks: those that lie over it; `ends`, those of them that end with it.
        bare: what it is that can be checked and has no claim: `no claim`, or `waived` with a reason; nothing elsewhere.
    """

    text: str
    marks: tuple[Mark, ...]
    ends: tuple[Mark, ...]
    bare: str

    @property
    def gravest(self) -> Mark | None:
        """The one of its marks that is drawn: by what the run makes of the claim, then by what its evidence does."""
        return min(self.marks, key=_gravity, default=None)


def _gravity(mark: Mark) -> tuple[int, int]:
    return _GRAVEST.index(mark.standing), _DOUBTED.index(mark.status)


def segments(text: str, marks: Sequence[Mark], bare: Sequence[tuple[Span, str]] = ()) -> list[Segment]:
    """A text in the stretches between which its marks begin and end."""
    spans = [*(mark.span for mark in marks), *(span for span, _ in bare)]
    cuts = sorted({0, len(text), *(edge for span in spans for edge in span)})
    found = []
    for start, end in pairwise(cuts):
        here = Span(start, end)
        over = tuple(mark for mark in marks if mark.span.holds(here))
        ends = tuple(mark for mark in over if mark.span.end == end)
        found.append(Segment(text[start:end], over, ends, next((why for span, why in bare if span.holds(here)), "")))
    return found
