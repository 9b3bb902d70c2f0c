"""Facts translated into the solver's terms: points within bounds, and atoms.

A point in time lies anywhere within its dates. A day has 2^20 ticks, so that any number of things can happen on it one
after the other; strictly before means at least one tick earlier.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from heapq import heappop, heappush
from itertools import combinations, product
from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar

from galleyproof.facts.atoms import Atom
from galleyproof.facts.frame import DayRange, FactContext, Frame
from galleyproof.facts.things import End, Point, Start, Timespan
from galleyproof.records.edtf import Edtf
from galleyproof.solver.problem import Difference, TemporalProblem

DAY: Final = 1 << 20
"""Ticks."""

_FEW: Final = 16

_A = TypeVar("_A")
_T = TypeVar("_T", bound=Timespan)

Mood: TypeAlias = Literal["firm", "plan", "stretch"]


class Label(NamedTuple):
    """One part of a claim's assertions, with the number of the claim in its cluster.

    `firm` is everything up to the claim's own day; `plan` is everything it says about later days; `stretch` extends its
    open ends and absences to the run's day.
    """

    claim: int
    mood: Mood


def first_tick(day: int) -> int:
    """Return the first tick of a day."""
    return day * DAY


def last_tick(day: int) -> int:
    """Return the last tick of a day."""
    return (day + 1) * DAY - 1


class Asserted:
    """Everything that the claims of one cluster assert together; constraints read it.

    Attributes:
        frame: the desk as facts see it.
        problem: the solver's problem.
        possible_days: for each timespan, the earliest and latest day that any of its claims allows.
    """

    __slots__ = ("_atoms", "frame", "possible_days", "problem")

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.problem = TemporalProblem()
        self.possible_days: dict[Timespan, DayRange] = {}
        self._atoms: dict[type, dict[Atom, None]] = defaultdict(dict)

    def __getitem__(self, kind: type[_A]) -> Iterable[_A]:
        """Return every atom of a kind, in the order in which claims assert them."""
        return self._atoms.get(kind, {})  # type: ignore[return-value] # atoms are stored by their type

    def provide(self, label: Label, atom: Atom) -> None:
        """Make an atom true whenever the label holds."""
        self.problem.provide(label, atom)
        self._atoms[type(atom)][atom] = None

    def widen_days(self, timespan: Timespan, start: int | None, end: int | None) -> None:
        """Widen a timespan's possible days by those that one claim allows."""
        if timespan in self.possible_days:
            first, last = self.possible_days[timespan]
            start = None if start is None or first is None else min(start, first)
            end = None if end is None or last is None else max(end, last)
        self.possible_days[timespan] = (start, end)

    def forget_days(self) -> None:
        """Let every timespan lie at any time, because its dates may be moved there."""
        self.possible_days = dict.fromkeys(self.possible_days, (None, None))

    def overlapping(
        self, timespans: Iterable[_T], size: int = 2, alike: Callable[[_T], Hashable] | None = None
    ) -> Iterator[tuple[_T, ...]]:
        """Yield every group of `size` timespans that may overlap, judging by their possible days.

        All other groups can be ignored: two holders a century apart never overlap, whichever claims are right. So can
        groups with two timespans that are alike, if `alike` returns something that only those have in common.
        """
        days = self.possible_days
        by_start = sorted(timespans, key=lambda timespan: days[timespan][0] or 0)
        if alike is not None and len(by_start) > _FEW:
            yield from self._overlapping_unlike(by_start, size, alike)
            return
        open_: list[_T] = []
        for timespan in by_start:
            start = days[timespan][0] or 0
            open_ = [other for other in open_ if (days[other][1] or start) >= start]
            for others in combinations(open_, size - 1):
                group = (*others, timespan)
                if alike is None or len({*map(alike, group)}) == size:
                    yield group
            open_.append(timespan)

    def _overlapping_unlike(
        self, by_start: Iterable[_T], size: int, alike: Callable[[_T], Hashable]
    ) -> Iterator[tuple[_T, ...]]:
        """Yield the groups of `overlapping` without looking at any with two timespans that are alike."""
        open_: dict[Hashable, dict[int, _T]] = {}
        ends: list[tuple[int, int, Hashable]] = []
        for number, timespan in enumerate(by_start):
            start, end = self.possible_days[timespan]
            while ends and ends[0][0] < (start or 0):
                _, over, kind = heappop(ends)
                del open_[kind][over]
                if not open_[kind]:
                    del open_[kind]
            kind = alike(timespan)
            kinds = (members for other, members in open_.items() if other != kind)
            for chosen in combinations(kinds, size - 1):
                yield from ((*others, timespan) for others in product(*map(dict.values, chosen)))
            open_.setdefault(kind, {})[number] = timespan
            if end is not None:
                heappush(ends, (end, number, kind))

    def timespans(self, kind: type[_A]) -> Iterator[_A]:
        """Yield every timespan of a kind with a start or an end in the problem, even if no claim asserts it."""
        points = (point.of for point in [*self.problem.points] if isinstance(point, Start | End))
        return iter(dict.fromkeys(timespan for timespan in points if isinstance(timespan, kind)))


