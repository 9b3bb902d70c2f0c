"""All anchors of an article, followed from the baseline to the copy as it is now."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from galleyproof.article import Article, paragraph_name
from galleyproof.article.anchors.locating import closest_match, occurrences, span_of
from galleyproof.article.anchors.moving import Edit, Fate
from galleyproof.article.anchors.placing import anchor_at
from galleyproof.article.correction_entries import KnownCopy
from galleyproof.claim import Anchor, Claim
from galleyproof.records.location import Path

_ONLY_THERE: Final = "the only place of these words; no earlier text tells whether they are the ones that were meant"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The article text that the anchors were last set against.

    Attributes:
        article: the article with the paragraphs of that text.
        anchors: by `baseline_key`, the claim's anchor in that text, followed by the anchors written for later copy
            while other claims were still open; these are known to mean the same as the first.
        known: the copy that readers know, if the article was published by then.
    """

    article: Article
    anchors: Mapping[str, tuple[Anchor, ...]]
    known: KnownCopy | None = None


class Followed(NamedTuple):
    """A claim, the anchor that it had in the baseline, what became of that anchor, and its path in the record."""

    claim: Claim
    was: Anchor
    fate: Fate
    path: Path = ("anchor",)

    @property
    def moves(self) -> bool:
        """True if a new anchor must be written to the claim's record."""
        return self.fate.anchor not in (None, dict(self.claim.all_anchors)[self.path])

    @property
    def changes_words(self) -> bool:
        """True if the new anchor has other words, not only another place."""
        new, old = self.fate.anchor, dict(self.claim.all_anchors)[self.path]
        return new is not None and new.quote != old.quote

    @property
    def key(self) -> str:
        """The name of the anchor in a baseline."""
        return baseline_key(self.claim, self.path)


def baseline_key(claim: Claim, path: Path) -> str:
    """Return the name of an anchor in a baseline: the claim's id, and `us-post#1` for the first further place."""
    return claim.id if len(path) == 1 else f"{claim.id}#{int(path[1]) + 1}"


def follow(claims: Iterable[Claim], article: Article, baseline: Baseline | None, language: str) -> Iterator[Followed]:
    """Yield what became of each claim's anchor; without a baseline, only a place for all of its words is proposed."""
    edit = Edit(baseline.article, article, language) if baseline else None
    for claim, (path, anchor) in ((one, placed) for one in claims for placed in one.all_anchors):
        known = baseline.anchors.get(baseline_key(claim, path), ()) if baseline else ()
        if edit is None:
            yield Followed(claim, anchor, _checked(anchor, article), path)
        elif _is_known(claim, path, anchor, known):
            yield Followed(claim, known[0], edit.fate(known[0]), path)
        else:
            yield Followed(claim, anchor, edit.fate_since(anchor), path)


def _is_known(claim: Claim, path: Path, anchor: Anchor, known: Sequence[Anchor]) -> bool:
    """Return True if a baseline has an anchor; one that leaves its paragraph out is found by its words."""
    if not claim.finds_paragraph(path):
        return anchor in known
    return any(anchor == one.model_copy(update={"paragraph": anchor.paragraph}) for one in known)


def _checked(anchor: Anchor, article: Article) -> Fate:
    if span := span_of(anchor, article):
        return Fate("exact", anchor, (anchor.paragraph, span))
    elsewhere = [*occurrences(anchor, article)]
    if len(elsewhere) == 1:
        return Fate("proposed", anchor_at(article, *elsewhere[0], anchor), elsewhere[0], _ONLY_THERE)
    closest = closest_match(anchor, article)
    hint = f"; closest match in paragraph {closest.paragraph}: {closest.diff}" if closest and closest.diff else ""
    why = f"{paragraph_name(anchor.paragraph)} does not contain these words exactly once{hint}"
    return Fate("orphaned", place=(closest.paragraph, closest.span) if closest else None, why=why)
