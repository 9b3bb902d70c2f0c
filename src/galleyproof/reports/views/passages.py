"""The copy as a report goes through it: paragraph by paragraph, each with its claims."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.text.folding import fold


@dataclass(frozen=True, slots=True)
class Passage:
    """Claims that belong together: those of one paragraph, in the order of its words.

    `text` is None where the article has no such paragraph, `number` where the claims have no anchor; `first` is the
    number of its first claim among all of the article.
    """

    number: int | None
    text: str | None
    claims: tuple[Claim, ...]
    first: int = 1

    @property
    def numbered(self) -> Iterator[tuple[int, Claim]]:
        """Its claims, each with its number among all of the article."""
        return enumerate(self.claims, self.first)


def passages(article: Article, claims: tuple[Claim, ...]) -> tuple[Passage, ...]:
    """Every paragraph with its claims; then anchors to paragraphs that are not there; then claims without one."""
    groups: dict[int | None, list[Claim]] = {number: [] for number in range(1, len(article.paragraphs) + 1)}
    for number in sorted({claim.anchor.paragraph for claim in claims if claim.anchor}):
        groups.setdefault(number, [])
    for claim in claims:
        groups.setdefault(claim.anchor.paragraph if claim.anchor else None, []).append(claim)
    found = [_passage(article, number, group) for number, group in groups.items()]
    firsts = accumulate((len(each.claims) for each in found), initial=1)
    return tuple(replace(each, first=first) for each, first in zip(found, firsts, strict=False))


def _passage(article: Article, number: int | None, claims: list[Claim]) -> Passage:
    paragraph = article.paragraph(number) if number else None
    if paragraph is None:
        return Passage(number, None, tuple(claims))
    words = fold(paragraph.text)
    return Passage(number, paragraph.text, tuple(sorted(claims, key=lambda claim: _position(claim, words))))


def _position(claim: Claim, words: str) -> int:
    """Where a claim's quote begins; one that is not there goes last."""
    found = words.find(fold(claim.anchor.quote)) if claim.anchor else -1
    return found if found >= 0 else len(words)
