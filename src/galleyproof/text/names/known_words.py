"""The words of all names of the registry, indexed so that a word need not be compared with each of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import Final

from rapidfuzz.distance import OSA, DamerauLevenshtein
from rapidfuzz.process import extract

from galleyproof.text.names.registry import Named
from galleyproof.text.names.transliteration import can_be_same_word, spelling_keys
from galleyproof.text.names.variants import GLUED, LONG, SHORT, is_variant

_MOST_WRONG: Final = 2
"""Letters of a long word that may be wrong, in a misspelling of it."""

_FARTHEST: Final = 3
"""The most that OSA makes of a distance of `_MOST_WRONG`, as it changes no letter twice; it is much faster."""


class KnownWords:
    """The capitalised words of all names, to find those that a word may be a variant of.

    Two spellings with two wrong letters are the same once each is without two letters, and so are their starts. Only
    words whose starts can become the same need to be compared.
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
        """Return the known words that a word may be meant for, in the order of the registry.

        They are those that it is a variant of, if they also have its first letter or may be the same word.
        """
        candidates = {*self._closely_spelt(word), *self._alike(word)} if len(word) >= SHORT else ()
        names = (self._words[number] for number in sorted(candidates))
        return [name for name in names if is_variant(word, name) and _is_likely(word, name)]

    def _closely_spelt(self, word: str) -> Iterator[int]:
        """Yield the words with the same first letter of which at most `_MOST_WRONG` other letters differ."""
        written = word.casefold()
        starts = {*_starts(written, 0), *_starts(written, 1), *_starts(written, _MOST_WRONG)}
        same = (self._by_shortened_start[start] for start in starts & self._by_shortened_start.keys())
        close = extract(written, set().union(*same), scorer=OSA.distance, score_cutoff=_FARTHEST, limit=None)
        for name, _, _ in close:
            if DamerauLevenshtein.distance(written, name, score_cutoff=_MOST_WRONG) <= _MOST_WRONG:
                yield from self._by_spelling[name]

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
    def _by_spelling(self) -> Mapping[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self._words):
            index[word.casefold()].append(number)
        return index

    @cached_property
    def _by_shortened_start(self) -> Mapping[str, list[str]]:
        index: dict[str, list[str]] = defaultdict(list)
        for written in self._by_spelling:
            is_long = len(written) >= LONG
            for start in _starts(written, _MOST_WRONG) if is_long else {written, *_starts(written, 1)}:
                index[start].append(written)
        return index

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
            index[word.casefold()[: len(word)]].append(number)
        return index


def _starts(written: str, left_out: int) -> Iterator[str]:
    """Yield all ways to leave so many letters out of the start of a word, but not the first one."""
    first, others = written[:1], written[1:LONG]
    return (first + "".join(kept) for kept in combinations(others, len(others) - left_out))


def _is_likely(word: str, name: str) -> bool:
    return name[0] == word[0] or can_be_same_word(word, name)
