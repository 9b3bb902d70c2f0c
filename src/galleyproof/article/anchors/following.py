"""All anchors of an article, followed from the baseline to the copy as it is now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from galleyproof.article import Article, paragraph_name
from galleyproof.article.anchors.locating import closest_match, span_of
from galleyproof.article.anchors.moving import Edit, Fate
from galleyproof.claim import Anchor, Claim


@dataclass(frozen=True, slots=True)
class Baseline:
    """The article text that the anchors were last set against.

    Attributes:
        article: the article with the paragraphs of that text.
        anchors: by claim id, the claim's anchor in that text, followed by the anchors written for later copy while
            other claims were still open; these are known to mean the same as the first.
    """

    article: Article
    anchors: Mapping[str, tuple[Anchor, ...]]


class Followed(NamedTuple):
    """A claim, the anchor that it had in the baseline, and what became of that anchor."""

    claim: Claim
    was: Anchor
    fate: Fate

    @property
    def moves(self) -> bool:
        """True if a new anchor must be written to the claim's record."""
        return self.fate.anchor not in (None, self.claim.anchor)

    @property
    def changes_words(self) -> bool:
        """True if the new anchor has other words, not only another place."""
        new, old = self.fate.anchor, self.claim.anchor
        return new is not None and old is not None and new.quote != old.quote


def follow(claims: Iterable[Claim], article: Article, baseline: Baseline | None, language: str) -> Iterator[Followed]:
    """Yield what became of each claim's anchor; without a baseline, only check it against the copy."""
    edit = Edit(baseline.article, article, language) if baseline else None
    for claim in claims:
        if claim.anchor is None:
            continue
        known = baseline.anchors.get(claim.id, ()) if baseline else ()
        if edit is None:
            yield Followed(claim, claim.anchor, _checked(claim.anchor, article))
        elif claim.anchor in known:
            yield Followed(claim, known[0], edit.fate(known[0]))
        else:
            yield Followed(claim, claim.anchor, edit.fate_since(claim.anchor))


def _checked(anchor: Anchor, article: Article) -> Fate:
    if span := span_of(anchor, article):
        return Fate("exact", anchor, (anchor.paragraph, span))
    closest = closest_match(anchor, article)
    hint = f"; closest match in paragraph {closest.paragraph}: {closest.diff}" if closest and closest.diff else ""
    why = f"{paragraph_name(anchor.paragraph)} does not contain these words exactly once{hint}"
    return Fate("orphaned", place=(closest.paragraph, closest.span) if closest else None, why=why)
