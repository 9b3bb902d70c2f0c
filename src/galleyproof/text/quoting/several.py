"""Several texts, indexed by their words, to find a quote or something like it without searching all of them."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, Generic, NamedTuple, TypeVar

from galleyproof.text.quoting.matching import find, parts
from galleyproof.text.quoting.nearness import bare, rarest, shared_at_least
from galleyproof.text.quoting.prepared import prepare
from galleyproof.text.typography import fold

K = TypeVar("K", bound=Hashable)

_WORD = re.compile(r"[^\W_]+")

_MANY: Final = 400
"""Texts with a word, from which on it tells too little to compare all of them: more than an article has paragraphs."""


class Similar(NamedTuple, Generic[K]):
    """A text that may have a passage like a quote: its key, and the most that the similarity can be, from 0 to 1."""

    key: K
    at_most: float


class Texts(Generic[K]):
    """Texts by their keys, such as captures or paragraphs."""

    def __init__(self, texts: Mapping[K, str]) -> None:
        self._keys: Sequence[K] = [*texts]
        self._texts = texts

    def with_quote(self, quote: str) -> Iterator[K]:
        """Yield the keys of the texts that contain a quote, in order."""
        yield from (key for key in self.with_words(quote) if find(quote, prepare(self._texts[key])))

    def with_words(self, quote: str) -> list[K]:
        """Return the keys of the texts that have all words of a quote, and may contain it, in order."""
        words = [_WORD.findall(" ".join(pieces)) for pieces in ([fold(quote)], parts(quote)[0])]
        return [self._keys[number] for number in sorted({number for one in words for number in self._with_all(one)})]

    def similar(self, quote: str, near: int) -> Iterator[Similar[K]]:
        """Yield the texts that may have a passage similar to a quote, with an upper bound of the similarity.

        Of a word that very many texts have, only the texts around the one of the number `near`, from 0, count.
        """
        wanted = Counter(map(bare, fold(quote).split()))
        length = wanted.total()
        fewest = 3 * length // 7 + 1  # words of a text that can be similar, if it is shorter than the quote
        long = set(self._with_one(wanted, shared_at_least(length, length), near))
        short = {number for number in self._with_one(wanted, fewest, near) if self._lengths[number] < length}
        for number in sorted(long | short):
            shared = sum(min(count, self._counts[word].get(number, 0)) for word, count in wanted.items())
            at_most = 2.0 * shared / (length + min(length, self._lengths[number]))
            yield Similar(self._keys[number], at_most)

    def _with_all(self, words: Iterable[str]) -> Iterator[int]:
        """Yield the numbers of the texts that have all of some words; of all texts if there is no word."""
        having = sorted((self._having.get(word, frozenset()) for word in dict.fromkeys(words)), key=len)
        if not having:
            yield from range(len(self._keys))
            return
        rarest_word, *others = having
        yield from (number for number in rarest_word if all(number in numbers for numbers in others))

    def _with_one(self, wanted: Mapping[str, int], needed: int, near: int) -> Iterator[int]:
        """Yield the numbers of the texts that have one of the rarest words, of which any with enough words has one."""
        for word in rarest(wanted, needed, lambda word: len(self._counts.get(word, ()))):
            having = self._counts.get(word, {})
            around = range(near - _MANY // 2, near + _MANY // 2)
            yield from having if len(having) <= _MANY else filter(having.__contains__, around)

    @cached_property
    def _having(self) -> Mapping[str, frozenset[int] | set[int]]:
        """The numbers of the texts with each word."""
        index: dict[str, set[int]] = defaultdict(set)
        for number, text in enumerate(self._texts.values()):
            for word in _WORD.findall(fold(text)):
                index[word].add(number)
        return dict(index)

    @cached_property
    def _counts(self) -> Mapping[str, Mapping[int, int]]:
        """How often each word, in bare form, is in each text that has it."""
        index: dict[str, dict[int, int]] = defaultdict(dict)
        for number, text in enumerate(self._texts.values()):
            for word, count in Counter(map(bare, fold(text).split())).items():
                index[word][number] = count
        return index

    @cached_property
    def _lengths(self) -> Sequence[int]:
        return [len(fold(text).split()) for text in self._texts.values()]
