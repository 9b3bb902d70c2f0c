"""The geometry of a timeline: its bars, the years of its axis, and the overlaps that are contradictions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from galleyproof.claim import Claim
from galleyproof.desk import BACKGROUND

WIDTH: Final = 100
"""The width of the drawing in percent of the space it has, so that it fits any screen."""

_MARGIN: Final = 2
_MOST_TICKS: Final = 7
_UNKNOWN: Final = 6
"""The width over which an end of unknown date fades."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What one claim dates: something that lasts, or that happens.

    Attributes:
        label: what it is about.
        claim: the claim that dates it.
        dates: its dates in words.
        earliest, latest: the first and last day on which it can begin, as ordinals; None if unlimited.
        ends_earliest, ends_latest: the same for its end; for an event, the same as its beginning.
        is_mark: True if it happens rather than lasts.
        open_ended: True if its end is declared open.
        slack: the days between which its first date could move before a check would notice; None if unknown.
    """

    label: str
    claim: Claim
    dates: str
    earliest: int | None
    latest: int | None
    ends_earliest: int | None
    ends_latest: int | None
    is_mark: bool
    open_ended: bool
    slack: tuple[date | None, date | None] | None


class Shape(NamedTuple):
    """The x positions of a bar: fading in from `start`, solid from `solid` to `end`, faded out at `gone`."""

    start: float
    solid: float
    end: float
    gone: float


class Overlap(NamedTuple):
    """A contradiction in the drawing: from x to x, and the claims, by their full ids."""

    start: float
    end: float
    claims: tuple[str, ...]


class Lane(NamedTuple):
    """A lane of a row: a bar, and the claims that give the same dates."""

    bar: Bar
    claims: tuple[Claim, ...]


class TimelineRow(NamedTuple):
    """A row of the timeline: one tenure or event, with a lane for each way of dating it."""

    label: str
    lanes: tuple[Lane, ...]


@dataclass(frozen=True)
class Timeline:
    """A timeline, ready to draw.

    Attributes:
        bars: its rows, in order of their beginnings.
        first, last: the days at its left and right edge, as ordinals.
        own: the article's own day, as an ordinal; None if unknown.
        clashes: the claims of each contradiction, by their full ids.
    """

    bars: tuple[Bar, ...]
    first: int
    last: int
    own: int | None
    clashes: tuple[tuple[str, ...], ...]

    def is_in_a_clash(self, bar: Bar) -> bool:
        """Return True if a contradiction involves the bar's claim."""
        return any(bar.claim.ref in claims for claims in self.clashes)

    def x(self, day: int | None, open_: int = 0) -> float:
        """Return the x position of a day; if it is None, that of the left edge (`open_` -1) or the right (1)."""
        inner = WIDTH - 2 * _MARGIN
        share = (1 + open_) / 2 if day is None else (day - self.first) / max(self.last - self.first, 1)
        return round(_MARGIN + inner * min(max(share, 0), 1), 1)

    def shape(self, bar: Bar) -> Shape:
        """Return the shape of a bar; it is short at an end of unknown date."""
        if bar.latest is None or bar.earliest is None:
            known = self.x(bar.ends_earliest or bar.ends_latest, -1)
            start = self.x(bar.earliest or bar.latest, -1) if bar.earliest or bar.latest else known - _UNKNOWN
            solid = known if not (bar.earliest or bar.latest) else start
        else:
            start, solid = self.x(bar.earliest), self.x(bar.latest)
        if bar.ends_earliest is None or bar.ends_latest is None:
            still = self.own if bar.open_ended and self.own and bar.claim.article != BACKGROUND else None
            last = bar.ends_earliest or bar.ends_latest or still
            end = self.x(last) if last else solid
            return Shape(start, min(solid, max(end, start)), max(end, start), max(end, solid) + _UNKNOWN)
        end, gone = self.x(bar.ends_earliest), self.x(bar.ends_latest)
        return Shape(start, min(solid, gone), max(end, min(solid, gone)), gone)

    @property
    def rows(self) -> list[TimelineRow]:
        """The bars by what they are about, in the order of their beginnings."""
        rows: dict[str, dict[str, list[Bar]]] = {}
        for bar in self.bars:
            rows.setdefault(bar.label, {}).setdefault(bar.dates, []).append(bar)
        return [TimelineRow(label, tuple(map(_lane, by_dates.values()))) for label, by_dates in rows.items()]

    @property
    def overlaps(self) -> list[Overlap]:
        """The days on which contradictory claims overlap."""
        overlaps = []
        for claims in self.clashes:
            shapes = [self.shape(bar) for bar in self.bars if bar.claim.ref in claims and not bar.is_mark]
            start, end = max((s.start for s in shapes), default=0), min((s.gone for s in shapes), default=0)
            if len(shapes) > 1 and end > start:
                overlaps.append(Overlap(start, end, claims))
        return overlaps

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """The years on the axis with their x positions, thinned out if there are many."""
        years = range(date.fromordinal(self.first).year, date.fromordinal(self.last).year + 1)
        step = -(-len(years) // _MOST_TICKS)
        days = [date(year, 1, 1).toordinal() for year in years[::step]]
        return [(self.x(day), str(date.fromordinal(day).year)) for day in days if day >= self.first]


def _lane(bars: Sequence[Bar]) -> Lane:
    """Return the lane of some bars with the same dates: the one whose slack is known, if there is one."""
    first = next((bar for bar in bars if bar.slack), bars[0])
    return Lane(first, tuple(dict.fromkeys(bar.claim for bar in bars)))
