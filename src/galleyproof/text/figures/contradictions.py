"""The figures of a text that contradict amounts on record, one finding for one slip."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from galleyproof.text.figures.beside import measured, respective_to, said_of
from galleyproof.text.figures.comparing import Stated, Verdict, is_comparable, is_plain_count, verdict
from galleyproof.text.figures.number import Number

_DIFFERENCE = re.compile(
    r"\s(?:more|less|fewer|higher|lower|taller|shorter|longer|wider|deeper|above|below|older|younger|earlier|later|short|shy|clear|ahead|behind)\b"
)
"""After a figure that is only a difference: `14 inches more than`."""

_CHANGE = re.compile(
    r"\b(?:increase|decrease|rise|fall|drop|growth|decline|gain|loss|change|difference|gap|lead|margin)\b",
    re.IGNORECASE,
)
"""In a measure that is itself a difference."""

_IN_WORDS: Final = {
    Decimal(0): re.compile(r"\b(?:nobody|no one|none|nothing|no)\b", re.IGNORECASE),
    Decimal(1): re.compile(r"\ban?\s(?:[\w-]+\s){1,4}?(?:was|is|has|had|died|who)\b", re.IGNORECASE),
}
"""The words that give `0` and `1` without a figure."""

_OF = re.compile(r"\sof\s(?:(?:the|its|their|those|these|all)\s)?")


class Pairing:
    """The figures of a text with the amounts on record that each can be held against."""

    def __init__(self, text: str, figures: Sequence[Number], amounts: Sequence[Stated]) -> None:
        self._text, self.figures, self.amounts = text, figures, amounts
        by_measure, by_subject = measured(text, figures, amounts), said_of(text, figures, amounts)
        own = respective_to(text, figures, amounts)
        self._named = [
            (ours & own[place] or own[place]) if place in own else ours & theirs
            for place, (ours, theirs) in enumerate(zip(by_measure, by_subject, strict=True))
        ]
        self._candidates = [
            [amount for amount in sorted(named or (() if place in own else ours)) if self._is_candidate(number, amount)]
            for place, (number, ours, named) in enumerate(zip(figures, by_measure, self._named, strict=True))
        ]
        self._verdicts = [
            {place: verdict(number, amounts[place]) for place in places}
            for number, places in zip(figures, self._candidates, strict=True)
        ]

    def _is_candidate(self, number: Number, place: int) -> bool:
        amount = self.amounts[place]
        is_same = number.value == amount.low == amount.high
        if not is_same and any((number.value, number.unit) == (other.value, other.unit) for other in amount.named):
            return False
        is_difference = _DIFFERENCE.match(self._text, number.unit_end) and not _CHANGE.search(amount.measure)
        if not is_same and (is_difference or is_plain_count(number, amount)):
            return False
        return is_comparable(number, amount) or number.value == amount.low == amount.high

    def best(self, figure: int) -> Verdict | None:
        """Return the best of what a figure says of the amounts it can be held against; None if there is none."""
        return max(self._verdicts[figure].values(), default=None)

    def rounded(self, figure: int) -> list[Stated]:
        """Return the amounts that a figure gives more exactly than they are known, or rounded; empty if one agrees."""
        best = self.best(figure)
        return [
            self.amounts[place] for place, given in self._verdicts[figure].items() if best is given is Verdict.ROUNDED
        ]

    def is_given(self, amount: int) -> bool:
        """Return True if one of the figures gives an amount, or may do so."""
        if any(row.get(amount, Verdict.CONTRADICTS) > Verdict.CONTRADICTS for row in self._verdicts):
            return True
        low, high = self.amounts[amount].low, self.amounts[amount].high
        if low is None or low != high or not self.figures:
            return False
        words = _IN_WORDS.get(low) or re.compile(rf"\b{low}(?:st|nd|rd|th)\b")
        return words.search(self._sentence()) is not None

    def _sentence(self) -> str:
        """Return the sentence with the figures."""
        start = max(self._text.rfind(mark, 0, self.figures[0].start) for mark in (". ", "\n"))
        end = self._text.find(". ", self.figures[-1].end)
        return self._text[start + 1 : end if end >= 0 else len(self._text)]

    def is_named_amiss(self, amount: int) -> bool:
        """Return True if a figure is an amount's, though the words beside it are those of another that is given.

        In `133 of the 3,206 people had a stroke`, the stroke is beside the wrong figure.
        """
        stated = self.amounts[amount]
        return any(
            self.figures[place].value == stated.low == stated.high and row and all(map(self.is_given, row))
            for place, row in enumerate(self._verdicts)
            if amount not in row and self._is_whole(place)
        )

    def _is_whole(self, place: int) -> bool:
        """Return True for the 3,206 of `133 of the 3,206`."""
        part, whole = self.figures[place - 1], self.figures[place]
        return place > 0 and part.value <= whole.value and bool(_OF.fullmatch(self._text, part.unit_end, whole.start))

    def contradicting(self, amount: int) -> int | None:
        """Return the figure that contradicts an amount: that beside its noun, of its unit, or nearest.

        None if every figure is that of another amount, or cannot be compared.
        """
        free = [
            place
            for place, row in enumerate(self._verdicts)
            if row.get(amount) is Verdict.CONTRADICTS and self.best(place) is Verdict.CONTRADICTS
        ]
        return min(free, key=lambda place: self._distance(place, amount), default=None)

    def left_over(self, amount: int) -> list[tuple[Number, Stated]]:
        """Return a figure that contradicts all it can be, where another that can be an amount has been taken for it."""
        taken = {other for row in self._verdicts if amount in row for other in row}
        for number, row in zip(self.figures, self._verdicts, strict=True):
            if row and max(row.values()) is Verdict.CONTRADICTS and taken >= row.keys() and amount not in row:
                return [(number, self.amounts[other]) for other in row]
        return []

    def _distance(self, figure: int, amount: int) -> tuple[bool, bool, Decimal, int]:
        number, stated = self.figures[figure], self.amounts[amount]
        is_named = len(self._named[figure]) < len(self.amounts) or len(self.amounts) == 1
        other_unit = bool(number.unit) != bool(stated.named_unit)
        known = stated.low if stated.low is not None else stated.high
        return not (is_named and amount in self._named[figure]), other_unit, _ratio(number.value, known), figure


def _ratio(one: Decimal, other: Decimal | None) -> Decimal:
    if not other or not one:
        return Decimal("Infinity")
    small, large = sorted((abs(one), abs(other)))
    return large / small


class Slip(NamedTuple):
    """A figure that contradicts an amount, or several that are swapped."""

    figures: tuple[Number, ...]
    amounts: tuple[Stated, ...]


def slips(text: str, figures: Sequence[Number], own: Sequence[Stated], others: Sequence[Stated] = ()) -> Iterator[Slip]:
    """Yield the figures that contradict amounts on record, each with its amount.

    Args:
        text: the text.
        figures: those of its figures that may be about the amounts.
        own: the amounts that are asked about.
        others: further amounts that the figures may give, which are no slips.
    """
    pairing = Pairing(text, figures, [*own, *others])
    pairs: list[tuple[Number, Stated]] = []
    for amount, stated in enumerate(own):
        if not (pairing.is_given(amount) or pairing.is_named_amiss(amount)):
            place = pairing.contradicting(amount)
            pairs += [(figures[place], stated)] if place is not None else pairing.left_over(amount)
    yield from _merged(pairs)


def _merged(pairs: Sequence[tuple[Number, Stated]]) -> Iterator[Slip]:
    """Yield the slips: swapped figures as one, and one for each figure."""
    by_figure: dict[Number, list[Stated]] = {}
    for number, stated in pairs:
        by_figure.setdefault(number, []).append(stated)
    swapped = len(by_figure) > 1 and all(
        any(verdict(number, stated) > Verdict.CONTRADICTS for other, stated in pairs if other != number)
        for number in by_figure
    )
    if swapped:
        yield Slip(tuple(by_figure), tuple(stated for _, stated in pairs))
    else:
        yield from (Slip((number,), tuple(amounts)) for number, amounts in by_figure.items())
