"""Findings that only exist because of another finding, so that they need not be listed beside it.

They are found after the waivers: what follows from a finding that is waived is listed.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
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


def consequences(findings: Sequence[Finding], desk: Desk, lost: Collection[str]) -> set[Finding]:
    """Return the findings that only follow from errors among them: lost articles, claims, anchors and records.

    Args:
        findings: what is found.
        desk: the desk.
        lost: the records of the desk that cannot be read.
    """
    errors = [finding for finding in findings if finding.blocks]
    dangling = {claim for finding in errors if finding.check == _REFERENCES for claim in finding.claims}
    follow = {one for one in findings if one.check in _OF_EVIDENCE and one.claims and dangling.issuperset(one.claims)}
    follow |= _of_lost_articles(findings, lost)
    unclaimed = _paragraphs_without_claims(errors, desk)
    for article, of_copy in _of_copies(findings, {*unclaimed, *_losing_claims(lost)}, desk):
        follow.update(_of_copy(article, of_copy, unclaimed.get(article.id)))
    return follow


def _of_lost_articles(findings: Iterable[Finding], lost: Collection[str]) -> set[Finding]:
    """Return the findings on claims of articles that cannot be read, apart from those on the records themselves."""
    articles = {id_.removeprefix("article:") for id_ in lost if id_.startswith("article:")}
    others = (finding for finding in findings if articles and not finding.check.startswith("records."))
    return {finding for finding in others if any(claim.partition("/")[0] in articles for claim in finding.claims)}


def _losing_claims(lost: Iterable[str]) -> Iterator[str]:
    """Yield the articles with claims that cannot be read."""
    return (id_.removeprefix("claim:").partition("/")[0] for id_ in lost if id_.startswith("claim:"))


def _paragraphs_without_claims(errors: Iterable[Finding], desk: Desk) -> dict[str, set[int | None]]:
    """Return by article the paragraphs that anchors without a place name, and those that have words like theirs."""
    paragraphs: dict[str, set[int | None]] = {}
    for finding in errors:
        for ref in finding.claims if finding.check in ANCHOR_CHECKS else ():
            claim = desk.claims_by_ref.get(ref)
            article = desk.article(claim.article) if claim else None
            if claim and article:
                numbers = paragraphs.setdefault(article.id, set())
                numbers.update(anchor.paragraph for _, anchor in claim.all_anchors)
                numbers.update(article.paragraph_at(place) for place in finding.at)
    return paragraphs


def _of_copies(
    findings: Iterable[Finding], articles: Iterable[str], desk: Desk
) -> Iterator[tuple[Article, list[Finding]]]:
    """Yield some articles with the findings on their files that name no claim."""
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        if not finding.claims:
            by_file.setdefault(finding.at[0].file, []).append(finding)
    for id_ in articles:
        if article := desk.article(id_):
            yield article, by_file.get(article.at().file, [])


def _of_copy(article: Article, findings: Sequence[Finding], unclaimed: Collection[int | None] | None) -> set[Finding]:
    """Return the findings on a copy that claims without a place there account for; with None, all that may be."""
    follow = {
        one
        for one in findings
        if one.check in _OF_COPY and (unclaimed is None or article.paragraph_at(one.at[0]) in unclaimed)
    }
    is_enough = not any(one.check == CLAIMED and one.waived is None and one not in follow for one in findings)
    return follow | {one for one in findings if one.check == WAIVED or (one.check == BAR and is_enough)}
