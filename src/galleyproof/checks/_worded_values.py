"""Figures and dates in a text that words facts, such as `says`, held against the facts."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from galleyproof.checks._anchored_figures import stated_amount
from galleyproof.checks._swapped_days import swapped
from galleyproof.claim import Claim
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Attribute, Fact, Quantity
from galleyproof.facts.dating import DateClash, compare_dates
from galleyproof.facts.wording import Mismatch
from galleyproof.records.date_words import in_words
from galleyproof.records.edtf import Edtf
from galleyproof.text import DatedPhrase, dated_phrases
from galleyproof.text.figures.comparing import Verdict, verdict
from galleyproof.text.figures.contradictions import slips
from galleyproof.text.figures.numbers import undated_numbers
from galleyproof.text.figures.units import PERIODS
from galleyproof.text.phrases import both
from galleyproof.text.span import Span

_TIMES: Final = ("second", *PERIODS)
"""Units of figures that the days of the claims may give, as in `forty years`."""


def wrong_values(  # noqa: PLR0913 - the text, and what its dates count from
    text: str,
    facts: Sequence[Fact],
    own: date | None,
    lookup: Lookup,
    *,
    is_ours: bool = True,
    source: date | None = None,
) -> Iterator[Mismatch]:
    """Yield the figures and dates of a text that contradict the facts it words.

    Args:
        text: the text.
        facts: the facts.
        own: the day from which `last week` counts; None if it is not known.
        lookup: the entities that the figures are about.
        is_ours: False for a source's words, in which dates in digits need not be written as the desk writes them.
        source: the day of the source that they are about, from which a date without a year counts; that day itself is
            the day of a report.
    """
    amounts = [stated_amount(fact, lookup) for fact in facts if isinstance(fact, Quantity)]
    for slip in slips(text, undated_numbers(text), amounts) if amounts else ():
        number = slip.figures[0]
        words = f"`{text[number.start : number.unit_end]}`"
        yield Mismatch(Span(number.start, number.end), "value", words, both(amount.words for amount in slip.amounts))
    dated = any(isinstance(value, Edtf) for fact in facts for value in vars(fact).values())
    phrases = dated_phrases(text, own or source, lookup.settings.numeric_dates if is_ours else None) if dated else ()
    if source:
        phrases = [phrase for phrase in phrases if not _is_loose(text, phrase, source)]
    if phrases:
        yield from _wrong_dates(text, facts, phrases, own)
        for _, (_, clash) in swapped(text, [("", fact) for fact in facts], {"": phrases}, lookup, own):
            yield _mismatch(text, clash)


def _wrong_dates(
    text: str, facts: Sequence[Fact], phrases: Sequence[DatedPhrase], own: date | None
) -> Iterator[Mismatch]:
    compared = [compare_dates(fact, phrases, own) for fact in facts]
    values = {fact.value for fact in facts if isinstance(fact, Attribute)}
    agreed = [phrase for agreeing, _ in compared for phrase in agreeing]
    for clash in (clash for _, clashes in compared for clash in clashes):
        span = Span(clash.phrase.start, clash.phrase.end)
        if clash.phrase not in agreed and span.of(text) not in values:
            yield _mismatch(text, clash)


def _mismatch(text: str, clash: DateClash) -> Mismatch:
    span = Span(clash.phrase.start, clash.phrase.end)
    return Mismatch(span, clash.given.field, f"`{span.of(text)}`", in_words(clash.given.date))


def _is_loose(text: str, phrase: DatedPhrase, source: date) -> bool:
    """Return True if a date is that of a report, as in `The ministry, 19 October:`, or a month without a year."""
    is_of_report = text[phrase.end :].startswith(":") or any(span.first == source.toordinal() for span in phrase.spans)
    is_day = all(span.first == span.last for span in (*phrase.firsts, *phrase.lasts))
    return is_of_report or not (is_day or any(map(str.isdigit, text[phrase.start : phrase.end])))


def unclaimed_values(text: str, claims: Sequence[Claim], own: date | None, lookup: Lookup) -> Iterator[str]:
    """Yield the figures and dates of a headline that no claim gives, if claims give any at all."""
    facts = [fact for claim in claims for _, fact in claim.all_facts]
    figures = [number for number in undated_numbers(text) if number.unit not in _TIMES]
    amounts = [stated_amount(fact, lookup) for fact in facts if isinstance(fact, Quantity)] if figures else []
    said = {(one.value, one.unit) for claim in claims for one in undated_numbers(claim.says)} if amounts else set()
    for number in figures if amounts else ():
        fits = any(verdict(number, amount) > Verdict.CANNOT_TELL for amount in amounts)
        if not fits and (number.value, number.unit) not in said:
            yield text[number.start : number.unit_end]
    order = lookup.settings.numeric_dates
    phrases = dated_phrases(text, own, order)
    dates = [one for fact in facts for one in vars(fact).values() if isinstance(one, Edtf)] if phrases else []
    worded = (phrase for claim in claims for phrase in dated_phrases(claim.says, own, order)) if dates else ()
    days = [day for phrase in worded for day in phrase.spans]
    for phrase in phrases if dates else ():
        known = any(span.overlaps(stated.earliest, stated.latest) for span in phrase.spans for stated in dates)
        if not known and not any(span.overlaps(other.first, other.last) for span in phrase.spans for other in days):
            yield text[phrase.start : phrase.end]
