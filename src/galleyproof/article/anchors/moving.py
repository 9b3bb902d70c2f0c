"""What became of an anchor when the copy was edited: never a lookalike, and no figure changed unseen."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal, TypeAlias

from rapidfuzz.fuzz import ratio

from galleyproof.article import Article
from galleyproof.article.anchors.copy_words import Stretch, Worded
from galleyproof.article.anchors.locating import span_of
from galleyproof.article.anchors.placing import anchor_at
from galleyproof.article.anchors.sensitive import change
from galleyproof.article.anchors.word_diff import Diff
from galleyproof.claim import Anchor
from galleyproof.text.folding import fold
from galleyproof.text.quoting import NEGATION
from galleyproof.text.span import Span

_UNSURE: Final = "the same words, and what stands around them does not prove it"
_ELSEWHERE: Final = "the same words, in another place of the text"
_EQUAL: Final = 100
_ALIKE: Final = 55
"""The ratio, of 100, from which words may be those of an anchor, altered: somebody has to say so."""

How: TypeAlias = Literal["exact", "proposed", "changed", "orphaned"]


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of an anchor.

    Attributes:
        how: `exact`, the same words in the same place of the text; `proposed`, likely, and somebody must say so;
            `changed`, a figure, day, name or negation of its words is another one now; `orphaned`, nothing is known.
        anchor: what it is now; None where it is `changed` or `orphaned`.
        place: the paragraph and span of the words; None where it is orphaned.
        why: what is to be said of it, or nothing.
    """

    how: How
    anchor: Anchor | None = None
    place: tuple[int, Span] | None = None
    why: str = ""


class Edit:
    """An edited copy and the one before, in which anchors are followed from the one to the other."""

    def __init__(self, old: Article, new: Article, language: str) -> None:
        self.old, self.new = old, new
        self._diff = Diff(Worded(old, language), Worded(new, language))

    def fate(self, anchor: Anchor) -> Fate:
        """What became of an anchor of the old copy."""
        span = span_of(anchor, self.old)
        if span is None:
            return Fate("orphaned", why="the copy it was anchored to does not have its words in one place")
        old = self._diff.old.stretch(anchor.paragraph, span)
        if (new := self._same(old)) and (fate := self._at(new, anchor, "exact", "")):
            return self._changed(anchor, span, self._diff.new.place(new)) or fate
        return self._altered(anchor, span, old) or self._elsewhere(anchor, old)

    def fate_since(self, anchor: Anchor) -> Fate:
        """What to make of an anchor that was written after the old copy was kept: for which copy is not known."""
        span, was = span_of(anchor, self.new), span_of(anchor, self.old)
        if span is None:
            fate = self.fate(anchor)
            return fate if was else Fate("orphaned", why="the copy does not have its words in one place")
        here = Fate("exact", anchor, (anchor.paragraph, span))
        if was is None:
            return here
        fate = self.fate(anchor)
        if fate.how == "exact":
            why = "it was written after the copy was last kept, and means these words if it was written for that one"
            return here if fate.place == here.place else Fate("proposed", fate.anchor, fate.place, why)
        return Fate("proposed", anchor, here.place, "it was written after the copy was last kept: for this one?")

    def _same(self, old: Stretch) -> Stretch | None:
        """The very words, where everything says that they are these and no others."""
        if new := self._diff.in_moved_paragraph(old):
            return new
        gap = self._diff.gap(old)
        near = [each for each in self._diff.appeared(old) if gap.first <= each.first and each.end <= gap.end]
        new = self._diff.image(old) or (near[0] if len(near) == 1 else None)
        return new if new and self._diff.in_one_sentence(old, new) and self._diff.is_the_one(old, new) else None

    def _altered(self, anchor: Anchor, span: Span, old: Stretch) -> Fate | None:
        """The words between what stood before and after, where they are enough like those that were anchored."""
        was = fold(span.of(self.old.paragraphs[anchor.paragraph - 1].text))
        found = [(ratio(was, fold(self._text(new))), new) for new in self._near(old)]
        alike, new = max(found, key=lambda each: (each[0], each[1].first - each[1].end), default=(0.0, None))
        if new is None:
            return None
        if changed := self._changed(anchor, span, self._diff.new.place(new)):
            return changed if alike >= _ALIKE or self._diff.in_one_sentence(old, new) else None
        return self._at(new, anchor, "proposed", _UNSURE if alike == _EQUAL else "") if alike >= _ALIKE else None

    def _changed(self, anchor: Anchor, span: Span, place: tuple[int, Span]) -> Fate | None:
        """What of the words no editor may change unseen is another one now."""
        was, text = (each.paragraphs[at - 1].text for each, at in ((self.old, anchor.paragraph), (self.new, place[0])))
        now = _with_negation(text, place[1])
        changed = change(was, span, text, now)
        return Fate("changed", place=(place[0], now), why=f"the copy {changed}") if changed else None

    def _near(self, old: Stretch) -> list[Stretch]:
        """What new words the old ones may have become, within one paragraph."""
        gap, left = self._diff.gap(old), self._diff.left(old)
        firsts, ends = {gap.first}, {gap.end}
        if left:
            firsts.add(left.first)
            ends.add(left.end)
        return [part for first, end in product(firsts, ends) for part in self._parts(Stretch(first, end))]

    def _parts(self, stretch: Stretch) -> Iterator[Stretch]:
        """The words of a stretch in each paragraph that it meets, with the signs at their ends and without them."""
        words = self._diff.new.words
        for whole in self._diff.new.paragraphs.values():
            first, end = max(whole.first, stretch.first), min(whole.end, stretch.end)
            held = [at for at in range(first, end) if words[at].text[0].isalnum()]
            if held:
                yield Stretch(first, end)
                yield Stretch(held[0], held[-1] + 1)

    def _elsewhere(self, anchor: Anchor, old: Stretch) -> Fate:
        """The very words where the old copy did not have them, if there is one such place."""
        found = self._diff.appeared(old)
        if len(found) > 1:
            return Fate("orphaned", why=f"the copy has its words in {len(found)} new places, and which is not known")
        moved = self._at(found[0], anchor, "proposed", _ELSEWHERE) if found else None
        return moved or Fate("orphaned", why="nothing in the copy is known to be what it was")

    def _at(self, new: Stretch, anchor: Anchor, how: How, why: str) -> Fate | None:
        place = self._diff.new.place(new)
        now = anchor_at(self.new, *place, anchor)
        return Fate(how, now, place, why) if now and (how != "exact" or now.quote == anchor.quote) else None

    def _text(self, new: Stretch) -> str:
        paragraph, span = self._diff.new.place(new)
        return span.of(self.new.paragraphs[paragraph - 1].text)


def _with_negation(text: str, span: Span) -> Span:
    """Some words with the negation right before them, without which they would say the opposite."""
    before = text[: span.start].split()
    if before and NEGATION.search(fold(before[-1])):
        return Span(text.rindex(before[-1], 0, span.start), span.end)
    return span
