"""Claims as ClaimReview, in the terms of schema.org and no others."""

import json
from pathlib import Path
from typing import Any

from galleyproof.reports.formats.as_claimreview import render
from tests.helpers.tools import run_of

TERMS = {
    "ClaimReview": {"claimReviewed", "datePublished", "author", "reviewBody", "reviewRating", "itemReviewed"},
    "Rating": {"ratingValue", "bestRating", "worstRating", "alternateName"},
    "Claim": {"name", "author", "datePublished", "appearance"},
    "NewsArticle": {"headline", "datePublished", "url"},
    "Organization": {"name"},
    "Person": {"name"},
}
"""The properties that schema.org gives each type, as far as we use them."""

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
    run = run_of(root, desk)
    data = json.loads(render(run, run.desk.articles[0]))
    assert data["@context"] == "https://schema.org"
    return list(data["@graph"])


def test_a_checked_claim_has_a_rating_its_speaker_and_its_appearance(tmp_path: Path) -> None:
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


def test_the_desk_says_what_its_ratings_are(tmp_path: Path) -> None:
    (review,) = reviews(tmp_path, f"desk: {{ratings: {{verified: {{value: 9, name: Correct}}}}}}\n{DESK}")
    assert (review["reviewRating"]["ratingValue"], review["reviewRating"]["alternateName"]) == (9, "Correct")


def test_what_the_desk_gave_no_verdict_of_is_not_rated(tmp_path: Path) -> None:
    row = "evidence: [{source: deed, stance: supports, shows: So.}]"
    for status in ("opinion", "unchecked", "refuted"):  # the last is what the evidence does not bear out, and blocks
        claims = f"sources: [{{id: deed}}]\nclaims: [{{id: a, status: {status}, {row}}}]"
        assert reviews(tmp_path / status, claims) == []


def test_a_season_is_no_date_of_schema_org(tmp_path: Path) -> None:
    (review,) = reviews(tmp_path, DESK.replace("outlet: The paper", "outlet: The paper, published: 2021-21"))
    assert "datePublished" not in review["itemReviewed"]


def test_nothing_in_it_ends_the_script_of_a_page(tmp_path: Path) -> None:
    run = run_of(tmp_path, DESK.replace("title: A talk", "title: '</script>'"))
    text = render(run, run.desk.articles[0])
    assert "<" not in text
    assert "</script>" in str(json.loads(text))


def test_an_address_that_is_none_is_left_out(tmp_path: Path) -> None:
    (review,) = reviews(tmp_path, DESK.replace("https://example.org/a", "javascript:alert(1)"))
    assert "url" not in review["itemReviewed"]["appearance"]


def test_its_terms_are_schema_orgs(tmp_path: Path) -> None:
    def check(node: Any) -> None:  # noqa: ANN401 - what JSON holds
        if isinstance(node, dict):
            assert node.keys() - {"@type"} <= TERMS[node["@type"]]
            for each in node.values():
                check(each)

    for review in reviews(tmp_path):
        check(review)
