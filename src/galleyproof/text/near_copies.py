"""Texts that are nearly the same, found by the passages that they share."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from galleyproof.text.typography import fold

_RUN: Final = 5
"""Words; two texts do not share a passage of this length by accident."""

_FEWEST: Final = 4 * _RUN
"""Passages of a text from which on it can be told to be a reprint."""

_ALIKE: Final = 0.6
"""The share of the shorter text's passages that the other must contain to be a reprint."""

_Passages: TypeAlias = frozenset[int]


def near_copies(texts: Mapping[str, str]) -> list[list[str]]:
    """Return the groups of texts, by their keys, of which each is nearly the same as another one of its group.

    Two texts are compared only if they share one of the passages that are rarest in the shorter one: if it has 60 % of
    its passages in common with the other, then one of the rarest 40 % and one more is among them (prefix filtering;
    Chaudhuri, Ganti and Kaushik 2006). A text is compared with a group until it turns out to belong to it.
    """
    keys, passages = [*texts], [*_numbered(texts.values())]
    spread = Counter(number for one in passages for number in one)
    families = _Families(passages)
    for text in sorted(range(len(keys)), key=lambda text: -len(passages[text])):
        if len(passages[text]) >= _FEWEST:
            rarest_first = sorted(passages[text], key=lambda number: (spread[number], number))
            families.add(text, rarest_first, [number for number in rarest_first if spread[number] > 1])
    groups: dict[int, list[str]] = {}
    for text, key in enumerate(keys):
        groups.setdefault(families.first_of(text), []).append(key)
    return [group for group in groups.values() if len(group) > 1]


def _numbered(texts: Iterable[str]) -> Iterator[_Passages]:
    """Yield the passages of each text, as numbers that are the same for the same words."""
    words: dict[str, int] = {}
    passages: dict[tuple[int, ...], int] = {}
    for text in texts:
        numbers = [words.setdefault(word, len(words)) for word in fold(text).casefold().split()]
        runs = zip(*(numbers[first:] for first in range(_RUN)), strict=False)
        yield frozenset(passages.setdefault(run, len(passages)) for run in runs)


class _Families:
    """Texts in groups that grow while further texts are added, the longest first."""

    def __init__(self, passages: Sequence[_Passages]) -> None:
        self._passages = passages
        self._parent = list(range(len(passages)))
        self._with: dict[int, dict[int, list[int]]] = {}  # for each passage the texts that have it, by their family

    def first_of(self, text: int) -> int:
        """Return the text that stands for the family of a text."""
        parent = self._parent
        while parent[text] != text:
            parent[text] = text = parent[parent[text]]
        return text

    def add(self, text: int, rarest_first: Sequence[int], shared: Sequence[int]) -> None:
        """Add a text, with its passages and those of them that other texts have too."""
        fewest = math.ceil(_ALIKE * len(rarest_first))
        compared: set[int] = set()
        for passage in rarest_first[: len(rarest_first) - fewest + 1]:
            for family, members in self._families_with(passage):
                if self.first_of(family) != self.first_of(text):
                    self._compare(text, [other for other in members if other not in compared], fewest)
                    compared.update(members)
        for passage in shared:
            self._with.setdefault(passage, {}).setdefault(self.first_of(text), []).append(text)

    def _compare(self, text: int, others: Iterable[int], fewest: int) -> None:
        """Join a text with the first of some others that it is nearly the same as."""
        passages = self._passages[text]
        for other in others:
            if len(passages & self._passages[other]) >= fewest:
                one, two = self.first_of(text), self.first_of(other)
                self._parent[max(one, two)] = min(one, two)
                return

    def _families_with(self, passage: int) -> list[tuple[int, list[int]]]:
        """Return the families that have a passage, with those of their texts that have it."""
        families = self._with.get(passage, {})
        for family in [family for family in families if self._parent[family] != family]:
            families.setdefault(self.first_of(family), []).extend(families.pop(family))
        return [*families.items()]
