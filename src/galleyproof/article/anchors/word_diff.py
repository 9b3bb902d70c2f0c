"""The words of an edited copy matched to those of the copy before it: an Indel diff over words."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import takewhile
from typing import Final

from rapidfuzz.distance import Indel

from galleyproof.article.anchors.copy_words import CopyWords, Stretch

_RECOGNISABLE: Final = 3
"""Words that are enough to recognise a part of a sentence that was cut off from the rest."""

_FARTHEST: Final = 100
"""Words; how far from a place the texts on either side are compared."""

_DISTINCTIVE: Final = 8
"""Words; a shorter paragraph may by chance read the same as another one."""


class Diff:
    """The differences between two versions of the copy, word by word."""

    def __init__(self, old: CopyWords, new: CopyWords) -> None:
        self.old, self.new = old, new
        self._counterparts: list[int | None] = [None] * len(old.words)
        for block in Indel.opcodes(old.texts, new.texts):
            if block.tag == "equal":
                self._counterparts[block.src_start : block.src_end] = range(block.dest_start, block.dest_end)

    def counterpart(self, old: Stretch) -> Stretch | None:
        """Return the same words in the new copy, or None unless all of them are there, side by side."""
        remains = self.remains(old)
        return remains if remains and len(self._kept(old)) == _length(remains) == _length(old) else None

    def remains(self, old: Stretch) -> Stretch | None:
        """Return the new words from the first to the last of the old words that is left, or None if none is."""
        kept = self._kept(old)
        return Stretch(kept[0], kept[-1] + 1) if kept else None

    def gap(self, old: Stretch) -> Stretch:
        """Return the new words between the counterparts of what came before the old words and what came after."""
        before = next((index for index in reversed(self._counterparts[: old.first]) if index is not None), -1)
        after = next((index for index in self._counterparts[old.end :] if index is not None), len(self.new.words))
        return Stretch(before + 1, after)

    def in_moved_paragraph(self, old: Stretch) -> Stretch | None:
        """Return the new place of words in an unchanged paragraph, or None if another paragraph reads the same."""
        whole = self.old.paragraphs[self.old.words[old.first].paragraph]
        text = tuple(self.old.texts[whole.first : whole.end])
        here, there = self._once[0].get(text), self._once[1].get(text)
        if len(text) < _DISTINCTIVE or here is None or there is None:
            return None
        return Stretch(there + old.first - here, there + old.end - here)

    def in_one_sentence(self, old: Stretch, new: Stretch) -> bool:
        """Return True if most of the sentence around the words is unchanged, or is left from a longer sentence."""
        before, after = self.old.rest(old), self.new.rest(new)
        shared = {self._counterparts[index] for index in before}.intersection(after)
        is_mostly_same = 4 * len(shared) > len(before) + len(after)
        is_cut_off = _RECOGNISABLE <= len(shared) == len(after)
        return is_mostly_same or is_cut_off or before == after == []

    def is_the_one(self, old: Stretch, new: Stretch) -> bool:
        """Return True if no other place with the same words fits as well, judged by the words around it.

        Other places are those where the words are only in the old copy, or only in the new one.
        """
        texts = self.old.texts[old.first : old.end]
        counterparts = {other: self.counterpart(other) for other in self.old.occurrences(texts)}
        pairs = [(other, new) for other, counterpart in counterparts.items() if other != old and not counterpart]
        pairs += [(old, other) for other in self.appeared(old) if other != new]
        before, after = self._alike(old, new)
        others = (self._alike(*pair) for pair in pairs)
        return all(other[0] < before and other[1] < after for other in others)

    def appeared(self, old: Stretch) -> list[Stretch]:
        """Return where the new copy has the words and the old copy did not."""
        texts = self.old.texts[old.first : old.end]
        taken = {self.counterpart(known) for known in self.old.occurrences(texts)}
        return [place for place in self.new.occurrences(texts) if place not in taken]

    def _kept(self, old: Stretch) -> list[int]:
        return [index for index in self._counterparts[old.first : old.end] if index is not None]

    def _alike(self, old: Stretch, new: Stretch) -> tuple[int, int]:
        """Return how many words before the two places are the same, and how many after them."""
        olds, news = self.old.texts, self.new.texts
        before = zip(_before(olds, old.first), _before(news, new.first), strict=False)
        after = zip(_after(olds, old.end), _after(news, new.end), strict=False)
        return _common(before), _common(after)

    @cached_property
    def _once(self) -> tuple[Mapping[tuple[str, ...], int], Mapping[tuple[str, ...], int]]:
        return _paragraphs_once(self.old), _paragraphs_once(self.new)


def _length(stretch: Stretch) -> int:
    return stretch.end - stretch.first


def _before(texts: list[str], place: int) -> list[str]:
    """Return the words before a place, nearest first; an empty string marks the start of the copy."""
    return [*reversed(texts[max(0, place - _FARTHEST) : place]), ""]


def _after(texts: list[str], place: int) -> list[str]:
    return [*texts[place : place + _FARTHEST], ""]


def _common(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _paragraphs_once(copy: CopyWords) -> Mapping[tuple[str, ...], int]:
    """Return the first word of each paragraph that is unlike all others, by its text."""
    firsts: dict[tuple[str, ...], list[int]] = {}
    for first, end in copy.paragraphs.values():
        firsts.setdefault(tuple(copy.texts[first:end]), []).append(first)
    return {text: places[0] for text, places in firsts.items() if len(places) == 1}
