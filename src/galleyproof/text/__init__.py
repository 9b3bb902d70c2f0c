"""The checkable items in a text, such as figures, dates and names, and where they are.

Modules:
    checkable: all items of a text
    figures: figures, what they count, what they contradict, and whether they add up
    days: calendar dates, weekdays and `last week`, and what their words say: a start, an end, the past
    proper_names: names, recognised by their capitals
    names: the people, bodies and places of the desk that a text names
    quotation_marks: the words between quotation marks
    sayings: who says something, by the said-clause
    reading: all that a text says of who does what, in one reading
    attribution: whether a sentence attributes anything, and the paragraphs around words
    quoting: quotes found in a text word for word
    visible_page: what a reader sees of a web page
    typography, span: text without typographic differences, and places in it
    markdown: the words of a paragraph without its Markdown
    near_copies, spelling: texts that are nearly the same, and words that are spelt nearly the same
    respective: two lists whose items belong together by `respectively`
    opening_words, intervals: searches that skip what cannot match
    phrases: lists and counts for messages
"""

from galleyproof.text.attribution import is_attributed, opens_with_attribution
from galleyproof.text.checkable import CheckableItem, Kind, checkable_items
from galleyproof.text.days import (
    WEEKDAYS,
    DatedPhrase,
    DateMention,
    DaySpan,
    NumericOrder,
    PlacedDate,
    dated_phrases,
    days,
    is_absurd,
    placed_dates,
    resolve,
)
from galleyproof.text.figures.number import Number
from galleyproof.text.figures.numbers import numbers
from galleyproof.text.figures.shares import shares
from galleyproof.text.figures.sums import sums
from galleyproof.text.figures.units import unit_after, unit_of

__all__ = [
    "WEEKDAYS",
    "CheckableItem",
    "DateMention",
    "DatedPhrase",
    "DaySpan",
    "Kind",
    "Number",
    "NumericOrder",
    "PlacedDate",
    "checkable_items",
    "dated_phrases",
    "days",
    "is_absurd",
    "is_attributed",
    "numbers",
    "opens_with_attribution",
    "placed_dates",
    "resolve",
    "shares",
    "sums",
    "unit_after",
    "unit_of",
]
