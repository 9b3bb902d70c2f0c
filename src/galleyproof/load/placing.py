"""The paragraphs of anchors that leave them out, found by their words."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from galleyproof.article import Article
from galleyproof.article.anchors.locating import occurrences
from galleyproof.claim import UNPLACED, Anchor, Claim


def placed(claims: Sequence[Claim], articles: Iterable[Article]) -> list[Claim]:
    """Return claims in which each anchor that leaves its paragraph out has the one paragraph with its words.

    An anchor whose words have no place in the copy or several stays `UNPLACED`; the checks of anchors report it.
    """
    by_id = {article.id: article for article in articles}
    return [_placed(claim, by_id) for claim in claims]


def _placed(claim: Claim, articles: Mapping[str, Article]) -> Claim:
    places = {path: claim.finds_paragraph(path) for path, _ in claim.all_anchors}
    if not any(places.values()):
        return claim
    article = articles.get(claim.article)
    anchors = [_found(anchor, article) if places[path] else anchor for path, anchor in claim.all_anchors]
    return claim.model_copy(update={"anchor": anchors[0], "anchors": tuple(anchors[1:])})


def _found(anchor: Anchor, article: Article | None) -> Anchor:
    found = [*islice(occurrences(anchor, article), 2)] if article else []
    return anchor.model_copy(update={"paragraph": found[0][0] if len(found) == 1 else UNPLACED})
