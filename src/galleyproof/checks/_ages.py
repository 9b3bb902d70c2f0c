"""Ages in the copy that do not fit a date of birth."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from galleyproof.article import Article
from galleyproof.article.coverage import Coverage
from galleyproof.article.coverage.copy_dates import publication_day
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Lifespan
from galleyproof.finding import Problem
from galleyproof.records.date_words import in_words
from galleyproof.text import Number, days, numbers, resolve
from galleyproof.text.span import Span

_AT_AGE: Final = re.compile(
    r"\b(?:at the (?:\w+ )?age of|at age|from the age of|when (?:he|she) (?:was|turned))\s(?:just |only )?\Z"
)
_NOW: Final = re.compile(r"\b(?:on \w+day|yesterday|today|this week|last week|has)\b")
_DEATH: Final = re.compile(r"\b(?:died|dies|dead|death|killed|passed away|drowned)\b")


def wrong_ages(article: Article, lookup: Lookup, coverage: Coverage) -> Iterator[Problem]:
    """Yield a problem for each age, in the anchor of a claim with a date of birth, that the person did not have."""
    for ref in coverage.anchored if publication_day(article) else ():
        claim = lookup.claims_by_ref[ref]
        for _, fact in claim.all_facts:
            if isinstance(fact, Lifespan) and fact.born:
                yield from _wrong(article, coverage, claim, fact, lookup)


def _wrong(article: Article, coverage: Coverage, claim: Claim, fact: Lifespan, lookup: Lookup) -> Iterator[Problem]:
    own = publication_day(article) or date.max
    paragraph, anchor = coverage.anchored[claim.ref]
    text = article.text(paragraph)
    given = [number for number in numbers(text) if _is_in(anchor, number)]
    if not given:
        return
    year = date(own.year, 1, 1).toordinal(), date(own.year, 12, 31).toordinal()
    sentence = coverage.sentence_span(paragraph, anchor)
    meant = [resolve(day, own) for day in days(sentence.of(text))]
    if any(times and not any(time.overlaps(*year) for time in times) for times in meant):
        return  # the sentence speaks of another year, and so may its age
    right = _ages(fact, own)
    for number in given:
        named = _named_before(number, paragraph, anchor, coverage)
        people = [ids for ids in named if any((one := lookup.entity(id_)) and one.kind == "person" for id_ in ids)]
        is_of = (not people or fact.of in people[-1]) and not _is_past(text, sentence, number)
        if is_of and not any(number.fits(age, age) for age in right):
            born, ages = in_words(fact.born) if fact.born else "", " or ".join(map(str, right))
            yield Problem(
                f"the copy gives the age `{text[number.start : number.end]}`, but with birth on {born} it is {ages}",
                article.place(paragraph, number.start),
                "correct the age or the date of birth",
                claims=(claim.ref,),
                also=(claim.at(),),
            )


def _is_past(text: str, sentence: Span, number: Number) -> bool:
    """Return True for an age at which something else happened than a death: `fled at the age of nine`."""
    before = text[sentence.start : number.start]
    now = _NOW.search(before.rpartition(",")[2])
    return _AT_AGE.search(before) is not None and _DEATH.search(before) is None and now is None


def _is_in(anchor: Span, number: Number) -> bool:
    return number.is_age and anchor.contains(Span(number.start, number.end))


def _named_before(number: Number, paragraph: int, anchor: Span, coverage: Coverage) -> Iterator[Collection[str]]:
    """Yield the entities that each name between the start of an anchor and a figure can mean."""
    for item in coverage.items_in(paragraph, Span(anchor.start, number.start), "name"):
        if item.entities:
            yield item.entities


def _ages(fact: Lifespan, own: date) -> list[Decimal]:
    """Return the ages that the life allows on a day, and at its end."""
    born, ages = fact.born, set[int]()
    days_ = [own]
    if fact.died and fact.died.latest is not None and fact.died.latest <= own.toordinal():
        days_ = [own, *(date.fromordinal(day) for day in (fact.died.earliest, fact.died.latest) if day)]
    if born and born.earliest is not None and born.latest is not None:
        for day in days_:
            youngest, oldest = (_age(date.fromordinal(birth), day) for birth in (born.latest, born.earliest))
            ages |= {*range(youngest, oldest + 1)}
    return [Decimal(age) for age in sorted(ages)]


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
