"""One anchor followed through an edit of the copy: never to a lookalike, and never past a changed figure."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final, Literal, TypeAlias

from rapidfuzz.fuzz import ratio

from galleyproof.article import Article
from galleyproof.article.anchors.copy_words import CopyWords, Stretch
from galleyproof.article.anchors.locating import span_of
from galleyproof.article.anchors.placing import anchor_at
from galleyproof.article.anchors.sensitive import describe_change
from galleyproof.article.anchors.word_diff import Diff
from galleyproof.claim import Anchor
from galleyproof.text.quoting import NEGATION
from galleyproof.text.span import Span
from galleyproof.text.typography import fold

_UNSURE: Final = "same words, but the surrounding text does not confirm the match"
_ELSEWHERE: Final = "same words, but in another place"
_NEWER: Final = "this anchor is newer than the baseline; confirm that it means these words"
_NO_ONE_PLACE: Final = "the copy does not contain these words exactly once"
_EQUAL: Final = 100
_ALIKE: Final = 55
"""The least similarity, of 100, at which words may be an anchor's words after a rewording; an editor must confirm."""

How: TypeAlias = Literal["exact", "proposed", "changed", "orphaned"]


@dataclass(frozen=True, slots=True)
class Fate:
    """The fate of an anchor in an edit of the copy.

    Attributes:
        how: `exact`: the same words in the same place of the text; `proposed`: a likely match that an editor must
            confirm; `changed`: a figure, day, name or negation is different now; `orphaned`: no match.
        anchor: the anchor for the new copy; None if it is `changed` or `orphaned`.
        place: the paragraph and span of the words; for an `orphaned` anchor the closest match, if there is one.
        why: the reason, for an editor; may be empty.
    """

    how: How
    anchor: Anchor | None = None
    place: tuple[int, Span] | None = None
    why: str = ""


class Edit:
    """An edit of the copy, from an old text to a new one, through which anchors are followed."""

    def __init__(self, old: Article, new: Article, language: str) -> None:
        self.old, self.new = old, new
        self._diff = Diff(CopyWords(old, language), CopyWords(new, language))

    def fate(self, anchor: Anchor) -> Fate:
        """Return what became of an anchor of the old copy."""
        span = span_of(anchor, self.old)
        if span is None:
            return Fate("orphaned", why="the baseline does not contain these words exactly once")
        old = self._diff.old.stretch(anchor.paragraph, span)
        if (new := self._same(old)) and (fate := self._fate_at(new, anchor, "exact", "")):
            return self._changed(anchor, span, self._diff.new.place(new)) or fate
        return self._altered(anchor, span, old) or self._elsewhere(anchor, old)

    def fate_since(self, anchor: Anchor) -> Fate:
        """Return what became of an anchor that is newer than the old copy, and may be meant for either text."""
        span, old_span = span_of(anchor, self.new), span_of(anchor, self.old)
        if span is None:
            fate = self.fate(anchor)
            return fate if old_span else Fate("orphaned", why=_NO_ONE_PLACE)
        here = Fate("exact", anchor, (anchor.paragraph, span))
        if old_span is None:
            return here
        fate = self.fate(anchor)
        if fate.how != "exact":
            return Fate("proposed", anchor, here.place, _NEWER)
        return here if fate.place == here.place else Fate("proposed", fate.anchor, fate.place, _NEWER)

    def _same(self, old: Stretch) -> Stretch | None:
        """Return the very same words in the new copy, or None if there is any doubt that they are the same."""
        if new := self._diff.in_moved_paragraph(old):
            return new
        gap = self._diff.gap(old)
        near = [words for words in self._diff.appeared(old) if gap.first <= words.first and words.end <= gap.end]
        new = self._diff.counterpart(old) or (near[0] if len(near) == 1 else None)
        return new if new and self._diff.in_one_sentence(old, new) and self._diff.is_the_one(old, new) else None

    def _altered(self, anchor: Anchor, span: Span, old: Stretch) -> Fate | None:
        """Return the fate of reworded text: the words between the same neighbours, if similar enough."""
        quote = fold(span.of(self.old.text(anchor.paragraph)))
        candidates = [(ratio(quote, fold(self._words_of(new))), new) for new in self._candidates(old)]
        alike, new = max(candidates, key=lambda pair: (pair[0], pair[1].first - pair[1].end), default=(0.0, None))
        if new is None:
            return None
        if changed := self._changed(anchor, span, self._diff.new.place(new)):
            return changed if alike >= _ALIKE or self._diff.in_one_sentence(old, new) else None
        return self._fate_at(new, anchor, "proposed", _UNSURE if alike == _EQUAL else "") if alike >= _ALIKE else None

    def _changed(self, anchor: Anchor, span: Span, place: tuple[int, Span]) -> Fate | None:
        """Return the fate `changed` if a figure, day, name or negation in the words is different now."""
        old = self.old.text(anchor.paragraph)
        new = self.new.text(place[0])
        now = _with_negation(new, place[1])
        changed = describe_change(old, span, new, now)
        return Fate("changed", place=(place[0], now), why=f"the copy {changed}") if changed else None

    def _candidates(self, old: Stretch) -> list[Stretch]:
        """Return the new words that the old ones may have become, within one paragraph."""
        gap, remains = self._diff.gap(old), self._diff.remains(old)
        firsts, ends = {gap.first}, {gap.end}
        if remains:
            firsts.add(remains.first)
            ends.add(remains.end)
        return [part for first, end in product(firsts, ends) for part in self._parts(Stretch(first, end))]

    def _parts(self, stretch: Stretch) -> Iterator[Stretch]:
        """Yield the stretch's words in each paragraph, with and without the punctuation at their ends."""
        words = self._diff.new.words
        for whole in self._diff.new.paragraphs.values():
            first, end = max(whole.first, stretch.first), min(whole.end, stretch.end)
            plain = [index for index in range(first, end) if words[index].text[0].isalnum()]
            if plain:
                yield Stretch(first, end)
                yield Stretch(plain[0], plain[-1] + 1)

    def _elsewhere(self, anchor: Anchor, old: Stretch) -> Fate:
        """Return the fate of words that are in a new place, if there is only one such place."""
        new = self._diff.appeared(old)
        if len(new) > 1:
            return Fate("orphaned", why=f"these words appear in {len(new)} new places; which one is meant is unknown")
        moved = self._fate_at(new[0], anchor, "proposed", _ELSEWHERE) if new else None
        return moved or Fate("orphaned", why="no reliable match in the copy")

    def _fate_at(self, new: Stretch, anchor: Anchor, how: How, why: str) -> Fate | None:
        place = self._diff.new.place(new)
        now = anchor_at(self.new, *place, anchor)
        return Fate(how, now, place, why) if now and (how != "exact" or now.quote == anchor.quote) else None

    def _words_of(self, new: Stretch) -> str:
        paragraph, span = self._diff.new.place(new)
        return span.of(self.new.text(paragraph))


def _with_negation(text: str, span: Span) -> Span:
    """Extend a span to the negation right before it, without which the words would say the opposite."""
    before = text[: span.start].split()
    if before and NEGATION.search(fold(before[-1])):
        return Span(text.rindex(before[-1], 0, span.start), span.end)
    return span
