"""What facts assert besides dates: atoms, which claims make true and constraints join. Plain tuples, as things are."""

from typing import NamedTuple, TypeAlias

from galleyproof.facts.things import Figure, Lasting, Moment, Point, Tenure


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
