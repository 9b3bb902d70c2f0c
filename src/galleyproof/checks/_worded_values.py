"""Figures and dates in a text that words facts, such as `says`, held against the facts."""

from collections.abc import Iterator, Sequence
from datetime import date

from galleyproof.checks._anchored_figures import stated_amount
from galleyproof.desk.lookup import Lookup
from galleyproof.facts import Fact, Quantity
from galleyproof.facts.dating import compare_dates
from galleyproof.facts.wording import Mismatch
from galleyproof.records.date_words import in_words
from galleyproof.text import dated_phrases
from galleyproof.text.figures.contradictions import slips
from galleyproof.text.figures.numbers import undated_numbers
from galleyproof.text.phrases import both
from galleyproof.text.span import Span


def wrong_values(text: str, facts: Sequence[Fact], own: date | None, lookup: Lookup) -> Iterator[Mismatch]:
    """Yield the figures and dates of a text that contradict the facts it words.

    Args:
        text: the text.
        facts: the facts.
        own: the day from which `last week` counts; None if it is not known.
        lookup: the entities that the figures are about.
    """
    amounts = [stated_amount(fact, lookup) for fact in facts if isinstance(fact, Quantity)]
    for slip in slips(text, undated_numbers(text), amounts) if amounts else ():
        number = slip.figures[0]
        words = f"`{text[number.start : number.unit_end]}`"
        yield Mismatch(Span(number.start, number.end), "value", words, both(amount.words for amount in slip.amounts))
    yield from _wrong_dates(text, facts, own)


def _wrong_dates(text: str, facts: Sequence[Fact], own: date | None) -> Iterator[Mismatch]:
    phrases = dated_phrases(text, own)
    compared = [compare_dates(fact, phrases, own) for fact in facts] if phrases else []
    agreed = [phrase for agreeing, _ in compared for phrase in agreeing]
    for clash in (clash for _, clashes in compared for clash in clashes):
        if clash.phrase not in agreed:
            span = Span(clash.phrase.start, clash.phrase.end)
            yield Mismatch(span, clash.given.field, f"`{span.of(text)}`", in_words(clash.given.date))