class Assertion:
    """One fact of one claim, being added to what its cluster asserts.

    Attributes:
        frame: the desk as facts see it.
        context: the fact's id, article and own day.
        run: the run's day, as an ordinal.
        firm: the label of everything up to the own day.
    """

    __slots__ = ("_asserted", "_bound", "_number", "_provide", "context", "firm", "frame", "run")

    def __init__(self, asserted: Asserted, number: int, context: FactContext, run: int) -> None:
        self._asserted = asserted
        self._bound = asserted.problem.bound
        self._provide = asserted.provide
        self._number = number
        self.run = run
        self.frame = asserted.frame
        self.context = context
        self.firm = Label(number, "firm")

    @property
    def plan(self) -> Label:
        """The label of everything after the own day."""
        return Label(self._number, "plan")

    def stretch_label(self) -> Label | None:
        """Return the label of what is extended to the run's day, or None if that is not after the own day."""
        day = self.context.own[0]
        return Label(self._number, "stretch") if day is None or day < self.run else None

    def label_for(self, date: Edtf | None) -> Label:
        """Return the label of something with this date: a plan if all of the date is after the own day.

        So is something that is to happen before, or by, a day after the own day.
        """
        own = self.context.own[1]
        if date is None or own is None:
            return self.firm
        first = date.latest if date.bound else date.earliest
        return self.firm if first is None or first <= own else self.plan

    def provide(self, atom: Atom, label: Label | None = None) -> None:
        """Make an atom true, under the firm label unless another is given."""
        self._provide(label or self.firm, atom)

    def add_differences(self, label: Label, differences: Iterable[Difference]) -> None:
        """Add differences between points."""
        for difference in differences:
            self._asserted.problem.carry(label, difference)

    def bound_number(self, label: Label, point: Point, low: int | None, high: int | None) -> None:
        """Bound a point that is a number rather than a time."""
        self._bound(label, point, low, high)

    def within(self, point: Point, date: Edtf | None) -> None:
        """Put a point within a date; after the own day that is a plan."""
        if date is not None:
            self._within(self.label_for(date), point, date.earliest, date.latest)

    def bound_span(self, timespan: Timespan, start: Edtf | None, end: Edtf | None) -> Label:
        """Date the start and the end of a timespan, and return the label of the timespan as a whole.

        An end of `..`, or one after the own day, means that it had started and not ended on the own day.
        """
        label = self.label_for(start)
        still = end is not None and label is self.firm and (end.is_open or self.label_for(end) is not label)
        self._provide(label, timespan)
        days = (start.earliest if start else None, end.latest if end and not still else None)
        self._asserted.widen_days(timespan, *days)
        if start is not None:
            self._within(label, Start(timespan), start.earliest, start.latest)
        if still:
            self.cover_own_day(timespan)
        if end is not None:
            self._within(self.plan if still else label, End(timespan), end.earliest, end.latest)
        if still and end is not None and end.is_open and (stretch := self.stretch_label()):
            self._within(stretch, End(timespan), self.run, None)
        return label

    def cover(self, timespan: Timespan, date: Edtf | None) -> None:
        """State that a timespan had started and not ended on some day of a date."""
        if date is not None:
            self._cover(self.label_for(date), timespan, (date.earliest, date.latest))

    def cover_own_day(self, timespan: Timespan) -> None:
        """State that a timespan had started and not ended on the own day."""
        self._cover(self.firm, timespan, self.context.own)

    def _within(self, label: Label, point: Point, earliest: int | None, latest: int | None) -> None:
        first = None if earliest is None else earliest * DAY  # inlined `first_tick`: the call is most of the cost
        self._bound(label, point, first, None if latest is None else (latest + 1) * DAY - 1)

    def _cover(self, label: Label, timespan: Timespan, days: DayRange) -> None:
        self._within(label, Start(timespan), None, days[1])
        self._within(label, End(timespan), days[0], None)
