"""Which of two events a text puts first."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from galleyproof.text.names import Mention
from galleyproof.text.reading import Reading
from galleyproof.text.reading.words import Word, word_at
from galleyproof.text.span import Span

_EARLIER: Final = frozenset(("before", "preceded", "precedes", "preceding"))
_LATER: Final = frozenset(("after", "followed", "follows", "following", "once", "since", "wake", "aftermath", "heels"))
"""Words before an event that make it the later one of two, or the earlier one; `by` turns the verbs round."""

_OVER: Final = frozenset(("over", "finished", "already", "ended"))
_LINKS: Final = frozenset(("the", "of", "a", "an", "had", "in", "on", "its", "by", "this", "last"))
"""Words between one of those and the event that it governs."""

_TIME: Final = ("by", "the", "time")
_BETWEEN_CLAUSES: Final = frozenset(("then", "later", "afterwards"))


class Ordering(NamedTuple):
    """The first of two events in a text, and the word that says so."""

    first: Mention
    span: Span


def ordering(reading: Reading, one: Mention, other: Mention) -> Ordering | None:
    """Return which of two events a text puts first; None if it does not say."""
    earlier, later = sorted((one, other))
    start, end = (word_at(reading.words, place) for place in (earlier.span.end - 1, later.span.start))
    return next(
        (Ordering(earlier if comes_first else later, word.span) for word, comes_first in _between(reading, start, end)),
        None,
    ) or _before_both(reading, earlier, later)


def _between(reading: Reading, start: int, end: int) -> Iterator[tuple[Word, bool]]:
    """Yield the words between two events that order them, each with True if the one named first comes first."""
    words = reading.words[start + 1 : end + 1]
    for word, following in pairwise(words):
        if word.letters in _EARLIER | _LATER:
            yield word, (word.letters in _EARLIER) is (following.letters != "by")
        elif _ends_first(reading.words, word, following):
            yield word, True


def _ends_first(words: Sequence[Word], word: Word, following: Word) -> bool:
    """Return True for `over when` and `, then`, with which the event named first comes first."""
    is_next = word.letters in _BETWEEN_CLAUSES and (word.comma or word.breaks or _follows_and(words, word))
    return is_next or (word.letters in _OVER and following.letters == "when")


def _follows_and(words: Sequence[Word], word: Word) -> bool:
    number = word_at(words, word.span.start)
    return number > 0 and words[number - 1].letters == "and"


def _before_both(reading: Reading, earlier: Mention, later: Mention) -> Ordering | None:
    """Return the order that a word right before the event named first gives: `After the strike came the talks`."""
    number = word_at(reading.words, earlier.span.start)
    while number > 0 and reading.words[number - 1].letters in _LINKS:
        number -= 1
    word = reading.words[number - 1] if number and not reading.words[number].breaks else None
    if word and word.letters in _EARLIER | _LATER:
        return Ordering(later if word.letters in _EARLIER else earlier, word.span)
    return _by_the_time(reading, later)


def _by_the_time(reading: Reading, later: Mention) -> Ordering | None:
    """Return the order of `By the time of the strike, the talks were over`."""
    first = [word.letters for word in reading.words[: len(_TIME)]]
    over = [word for word in reading.words if word.letters in _OVER and word.span.start > later.span.end]
    return Ordering(later, over[0].span) if tuple(first) == _TIME and over else None
