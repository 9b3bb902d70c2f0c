"""The words of all names of the registry, indexed so that a word need not be compared with each of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from typing import Final, TypeAlias

from rapidfuzz.distance import OSA, DamerauLevenshtein
from rapidfuzz.process import extract

from galleyproof.text.names.registry import Named
from galleyproof.text.names.transliteration import spelling_keys
from galleyproof.text.names.variants import GLUED, LONG, SHORT, is_variant

_MOST_WRONG: Final = 2
"""Letters of a long word that may be wrong, in a misspelling of it."""

_FARTHEST: Final = 3
"""The most that OSA makes of a distance of `_MOST_WRONG`, as it changes no letter twice; it is much faster."""

_Part: TypeAlias = tuple[int, int, int]
"""The length of a word, the letters of it that may be wrong, and the number of one of its parts."""


class KnownWords:
    """The capitalised words of all names, to find those that a word may be a variant of.

    If two letters of a word may be wrong, then in one of its halves at most one is. Two spellings of a half with one
    letter wrong are the same once each is without one letter. So only words with such a half need to be compared.
    """

    def __init__(self, entities: Iterable[Named]) -> None:
        self._names: dict[str, dict[str, None]] = {}
        for entity in entities:
            for spelling in entity.spellings:
                for word in spelling.split():
                    if word[0].isupper():
                        self._names.setdefault(word, {})[entity.name] = None

    def __contains__(self, word: str) -> bool:
        return word in self._names

    def names_with(self, word: str) -> list[str]:
        """Return the house spellings of the names that a known word can belong to."""
        return [*self._names[word]]

    def near(self, word: str) -> list[str]:
        """Return the known words that a word is a variant of, in the order of the registry."""
        candidates = {*self._closely_spelt(word), *self._alike(word)} if len(word) >= SHORT else ()
        return [name for number in sorted(candidates) if is_variant(word, name := self._words[number])]

    def _closely_spelt(self, word: str) -> Iterator[int]:
        written = word.casefold()
        found: set[int] = set()
        for part, there in _parts_of(len(written)):
            if spellings := self._parts.get(part):
                for letters in _without_a_letter(written[there]) & spellings.keys():
                    found.update(spellings[letters])
        numbers = [*found]
        compared = [self._written[number] for number in numbers]
        close = extract(written, compared, scorer=OSA.distance, score_cutoff=_FARTHEST, limit=None)
        for name, _, place in close:
            if DamerauLevenshtein.distance(written, name, score_cutoff=_MOST_WRONG) <= _MOST_WRONG:
                yield numbers[place]

    def _alike(self, word: str) -> Iterator[int]:
        """Yield the words with a spelling in common, and those that another word may have run into."""
        for key in spelling_keys(word):
            yield from self._by_key.get(key, ())
        written = word.casefold()
        for glued in GLUED:
            if written.endswith(glued):
                yield from self._by_start.get(written.removesuffix(glued), ())

    @cached_property
    def _words(self) -> Sequence[str]:
        return [word for word in self._names if len(word) >= SHORT]

    @cached_property
    def _written(self) -> Sequence[str]:
        return [word.casefold() for word in self._words]

    @cached_property
    def _parts(self) -> Mapping[_Part, Mapping[str, list[int]]]:
        """For each part of words, the words with each spelling of it that lacks a letter or none."""
        indexes: dict[_Part, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, (word, written) in enumerate(zip(self._words, self._written, strict=True)):
            wrong = _MOST_WRONG if len(word) >= LONG else 1
            for place, (start, end) in enumerate(_bounds(len(written), wrong)):
                index = indexes[len(written), wrong, place]
                for letters in _without_a_letter(written[start:end]):
                    index[letters].append(number)
        return indexes

    @cached_property
    def _by_key(self) -> Mapping[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self._words):
            for key in spelling_keys(word):
                index[key].append(number)
        return index

    @cached_property
    def _by_start(self) -> Mapping[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self._words):
            index[self._written[number][: len(word)]].append(number)
        return index


def _bounds(length: int, wrong: int) -> Sequence[tuple[int, int]]:
    """Return the start and end of the parts of a word, as many as letters may be wrong."""
    return [(length * place // wrong, length * (place + 1) // wrong) for place in range(wrong)]


@lru_cache(maxsize=64)  # the same for all words of a length
def _parts_of(length: int) -> Sequence[tuple[_Part, slice]]:
    """Return the parts of words that one of this length may be a misspelling of, with the place of each in it.

    It may be `longer` than such a word, and so may be what it has for the part.
    """
    parts = []
    for wrong in range(1, _MOST_WRONG + 1):
        for longer in range(-wrong, wrong + 1):
            for place, (start, end) in enumerate(_bounds(length - longer, wrong)):
                for added in (-1, 0, 1):
                    if abs(added) + abs(longer - added) <= wrong:
                        there = slice(end + added) if place == 0 else slice(start + longer - added, None)
                        parts.append(((length - longer, wrong, place), there))
    return parts


@lru_cache(maxsize=256)  # words of several lengths have the same part
def _without_a_letter(part: str) -> AbstractSet[str]:
    """Return some letters, and all ways to leave out one of them."""
    return {part, *(part[:place] + part[place + 1 :] for place in range(len(part)))}
