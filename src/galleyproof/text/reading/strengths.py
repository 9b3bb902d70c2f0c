"""Texts that say the opposite of a record, or something stronger or weaker: `may` for `will`, `all` for `most`."""

from collections.abc import Sequence
from typing import Final

from galleyproof.text.reading.denials import following_words, stem, turned_round
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word
from galleyproof.text.span import Span

_STRENGTHS = tuple(
    tuple(vocabulary(name) for name in names.split())
    for names in ("modal_may modal_will modal_must", "quantifier_all quantifier_most quantifier_some")
)
_PASSED_OVER: Final = vocabulary("helping") | vocabulary("adverbs") | vocabulary("not")
"""Words between a `may` and the verb that it belongs to."""


def opposite(text: Sequence[Word], record: Sequence[Word]) -> Span | None:
    """Return the words with which a text says the opposite of a record, or something stronger or weaker."""
    return turned_round(text, record) or _other_strength(text, record)


def _other_strength(text: Sequence[Word], record: Sequence[Word]) -> Span | None:
    """Return the `may` of a text where a record only has `will`, or its `all` for `most`; None if they agree."""
    for family in _STRENGTHS:
        told = [
            (number, place)
            for place, word in enumerate(text)
            for number, words in enumerate(family)
            if word.letters in words
        ]
        stated = {number for word in record for number, words in enumerate(family) if word.letters in words}
        if len({number for number, _ in told}) == len(stated) == 1 and told[0][0] not in stated:
            return text[told[0][1]].span if _is_told_of(told[0][1], text, record) else None
    return None


def _is_told_of(number: int, text: Sequence[Word], record: Sequence[Word]) -> bool:
    """Return True if a record has the verb, or the noun, that follows a word of a text."""
    following = next((word for word in following_words(text, number) if word.letters not in _PASSED_OVER), None)
    return following is not None and any(stem(word.letters) == stem(following.letters) for word in record)
