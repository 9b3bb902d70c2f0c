"""The dates of a text with what its words say of them: a start, an end, a bound, the past, what is ahead."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from galleyproof.text.days.calendar_dates import CalendarDate, DateRange, NumericDate, NumericOrder, Tense
from galleyproof.text.days.day_span import DaySpan
from galleyproof.text.days.meanings import OneOf
from galleyproof.text.days.other_dates import is_aside, is_of_another
from galleyproof.text.days.reading_days import DateMention, days
from galleyproof.text.days.tenses import tense_of
from galleyproof.text.days.verbs import (
    BOUNDS,
    FINDING,
    MOVED,
    SAID_WHEN,
    TOLD_WHEN,
    VERBS,
    About,
    DatingVerb,
    Edge,
)
from galleyproof.text.opening_words import READ

_FARTHEST: Final = 120
"""The letters before and after a date in which its verb can be."""

_ABSURD: Final = 2200
"""No day of so late a year is in the news."""

_STOP: Final = re.compile(r"[.!?;][\"'\u201d\u2019)]*\s|\n\n")
_JOIN: Final = re.compile(r"\s?[-\u2013\u2014]\s?|\s(?:to|until|till|through|and)\s(?:the\s)?(?:early\s|late\s)?")
_NEARBY: Final = re.compile(r"[^;:()]{0,60}\Z")
_CLAUSE: Final = re.compile(r"[;:()]|\sand\s|,\swho\s|,\sand\s")
_FEW: Final = 2
"""Words before a date that opens its clause: `and on`."""

_NOWHERE: Final = DatingVerb("", "")
_REPORTED: Final = DatingVerb("", "reported")


class DatedPhrase(NamedTuple):
    """A date, or a range of two, as the text means it.

    Attributes:
        start: its first character.
        end: the character after its last.
        edge: the side of a period that the words make it: `start` for `since 2014`; empty for none.
        about: the matter that its verb dates: `post` for `resigned in`; empty for any.
        tense: whether the words speak of the past or of what is ahead.
        firsts: the periods that it, or the start of its range, can mean.
        lasts: the periods that it, or the end of its range, can mean.
        is_range: True if it gives both ends.
        is_loose: True for `between A and B`, in which something may have happened at any time.
        is_aside: True if it is in a clause of its own between commas: `, built in 1964,`.
        in_brackets: True if it is in brackets of its own, as the years after a name.
    """

    start: int
    end: int
    edge: Edge
    about: About
    tense: Tense
    firsts: Sequence[DaySpan]
    lasts: Sequence[DaySpan]
    is_range: bool = False
    is_loose: bool = False
    is_aside: bool = False
    in_brackets: bool = False

    @property
    def spans(self) -> Sequence[DaySpan]:
        """The periods that it can mean as a whole."""
        if not self.is_range:
            return self.firsts
        return [DaySpan(first.first, last.last) for first, last in zip(self.firsts, self.lasts, strict=False)]


class PlacedDate(NamedTuple):
    """A date with the words before and after it, up to the next date or the end of the sentence."""

    mention: DateMention
    before: str
    after: str
    tense: Tense


@lru_cache(maxsize=READ)  # several checks ask for the dates of each sentence of an article
def placed_dates(text: str, order: NumericOrder | None = None) -> Sequence[PlacedDate]:
    """Return the dates of a text with the words around them; one without a year can be in the year given before it.

    `order` is that of day and month in dates in digits; without it, such a date can be either.
    """
    placed: list[PlacedDate] = []
    mentions, end, year = [_in_order(mention, order) for mention in days(text)], 0, None
    for number, mention in enumerate(mentions):
        following = mentions[number + 1].start if number + 1 < len(mentions) else len(text)
        before = text[max(end, mention.start - _FARTHEST) : mention.start]
        after = text[mention.end : min(following, mention.end + _FARTHEST)]
        if stops := [*_STOP.finditer(before)]:
            before, year = before[stops[-1].end() :], None
        after = after[: stop.start()] if (stop := _STOP.search(after)) else after
        tense = placed[-1].tense if placed and _JOIN.fullmatch(before) else tense_of(before, after)
        placed.append(PlacedDate(_in_year(mention, year), before, after, tense))
        end, year = mention.end, _year_of(mention) or year
    return tuple(placed)


def _in_order(mention: DateMention, order: NumericOrder | None) -> DateMention:
    meaning = mention.meaning
    if order is None or not isinstance(meaning, NumericDate):
        return mention
    return mention._replace(meaning=meaning.in_order(order))


def _year_of(mention: DateMention) -> int | None:
    return mention.meaning.year if isinstance(mention.meaning, CalendarDate) else None


def _in_year(mention: DateMention, year: int | None) -> DateMention:
    meaning = mention.meaning
    if year is None or not isinstance(meaning, CalendarDate) or meaning.year is not None:
        return mention
    return mention._replace(meaning=OneOf((meaning._replace(year=year), meaning)))


def is_absurd(date_: PlacedDate) -> bool:
    """Return True if a date has a year that nobody can mean: a day in 2913."""
    meaning = date_.mention.meaning
    if not isinstance(meaning, CalendarDate) or (meaning.year or 0) < _ABSURD:
        return False
    return meaning.month is not None or date_.tense == "past"


@lru_cache(maxsize=READ)
def dated_phrases(text: str, own: date | None, order: NumericOrder | None = None) -> Sequence[DatedPhrase]:
    """Return the dates of a text of the day `own` with what the words say of them; `order` as in `placed_dates`.

    Dates that no day can be told for are left out: those that do not exist or cannot be meant, those that depend on
    another date, and those that depend on the day of the text if that is unknown.
    """
    return tuple(_phrases(text, placed_dates(text, order), own))


def _phrases(text: str, placed: Sequence[PlacedDate], own: date | None) -> Iterator[DatedPhrase]:
    number = 0
    while number < len(placed):
        pair = placed[number : number + 2]
        is_pair = len(pair) > 1 and _is_range(text, pair[0], pair[1])
        phrase = _range(text, pair[0], pair[1], own) if is_pair else _single(text, pair[0], own)
        if phrase.firsts and phrase.lasts and not (is_absurd(pair[0]) or is_of_another(pair[0].before)):
            yield phrase
        number += 2 if is_pair else 1


def _is_range(text: str, one: PlacedDate, other: PlacedDate) -> bool:
    gap = text[one.mention.end : other.mention.start]
    if not _JOIN.fullmatch(gap) or one.mention.is_floating or other.mention.is_floating:
        return False
    opening = one.before.rstrip().lower()
    return opening.endswith(("between", "between the")) if " and" in gap else True


def _range(text: str, one: PlacedDate, other: PlacedDate, own: date | None) -> DatedPhrase:
    year, first = _year_of(other.mention), one.mention
    if year and isinstance(first.meaning, CalendarDate) and first.meaning.year is None:
        first = first._replace(meaning=first.meaning._replace(year=year))
    firsts, lasts = (_days_of(date_, own, one.tense or other.tense) for date_ in (first, other.mention))
    whole = DatedPhrase(one.mention.start, other.mention.end, "", _verb(one).about, one.tense, firsts, lasts)
    is_loose = " and" in text[one.mention.end : other.mention.start]
    return whole._replace(is_range=True, is_loose=is_loose, in_brackets=_in_brackets(text, whole))


def _single(text: str, date_: PlacedDate, own: date | None) -> DatedPhrase:
    mention, (edge, about) = date_.mention, _edge_and_about(date_)
    spans = _days_of(mention, own, date_.tense)
    phrase = DatedPhrase(mention.start, mention.end, edge, about, date_.tense, spans, spans)
    if spans and isinstance(mention.meaning, DateRange):
        firsts, lasts = mention.meaning.ends(own or date.max, date_.tense)
        is_loose = date_.before.rstrip().lower().endswith("between")
        phrase = phrase._replace(edge="", firsts=firsts, lasts=lasts, is_range=True, is_loose=is_loose)
    aside = is_aside(date_.before, date_.after)
    return phrase._replace(in_brackets=_in_brackets(text, phrase), is_aside=aside)


def _edge_and_about(date_: PlacedDate) -> DatingVerb:
    """Return what the words directly before a date make of it, or else what its verb does."""
    if MOVED.search(date_.before):
        return DatingVerb("start", "event")
    edge = next((edge for edge, bound in BOUNDS.items() if bound.search(date_.before)), None)
    if edge is None:
        return _verb(date_)
    verb = _verb_before(date_) or _NOWHERE
    return DatingVerb(edge, "" if edge in ("start", "end") and verb.about != "life" else verb.about)


def _days_of(mention: DateMention, own: date | None, tense: Tense) -> list[DaySpan]:
    if own is None and mention.is_relative:
        return []
    return mention.meaning.periods(own or date.max, tense)


def _in_brackets(text: str, phrase: DatedPhrase) -> bool:
    return text[max(phrase.start - 1, 0) : phrase.start] == "(" and text[phrase.end : phrase.end + 1] == ")"


def _verb(date_: PlacedDate) -> DatingVerb:
    """Return what the nearest dating verb says: the last one before the date, or the one after a date that opens."""
    verb = _verb_before(date_)
    if verb or len(date_.before.split()) > _FEW:
        return verb or _NOWHERE
    first = FINDING.search(date_.after)
    is_near = first and not _CLAUSE.search(date_.after, 0, first.start())
    return VERBS[first.group().lower()] if first and is_near else _NOWHERE


def _verb_before(date_: PlacedDate) -> DatingVerb | None:
    found = [match for match in FINDING.finditer(date_.before) if match.group()[0].islower() or not match.start()]
    if not found:
        return None
    word, gap = found[-1].group().lower(), date_.before[found[-1].end() :]
    verb = VERBS[word]
    if verb.about == "said":
        between = TOLD_WHEN if word == "told" else SAID_WHEN
        return verb if between.fullmatch(gap) and " that " not in gap else _REPORTED
    return verb if _NEARBY.match(gap) else _NOWHERE
