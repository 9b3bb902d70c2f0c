"""Saying what claims assert, in the solver's terms: points within bounds, and atoms.

A time point lies anywhere inside its days. A day is 2^20 ticks, so that any number of things can happen on it one
after the other, and strictly before is one tick.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar

from galleyproof.facts.atoms import Atom
from galleyproof.facts.frame import Days, Frame, Home
from galleyproof.facts.things import End, Lasting, Point, Start
from galleyproof.records.edtf import Edtf
from galleyproof.solver import Difference, TemporalProblem

DAY: Final = 1 << 20
"""Ticks."""

_A = TypeVar("_A")
_L = TypeVar("_L", bound=Lasting)

Mood: TypeAlias = Literal["firm", "plan", "stretch"]


class Label(NamedTuple):
    """One part of what a claim says, by the claim's number.

    `firm` is what holds on the claim's own day; `plan`, what it says of days after that; `stretch`, what its open
    ends and absences come to if they are taken to last until the run's day.
    """

    claim: int
    mood: Mood


def first_tick(day: int) -> int:
    """The first tick of a day."""
    return day * DAY


def last_tick(day: int) -> int:
    """The last tick of a day."""
    return (day + 1) * DAY - 1


class Asserted:
    """What the claims of one cluster assert together: what constraints look at.

    Attributes:
        frame: the desk.
        problem: the solver's.
        hulls: for what lasts, the days that its claims leave it, whichever of them are believed.
    """

    __slots__ = ("_atoms", "frame", "hulls", "problem")

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.problem = TemporalProblem()
        self.hulls: dict[Lasting, Days] = {}
        self._atoms: dict[type, dict[Atom, None]] = defaultdict(dict)

    def __getitem__(self, kind: type[_A]) -> Iterable[_A]:
        """Every atom of a kind, in the order in which claims assert them."""
        return self._atoms.get(kind, {})  # type: ignore[return-value]

    def provide(self, label: Label, atom: Atom) -> None:
        """Make an atom true wherever the label holds."""
        self.problem.provide(label, atom)
        self._atoms[type(atom)][atom] = None

    def widen(self, lasting: Lasting, start: int | None, end: int | None) -> None:
        """Take the days that one claim leaves something into its hull."""
        if lasting in self.hulls:
            first, last = self.hulls[lasting]
            start = None if start is None or first is None else min(start, first)
            end = None if end is None or last is None else max(end, last)
        self.hulls[lasting] = (start, end)

    def forget_days(self) -> None:
        """Let everything last at any time, as its dates may be moved there."""
        self.hulls = dict.fromkeys(self.hulls, (None, None))

    def meeting(self, lasting: Iterable[_L], number: int = 2) -> Iterator[tuple[_L, ...]]:
        """Every so many of some things that may last at one time, by the days that their claims leave them.

        The others need no rule: whichever claims are believed, no two holders a century apart ever meet.
        """
        open_: list[_L] = []
        for each in sorted(lasting, key=lambda each: self.hulls[each][0] or 0):
            start = self.hulls[each][0] or 0
            open_ = [other for other in open_ if (self.hulls[other][1] or start) >= start]
            yield from ((*others, each) for others in combinations(open_, number - 1))
            open_.append(each)

    def lasting(self, kind: type[_A]) -> Iterator[_A]:
        """Everything of a kind that has a start or an end so far, be it that no claim asserts it."""
        points = (point.of for point in [*self.problem.points] if isinstance(point, Start | End))
        return iter(dict.fromkeys(each for each in points if isinstance(each, kind)))


class Assertion:
    """One fact on its way into what is asserted.

    Attributes:
        frame: the desk.
        home: where the fact stands.
        run: the run's day.
        firm: the label of what holds on the own day.
    """

    __slots__ = ("_asserted", "_bound", "_number", "_provide", "firm", "frame", "home", "run")

    def __init__(self, asserted: Asserted, number: int, home: Home, run: int) -> None:
        self._asserted = asserted
        self._bound = asserted.problem.bound
        self._provide = asserted.provide
        self._number = number
        self.run = run
        self.frame = asserted.frame
        self.home = home
        self.firm = Label(number, "firm")

    @property
    def plan(self) -> Label:
        """The label of what it says of days after the own day."""
        return Label(self._number, "plan")

    def provide(self, atom: Atom, label: Label | None = None) -> None:
        """Make an atom true, firmly unless another label is given."""
        self._provide(label or self.firm, atom)

    def stretch(self) -> Label | None:
        """The label for what is to last until the run's day; None where that is not after the own day."""
        day = self.home.own[0]
        return Label(self._number, "stretch") if day is None or day < self.run else None

    def hold(self, label: Label, differences: Iterable[Difference]) -> None:
        """Add differences between points."""
        for difference in differences:
            self._asserted.problem.carry(label, difference)

    def measure(self, label: Label, point: Point, low: int | None, high: int | None) -> None:
        """Put a point that is a number between two others."""
        self._bound(label, point, low, high)

    def within(self, point: Point, date: Edtf | None) -> None:
        """Put a point inside a date; after the own day that is a plan."""
        if date is not None:
            self._within(self.mood(date), point, date.earliest, date.latest)

    def last(self, lasting: Lasting, start: Edtf | None, end: Edtf | None) -> Label:
        """Say that something starts and ends; the label tells whether it is planned as a whole.

        `..` as an end, or an end after the own day, says that it has begun and not ended on the own day.
        """
        label = self.mood(start)
        still = end is not None and label is self.firm and (end.is_open or self.mood(end) is not label)
        self._provide(label, lasting)
        hull = (start.earliest if start else None, end.latest if end and not still else None)
        self._asserted.widen(lasting, *hull)
        if start is not None:
            self._within(label, Start(lasting), start.earliest, start.latest)
        if still:
            self.last_on_own_day(lasting)
        if end is not None:
            self._within(self.plan if still else label, End(lasting), end.earliest, end.latest)
        if still and end is not None and end.is_open and (stretch := self.stretch()):
            self._within(stretch, End(lasting), self.run, None)
        return label

    def last_on(self, lasting: Lasting, date: Edtf | None) -> None:
        """Say that something had begun, and had not ended, on some day of a date."""
        if date is not None:
            self._during(self.mood(date), lasting, (date.earliest, date.latest))

    def last_on_own_day(self, lasting: Lasting) -> None:
        """Say that something had begun, and had not ended, on the own day."""
        self._during(self.firm, lasting, self.home.own)

    def mood(self, date: Edtf | None) -> Label:
        """The label for what is dated so: a plan where all of the date lies after the own day."""
        own = self.home.own[1]
        if date is None or date.earliest is None or own is None or date.earliest <= own:
            return self.firm
        return self.plan

    def _within(self, label: Label, point: Point, earliest: int | None, latest: int | None) -> None:
        first = None if earliest is None else earliest * DAY  # as `first_tick`; a call of it is what this costs
        self._bound(label, point, first, None if latest is None else (latest + 1) * DAY - 1)

    def _during(self, label: Label, lasting: Lasting, days: Days) -> None:
        self._within(label, Start(lasting), None, days[1])
        self._within(label, End(lasting), days[0], None)
