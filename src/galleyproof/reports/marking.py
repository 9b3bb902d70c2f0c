"""A paragraph of the copy with the checker's marks: where each claim stands in it, overlaps and all."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from galleyproof.reports.verdict import Standing
from galleyproof.span import Span

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
        is_open: whether it can be checked, and nothing stands behind it.
    """

    text: str
    marks: tuple[Mark, ...]
    ends: tuple[Mark, ...]
    is_open: bool

    @property
    def gravest(self) -> Mark | None:
        """The one of its marks that is drawn: by what the run makes of the claim, then by what its evidence does."""
        return min(self.marks, key=_gravity, default=None)


def _gravity(mark: Mark) -> tuple[int, int]:
    return _GRAVEST.index(mark.standing), _DOUBTED.index(mark.status)


def segments(text: str, marks: Sequence[Mark], open_: Sequence[Span] = ()) -> list[Segment]:
    """A text in the stretches between which its marks begin and end."""
    spans = [*(mark.span for mark in marks), *open_]
    cuts = sorted({0, len(text), *(edge for span in spans for edge in span)})
    found = []
    for start, end in pairwise(cuts):
        here = Span(start, end)
        over = tuple(mark for mark in marks if mark.span.holds(here))
        ends = tuple(mark for mark in over if mark.span.end == end)
        found.append(Segment(text[start:end], over, ends, any(span.holds(here) for span in open_)))
    return found
