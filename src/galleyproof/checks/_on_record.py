"""What is on record of some claims besides the text that is read: facts, evidence, copy, the claims they depend on."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

from galleyproof.article.coverage import publication_day
from galleyproof.article.sentences import sentences_of
from galleyproof.checks._anchored_figures import stated_amount
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Fact, Quantity
from galleyproof.facts.fact_dates import fact_dates
from galleyproof.records import entity_ids
from galleyproof.records.source import Source
from galleyproof.text import DatedPhrase, DaySpan, dated_phrases
from galleyproof.text.figures.comparing import Stated
from galleyproof.text.figures.number import Number
from galleyproof.text.figures.numbers import numbers

_WEEK: Final = 7
_UNREAD_DAY: Final = re.compile(
    r"\bthe\s(?:following|same|next|previous)\s(?:day|week|month|year|spring|summer|autumn|winter|decade)\b"
    r"|\b(?:start|beginning|middle|end|close)\sof\sthe\s(?:week|month|year|decade|season|quarter)\b"
)


class Text(NamedTuple):
    """Words on record, and the day from which their `last week` counts; None if it is not known."""

    words: str
    own: date | None


class OnRecord:
    """What is on record; texts are read only if somebody asks for what they say.

    Attributes:
        claims: the claims.
        facts: the facts of the claims, of their evidence and of the claims that they depend on.
    """

    def __init__(self, claims: Sequence[Claim], texts: Callable[[], Iterator[Text]], lookup: Lookup) -> None:
        self.claims, self.facts = claims, tuple(_facts(claims, lookup))
        self._read, self._lookup = texts, lookup

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Everything else in words."""
        return tuple(self._read())

    @cached_property
    def entities(self) -> frozenset[str]:
        """The entities that the facts and the texts name."""
        named = (mention.entities for text in self.texts for mention in self._lookup.registry.mentions(text.words))
        return frozenset((*self.in_facts, *(id_ for ids in named for id_ in ids)))

    @cached_property
    def in_facts(self) -> frozenset[str]:
        """The entities that the facts name."""
        return frozenset(id_ for fact in self.facts for id_ in entity_ids(fact))

    def own_entities(self, claim: Claim, texts: Iterable[str]) -> Iterable[str]:
        """Return the entities of a claim's facts, and those named in the texts of these and in others."""
        facts = [fact for _, fact in claim.all_facts]
        words = (value for fact in facts for value in vars(fact).values() if isinstance(value, str))
        mentions = (mention for text in (*words, *texts) for mention in self._lookup.registry.mentions(text))
        named = (id_ for mention in mentions for id_ in mention.entities)
        return dict.fromkeys((*(id_ for fact in facts for id_ in entity_ids(fact)), *named))

    def has_words(self, words: str) -> bool:
        """Return True if some words are on record, such as a part of a longer name."""
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        return any(whole.search(text.words) for text in self.texts)

    def days(self) -> Iterator[DaySpan]:
        """Yield the first and the last day of each date of the facts, and each date of the texts, or its two ends."""
        yield from self._days_of_facts
        yield from self._days_of_texts

    @cached_property
    def _days_of_texts(self) -> tuple[DaySpan, ...]:
        order = self._lookup.settings.numeric_dates
        phrases = (phrase for text in self.texts for phrase in dated_phrases(text.words, text.own, order))
        return tuple(span for phrase in phrases for span in (*phrase.firsts, *phrase.lasts))

    @cached_property
    def _days_of_facts(self) -> tuple[DaySpan, ...]:
        """The first and the last day of each date of the facts."""
        dates = [given.date for fact in self.facts for given in fact_dates(fact)]
        ends = (day for stated in dates for day in (stated.earliest, stated.latest))
        return tuple(DaySpan(day, day) for day in ends if day is not None)

    def has_day(self, phrase: DatedPhrase) -> bool:
        """Return True if the days that a date can mean, or both its ends, are on record."""
        ends = (phrase.firsts, phrase.lasts) if phrase.is_range else (phrase.firsts,)
        return all(any(self._is_told(span, day) for day in self._days_told() for span in spans) for spans in ends)

    def _days_told(self) -> Iterator[DaySpan]:
        """Yield the days on record, those first for which no text is read."""
        yield from self._days_of_facts
        yield from self._days_of_speaking()
        yield from self._days_of_texts

    @cached_property
    def has_unread_day(self) -> bool:
        """True if a text on record has a day that depends on its context, such as `the end of the year`."""
        return any(_UNREAD_DAY.search(text.words) for text in self.texts)

    def _is_told(self, span: DaySpan, day: DaySpan) -> bool:
        """Return True if a date on record can be one of a text; a month is no day if a fact has a day in that month."""
        is_wider = day.last - day.first > span.last - span.first + _WEEK
        return span.overlaps(*day) and not (is_wider and any(day.overlaps(*other) for other in self._days_of_facts))

    def _days_of_speaking(self) -> Iterator[DaySpan]:
        """Yield the days that the claims and their sources speak from."""
        sources = (self._lookup.source(row.source) for claim in self.claims for row in claim.evidence)
        dates = (*(claim.as_of for claim in self.claims), *(source.published for source in sources if source))
        yield from (DaySpan(stated.earliest, stated.earliest) for stated in dates if stated and stated.earliest)

    @cached_property
    def amounts(self) -> tuple[Stated, ...]:
        """The amounts of the facts; of an approximate one, the figure itself."""
        amounts = (stated_amount(fact, self._lookup) for fact in self.facts if isinstance(fact, Quantity))
        return tuple(one if one.about is None else Stated(one.about, one.about, None, one.unit) for one in amounts)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The figures of the texts."""
        return tuple(number for text in self.texts for number in numbers(text.words))


def besides_says(claim: Claim, lookup: Lookup) -> OnRecord:
    """Return what is on record of a claim besides its `says`."""

    def texts() -> Iterator[Text]:
        if article := lookup.article(claim.article):
            own = publication_day(article)
            yield from (Text(words, own) for _, words in sentences_of(article, claim, lookup.settings.language))
        yield from _texts([claim], lookup)

    return OnRecord([claim], texts, lookup)


def besides_copy(claims: Iterable[Claim], lookup: Lookup) -> OnRecord:
    """Return what is on record of claims besides the copy."""
    claims = [*claims]

    def texts() -> Iterator[Text]:
        yield from (Text(claim.says, None) for claim in claims)
        yield from _texts(claims, lookup)

    return OnRecord(claims, texts, lookup)


def own_facts(claim: Claim) -> Iterator[Fact]:
    """Yield the facts of a claim and of its evidence."""
    yield from (fact for _, fact in claim.all_facts)
    yield from (row.fact for row in claim.evidence if row.fact)


def _facts(claims: Iterable[Claim], lookup: Lookup) -> Iterator[Fact]:
    for claim in claims:
        yield from own_facts(claim)
        yield from (claim.holds,) if claim.holds else ()
        yield from (fact for other in _others(claim, lookup) for _, fact in other.all_facts)


def _texts(claims: Iterable[Claim], lookup: Lookup) -> Iterator[Text]:
    """Yield the words of the evidence, of the claims that claims depend on, of facts, and of notes."""
    for claim in claims:
        for row in claim.evidence:
            source = lookup.source(row.source)
            own = day_of(source)
            yield from (Text(words, own) for words in (row.shows, row.quote, row.translation, row.note) if words)
            yield from (Text(source.publisher, None),) if source else ()
        yield from (Text(other.says, None) for other in _others(claim, lookup))
        yield from (Text(words, None) for words in (claim.note,) if words)
        for fact in own_facts(claim):
            yield from (Text(value, None) for value in vars(fact).values() if isinstance(value, str))
            for entity in filter(None, map(lookup.entity, entity_ids(fact))):
                yield from (Text(name, None) for name in (*entity.spellings, *([entity.era] if entity.era else ())))


def _others(claim: Claim, lookup: Lookup) -> Iterator[Claim]:
    """Yield the claims that a claim depends on, and the one that reports it."""
    refs = (*claim.depends_on, *((claim.reported_in,) if claim.reported_in else ()))
    return (other for ref in refs if (other := lookup.claim(ref, claim.article)))


def day_of(source: Source | None) -> date | None:
    """Return the day on which a source was published; None if it is not known to the day."""
    return source.published.one_day if source and source.published else None
