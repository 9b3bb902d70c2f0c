"""All anchors of an article, followed from the copy last kept to the one there is now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from galleyproof.article import Article
from galleyproof.article.anchors.locating import nearest_to, span_of
from galleyproof.article.anchors.moving import Edit, Fate
from galleyproof.claim import Anchor, Claim


@dataclass(frozen=True, slots=True)
class Kept:
    """The copy that an article's claims were last anchored to.

    Attributes:
        article: the article with that copy's paragraphs.
        anchors: by a claim's id, its anchor in that copy, and after it those that were written for a later copy while
            other claims still waited: they are known to mean what the first one does.
    """

    article: Article
    anchors: Mapping[str, tuple[Anchor, ...]]


class Followed(NamedTuple):
    """A claim, the anchor that it had in the kept copy, and what became of it."""

    claim: Claim
    was: Anchor
    fate: Fate

    @property
    def moves(self) -> bool:
        """Whether its record has to be written."""
        return self.fate.anchor not in (None, self.claim.anchor)


def follow(claims: Iterable[Claim], article: Article, kept: Kept | None, language: str) -> Iterator[Followed]:
    """What became of the anchors of some claims; without a kept copy, whether they stand."""
    edit = Edit(kept.article, article, language) if kept else None
    for claim in claims:
        if claim.anchor is None:
            continue
        known = kept.anchors.get(claim.id, ()) if kept else ()
        if edit is None:
            yield Followed(claim, claim.anchor, _standing(claim.anchor, article))
        elif claim.anchor in known:
            yield Followed(claim, known[0], edit.fate(known[0]))
        else:
            yield Followed(claim, claim.anchor, edit.fate_since(claim.anchor))


def _standing(anchor: Anchor, article: Article) -> Fate:
    if span := span_of(anchor, article):
        return Fate("exact", anchor, (anchor.paragraph, span))
    near = nearest_to(anchor, article)
    said = f": paragraph {near.paragraph} says {near.said}" if near and near.said else ""
    why = f"the copy does not have its words in one place of paragraph {anchor.paragraph}{said}"
    return Fate("orphaned", place=(near.paragraph, near.span) if near else None, why=why)
