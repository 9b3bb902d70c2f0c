"""From which day an article says `last week`, and which days a claim gives."""

from collections.abc import Iterator, Sequence
from datetime import date

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.records.edtf import Edtf
from galleyproof.text import Day, Days, days, resolve


def dateline(article: Article) -> date | None:
    """The day from which an article is told; None where it is not known to the day."""
    published = article.front.published
    if published.earliest is None or published.earliest != published.latest:
        return None
    return date.fromordinal(published.earliest)


def dates_of(claim: Claim) -> Iterator[Edtf]:
    """The dates that a claim's facts give."""
    for _, fact in claim.all_facts:
        for value in vars(fact).values():
            if isinstance(value, Edtf) and (value.earliest is not None or value.latest is not None):
                yield value


def told(words: str, own: date | None) -> Iterator[tuple[Day, list[Days]]]:
    """The days in some words, each with the times that it may mean; what only an article's own day tells needs one."""
    for day in days(words):
        if own or (day.year and not day.shift):
            yield day, resolve(day, own or date.max)


def gives(claim: Claim, times: Sequence[Days]) -> bool:
    """Whether one of some times can be one that a claim gives."""
    return any(time.meets(each.earliest, each.latest) for each in dates_of(claim) for time in times)
