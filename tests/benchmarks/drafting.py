"""The share of an article's final claims that a first draft finds, and the share of its skeletons that are kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from galleyproof.article import Article
from galleyproof.article.anchors.locating import places
from galleyproof.article.coverage import CoverageReader
from galleyproof.claim import Anchor, Claim
from galleyproof.desk import Desk
from galleyproof.load import load
from galleyproof.text.span import Span
from galleyproof.write.drafting import RULES, Skeleton, drafters

REPOSITORY = Path(__file__).parents[2]
DAY = date(2021, 10, 18)


@dataclass(frozen=True)
class Score:
    """The claims and skeletons of one article, and how many of them match each other.

    `kinds` counts the kept skeletons with the right kind of fact, and those for which both sides have a fact.
    """

    article: str
    claims: int
    drafted: int
    skeletons: int
    kept: int
    kinds: tuple[int, int]


def _reader(desk: Desk) -> CoverageReader:
    return CoverageReader(desk.entities_by_id, desk.registry, desk.claims_of, desk.settings.language, DAY)


def score(desk: Desk, article: Article) -> Score:
    """Draft an article as if it had no claims yet, and compare the draft with its claims."""
    claims = [claim for claim in desk.claims_of[article.id] if claim.anchor]
    bare = replace(desk, claims=())
    front = article.front.model_copy(update={"waive": ()})
    drafted = [*drafters()[RULES]().draft(article, bare, _reader(bare).cover(replace(article, front=front)))]
    ours = [(claim, span) for claim in claims for span in _spans(claim, article)]
    theirs = [(skeleton, span) for skeleton in drafted for span in _spans(skeleton, article)]
    kept = [(skeleton, [claim for claim, at in ours if _match(claim, at, skeleton, span)]) for skeleton, span in theirs]
    typed = [
        (skeleton.fact["kind"], matches)
        for skeleton, matches in kept
        if skeleton.fact and any(claim.all_facts for claim in matches)
    ]
    return Score(
        article=article.id,
        claims=len(ours),
        drafted=sum(any(_match(claim, at, skeleton, span) for skeleton, span in theirs) for claim, at in ours),
        skeletons=len(theirs),
        kept=sum(bool(matches) for _, matches in kept),
        kinds=(sum(any(kind in _kinds(claim) for claim in matches) for kind, matches in typed), len(typed)),
    )


def table() -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| article | claims | found by the draft | skeletons | kept | right kind of fact |"
    yield "|---|---|---|---|---|---|"
    for root in (REPOSITORY, *sorted((REPOSITORY / "tests/articles").glob("*/"))):
        desk = load(root)
        for article in desk.articles:
            result = score(desk, article)
            right, typed = result.kinds
            recall, precision = result.drafted / max(result.claims, 1), result.kept / max(result.skeletons, 1)
            drafted, kept = f"{result.drafted} (**{recall:.0%}**)", f"{result.kept} (**{precision:.0%}**)"
            yield f"| {article.id} | {result.claims} | {drafted} | {result.skeletons} | {kept} | {right} of {typed} |"


def _spans(anchored: Claim | Skeleton, article: Article) -> Sequence[Span]:
    if isinstance(anchored, Claim):
        anchor = anchored.anchor
    else:
        anchor = Anchor(paragraph=anchored.paragraph, quote=anchored.quote)
    return places(anchor, article)[:1] if anchor else []


def _match(claim: Claim, at: Span, skeleton: Skeleton, span: Span) -> bool:
    return claim.anchor is not None and claim.anchor.paragraph == skeleton.paragraph and at.overlaps(span)


def _kinds(claim: Claim) -> set[str]:
    return {fact.kind for _, fact in claim.all_facts}
