"""The words of a text that are closest to a quote it does not contain."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nlargest
from itertools import accumulate
from typing import Final, NamedTuple

from rapidfuzz.distance import Indel

from galleyproof.text.quoting.prepared import FoldedText
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_SIMILAR: Final = 0.6
"""The similarity above which a passage counts as an altered version of a quote."""

_CANDIDATES: Final = 8
"""The number of passages that are compared word by word: those that share the most words."""

_PUNCTUATION: Final = ".,;:!?\"'()[]"

_LONG: Final = 200
"""Words, from which on `difflib` ignores frequent words, and takes the square of their number."""


class NearMatch(NamedTuple):
    """A passage of a text that is similar to a quote.

    Attributes:
        similarity: the share of words in common, from 0 to 1.
        span: the position of the passage in the text as it is stored.
        diff: the quote with each difference marked: `the [minister -> ministry] said`.
    """

    similarity: float
    span: Span
    diff: str


class _Block(NamedTuple):
    """Words that a quote and a passage have in common: their places in the two, and their number."""

    quoted: int
    passage: int
    size: int


class _Words(NamedTuple):
    """The words of a folded text, their starts, the same words in bare form, and the places of each of those."""

    words: Sequence[str]
    starts: Sequence[int]
    bare: Sequence[str]
    places: Mapping[str, Sequence[int]]


def bare(word: str) -> str:
    """Return a word in lower case, without the punctuation around it; a word of nothing else as it is."""
    return word.strip(_PUNCTUATION).casefold() or word


def nearest_wording(quote: str, text: FoldedText) -> str:
    """Return the quote with each difference marked: `the [minister -> ministry] said`; empty if nothing is similar."""
    match = nearest(quote, text)
    return match.diff if match else ""


def marked_changes(quote: str, words: str) -> str:
    """Return a quote with each difference from other words marked: `the [minister -> ministry] said`."""
    quoted, others = fold(quote).split(), fold(words).split()
    blocks = _common_blocks([*map(bare, quoted)], [*map(bare, others)])
    return " ".join(_diff(blocks, quoted, _without_edges(others, quoted)))


def nearest(quote: str, text: FoldedText) -> NearMatch | None:
    """Return the passage of a text that is most similar to a quote; None if nothing is similar."""
    quoted = fold(quote).split()
    if not quoted:
        return None
    words, length = _words(text.folded), len(quoted)
    quoted_bare = [*map(bare, quoted)]
    best, match = (_SIMILAR, 0), None
    for _, start in nlargest(_CANDIDATES, _shared_words(quoted_bare, words), key=lambda count: (count[0], -count[1])):
        end = min(start + length, len(words.words))
        blocks = _common_blocks(quoted_bare, words.bare[start:end])
        similarity = 2.0 * sum(block.size for block in blocks) / (length + end - start)
        diff = _diff(blocks, quoted, _without_edges(words.words[start:end], quoted))
        rank = similarity, -len(diff)  # of two equally similar passages, the less fragmented
        if rank > best and similarity > _SIMILAR:
            span = text.span(words.starts[start], words.starts[end - 1] + len(words.words[end - 1]))
            best, match = rank, NearMatch(similarity, Span(*span), " ".join(diff))
    return match


def shared_at_least(length: int, other: int) -> int:
    """Return how many words a quote and a passage of these lengths must share to be similar."""
    return int(_SIMILAR * (length + other) / 2 - 0.001) + 1


def rarest(wanted: Mapping[str, int], needed: int, frequency: Callable[[str], int]) -> Iterator[str]:
    """Yield the rarest of some words, so many that nothing without any of them has as many words as are needed."""
    left = sum(wanted.values())
    for word in sorted(wanted, key=frequency):
        if left < needed:
            return
        yield word
        left -= wanted[word]


@lru_cache(maxsize=64)  # each quote that a capture does not contain asks for its words
def _words(folded: str) -> _Words:
    words = folded.split()
    bare_words = [*map(bare, words)]
    places: dict[str, list[int]] = {}
    for place, word in enumerate(bare_words):
        places.setdefault(word, []).append(place)
    starts = [0, *accumulate(len(word) + 1 for word in words[:-1])]
    return _Words(words, starts, bare_words, places)


def _shared_words(quoted: Sequence[str], words: _Words) -> Iterator[tuple[int, int]]:
    """Yield the number of words that passages as long as the quote share with it, and their starts.

    Passages that share too few to be similar are left out, most of them without a look.
    """
    length, last = len(quoted), len(words.bare) - len(quoted)
    wanted = Counter(quoted)
    if last <= 0:
        yield (wanted & Counter(words.bare)).total(), 0
        return
    needed = shared_at_least(length, length)
    rare = rarest(wanted, needed, lambda word: len(words.places.get(word, ())))
    places = sorted(place for word in rare for place in words.places.get(word, ()))
    for first, end in _joined((max(place - length + 1, 0), min(place, last) + 1) for place in places):
        window = Counter(words.bare[first : first + length])
        shared = (wanted & window).total()
        for start in range(first, end):
            if start > first:
                leaving, entering = words.bare[start - 1], words.bare[start + length - 1]
                shared -= window[leaving] <= wanted[leaving]
                window[leaving] -= 1
                window[entering] += 1
                shared += window[entering] <= wanted[entering]
            if shared >= needed:
                yield shared, start


def _joined(ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield ranges, given in order, with those that touch made one."""
    first = end = 0
    for following, following_end in ranges:
        if following > end:
            if end > first:
                yield first, end
            first = following
        end = max(end, following_end)
    if end > first:
        yield first, end


