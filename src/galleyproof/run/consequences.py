"""Findings that only exist because of another finding, so that they need not be listed beside it.

They are found after the waivers: what follows from a finding that is waived is listed.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from galleyproof.article import Article
from galleyproof.desk import Desk
from galleyproof.finding import Finding
from galleyproof.run.causes import ANCHOR_CHECKS, BAR, CLAIMED

WAIVED: Final = "waivers.used"
_OF_COPY: Final = frozenset({CLAIMED, "quotes.spoken"})
"""The checks that find nothing in a part of the copy if the claims there are anchored to it."""

_OF_EVIDENCE: Final = frozenset(
    {"evidence.stance_agrees", "seals.unbroken", "sourcing.policy", "statements.words", "status.computed", WAIVED}
)
"""The checks that cannot go right for a claim if a record that it names does not exist."""

_REFERENCES: Final = "records.references"


def consequences(findings: Sequence[Finding], desk: Desk) -> set[Finding]:
    """Return the findings that only follow from errors among them: lost articles, claims, anchors and records."""
    errors = [finding for finding in findings if finding.blocks]
    dangling = {claim for finding in errors if finding.check == _REFERENCES for claim in finding.claims}
    homeless = {claim.ref for id_ in desk.lost for claim in desk.claims_of.get(id_.removeprefix("article:"), ())}
    follow = {one for one in findings if one.check in _OF_EVIDENCE and one.claims and dangling.issuperset(one.claims)}
    follow |= {one for one in findings if not one.check.startswith("records.") and homeless.intersection(one.claims)}
    for article in desk.articles:
        follow.update(_of_article(article, findings, errors, desk))
    return follow


def _of_article(
    article: Article, findings: Iterable[Finding], errors: Iterable[Finding], desk: Desk
) -> Iterator[Finding]:
    """Yield the findings on the copy of an article that its lost claims and anchors account for."""
    has_lost = any(id_.startswith(f"claim:{article.id}/") for id_ in desk.lost)
    unclaimed = {*_paragraphs_without_anchors(article, errors, desk)}
    if not (has_lost or unclaimed):
        return
    numbers = {one: article.paragraph_at(one.at[0]) for one in findings}
    of_copy = {one for one, number in numbers.items() if number is not None and not one.claims}
    follow = {one for one in of_copy if one.check in _OF_COPY and (has_lost or numbers[one] in unclaimed)}
    yield from follow
    is_enough = not any(one.check == CLAIMED and one.waived is None for one in of_copy - follow)
    yield from (one for one in of_copy if one.check == WAIVED or (one.check == BAR and is_enough))


def _paragraphs_without_anchors(article: Article, errors: Iterable[Finding], desk: Desk) -> Iterator[int | None]:
    """Yield the paragraphs that anchors without a place name, and those that have words like theirs."""
    for finding in errors:
        claims = [desk.claims_by_ref[ref] for ref in finding.claims if ref in desk.claims_by_ref]
        if finding.check in ANCHOR_CHECKS and any(claim.article == article.id for claim in claims):
            yield from (anchor.paragraph for claim in claims for _, anchor in claim.all_anchors)
            yield from (article.paragraph_at(place) for place in finding.at)
