"""How a text compares two figures: more or less, and how many times as much."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypeAlias

from galleyproof.text.reading import Reading
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.reading.words import Word
from galleyproof.text.span import Span

Direction: TypeAlias = Literal["more", "less"]

_DIRECTIONS: Final[dict[str, Direction]] = {
    **dict.fromkeys(vocabulary("more"), "more"),
    **dict.fromkeys(vocabulary("less"), "less"),
}
_TIMES: Final = {
    **dict.fromkeys(("twice", "double", "doubled", "twofold"), 2),
    **dict.fromkeys(("treble", "trebled", "triple", "tripled", "threefold"), 3),
    **dict.fromkeys(("quadruple", "quadrupled", "fourfold"), 4),
}
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_OF_A_WHOLE: Final = frozenset(("as", "the", "that", "of", "its", "their"))
"""Words after `half` with which it is half of the other figure."""

_REPEATED: Final = frozenset(("a", "an", "in", "this", "last", "since", "before", "he", "she", "they", "it"))
"""Words after `three times` with which something happened so often."""

_NO: Final = vocabulary("not") | vocabulary("nobody")


class Ratio(NamedTuple):
    """How many times as much one figure is as another, and the words that say so."""

    times: Fraction
    span: Span


def direction(reading: Reading) -> tuple[Direction, Span] | None:
    """Return whether a text says that there is more or less, and where; None if it says neither, both or denies it.

    The words that make the claim count; if they do not say, the whole text does.
    """
    if any(word.letters in _NO for word in reading.words):
        return None
    return _one_direction(reading.own_words) or _one_direction(reading.words)


def _one_direction(words: Sequence[Word]) -> tuple[Direction, Span] | None:
    found = [(_DIRECTIONS[word.letters], word.span) for word in words if word.letters in _DIRECTIONS]
    return found[0] if len({way for way, _ in found}) == 1 else None


def ratios(reading: Reading) -> Iterator[Ratio]:
    """Yield `twice`, `three times`, `half as many` and, with the direction of the text, `20 per cent more`."""
    words = reading.own_words
    for number, word in enumerate(words):
        following = words[number + 1].letters if number + 1 < len(words) else ""
        is_part = word.letters == "half" or (number and words[number - 1].letters in ("a", "one"))
        if word.letters in _TIMES:
            yield Ratio(Fraction(_TIMES[word.letters]), word.span)
        elif is_part and word.letters in _PARTS and following in _OF_A_WHOLE:
            yield Ratio(Fraction(1, _PARTS[word.letters]), word.span)
        elif word.letters in ("times", "fold") and following not in _REPEATED:
            before = (figure for figure in reading.figures if number and figure.end == words[number - 1].span.end)
            yield from (Ratio(Fraction(figure.value), Span(figure.start, word.span.end)) for figure in before)
    yield from _percentages(reading)


def _percentages(reading: Reading) -> Iterator[Ratio]:
    way = direction(reading)
    for figure in reading.figures if way else ():
        span = Span(figure.start, figure.end)
        if way and figure.unit == "%" and figure.is_plain and reading.part.overlaps(span):
            share = Fraction(figure.value) / 100
            yield Ratio(1 + share if way[0] == "more" else 1 - share, span)
