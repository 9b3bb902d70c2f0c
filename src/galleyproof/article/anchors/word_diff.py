"""Which words of an edited copy are which of the copy before: an Indel diff over words."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import takewhile
from typing import Final

from rapidfuzz.distance import Indel

from galleyproof.article.anchors.copy_words import Stretch, Worded

_LEFT: Final = 3
"""Words by which a part of a sentence, cut off from the rest, is known again."""

_FARTHEST: Final = 100
"""Words; how far two texts are compared outwards from a place."""

_OWN: Final = 8
"""Words from which a whole paragraph can be no other one that happens to read the same."""


class Diff:
    """What was done to a copy, word by word."""

    def __init__(self, old: Worded, new: Worded) -> None:
        self.old, self.new = old, new
        self._images: list[int | None] = [None] * len(old.words)
        for block in Indel.opcodes(old.texts, new.texts):
            if block.tag == "equal":
                self._images[block.src_start : block.src_end] = range(block.dest_start, block.dest_end)

    def image(self, old: Stretch) -> Stretch | None:
        """The new words that some old ones are, all of them and side by side; None where they are not."""
        left = self.left(old)
        return left if left and len(self._kept(old)) == left.end - left.first == old.end - old.first else None

    def left(self, old: Stretch) -> Stretch | None:
        """The new words from the first to the last that one of some old ones is; None where none is left."""
        images = self._kept(old)
        return Stretch(images[0], images[-1] + 1) if images else None

    def gap(self, old: Stretch) -> Stretch:
        """The new words between what stood before some old ones and what stood after them."""
        before = next((each for each in reversed(self._images[: old.first]) if each is not None), -1)
        after = next((each for each in self._images[old.end :] if each is not None), len(self.new.words))
        return Stretch(before + 1, after)

    def in_moved_paragraph(self, old: Stretch) -> Stretch | None:
        """Where old words stand now if their paragraph reads as it did, and no other one does or did."""
        whole = self.old.paragraphs[self.old.words[old.first].paragraph]
        text = tuple(self.old.texts[whole.first : whole.end])
        here, there = self._once[0].get(text), self._once[1].get(text)
        if len(text) < _OWN or here is None or there is None:
            return None
        return Stretch(there + old.first - here, there + old.end - here)

    def in_one_sentence(self, old: Stretch, new: Stretch) -> bool:
        """Whether most of the sentence around some words is what it was, or what is left of a longer one."""
        before, after = self.old.rest(old), self.new.rest(new)
        shared = {self._images[each] for each in before}.intersection(after)
        return 4 * len(shared) > len(before) + len(after) or _LEFT <= len(shared) == len(after) or before == after == []

    def is_the_one(self, old: Stretch, new: Stretch) -> bool:
        """Whether no other place has the same words and could as well be meant, by what stands around it.

        Others are those that stood in the old copy and not in the new, and the reverse.
        """
        texts = self.old.texts[old.first : old.end]
        images = {each: self.image(each) for each in self.old.occurrences(texts)}
        pairs = [(each, new) for each, image in images.items() if each != old and not image]
        pairs += [(old, each) for each in self.appeared(old) if each != new]
        before, after = self._alike(old, new)
        others = (self._alike(*pair) for pair in pairs)
        return all(other[0] < before and other[1] < after for other in others)

    def appeared(self, old: Stretch) -> list[Stretch]:
        """Where the new copy has some words of the old one and the old one had none."""
        texts = self.old.texts[old.first : old.end]
        taken = {self.image(each) for each in self.old.occurrences(texts)}
        return [each for each in self.new.occurrences(texts) if each not in taken]

    def _kept(self, old: Stretch) -> list[int]:
        return [image for image in self._images[old.first : old.end] if image is not None]

    def _alike(self, old: Stretch, new: Stretch) -> tuple[int, int]:
        """How many words before an old place and a new one are the same, and how many after them."""
        olds, news = self.old.texts, self.new.texts
        before = zip(_before(olds, old.first), _before(news, new.first), strict=False)
        after = zip(_after(olds, old.end), _after(news, new.end), strict=False)
        return _common(before), _common(after)

    @cached_property
    def _once(self) -> tuple[Mapping[tuple[str, ...], int], Mapping[tuple[str, ...], int]]:
        return _paragraphs_once(self.old), _paragraphs_once(self.new)


def _before(texts: list[str], place: int) -> list[str]:
    """The words before a place, outwards, and the copy's beginning as if it were one."""
    return [*reversed(texts[max(0, place - _FARTHEST) : place]), ""]


def _after(texts: list[str], place: int) -> list[str]:
    return [*texts[place : place + _FARTHEST], ""]


def _common(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _paragraphs_once(copy: Worded) -> Mapping[tuple[str, ...], int]:
    """Where each paragraph begins that no other one reads like."""
    firsts: dict[tuple[str, ...], list[int]] = {}
    for first, end in copy.paragraphs.values():
        firsts.setdefault(tuple(copy.texts[first:end]), []).append(first)
    return {text: each[0] for text, each in firsts.items() if len(each) == 1}
