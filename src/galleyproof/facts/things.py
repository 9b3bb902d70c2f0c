"""What facts speak of, as the solver knows it: things that last, and the points at which they start and end.

All are plain tuples, so that claims that name the same thing name the same tuple. Each ends with the name of its
family: a tenure and a recognition of equal parts are still two things.
"""

from typing import NamedTuple, TypeAlias


class Tenure(NamedTuple):
    """A spell of a holder in an office."""

    holder: str
    office: str
    spell: int
    family: str = "tenure"


class Happening(NamedTuple):
    """An event."""

    event: str
    family: str = "happening"


class Life(NamedTuple):
    """A person's life, from birth, or a body's, from its founding."""

    of: str
    family: str = "life"


class Designated(NamedTuple):
    """An authority's label for a target."""

    authority: str
    target: str
    label: str
    family: str = "designated"


class Recognised(NamedTuple):
    """The recognition of somebody by somebody."""

    by: str
    of: str
    family: str = "recognised"


class Valued(NamedTuple):
    """A value of a property, for a span of the fact that says so: a value may come back."""

    of: str
    name: str
    value: str
    fact: str
    family: str = "valued"


Lasting: TypeAlias = Tenure | Happening | Life | Designated | Recognised | Valued


class Start(NamedTuple):
    """The point at which something begins."""

    of: Lasting
    family: str = "start"


class End(NamedTuple):
    """The point at which something ends."""

    of: Lasting
    family: str = "end"


class Milestone(NamedTuple):
    """A day in the course of a tenure that neither begins nor ends it."""

    of: Tenure
    name: str
    family: str = "milestone"


class Occasion(NamedTuple):
    """The point of an occasion on which things are said; labels are an article's own."""

    home: str
    label: str
    family: str = "occasion"


class Moment(NamedTuple):
    """A point of one fact's own."""

    fact: str
    family: str = "moment"


class Figure(NamedTuple):
    """What a quantity measures; the value is a point too, though not in time. Only equal figures are comparable."""

    of: str
    measure: str
    unit: str
    is_rate: bool
    basis: str
    period: tuple[int | None, int | None]
    family: str = "figure"

    def is_comparable(self, other: "Figure") -> bool:
        """Whether the one can be more or less than the other: of one measure, one unit, and both or neither a rate."""
        return (self.measure, self.unit, self.is_rate) == (other.measure, other.unit, other.is_rate)


Point: TypeAlias = Start | End | Milestone | Occasion | Moment | Figure
