"""What a text says that can be checked: its figures, days, names and the rest, each with its place."""

from galleyproof.prose.attribution import is_attributed, is_put_in_a_mouth
from galleyproof.prose.days import WEEKDAYS, Day, Days, days, resolve
from galleyproof.prose.numbers import Number, numbers
from galleyproof.prose.sums import shares, sums
from galleyproof.prose.things import Kind, Thing, things
from galleyproof.prose.units import unit_after, unit_of

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