def _common_blocks(quoted: Sequence[str], passage: Sequence[str]) -> list[_Block]:
    if len(quoted) < _LONG:
        return [_Block(*block) for block in SequenceMatcher(None, quoted, passage).get_matching_blocks() if block.size]
    changes = Indel.opcodes(quoted, passage)
    return [
        _Block(change.src_start, change.dest_start, change.src_end - change.src_start)
        for change in changes
        if change.tag == "equal"
    ]


def _without_edges(passage: Sequence[str], quoted: Sequence[str]) -> Sequence[str]:
    """Return the words of a passage, its first and last without punctuation that a quote may leave out around it."""
    words = [*passage]
    if words and words[0].lstrip(_PUNCTUATION).casefold() == quoted[0].casefold():
        words[0] = words[0].lstrip(_PUNCTUATION)
    if words and words[-1].rstrip(_PUNCTUATION).casefold() == quoted[-1].casefold():
        words[-1] = words[-1].rstrip(_PUNCTUATION)
    return words


def _diff(blocks: Iterable[_Block], quoted: Sequence[str], passage: Sequence[str]) -> list[str]:
    """Return the quote in pieces, which are the same in the passage or have the difference marked."""
    pieces: list[str] = []
    first = start = 0
    for place, place_there, size in (*_exact(blocks, quoted, passage), _Block(len(quoted), len(passage), 0)):
        if place > first or place_there > start:
            old, new = " ".join(quoted[first:place]), " ".join(passage[start:place_there])
            pieces.append(f"[{old or 'nothing'} -> {new or 'nothing'}]")
        pieces += [" ".join(quoted[place : place + size])] if size else []
        first, start = place + size, place_there + size
    return pieces


def _exact(blocks: Iterable[_Block], quoted: Sequence[str], passage: Sequence[str]) -> Iterator[_Block]:
    """Yield the parts of blocks that are the same letter for letter, not only in bare form."""
    for place, place_there, size in blocks:
        same = 0
        for offset in range(size):
            if quoted[place + offset] == passage[place_there + offset]:
                same += 1
                continue
            if same:
                yield _Block(place + offset - same, place_there + offset - same, same)
            yield _Block(place + offset, place_there + offset, 0)  # so that this word is a difference of its own
            same = 0
        if same:
            yield _Block(place + size - same, place_there + size - same, same)
