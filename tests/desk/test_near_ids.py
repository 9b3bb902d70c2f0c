"""The ids that a reference without a record may have meant."""

import pytest

from galleyproof.desk import Desk
from galleyproof.load.texts import load_texts
from galleyproof.records import Ref

FRONT = "---\ntitle: Talks\noutlet: The Paper\npublished: 2021-10-18\nstage: draft\n---\n\nHello.\n"


@pytest.fixture
def desk() -> Desk:
    """Return a desk with two entities, a source, and two articles with a claim each."""
    claim = "claims: [{id: us-post, says: He was envoy., status: opinion}]"
    return load_texts(
        {
            "claims/desk.yaml": "name: A desk",
            "claims/entities.yaml": "entities:\n"
            "- {id: jawad, kind: person, names: [Jawad]}\n- {id: fall, kind: event, names: [The fall]}\n",
            "claims/sources.yaml": "sources: [{id: report, publisher: P, title: T, tier: primary}]",
            "claims/talks/article.md": FRONT,
            "claims/talks/claims.yaml": claim,
            "claims/other/article.md": FRONT,
            "claims/other/claims.yaml": claim,
        }
    )


@pytest.mark.parametrize(
    ("ref", "ids"),
    [
        (Ref("source"), ["report"]),
        (Ref("entity"), ["jawad", "fall"]),
        (Ref("entity", ("event",)), ["fall"]),
        (Ref("claim"), ["us-post", "other/us-post"]),
        (
            Ref("moment"),
            ["jawad", "fall", "us-post.start", "us-post.end", "other/us-post.start", "other/us-post.end"],
        ),
    ],
)
def test_the_candidates_are_ids_that_the_reference_can_name(desk: Desk, ref: Ref, ids: list[str]) -> None:
    assert sorted(desk.near_ids.candidates("x", ref, "talks")) == sorted(ids)
