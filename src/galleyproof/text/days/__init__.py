"""Dates in running English: calendar dates, weekdays, periods, and relative dates such as `last week`.

Modules:
    calendar_words: the words for days, months, seasons and lengths of time
    day_span: periods as ordinals
    forms, building: the forms in which dates are written, and what they mean
    calendar_dates: days, months and years, and the periods that they can mean
    meanings: everything that a date can say: eras, seasons, `last week`
    reading_days: the dates of a text
    tenses, verbs: what the words beside a date say of it
    other_dates: dates of something else than their sentence is about
    dated_phrases: the dates of a text with what is said of them
"""

from galleyproof.text.days.calendar_dates import NumericOrder
from galleyproof.text.days.calendar_words import MONTHS, WEEKDAYS
from galleyproof.text.days.dated_phrases import DatedPhrase, PlacedDate, dated_phrases, is_absurd, placed_dates
from galleyproof.text.days.day_span import DaySpan
from galleyproof.text.days.reading_days import DateMention, days, resolve

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "DateMention",
    "DatedPhrase",
    "DaySpan",
    "NumericOrder",
    "PlacedDate",
    "dated_phrases",
    "days",
    "is_absurd",
    "placed_dates",
    "resolve",
]
