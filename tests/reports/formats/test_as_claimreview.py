"""Claims as ClaimReview, in the vocabulary of schema.org."""

import json
from pathlib import Path
from typing import Any

import pytest

from galleyproof.reports.formats.as_claimreview import render, render_feed
from galleyproof.run import Run
from tests.helpers.tools import run_of

TERMS = {
    "ClaimReview": {"url", "claimReviewed", "datePublished", "author", "reviewBody", "reviewRating", "itemReviewed"},
    "Rating": {"ratingValue", "bestRating", "worstRating", "alternateName"},
    "Claim": {"name", "author", "datePublished", "appearance"},
    "NewsArticle": {"headline", "datePublished", "url"},
    "Organization": {"name", "url"},
    "Person": {"name"},
}
"""The properties of each schema.org type that we use."""

DESK = """
entities: [{id: ann, kind: person, names: [Ann Bell]}]
sources: [{id: deed}]
article: {title: A talk, outlet: The paper, url: "https://example.org/a"}
claims:
  - {id: said, status: unchecked, fact: {kind: statement, speaker: ann, gist: it is empty}}
  - {id: empty, reported_in: said, status: verified, evidence: [{source: deed, stance: supports, shows: So.}]}
  - {id: nice, status: opinion}
"""


def reviews(root: Path, desk: str = DESK) -> list[Any]:
    return reviews_of(run_of(root, desk))


def reviews_of(run: Run) -> list[Any]:
    data = json.loads(render(run, run.desk.articles[0]))
    assert data["@context"] == "https://schema.org"
    return list(data["@graph"])


def test_a_checked_claim_has_its_rating_speaker_and_article(tmp_path: Path) -> None:
    (review,) = reviews(tmp_path)
    assert review["reviewRating"] == {
        "@type": "Rating",
        "ratingValue": 5,
        "bestRating": 5,
        "worstRating": 1,
        "alternateName": "True",
    }
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "Ann Bell"}
    assert review["itemReviewed"]["appearance"]["url"] == "https://example.org/a"


def test_a_desk_can_set_its_own_ratings(tmp_path: Path) -> None:
    (review,) = reviews(tmp_path, f"desk: {{ratings: {{verified: {{value: 9, name: Correct}}}}}}\n{DESK}")
    assert (review["reviewRating"]["ratingValue"], review["reviewRating"]["alternateName"]) == (9, "Correct")


def test_opinions_unchecked_claims_and_claims_with_errors_are_not_rated(tmp_path: Path) -> None:
    row = "evidence: [{source: deed, stance: supports, shows: So.}]"
    for status in ("opinion", "unchecked", "refuted"):  # the last contradicts its evidence, which is an error
        claims = f"sources: [{{id: deed}}]\nclaims: [{{id: a, status: {status}, {row}}}]"
        assert reviews(tmp_path / status, claims) == []


def test_a_season_is_left_out_as_schema_org_has_none(tmp_path: Path) -> None:
    (review,) = reviews(tmp_path, DESK.replace("outlet: The paper", "outlet: The paper, published: 2021-21"))
    assert "datePublished" not in review["itemReviewed"]


def test_no_text_can_end_the_script_of_a_page(tmp_path: Path) -> None:
    run = run_of(tmp_path, DESK.replace("title: A talk", "title: '</script>'"))
    text = render(run, run.desk.articles[0])
    assert "<" not in text
    assert "</script>" in str(json.loads(text))


def test_a_review_links_to_the_claim_in_the_published_report(tmp_path: Path) -> None:
    (review,) = reviews(tmp_path, f"desk: {{name: The desk, url: 'https://example.org/facts/'}}\n{DESK}")
    assert review["url"] == "https://example.org/facts/example/report.html#claim-empty"
    assert review["author"] == {"@type": "Organization", "name": "The desk", "url": "https://example.org/facts/"}


def test_a_review_without_an_address_has_no_link(tmp_path: Path) -> None:
    assert "url" not in reviews(tmp_path)[0]


@pytest.mark.parametrize(
    ("source", "number"),
    [("{id: deed, publisher: The paper}", 0), ("{id: deed, publisher: The registry}", 1)],
    ids=["the article's own outlet", "another publisher"],
)
def test_a_claim_is_reviewed_only_on_an_independent_source(tmp_path: Path, source: str, number: int) -> None:
    desk = DESK.replace("{id: deed}", source).replace("status: verified", "status: supported")
    assert len(reviews(tmp_path, desk)) == number


def test_the_feed_has_all_reviews(tmp_path: Path) -> None:
    run = run_of(tmp_path, f"desk: {{url: 'https://example.org/facts'}}\n{DESK}")
    feed = json.loads(render_feed(run, run.desk.articles))
    (item,) = feed["dataFeedElement"]
    assert (feed["@type"], item["@type"], item["item"]) == ("DataFeed", "DataFeedItem", reviews_of(run))
    assert item["url"] == item["item"][0]["url"]


def test_an_unsafe_address_is_left_out(tmp_path: Path) -> None:
    (review,) = reviews(tmp_path, DESK.replace("https://example.org/a", "javascript:alert(1)"))
    assert "url" not in review["itemReviewed"]["appearance"]


def test_all_its_terms_are_in_schema_org(tmp_path: Path) -> None:
    def check(node: Any) -> None:  # noqa: ANN401 - any JSON value
        if isinstance(node, dict):
            assert node.keys() - {"@type"} <= TERMS[node["@type"]]
            for value in node.values():
                check(value)

    for review in reviews(tmp_path):
        check(review)
