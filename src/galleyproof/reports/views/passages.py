"""The copy paragraph by paragraph, each with its claims."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from galleyproof.article import HEADLINE, Article, paragraph_name
from galleyproof.claim import UNPLACED, Claim
from galleyproof.text.markdown import in_plain_words
from galleyproof.text.typography import fold


@dataclass(frozen=True, slots=True)
class Passage:
    """The claims of one paragraph, in the order of its words.

    Attributes:
        number: the paragraph's number, 0 for the headline; None for claims without an anchor.
        text: its words; None if the article has no such paragraph.
        claims: the claims that are anchored in it.
        first: the number of its first claim, counted through the whole article.
    """

    number: int | None
    text: str | None
    claims: tuple[Claim, ...]
    first: int = 1

    @property
    def name(self) -> str:
        """Its heading in a report."""
        if self.number is None:
            return "Claims without an anchor"
        name = paragraph_name(self.number)
        return name[0].upper() + name[1:]

    @property
    def numbered(self) -> Iterator[tuple[int, Claim]]:
        """Its claims, each with its number in the article."""
        return enumerate(self.claims, self.first)


def passages(article: Article, claims: tuple[Claim, ...]) -> tuple[Passage, ...]:
    """Return every paragraph with its claims, then claims anchored in missing paragraphs, then those without anchor.

    The headline is a passage of its own if claims are anchored in it.
    """
    groups: dict[int | None, list[Claim]] = {number: [] for number in _numbers(article, claims)}
    for number in sorted({number for claim in claims if (number := _paragraph(claim)) is not None}):
        groups.setdefault(number, [])
    for claim in claims:
        groups.setdefault(_paragraph(claim), []).append(claim)
    unnumbered = [_passage(article, number, group) for number, group in groups.items()]
    firsts = accumulate((len(passage.claims) for passage in unnumbered), initial=1)
    return tuple(replace(passage, first=first) for passage, first in zip(unnumbered, firsts, strict=False))


def _paragraph(claim: Claim) -> int | None:
    """Return the number of the paragraph that a claim is anchored in; None if it has none."""
    return claim.anchor.paragraph if claim.anchor and claim.anchor.paragraph != UNPLACED else None


def _numbers(article: Article, claims: tuple[Claim, ...]) -> range:
    has_headline = any(claim.anchor and claim.anchor.paragraph == HEADLINE for claim in claims)
    return range(HEADLINE if has_headline else HEADLINE + 1, len(article.paragraphs) + 1)


def _passage(article: Article, number: int | None, claims: list[Claim]) -> Passage:
    paragraph = article.paragraph(number) if number is not None else None
    if paragraph is None:
        return Passage(number, None, tuple(claims))
    words = fold(paragraph.text)
    return Passage(number, paragraph.text, tuple(sorted(claims, key=lambda claim: _position(claim, words))))


def _position(claim: Claim, words: str) -> int:
    """Return the index at which a claim's quote begins; the end of the paragraph if it is not there."""
    position = words.find(fold(in_plain_words(claim.anchor.quote))) if claim.anchor else -1
    return position if position >= 0 else len(words)
