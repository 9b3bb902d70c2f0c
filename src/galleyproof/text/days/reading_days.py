"""The dates of a text, and the days that they can mean."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from galleyproof.text.days.calendar_dates import Tense
from galleyproof.text.days.calendar_words import weekday_number
from galleyproof.text.days.day_span import DaySpan
from galleyproof.text.days.forms import AFTER_THE, FORMS, NOT_BEFORE
from galleyproof.text.days.meanings import DateMeaning, Floating, is_relative
from galleyproof.text.opening_words import READ, opening_words

_OF_WEEKDAYS: Final = ("weekday", "bracketed", "apposed", "closing")
"""The groups of patterns that match a weekday beside a date."""


class DateMention(NamedTuple):
    """A date in a text: a day or a longer period.

    Attributes:
        start: its first character.
        end: the character after its last.
        weekday: the weekday given with a date, 0 for Monday to 6 for Sunday; None if there is none.
        meaning: what it says.
    """

    start: int
    end: int
    weekday: int | None
    meaning: DateMeaning

    @property
    def is_relative(self) -> bool:
        """True if it depends on the day of the text."""
        return is_relative(self.meaning)

    @property
    def is_floating(self) -> bool:
        """True if it depends on another date of the text, as `two weeks earlier` does."""
        return isinstance(self.meaning, Floating)


def days(text: str) -> Iterator[DateMention]:
    """Yield the dates of a text in order; a month alone counts unless it can be another word, as `may` can."""
    return iter(_days(text))


@lru_cache(maxsize=READ)  # a text is searched for the dates of several claims
def _days(text: str) -> tuple[DateMention, ...]:
    found: list[DateMention] = []
    words = opening_words(text)
    for number, (word, start) in enumerate(words):
        if word not in FORMS or (found and start < found[-1].end) or (word == "the" and _is_plain(words, number)):
            continue
        if start and text[start - 1] in NOT_BEFORE:
            continue
        if mention := _mention(text, word, start):
            found.append(mention)
    return tuple(found)


def _is_plain(words: Sequence[tuple[str, int]], the: int) -> bool:
    """Return True for a `the` that begins no date, as most do."""
    return the + 1 == len(words) or words[the + 1][0] not in AFTER_THE


def _mention(text: str, word: str, start: int) -> DateMention | None:
    for form in FORMS[word]:
        if (match := form.pattern.match(text, start)) and (meaning := form.build(match)):
            return DateMention(start, match.end(), _weekday(match), meaning)
    return None


def _weekday(match: re.Match[str]) -> int | None:
    """Return the weekday that a match gives beside its date."""
    named = match.re.groupindex
    name = next((match[group] for group in _OF_WEEKDAYS if group in named and match[group]), None)
    return weekday_number(name) if name else None


def resolve(mention: DateMention, own: date, tense: Tense = "") -> list[DaySpan]:
    """Return the periods that a date can mean in a text of the day `own`; an empty list if there is no such day.

    A weekday alone is the previous or the next one. A date without a year is the last one if it is said to be past, the
    next one if it is said to be ahead, and otherwise either, the nearer one first.
    """
    return mention.meaning.periods(own, tense)
