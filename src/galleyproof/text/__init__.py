"""What a text says that can be checked: its figures, days, names and the rest, each with its place."""

from galleyproof.text.attribution import is_attributed, is_put_in_a_mouth
from galleyproof.text.checkable import Kind, Thing, things
from galleyproof.text.days import WEEKDAYS, Day, Days, days, resolve
from galleyproof.text.numbers import Number, numbers
from galleyproof.text.sums import shares, sums
from galleyproof.text.units import unit_after, unit_of

__all__ = [
    "WEEKDAYS",
    "Day",
    "Days",
    "Kind",
    "Number",
    "Thing",
    "days",
    "is_attributed",
    "is_put_in_a_mouth",
    "numbers",
    "resolve",
    "shares",
    "sums",
    "things",
    "unit_after",
    "unit_of",
]
