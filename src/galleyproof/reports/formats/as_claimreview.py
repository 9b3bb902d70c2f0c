"""The claims of an article as ClaimReview, for search engines and archives of fact checks (schema.org)."""

import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from galleyproof.article import Article
from galleyproof.claim import Claim
from galleyproof.evidence.derivation import derivation
from galleyproof.facts import Statement
from galleyproof.records.edtf import Edtf
from galleyproof.records.settings import Rating
from galleyproof.reports.formats.as_json import text_of
from galleyproof.reports.untrusted import element_id, web_link
from galleyproof.run import Outcome, Run

CONTEXT = "https://schema.org"
_TYPES = {"person": "Person"}
_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")  # the EDTF dates that ISO 8601 allows too: no seasons


def render(run: Run, article: Article) -> str:
    """Return one review per claim that has no errors, an independent source, and a status with a rating in desk.yaml.

    Unchecked claims and opinions have no rating. Each `<` is escaped, so that a page can embed the text in a script.
    """
    return _embeddable({"@context": CONTEXT, "@graph": [*_reviews(run, article)]})


def render_feed(run: Run, articles: Iterable[Article]) -> str:
    """Return the reviews of some articles as a feed, in the form in which collectors of fact checks read it."""
    reviews = (review for article in articles for review in _reviews(run, article))
    items = [
        {"@type": "DataFeedItem", "dateCreated": one["datePublished"], **_link(one.get("url")), "item": [one]}
        for one in reviews
    ]
    name, modified = run.desk.settings.name, run.as_of.isoformat()
    feed = {"@type": "DataFeed", "name": name, "dateModified": modified, "dataFeedElement": items}
    return _embeddable({"@context": CONTEXT, **feed})


def _embeddable(data: dict[str, Any]) -> str:
    return text_of(data).replace("<", "\\u003c")


def _reviews(run: Run, article: Article) -> Iterator[dict[str, Any]]:
    return (_review(run, article, claim, rating) for claim, rating in _rated(run, article))


def _rated(run: Run, article: Article) -> Iterator[tuple[Claim, Rating]]:
    ratings = {str(status): rating for status, rating in run.desk.settings.ratings.items()}
    for claim in run.desk.claims_of.get(article.id, ()):
        if claim.status in ratings and run.outcome(claim) is not Outcome.ERROR and _is_checked_elsewhere(run, claim):
            yield claim, ratings[claim.status]


def _is_checked_elsewhere(run: Run, claim: Claim) -> bool:
    """Return True if a source decides the status that the article's own outlet did not publish."""
    return any(row.decides and row.stance != "silent" and not row.is_own for row in run.assessed[claim].rows)


def _review(run: Run, article: Article, claim: Claim, rating: Rating) -> dict[str, Any]:
    settings = run.desk.settings
    values = [rated.value for rated in settings.ratings.values()]
    return {
        "@type": "ClaimReview",
        **_link(_address(settings.url, article, claim)),
        "claimReviewed": claim.says,
        "datePublished": run.as_of.isoformat(),
        "author": {"@type": "Organization", "name": settings.name, **_link(settings.url)},
        "reviewBody": derivation(run.assessed[claim], claim.status),
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
    """Return the author of a claim: the speaker of the statement that reports it, else the outlet."""
    statement = run.desk.claim(claim.reported_in, claim.article) if claim.reported_in else None
    facts = [fact for _, fact in (statement or claim).all_facts if isinstance(fact, Statement)] if statement else []
    speaker = run.desk.entity(facts[0].speaker) if facts else None
    if speaker:
        return {"@type": _TYPES.get(speaker.kind, "Organization"), "name": speaker.name}
    return {"@type": "Organization", "name": article.front.outlet}


def _appearance(article: Article) -> dict[str, Any]:
    published = _dated(article.front.published)
    return {"@type": "NewsArticle", "headline": article.front.title, **published, **_link(article.front.url)}


def _address(desk: str | None, article: Article, claim: Claim) -> str:
    """Return the address of a claim in the published report; empty if desk.yaml does not say where the reports are."""
    return f"{desk.rstrip('/')}/{quote(article.id)}/report.html#{element_id('claim', claim.id)}" if desk else ""


def _link(url: str | None) -> dict[str, str]:
    return {"url": safe} if (safe := web_link(url)) else {}


def _dated(date: Edtf) -> dict[str, str]:
    """Return a day, month or year as schema.org writes it; nothing for a vaguer date."""
    return {"datePublished": date.text} if _ISO.fullmatch(date.text) else {}
