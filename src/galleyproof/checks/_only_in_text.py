"""What only one text of a claim has, its `says` or its copy: a name, a day, a figure or a denial that nothing else has.

A name, day or figure that nothing else has may be there by right, so it is reported only if one that is on record is
missing from the text: then the one seems to have taken the place of the other.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from galleyproof.checks._on_record import OnRecord, besides_says, own_facts
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Fact
from galleyproof.facts.fact_dates import fact_dates
from galleyproof.facts.wording import Mismatch, Wording
from galleyproof.text import DatedPhrase, DaySpan, dated_phrases
from galleyproof.text.figures.comparing import Stated, Verdict, verdict
from galleyproof.text.figures.number import Number
from galleyproof.text.figures.numbers import undated_numbers
from galleyproof.text.names import Mention
from galleyproof.text.proper_names import is_nationality
from galleyproof.text.reading import Reading
from galleyproof.text.reading.denials import denied_denial, denies_too, has_negation, turned_round
from galleyproof.text.reading.parties import PREPOSITIONS
from galleyproof.text.reading.words import Word, word_at, words_of
from galleyproof.text.span import Span

_UNTRUE: Final = re.compile(r"It is (?:not true|not the case|untrue|false) that\b")

UNKNOWN: Final = ""
"""What the record has in the place of words that are nowhere else."""

_PLURAL: Final = ("they", "we", "their", "them", "those", "both", "who")
_PERSONAL: Final = frozenset((*_PLURAL, "he", "she", "his", "her", "him"))
_OTHER: Final = frozenset((*_PLURAL, "it", "its"))
"""Pronouns that may stand for people, and for anything else."""


def only_in_says(claim: Claim, wording: Wording, lookup: Lookup) -> Iterator[Mismatch]:
    """Yield what only the `says` of a claim has."""
    record = besides_says(claim, lookup)

    def expected() -> Iterable[str]:
        texts = [anchor.quote for _, anchor in claim.all_anchors]
        texts += [row.shows for row in claim.evidence if row.shows and not claim.all_facts]
        return record.own_entities(claim, texts)

    yield from _denied_alone(claim, wording.reading, record)
    yield from _strange_names(wording, record, expected)
    yield from _strange_days(claim.says, wording.reading.own, record, lookup)
    yield from _strange_figures(claim.says, record)


def only_in_copy(claim: Claim, wording: Wording, lookup: Lookup, record: OnRecord) -> Iterator[Mismatch]:
    """Yield the names that only the copy has in place of one in `says`; `record` is that of all claims of its sentence.

    Whom a title or a preposition brings in may be somebody further, unless `says` has a name after the same word.
    """

    def said() -> Iterable[str]:
        return [id_ for mention in lookup.registry.mentions(claim.says) for id_ in mention.entities]

    for mismatch in _strange_names(wording, record, said):
        titles = (name.span for name in wording.reading.own_names if "office" in name.kinds)
        before = _word_before(wording.reading.words, mismatch.span)
        if mismatch.span not in titles and (before not in PREPOSITIONS or before in _words_before_names(claim, lookup)):
            yield mismatch


def _words_before_names(claim: Claim, lookup: Lookup) -> Iterator[str]:
    """Yield the words before the names in a claim's `says` and in the texts of its facts."""
    values = (value for _, fact in claim.all_facts for value in vars(fact).values() if isinstance(value, str))
    for text in (claim.says, *values):
        words = words_of(text)
        yield from (_word_before(words, mention.span) for mention in lookup.registry.mentions(text))


def _word_before(words: Sequence[Word], span: Span) -> str:
    """Return the word before a place of a text, articles apart; empty if there is none."""
    number = word_at(words, span.start)
    before = [word.letters for word in words[:number] if word.letters not in ("the", "a", "an")]
    return before[-1] if before else ""


def _strange_names(wording: Wording, record: OnRecord, expected: Callable[[], Iterable[str]]) -> Iterator[Mismatch]:
    """Yield a name that is nowhere on record, if one of its kind that is expected in the text is missing there.

    A pronoun may stand for one of those that are missing.
    """
    names = [name for name in wording.reading.own_names if not is_nationality(name.spelling)]
    strange = [name for name in names if not _is_in_facts(wording, name, record)]
    ids = expected() if strange else ()
    for name in strange:
        pronouns = _PERSONAL if "person" in name.kinds else _OTHER
        spare = any(word.letters in pronouns for word in wording.reading.words)
        missing = [id_ for id_ in ids if wording.is_alike(name, id_) and not _is_in_words(wording, id_)]
        is_instead = len(missing) > spare
        if (is_instead or _is_listed(wording, name, record)) and not _is_known(wording, name, record):
            on_record = f"`{wording.name(missing[0])}`" if is_instead else UNKNOWN
            yield Mismatch(name.span, "says", wording.words(name.span), on_record)


def _is_in_words(wording: Wording, id_: str) -> bool:
    """Return True if a text tells of an entity, or has its name within another, as `Portmere` in `Portmere forum`."""
    entity = wording.entity(id_)
    return wording.is_told(id_) or (
        entity is not None and any(name in wording.reading.text for name in entity.spellings)
    )


