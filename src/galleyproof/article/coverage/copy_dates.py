"""Dates in the copy, such as `last week`, and the dates that claims give."""

from collections.abc import Iterator, Sequence
from datetime import date

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.records.edtf import Edtf
from galleyproof.text import DateMention, DaySpan, days, resolve


def publication_day(article: Article) -> date | None:
    """Return the day from which `last week` counts in an article, or None if only its month or year is known."""
    published = article.front.published
    if published.earliest is None or published.earliest != published.latest:
        return None
    return date.fromordinal(published.earliest)


def dates_of(claim: Claim) -> Iterator[Edtf]:
    """Yield the dates in a claim's facts."""
    for _, fact in claim.all_facts:
        for value in vars(fact).values():
            if isinstance(value, Edtf) and (value.earliest is not None or value.latest is not None):
                yield value


def possible_days(words: str, published: date | None) -> Iterator[tuple[DateMention, list[DaySpan]]]:
    """Yield the dates in some words, each with the days that it may mean.

    Without the day of publication, dates that depend on it are left out.
    """
    for day in days(words):
        if published or (day.year and not day.shift):
            yield day, resolve(day, published or date.max)


def gives_date(claim: Claim, times: Sequence[DaySpan]) -> bool:
    """Return True if one of these times fits a date of a claim."""
    return any(time.overlaps(stated.earliest, stated.latest) for stated in dates_of(claim) for time in times)
