"""Atoms: the undated part of what facts assert.

Claims make atoms true, and constraints say which of them cannot be true together. Atoms are plain tuples, so that
claims that assert the same thing assert the same atom.
"""

from fractions import Fraction
from typing import NamedTuple, TypeAlias

from galleyproof.facts.things import Figure, Moment, Point, Poll, Tenure, Timespan


class Seated(NamedTuple):
    """A tenure fills a seat; an acting holder's does not."""

    tenure: Tenure
    family: str = "seated"


class Within(NamedTuple):
    """One event is part of another."""

    part: str
    whole: str
    family: str = "within"


class Acts(NamedTuple):
    """Somebody does something and so is alive: born by the first point, and not dead before the second."""

    who: str
    born_by: Point
    alive_at: Point
    family: str = "acts"


class Attends(NamedTuple):
    """Somebody attends an event, or does not, as the mode says."""

    who: str
    event: str
    mode: str
    family: str = "attends"


class Closed(NamedTuple):
    """A complete list: in this mode, nobody else of these kinds."""

    event: str
    mode: str
    who: tuple[str, ...]
    kinds: tuple[str, ...]
    family: str = "closed"


class Present(NamedTuple):
    """Somebody is in a place; `day` is set if the date is a single day."""

    who: str
    place: str
    at: Moment
    day: int | None
    family: str = "present"


class NoneOf(NamedTuple):
    """Nothing that matches a pattern lies between two ticks; `since` is None if there is no first tick.

    The pattern is a kind of fact and, for some of its fields, the values that match.
    """

    kind: str
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    since: int | None
    until: int
    family: str = "none of"


class AtLeast(NamedTuple):
    """A figure has at least this value."""

    figure: Figure
    value: int
    family: str = "at least"


class AtMost(NamedTuple):
    """A figure has at most this value."""

    figure: Figure
    value: int
    family: str = "at most"


class PartOf(NamedTuple):
    """One figure is part of another."""

    part: Figure
    whole: Figure
    family: str = "part of"


class Compared(NamedTuple):
    """One figure is more than, less than or equal to another, by a share (`%`), a factor (`x`), a number or `any`."""

    left: Figure
    right: Figure
    how: str
    low: Fraction
    high: Fraction
    by: str
    family: str = "compared"


class Said(NamedTuple):
    """Somebody said these words."""

    speaker: str
    words: str
    family: str = "said"


class SaidAt(NamedTuple):
    """Something was said during an event."""

    at: Moment
    event: str
    family: str = "said at"


class Voted(NamedTuple):
    """Somebody voted one way."""

    who: str
    poll: Poll
    choice: str
    family: str = "voted"


class Decided(NamedTuple):
    """A motion was carried or lost, or None if only what it `needs` is known; empty for more votes than against."""

    poll: Poll
    carried: bool | None
    needs: str
    family: str = "decided"


Atom: TypeAlias = (
    Timespan
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
    | Voted
    | Decided
)