def _is_in_facts(wording: Wording, name: Mention, record: OnRecord) -> bool:
    return any(wording.may_be(name, id_) for id_ in record.in_facts)


def _is_known(wording: Wording, name: Mention, record: OnRecord) -> bool:
    return (
        _is_in_facts(wording, name, record)
        or any(wording.may_be(name, id_) for id_ in record.entities)
        or record.has_words(name.spelling)
    )


def _is_listed(wording: Wording, name: Mention, record: OnRecord) -> bool:
    """Return True if a name is in a list with one of its kind that is on record."""
    words, number = wording.reading.words, word_at(wording.reading.words, name.span.start)
    if number == 0 or words[number].comma or words[number - 1].comma or words[number - 1].letters != "and":
        return False
    others = (other for other in wording.reading.own_names if other != name and other.kinds == name.kinds)
    return any(name in wording.reading.list_with(other) and _is_known(wording, other, record) for other in others)


def _strange_days(text: str, own: date | None, record: OnRecord, lookup: Lookup) -> Iterator[Mismatch]:
    """Yield a date that is nowhere on record, if one that is on record is missing in the text."""
    phrases = dated_phrases(text, own, lookup.settings.numeric_dates)
    if not phrases or record.has_unread_day:
        return
    given = [span for phrase in phrases for span in (*phrase.firsts, *phrase.lasts)]
    strange = [
        phrase
        for phrase in phrases
        if _is_repeated(phrase, phrases)
        or not (record.has_day(phrase) or _is_within(phrase, record.facts) or record.has_words(_words_of(phrase, text)))
    ]
    for phrase in strange:
        missing = next((day for day in record.days() if not any(span.overlaps(*day) for span in given)), None)
        if missing:
            yield Mismatch(Span(phrase.start, phrase.end), "says", f"`{_words_of(phrase, text)}`", UNKNOWN)


def _words_of(phrase: DatedPhrase, text: str) -> str:
    return Span(phrase.start, phrase.end).of(text)


def _is_repeated(phrase: DatedPhrase, phrases: Sequence[DatedPhrase]) -> bool:
    """Return True if a date is that of one before it."""
    return any(other.start < phrase.start and [*other.spans] == [*phrase.spans] for other in phrases)


def _is_within(phrase: DatedPhrase, facts: Iterable[Fact]) -> bool:
    """Return True if a date is between the start and the end of a fact."""
    for fact in facts:
        dates = {given.side: given.date for given in fact_dates(fact)}
        start, end = (dates.get(side) for side in ("start", "end"))
        if start and end and all(_is_between(span, start.latest, end.earliest) for span in phrase.spans):
            return True
    return False


def _is_between(span: DaySpan, first: int | None, last: int | None) -> bool:
    return first is not None and first < span.first and (last is None or span.last < last)


def _strange_figures(text: str, record: OnRecord) -> Iterator[Mismatch]:
    """Yield a figure in digits that is nowhere on record, if one that is on record is missing in the text."""
    figures = undated_numbers(text)
    is_missing = any(not any(_fits(other, amount) for other in figures) for amount in record.amounts)
    for number in figures if is_missing else ():
        span = Span(number.start, number.end)
        if any(map(str.isdigit, span.of(text))) and not _is_on_record(number, record):
            yield Mismatch(span, "says", f"`{span.of(text)}`", UNKNOWN)


def _is_on_record(number: Number, record: OnRecord) -> bool:
    return any(_fits(number, amount) for amount in record.amounts) or any(
        number.value in (other.value, other.upper) for other in record.numbers
    )


def _fits(number: Number, amount: Stated) -> bool:
    return verdict(number, amount) > Verdict.CANNOT_TELL


def _denied_alone(claim: Claim, reading: Reading, record: OnRecord) -> Iterator[Mismatch]:
    """Yield a `not` that denies a word of the rest of the record, in which nothing denies it."""
    if not has_negation(reading.words):
        return
    facts = [*own_facts(claim)]
    if any(fact.is_denial for fact in facts):
        span = denied_denial(reading.words) if all(fact.is_denial for fact in facts) else None
    else:
        elsewhere = [words_of(text.words) for text in record.texts]
        is_denied = any(denies_too(words, reading.words) for words in elsewhere)
        found = () if is_denied else (turned_round(reading.words, words) for words in elsewhere)
        span = next(filter(None, found), None) or _denied_as_a_whole(claim, reading, facts)
    if span:
        yield Mismatch(span, "says", f"`{span.of(reading.text)}`", UNKNOWN)


def _denied_as_a_whole(claim: Claim, reading: Reading, facts: Sequence[Fact]) -> Span | None:
    """Return the place of an opening `It is not true that`, if the facts deny nothing."""
    opening = _UNTRUE.match(reading.text)
    values = [str(value) for fact in facts for value in vars(fact).values() if isinstance(value, str)]
    is_denied = has_negation(words_of("\n".join(values))) or (claim.figure is not None and claim.figure.value.low == 0)
    return Span(*opening.span()) if opening and claim.all_facts and not is_denied else None
