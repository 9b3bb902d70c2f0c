"""The checkable items in a text, such as figures, dates and names, and where they are.

Modules:
    checkable: all items of a text
    numbers, units, sums: figures, what they count, and whether they add up
    days: calendar dates, weekdays and `last week`
    proper_names: names, recognised by their capitals
    names: the people, bodies and places of the desk that a text names
    attribution: who says something, and what is between quotation marks
    quoting: quotes found in a text word for word
    typography, span: text without typographic differences, and places in it
    markdown: the words of a paragraph without its Markdown
    near_copies, spelling: texts that are nearly the same, and words that are spelt nearly the same
    opening_words, intervals: searches that skip what cannot match
    phrases: lists and counts for messages
"""

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
