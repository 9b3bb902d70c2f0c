"""Dates in the copy, such as `last week`, and the dates that claims give."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from galleyproof.article import Article
from galleyproof.article.coverage.model import Sentence
from galleyproof.claim import Claim
from galleyproof.records.edtf import Edtf
from galleyproof.text import DatedPhrase, DateMention, DaySpan, NumericOrder, dated_phrases, placed_dates, resolve


def publication_day(article: Article) -> date | None:
    """Return the day from which `last week` counts in an article, or None if only its month or year is known."""
    return article.front.published.one_day


def dates_of(claim: Claim) -> Iterator[Edtf]:
    """Yield the dates in a claim's facts."""
    for _, fact in claim.all_facts:
        for value in vars(fact).values():
            if isinstance(value, Edtf) and (value.earliest is not None or value.latest is not None):
                yield value


@lru_cache(maxsize=4096)  # several checks ask for each date of the copy
def possible_days(
    words: str, published: date | None, order: NumericOrder | None
) -> Sequence[tuple[DateMention, list[DaySpan]]]:
    """Return the dates in some words, each with the days that it may mean; `order` as in `placed_dates`.

    Without the day of publication, dates that depend on it are left out.
    """
    placed = (date_ for date_ in placed_dates(words, order) if published or not date_.mention.is_relative)
    return [(date_.mention, resolve(date_.mention, published or date.max, date_.tense)) for date_ in placed]


def phrases_in(sentence: Sentence, article: Article, order: NumericOrder | None) -> list[DatedPhrase]:
    """Return the dates of a sentence of the copy with what its words say of them, placed in its paragraph."""
    phrases = dated_phrases(sentence_text(sentence, article), publication_day(article), order)
    if not (shift := sentence.span.start):
        return [*phrases]
    return [phrase._replace(start=phrase.start + shift, end=phrase.end + shift) for phrase in phrases]


def sentence_text(sentence: Sentence, article: Article) -> str:
    """Return the words of a sentence of the copy."""
    return sentence.span.of(article.text(sentence.paragraph))
