"""Ages in the copy that do not fit a date of birth."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

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


def wrong_ages(article: Article, lookup: Lookup, coverage: Coverage) -> Iterator[Problem]:
    """Yield a problem for each age, in the anchor of a claim with a date of birth, that the person did not have."""
    published = publication_day(article)
    for ref in coverage.anchored if published else ():
        claim = lookup.claims_by_ref[ref]
        for _, fact in claim.all_facts:
            if published and isinstance(fact, Lifespan) and fact.born:
                yield from _wrong(article, coverage, claim, fact, published)


def _wrong(article: Article, coverage: Coverage, claim: Claim, fact: Lifespan, own: date) -> Iterator[Problem]:
    paragraph, anchor = coverage.anchored[claim.ref]
    text = article.text(paragraph)
    given = [number for number in numbers(text) if _is_age_of(fact.of, number, paragraph, anchor, coverage)]
    if not given:
        return
    year = date(own.year, 1, 1).toordinal(), date(own.year, 12, 31).toordinal()
    meant = [resolve(day, own) for day in days(coverage.sentence_span(paragraph, anchor).of(text))]
    if any(times and not any(time.overlaps(*year) for time in times) for times in meant):
        return  # the sentence speaks of another year, and so may its age
    right = _ages(fact, own)
    for number in given:
        if not any(number.fits(age, age) for age in right):
            born, ages = in_words(fact.born) if fact.born else "", " or ".join(map(str, right))
            yield Problem(
                f"the copy gives the age `{text[number.start : number.end]}`, but with birth on {born} it is {ages}",
                article.place(paragraph, number.start),
                "correct the age or the date of birth",
                claims=(claim.ref,),
                also=(claim.at(),),
            )


def _is_age_of(id_: str, number: Number, paragraph: int, anchor: Span, coverage: Coverage) -> bool:
    """Return True if a figure of the anchor is an age, and no other person is named between the anchor's and it."""
    if not number.is_age or not anchor.contains(Span(number.start, number.end)):
        return False
    before = coverage.items_in(paragraph, Span(anchor.start, number.start), "name")
    named = [item for item in before if item.entities]
    return not named or id_ in named[-1].entities


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
