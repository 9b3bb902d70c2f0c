"""What facts assert, as the solver knows it: things that last, the points at which they start and end, and atoms.

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


class Seated(NamedTuple):
    """A tenure fills a seat, as an acting one does not."""

    tenure: Tenure
    family: str = "seated"


class Within(NamedTuple):
    """One event is a part of another."""

    part: str
    whole: str
    family: str = "within"


class Acts(NamedTuple):
    """Somebody is alive: born by the one point, not dead before the other."""

    who: str
    born_by: Point
    alive_at: Point
    family: str = "acts"


class Attends(NamedTuple):
    """Somebody attends an event, or does not, in one of the modes of an attendance."""

    who: str
    event: str
    mode: str
    family: str = "attends"


class Closed(NamedTuple):
    """Nobody of these kinds but these, in this mode."""

    event: str
    mode: str
    who: tuple[str, ...]
    kinds: tuple[str, ...]
    family: str = "closed"


class Present(NamedTuple):
    """Somebody is in a place; on which day, where that is one."""

    who: str
    place: str
    at: Moment
    day: int | None
    family: str = "present"


class NoneOf(NamedTuple):
    """Nothing that fits a pattern lasts into what lies between two ticks; None is for ever.

    The pattern is a kind of fact, and for each of some of its fields the values that fit.
    """

    kind: str
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    since: int | None
    until: int
    family: str = "none of"


class AtLeast(NamedTuple):
    """A figure is so much or more."""

    figure: Figure
    value: int
    family: str = "at least"


class AtMost(NamedTuple):
    """A figure is so much or less."""

    figure: Figure
    value: int
    family: str = "at most"


class PartOf(NamedTuple):
    """One figure is a part of another."""

    part: Figure
    whole: Figure
    family: str = "part of"


class Compared(NamedTuple):
    """One figure is more than, less than or equal to another, perhaps by so much."""

    left: Figure
    right: Figure
    how: str
    by: str
    family: str = "compared"


class Said(NamedTuple):
    """Somebody said these words."""

    speaker: str
    words: str
    family: str = "said"


class SaidAt(NamedTuple):
    """Something was said in the course of an event."""

    at: Moment
    event: str
    family: str = "said at"


Atom: TypeAlias = (
    Lasting
    | Seated
    | Within
    | Acts
    | Attends
    | Closed
    | Present
    | NoneOf
    | AtLeast
    | AtMost
    | PartOf
    | Compared
    | Said
    | SaidAt
)
