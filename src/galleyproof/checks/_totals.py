"""Parts of a whole that add up to too much."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from galleyproof.facts.assertion import Asserted
from galleyproof.facts.atoms import AtLeast, PartOf
from galleyproof.facts.things import Figure
from galleyproof.solver import UndecidedError

_MOST_STEPS: Final = 100_000
_STEPS_FOR_PART: Final = 5
"""The cost of a part of a set that is too much, as the solver has to go through these sets again and again."""


class Totals:
    """The figures of a cluster that can be parts of a whole, with what each of them is at least."""

    def __init__(self, asserted: Asserted) -> None:
        self._nested: dict[Figure, set[Figure]] = {}
        for part in asserted[PartOf]:
            self._nested.setdefault(part.part, set()).add(part.whole)
            self._nested.setdefault(part.whole, set()).add(part.part)
        self._sizes: dict[Figure, list[AtLeast]] = {}
        for size in asserted[AtLeast] if self._nested else ():
            if size.value > 0:
                self._sizes.setdefault(size.figure, []).append(size)

    def too_much(
        self, parts_of_one: Iterable[PartOf], limits: Iterable[int], fewest: int = 2
    ) -> Iterator[tuple[int, tuple[PartOf | AtLeast, ...]]]:
        """Yield the smallest sets of parts that add up to more than a limit, with the number of the limit.

        Each part comes with the atom that gives its size; sets of fewer parts than `fewest` are left out.
        """
        by_figure = {part.part: part for part in parts_of_one}
        sizes = [size for figure in by_figure for size in self._sizes.get(figure, ())]
        sizes.sort(key=lambda size: -size.value)
        left = [*accumulate((size.value for size in reversed(sizes)), initial=0)][::-1]  # the sum of those from a place
        for number, limit in enumerate(limits):
            for group in self._groups(sizes, left, limit):
                if len(group) >= fewest:
                    yield number, tuple(atom for size in group for atom in (by_figure[size.figure], size))

    def _groups(self, sizes: Sequence[AtLeast], left: Sequence[int], limit: int) -> Iterator[Sequence[AtLeast]]:
        """Yield the smallest sets of sizes, sorted from the largest, that add up to more than a limit.

        The largest come first, so the part that tips a set over is its smallest: no part of the set can be left out.

        Raises:
            UndecidedError: there are too many sets to go through.
        """
        chosen: dict[Figure, AtLeast] = {}
        ways = [(0, 0)]  # for each size chosen: the next place to try, and the sum before it
        steps = 0
        while ways:
            steps += 1
            if steps > _MOST_STEPS:
                raise UndecidedError
            place, total = ways.pop()
            if place >= len(sizes) or total + left[place] <= limit:
                if chosen:
                    chosen.popitem()
                continue
            size = sizes[place]
            ways.append((place + 1, total))
            # Parts that are the same, or of which one is part of the other, cannot be added.
            if size.figure in chosen or not chosen.keys().isdisjoint(self._nested[size.figure]):
                continue
            if total + size.value > limit:
                yield [*chosen.values(), size]
                steps += _STEPS_FOR_PART * len(chosen)
            else:
                chosen[size.figure] = size
                ways.append((place + 1, total + size.value))
