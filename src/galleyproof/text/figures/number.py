"""A figure in a text: its amount, unit, rate and hedge, and the amounts it can mean."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from galleyproof.text.figures.hedges import Room, room_of

_ABOUT: Final = Decimal("0.1")
_LOOSELY: Final = Decimal("0.15")
"""How far, as a share of the figure, `about 12` and the rounder `about 300` can be out."""

_A_LITTLE: Final = Decimal("0.15")
"""How far `nearly` and `just over` can be out."""

_FRACTION: Final = 2
"""How far, in percentage points, `two-thirds` and `one in five` can be out."""

_AN_ORDER: Final = 100
"""`Hundreds` means fewer than this many hundreds."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure in a text.

    Attributes:
        start: its first character, including any hedge.
        end: the character after its last; its unit is included only if it is a sign or `percent`.
        value: its value, with `thousand` and the like multiplied out; for a percentage, the number before the sign;
            for a range, its lower end.
        unit: the standard name of its unit, `$` for dollars of no named country, `%` also for a share such as
            `two-thirds`; an empty string if there is none.
        hedge: `about`, `more than` and the like; an empty string if the figure is exact.
        upper: for a range such as `12 to 16`, its upper end.
        rate: `week` for `12 a week`; an empty string if it is no rate.
        unit_end: the character after the words of its unit.
        step: the size of its last written digit: 100,000 for `1.2 million`, 1 for `1,200`.
        scale: what `thousand` and the like multiply it by.
        is_fraction: True if it is a share in words, which is seldom meant to the digit.
        is_age: True for `46-year-old` and `aged 46`.
        other: the other way to read it: `3m` is three million or three metres.
    """

    start: int
    end: int
    value: Decimal
    unit: str = ""
    hedge: str = ""
    upper: Decimal | None = None
    rate: str = ""
    unit_end: int = 0
    step: Decimal = Decimal(1)
    scale: Decimal = Decimal(1)
    is_fraction: bool = False
    is_age: bool = False
    other: "Number | None" = None

    @property
    def room(self) -> Room:
        """The amounts that its hedge leaves room for."""
        return room_of(self.hedge)

    @property
    def is_plain(self) -> bool:
        """True if it is one exact amount."""
        return not (self.hedge or self.is_fraction or self.upper is not None)

    @property
    def meaning(self) -> str:
        """Its amount, unit and hedge, the same for all their spellings."""
        upper = "" if self.upper is None else f"..{_plain(self.upper)}"
        return f"{_plain(self.value)}{upper} {self.unit} {self.hedge}"

    @property
    def readings(self) -> tuple["Number", ...]:
        """The ways to read it, the likelier first."""
        return (self, self.other) if self.other else (self,)

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """The smallest and the largest amount it can mean, None if there is no limit."""
        low, high = self.value, self.value if self.upper is None else self.upper
        if self.is_fraction and self.room is Room.NONE:
            return low - _FRACTION, high + _FRACTION
        below, above = self._room_beside(high)
        return None if below is None else low - below, None if above is None else high + above

    @property
    def rounded_bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """The same, with half a digit more for a figure such as `1.2 million`, which is likely to be rounded."""
        low, high = self.bounds
        room = self.step / 2 if self.scale > 1 or self.step < 1 else Decimal(0)
        return None if low is None else low - room, None if high is None else high + room

    def _room_beside(self, value: Decimal) -> tuple[Decimal | None, Decimal | None]:
        """Return how far below and above a value it can be, None if there is no limit."""
        none = Decimal(0)
        if self.room is Room.NONE:  # as most
            return none, none
        about = max(abs(value) * (_LOOSELY if _is_round(value) else _ABOUT), self.step / 2)
        a_little = max(abs(value) * _A_LITTLE, self.step / 2)
        rooms: dict[Room, tuple[Decimal | None, Decimal | None]] = {
            Room.ABOUT: (about, about),
            Room.NEARLY: (a_little, none),
            Room.JUST_OVER: (none, a_little),
            **dict.fromkeys((Room.LEAST, Room.OVER), (none, None)),
            **dict.fromkeys((Room.MOST, Room.UNDER), (None, none)),
            Room.VAGUE: (none, value * _AN_ORDER),
        }
        return rooms.get(self.room, (none, none))

    def hedge_is_before(self, text: str) -> bool:
        """Return True if its hedge stands before it."""
        return bool(self.hedge) and text[self.start : self.start + len(self.hedge)].lower() == self.hedge

    def fits(self, low: Decimal | None, high: Decimal | None) -> bool:
        """Return True if the figure can mean an amount between these bounds, of which None is open."""
        return any(_overlap(*reading.bounds, low, high) for reading in self.readings)

    def times(self, factor: Decimal) -> "Number":
        """Return it in a smaller unit, of which `factor` make one of its own, without a name for the unit."""
        upper = None if self.upper is None else self.upper * factor
        return replace(self, value=self.value * factor, upper=upper, step=self.step * factor, unit="", other=None)


def last_digit(value: Decimal) -> Decimal:
    """Return one unit of the last digit of a number that is not zero: 1000 for 14,000, 0.1 for 2.5, 1 for 0."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(1)


def _overlap(least: Decimal | None, most: Decimal | None, low: Decimal | None, high: Decimal | None) -> bool:
    return (low is None or most is None or most >= low) and (high is None or least is None or least <= high)


def _is_round(value: Decimal) -> bool:
    """Return True if a number has one digit other than zeros at its end, as 300 and 5,000 have."""
    return len(value.normalize().as_tuple().digits) == 1


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
