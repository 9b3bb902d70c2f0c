"""Slips of a text against amounts that are described in words."""

from decimal import Decimal

from galleyproof.records.amounts import parse
from galleyproof.text.figures.comparing import Stated
from galleyproof.text.figures.contradictions import slips
from galleyproof.text.figures.numbers import undated_numbers


def stated(words: str) -> Stated:
    """Return the amount that `cost: ~12 USD a year, of Smith` describes."""
    words, _, subject = words.partition(", of ")
    measure, _, amount = words.partition(": ")
    amount, _, per = amount.partition(" a ")
    value, _, unit = amount.partition(" ")
    given = parse(value)
    about = Decimal(value[1:]) if value.startswith("~") else None
    return Stated(given.low, given.high, about, unit, per, measure, (subject,) if subject else ())


def slips_of(text: str, amounts: list[str]) -> list[str]:
    """Return the figures of the slips in a text; those that are swapped together."""
    found = slips(text, undated_numbers(text), [stated(words) for words in amounts])
    return [" and ".join(text[number.start : number.unit_end] for number in slip.figures) for slip in found]
