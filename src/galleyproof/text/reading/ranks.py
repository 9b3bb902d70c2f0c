"""Ranks: `the third term`, `the second-largest port`, `the largest port`."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from galleyproof.text.reading.denials import stem
from galleyproof.text.reading.parties import PREPOSITIONS
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word, words_of
from galleyproof.text.span import Span

_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
_NUMBERS: Final = {
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{f"{number}{'th' if number > 3 else ('st', 'nd', 'rd')[number - 1]}": number for number in range(1, 21)},  # noqa: PLR2004
}
_SUPERLATIVES: Final = vocabulary("superlatives")
_OPENING: Final = _SUPERLATIVES | frozenset(_NUMBERS)
_CALENDAR: Final = frozenset(("quarter", "half", "day", "week", "weekend", "month", "year", "century", "time"))
"""What has a place in the calendar, of which another may be told as well."""

_AFTER: Final = 2
"""Words after an ordinal that can be what is ranked: `a third straight win`."""


class Rank(NamedTuple):
    """A place in an order: the number, the stems of what is ranked, and where the text has it."""

    number: int
    of: frozenset[str]
    span: Span


def other_rank(told: Sequence[Rank], record: str) -> Span | None:
    """Return the `third` of a text where a record has another number for the same; None if it has none."""
    stated = ranks(words_of(record)) if told else ()
    for rank in told:
        own = {other.number for other in stated if rank.of & other.of}
        if own and own.isdisjoint(other.number for other in told):
            return rank.span
    return None


def ranks(words: Sequence[Word]) -> Sequence[Rank]:
    """Return the places in an order that some words give."""
    return [*_ranks(words)]


def _ranks(words: Sequence[Word]) -> Iterator[Rank]:
    for number, word in enumerate(words):
        if word.letters not in _OPENING and "-" not in word.letters:
            continue
        ordinal, _, ranked = word.letters.partition("-")
        following = [*takewhile(_is_ranked, words[number + 1 : number + 1 + _AFTER])]
        if ordinal in _NUMBERS and (ranked in _SUPERLATIVES or (not ranked and following)):
            if any(other.letters in _CALENDAR for other in following[:1]):
                continue
            superlative = {ranked, *(other.letters for other in following)} & _SUPERLATIVES
            of = superlative or {stem(other.letters) for other in following}
            yield Rank(_NUMBERS[ordinal], frozenset(of), word.span)
        elif word.letters in _SUPERLATIVES and not _is_ordinal(words, number - 1):
            yield Rank(1, frozenset((word.letters,)), word.span)


def _is_ranked(word: Word) -> bool:
    return not (word.breaks or word.comma or word.joins or word.letters in PREPOSITIONS)


def _is_ordinal(words: Sequence[Word], number: int) -> bool:
    return number >= 0 and words[number].letters in _NUMBERS
