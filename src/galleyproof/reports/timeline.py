"""What an article tells of, in time: terms as bars whose uncertain ends fade, events and acts as marks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.dates import Edtf
from galleyproof.desk import BACKGROUND, Desk
from galleyproof.facts import Designation, Event, Fact, Lifespan, Post, Presence, Recognition, Statement
from galleyproof.finding import Severity
from galleyproof.record import mentions
from galleyproof.run import Run

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
        clashes: whether a contradiction names its claim.
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
    clashes: bool


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


def timeline(run: Run, article: Article) -> Timeline | None:
    """What the article's claims, and the background on the same, tell of in time; None where nothing is dated."""
    bars = [bar for claim in _about(run.desk, article) for bar in _bars(run, claim)]
    days = [day for bar in bars for day in (bar.earliest, bar.latest, bar.ends_earliest, bar.ends_latest) if day]
    if not days:
        return None
    own = article.front.published.earliest
    days += [own] if own else []
    ordered = sorted(bars, key=lambda bar: (bar.earliest or bar.ends_earliest or 0, bar.label))
    return Timeline(tuple(ordered), min(days) - 60, max(days) + 60, own, _clashes(run, bars))


def _clashes(run: Run, bars: Sequence[Bar]) -> tuple[tuple[str, ...], ...]:
    """The claims of each contradiction among some rows; what was only overtaken is none."""
    shown = {bar.claim.ref for bar in bars}
    found = (each for each in run.findings if len(each.claims) > 1 and not each.overtaken)
    return tuple(each.claims for each in found if shown.issuperset(each.claims) and each.severity is not Severity.NOTE)


def _about(desk: Desk, article: Article) -> Iterator[Claim]:
    """The article's claims, and those of the background on the same terms and events."""
    own = desk.claims_of.get(article.id, ())
    subjects = {subject for claim in own for _, fact in claim.all_facts for subject in _subjects(fact)}
    yield from own
    for claim in desk.claims_of.get(BACKGROUND, ()):
        if claim.status != "refuted" and any(subjects.intersection(_subjects(fact)) for _, fact in claim.all_facts):
            yield claim


def _subjects(fact: Fact) -> set[tuple[str, ...]]:
    """What a fact is dated for: a holder's office, an event, a label."""
    match fact:
        case Post():
            return {("post", fact.holder)}
        case Event():
            return {("event", fact.event)}
        case Designation():
            return {("label", fact.authority, fact.target)}
        case Recognition():
            return {("recognition", fact.of)}
    return set()


def _bars(run: Run, claim: Claim) -> Iterator[Bar]:
    for path, fact in claim.all_facts:
        span = _span(fact)
        if span and any(date and (date.earliest or date.latest) for date in span):
            start, end, is_mark = *span, isinstance(fact, Event | Recognition | Presence | Statement)
            earliest, latest = (start.earliest, start.latest) if start else (None, None)
            ends = (
                (earliest, latest) if is_mark and end is None else (end.earliest, end.latest) if end else (None, None)
            )
            yield Bar(
                label=_label(run.desk, fact),
                claim=claim,
                written=" to ".join(date.text for date in span if date),
                earliest=earliest,
                latest=latest,
                ends_earliest=ends[0],
                ends_latest=ends[1],
                is_mark=is_mark,
                lasts=bool(end and ".." in end.text),
                slack=_slack(run, claim, path),
                clashes=any(len(found.claims) > 1 and not found.overtaken for found in run.of_claim.get(claim.ref, ())),
            )


def _span(fact: Fact) -> tuple[Edtf | None, Edtf | None] | None:
    match fact:
        case Post() | Designation():
            return fact.span if any(fact.span) else (fact.holds_on, fact.holds_on) if fact.holds_on else None
        case Lifespan():
            return fact.born, fact.died
        case Event() | Recognition():
            return (fact.on, None) if fact.on else (fact.start, fact.end)
    return None


def _label(desk: Desk, fact: Fact) -> str:
    """Whom and what it is about, in the house's names."""
    named = [entity.name for _, id_ in mentions(fact) if (entity := desk.entity(id_))]
    if isinstance(fact, Post):  # the office first: of one person's posts, it is what differs
        return ", ".join(reversed(named[:2]))
    return ", ".join(dict.fromkeys(named[:1] if isinstance(fact, Event) else (f"{fact.kind}: {named[0]}", *named[1:2])))


def _slack(run: Run, claim: Claim, path: tuple[str | int, ...]) -> tuple[date | None, date | None] | None:
    """Between which days the fact's first date could lie, as the guard tells."""
    for each in run.guard_of(claim.ref):
        if each.field[: len(path)] == path and not each.untold:
            ends = [end if isinstance(end, date) else None for end in (each.earliest, each.latest)]
            return (ends[0], ends[1]) if any(ends) else None
    return None
