"""Timespans, such as a tenure or an event, and the points at which they start and end, for the solver.

All are plain tuples, so that claims about the same thing name the same tuple. The last field, `family`, keeps tuples of
different types apart: a tenure and a recognition with equal fields are two things.
"""

from typing import NamedTuple, TypeAlias


class Tenure(NamedTuple):
    """One spell of a holder in an office."""

    holder: str
    office: str
    spell: int
    family: str = "tenure"


class Happening(NamedTuple):
    """An event."""

    event: str
    family: str = "happening"


class Life(NamedTuple):
    """A person's life from birth, or a body's from its founding."""

    of: str
    family: str = "life"


class Designated(NamedTuple):
    """The time for which an authority gives a target a label."""

    authority: str
    target: str
    label: str
    family: str = "designated"


class Recognised(NamedTuple):
    """The time for which one party recognises another."""

    by: str
    of: str
    family: str = "recognised"


class Valued(NamedTuple):
    """The time for which a property has a value; each fact has its own, since a value may come back."""

    of: str
    name: str
    value: str
    fact: str
    family: str = "valued"


class Poll(NamedTuple):
    """A body's vote on a motion."""

    body: str
    motion: str
    ballot: int
    family: str = "poll"


class Stage(NamedTuple):
    """One stage of the proceedings on a charge; the court is empty if no claim names it."""

    who: str
    charge: str
    stage: str
    court: str
    trial: int
    family: str = "stage"


Timespan: TypeAlias = Tenure | Happening | Life | Designated | Recognised | Valued | Poll | Stage


class Start(NamedTuple):
    """The point at which a timespan starts."""

    of: Timespan
    family: str = "start"


class End(NamedTuple):
    """The point at which a timespan ends."""

    of: Timespan
    family: str = "end"


class Milestone(NamedTuple):
    """A point of a tenure other than its start and end."""

    of: Tenure
    name: str
    family: str = "milestone"


class Occasion(NamedTuple):
    """The point at which things are said on one occasion; its label belongs to one article."""

    article: str
    label: str
    family: str = "occasion"


class Moment(NamedTuple):
    """A point that belongs to one fact alone."""

    fact: str
    family: str = "moment"


class Figure(NamedTuple):
    """A measure with its unit, basis and period. Its value is a point too, though not one in time."""

    of: str
    measure: str
    unit: str
    is_rate: bool
    basis: str
    period: tuple[int | None, int | None]
    family: str = "figure"

    def is_comparable(self, other: "Figure") -> bool:
        """Return True if one can be more than the other: same measure and unit, and both rates or neither."""
        return (self.measure, self.unit, self.is_rate) == (other.measure, other.unit, other.is_rate)


class Tally(NamedTuple):
    """The number of votes for one choice. It is a point, though not one in time."""

    poll: Poll
    choice: str
    family: str = "tally"


class Penalty(NamedTuple):
    """The length of a sentence, in months or in seconds. It is a point, though not one in time."""

    stage: Stage
    unit: str
    family: str = "penalty"


Point: TypeAlias = Start | End | Milestone | Occasion | Moment | Figure | Tally | Penalty
