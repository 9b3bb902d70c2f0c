"""A timeline as it is drawn: where its bars begin, fade and end, its years, and where contradictions overlap."""

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND

WIDTH: Final = 960
"""Units of the drawing; `LABEL` of these are for the names of its rows, `ROW` high each."""

LABEL: Final = 372
ROW: Final = 26
_MARGIN: Final = 14
_MOST_TICKS: Final = 12
_UNKNOWN: Final = 46
"""Units over which an end fades that nobody gives."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: what lasts, or happens.

    Attributes:
        label: in words; `claim`, the one that says so; `written`, its dates as written.
        earliest, latest: the first and the last day on which it can begin, as ordinals; None is open.
        ends_earliest, ends_latest: likewise for its end; of a mark, the same as its beginning.
        is_mark: whether it happens and does not last; `lasts`, whether its end is said to be open on its own day.
        slack: between which days its first date could be moved before any check noticed, where that is known.
    """

    label: str
    claim: Claim
    written: str
    earliest: int | None
    latest: int | None
    ends_earliest: int | None
    ends_latest: int | None
    is_mark: bool
    lasts: bool
    slack: tuple[date | None, date | None] | None


class Shape(NamedTuple):
    """Where in the drawing a bar fades in from, is solid from and to, and has faded out."""

    start: float
    solid: float
    end: float
    gone: float


class Overlap(NamedTuple):
    """A contradiction as it is drawn: from where to where, over which rows, and between which claims."""

    start: float
    end: float
    row: int
    rows: int
    words: str


@dataclass(frozen=True)
class Timeline:
    """Rows in the order of their beginnings, and the days that the drawing runs from and to, as ordinals.

    `clashes` are the claims of each contradiction, by their full ids.
    """

    bars: tuple[Bar, ...]
    first: int
    last: int
    own: int | None
    clashes: tuple[tuple[str, ...], ...]

    def is_in_a_clash(self, bar: Bar) -> bool:
        """Whether a contradiction names its claim."""
        return any(bar.claim.ref in group for group in self.clashes)

    def x(self, day: int | None, open_: int = 0) -> float:
        """Where a day lies in the drawing; an open one at its edge: -1 for the left, 1 for the right."""
        inner = WIDTH - LABEL - 2 * _MARGIN
        share = (1 + open_) / 2 if day is None else (day - self.first) / max(self.last - self.first, 1)
        return round(LABEL + _MARGIN + inner * min(max(share, 0), 1), 1)

    def shape(self, bar: Bar) -> Shape:
        """Where a bar begins to fade in, is solid from and to, and has faded out; an end that nobody gives is short."""
        if bar.latest is None or bar.earliest is None:
            known = self.x(bar.ends_earliest or bar.ends_latest, -1)
            start = self.x(bar.earliest or bar.latest, -1) if bar.earliest or bar.latest else known - _UNKNOWN
            solid = known if not (bar.earliest or bar.latest) else start
        else:
            start, solid = self.x(bar.earliest), self.x(bar.latest)
        if bar.ends_earliest is None or bar.ends_latest is None:
            still = self.own if bar.lasts and self.own and bar.claim.article != BACKGROUND else None
            given = bar.ends_earliest or bar.ends_latest or still
            end = self.x(given) if given else solid
            return Shape(start, min(solid, max(end, start)), max(end, start), max(end, solid) + _UNKNOWN)
        end, gone = self.x(bar.ends_earliest), self.x(bar.ends_latest)
        return Shape(start, min(solid, gone), max(end, min(solid, gone)), gone)

    @property
    def overlaps(self) -> list[Overlap]:
        """Where bars of claims that cannot all hold lie over each other, over all rows from the first to the last."""
        found = []
        for group in self.clashes:
            rows = [row for row, bar in enumerate(self.bars) if bar.claim.ref in group and not bar.is_mark]
            shapes = [self.shape(self.bars[row]) for row in rows]
            start, end = max((s.start for s in shapes), default=0), min((s.gone for s in shapes), default=0)
            if len(rows) > 1 and end > start:
                found.append(
                    Overlap(start, end, rows[0], rows[-1] - rows[0] + 1, f"cannot all hold: {', '.join(group)}")
                )
        return found

    @property
    def height(self) -> int:
        """Of the drawing, with its axis."""
        return ROW * (len(self.bars) + 1)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """The years of the axis, each with where it lies; of many, every so many."""
        years = range(date.fromordinal(self.first).year, date.fromordinal(self.last).year + 1)
        step = -(-len(years) // _MOST_TICKS)
        days = [date(year, 1, 1).toordinal() for year in years[::step]]
        return [(self.x(day), str(date.fromordinal(day).year)) for day in days if day >= self.first]
