"""Figures, days, names and negations: the words of an anchor that must not change unnoticed."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from galleyproof.text import days, numbers
from galleyproof.text.figures.number_words import MULTIPLES, ORDINALS
from galleyproof.text.proper_names import names
from galleyproof.text.quoting import NEGATION, prepare
from galleyproof.text.span import Span

_WORD = re.compile(r"\w+?(?=n't\b)|n't\b|\w+(?:[.,]\d+)*|[$\u20ac\u00a3\u00a5%]")
_COUNTS = re.compile(
    rf"\w*\d.*|{'|'.join((*ORDINALS, *MULTIPLES))}|last|none|zero|[^\w\s]",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?:^|[.?!:][\"')]*\s)[\"'(]*$")


class Sensitive(NamedTuple):
    """A word or phrase that must not change unnoticed.

    Attributes:
        meaning: its meaning, the same for all its spellings.
        start: the index of its first character.
        words: its words in the text.
    """

    meaning: str
    start: int
    words: str


def describe_change(old: str, old_span: Span, new: str, new_span: Span) -> str:
    """Return how figures, days, names and negations differ between words of two texts, or "" if they do not.

    Worded to follow `the copy`: `now says `15` instead of `14``.
    """
    (old, old_span), (new, new_span) = _folded(old, old_span), _folded(new, new_span)
    same = old_span.of(old) == new_span.of(new)  # then only what crosses their edges can differ
    before, after = (
        sorted(_dated_or_counted(text, span), key=_start) if same else sensitive_words(text, span)
        for text, span in ((old, old_span), (new, new_span))
    )
    olds, news = [word.meaning for word in before], [word.meaning for word in after]
    if sorted(olds) == sorted(news):
        return "" if olds == news else _replaced(before, after)
    changes = []
    for how, *(first, last, start, end) in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        removed, added = before[first:last], after[start:end]
        if how == "replace":
            changes.append(_replaced(removed, added))
        elif how != "equal":
            changes.append(f"now adds {_quoted(added)}" if added else f"no longer says {_quoted(removed)}")
    return "; ".join(changes)


def _folded(text: str, span: Span) -> tuple[str, Span]:
    """Return a text and a span of it as readers see them, without the characters that do not show."""
    prepared = prepare(text)
    return prepared.folded, Span(bisect_left(prepared.offsets, span.start), bisect_left(prepared.offsets, span.end))


def _replaced(removed: list[Sensitive], added: list[Sensitive]) -> str:
    return f"now says {_quoted(added)} instead of {_quoted(removed)}"


def sensitive_words(text: str, span: Span) -> list[Sensitive]:
    """Return the figures, days, names and negations in a span of a text, in order."""
    words = [*_dated_or_counted(text, span)]
    taken = [Span(word.start, word.start + len(word.words)) for word in words]
    for match in _WORD.finditer(text, span.start, span.end):
        place = Span(*match.span())
        if not any(place.overlaps(other) for other in taken):
            word = match.group()
            if NEGATION.fullmatch(word) or word == "n't":
                words.append(Sensitive("not", place.start, word))
            elif _COUNTS.fullmatch(word):
                words.append(Sensitive(word.casefold(), place.start, word))
            elif word[0].isupper() and _is_name(text, place):
                words.append(Sensitive(word, place.start, word))
    return sorted(words, key=_start)


def _start(word: Sensitive) -> int:
    return word.start


def _dated_or_counted(text: str, span: Span) -> Iterator[Sensitive]:
    dates = [(Span(day.start, day.end), str(day[2:])) for day in days(text)]
    figures = [(Span(number.start, number.unit_end), number.meaning) for number in numbers(text)]
    undated = [figure for figure in figures if not any(figure[0].overlaps(place) for place, _ in dates)]
    for place, meaning in (*dates, *undated):
        if place.overlaps(span):
            yield Sensitive(meaning, place.start, place.of(text))


def _is_name(text: str, word: Span) -> bool:
    """Return True if a word has a capital for another reason than being the first of its sentence."""
    if not _SENTENCE_END.search(text, max(0, word.start - 8), word.start) and word.start:
        return True
    return any(word.overlaps(name) for name in names(text))


def _quoted(words: list[Sensitive]) -> str:
    return f"`{' '.join(word.words for word in words)}`"
