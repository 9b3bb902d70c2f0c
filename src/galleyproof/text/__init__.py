"""The checkable items in a text, such as figures, dates and names, and where they are."""

from galleyproof.text.attribution import is_attributed, opens_with_attribution
from galleyproof.text.checkable import CheckableItem, Kind, checkable_items
from galleyproof.text.days import WEEKDAYS, DateMention, DaySpan, days, resolve
from galleyproof.text.numbers import Number, numbers
from galleyproof.text.sums import shares, sums
from galleyproof.text.units import unit_after, unit_of

__all__ = [
    "WEEKDAYS",
    "CheckableItem",
    "DateMention",
    "DaySpan",
    "Kind",
    "Number",
    "checkable_items",
    "days",
    "is_attributed",
    "numbers",
    "opens_with_attribution",
    "resolve",
    "shares",
    "sums",
    "unit_after",
    "unit_of",
]
