"""How a text compares two figures: more or less, and by how much."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import Final, Literal, TypeAlias

from galleyproof.text.reading import Reading
from galleyproof.text.reading.vocabulary import vocabulary
from galleyproof.text.span import Span

Direction: TypeAlias = Literal["more", "less"]

_DIRECTIONS: Final[dict[str, Direction]] = {
    **dict.fromkeys(vocabulary("more"), "more"),
    **dict.fromkeys(vocabulary("less"), "less"),
}
_TIMES: Final = {"twice": 2, "double": 2, "doubled": 2, "triple": 3, "tripled": 3, "threefold": 3, "quadrupled": 4}
_NO: Final = vocabulary("not") | vocabulary("nobody")


def direction(reading: Reading) -> tuple[Direction, Span] | None:
    """Return whether a text says that there is more or less, and where; None if it says neither, both or denies it."""
    if any(word.letters in _NO for word in reading.words):
        return None
    found = [(_DIRECTIONS[word.letters], word.span) for word in reading.words if word.letters in _DIRECTIONS]
    return found[0] if len({way for way, _ in found}) == 1 else None


def differences(reading: Reading, unit: str) -> Iterator[tuple[Decimal, Span]]:
    """Yield the factors of a text for the unit `x`, as in `three times`, and its percentages for `%`."""
    if unit == "x":
        yield from _factors(reading)
    elif unit == "%":
        for figure in reading.figures:
            if figure.unit == "%" and not figure.hedge:
                yield figure.value, Span(figure.start, figure.end)


def _factors(reading: Reading) -> Iterator[tuple[Decimal, Span]]:
    for word, following in zip_longest(reading.words, reading.words[1:]):
        if word.letters in _TIMES:
            yield Decimal(_TIMES[word.letters]), word.span
        elif following and following.letters in ("times", "fold"):
            number = next((figure for figure in reading.figures if figure.end == word.span.end), None)
            if number:
                yield number.value, Span(number.start, following.span.end)
