"""Claims as ClaimReview, in the vocabulary of schema.org."""

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
    run = run_of(root, desk)
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
