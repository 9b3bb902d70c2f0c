"""The claims of an article as ClaimReview, for search engines and archives of fact checks (schema.org)."""

import json
from collections.abc import Iterator
from typing import Any

from galleyproof.article import Article
from galleyproof.assess.deriving import derivation
from galleyproof.claim import Claim
from galleyproof.dates import Edtf
from galleyproof.facts import Statement
from galleyproof.reports.untrusted import web_link
from galleyproof.run import Run

CONTEXT = "https://schema.org"
_TYPES = {"person": "Person"}


def render(run: Run, article: Article) -> str:
    """A review a claim that has a rating in desk.yaml; one that nobody has checked, or an opinion, has none."""
    graph = [_review(run, article, claim) for claim in _rated(run, article)]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _rated(run: Run, article: Article) -> Iterator[Claim]:
    ratings = run.desk.settings.ratings
    return (claim for claim in run.desk.claims_of.get(article.id, ()) if run.assessed[claim].status in ratings)


def _review(run: Run, article: Article, claim: Claim) -> dict[str, Any]:
    settings, status = run.desk.settings, run.assessed[claim].status
    rating = settings.ratings[status]
    values = [each.value for each in settings.ratings.values()]
    return {
        "@type": "ClaimReview",
        "claimReviewed": claim.says,
        "datePublished": run.as_of.isoformat(),
        "author": {"@type": "Organization", "name": settings.name},
        "reviewBody": derivation(run.assessed[claim]),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": rating.value,
            "bestRating": max(values),
            "worstRating": min(values),
            "alternateName": rating.name,
        },
        "itemReviewed": {
            "@type": "Claim",
            "name": claim.says,
            "author": _author(run, article, claim),
            **_dated(article.front.published),
            "appearance": _appearance(article),
        },
    }


def _author(run: Run, article: Article, claim: Claim) -> dict[str, str]:
    """Whoever says it: the speaker of the statement that reports it, else the outlet."""
    statement = run.desk.claim(claim.reported_in, claim.article) if claim.reported_in else None
    facts = [fact for _, fact in (statement or claim).all_facts if isinstance(fact, Statement)] if statement else []
    speaker = run.desk.entity(facts[0].speaker) if facts else None
    if speaker:
        return {"@type": _TYPES.get(speaker.kind, "Organization"), "name": speaker.name}
    return {"@type": "Organization", "name": article.front.outlet}


def _appearance(article: Article) -> dict[str, Any]:
    url = web_link(article.front.url)
    link = {"url": url} if url else {}
    return {"@type": "NewsArticle", "headline": article.front.title, **_dated(article.front.published), **link}


def _dated(date: Edtf) -> dict[str, str]:
    """A day or a month as schema.org writes it; nothing for what is less certain."""
    return {"datePublished": date.text} if date.text.replace("-", "").isdigit() else {}
