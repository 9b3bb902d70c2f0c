"""An anchor that leaves its paragraph out is in the one paragraph of the copy with its words."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from galleyproof.claim import UNPLACED
from galleyproof.load import load
from galleyproof.load.texts import load_texts
from galleyproof.strategies import desks, texts_of
from tests.helpers.raw import ARTICLE, desk_of

COPY = ARTICLE.replace("Kabul fell.", "Kabul *fell*, he said.\n\nNobody came. The envoy said so.\n\nThe envoy left.")


def paragraph(root: Path, anchor: str) -> int:
    """Return the paragraph of the anchor of a claim."""
    claim = f"claims:\n  - id: a\n    says: So.\n    status: opinion\n    anchor: {anchor}\n"
    desk = load(desk_of(root, {"claims/talks/article.md": COPY, "claims/talks/fine.yaml": claim}))
    assert desk.claims[0].anchor is not None
    return desk.claims[0].anchor.paragraph


@pytest.mark.parametrize(
    ("anchor", "number"),
    [
        ("Nobody came", 2),
        ("nobody came", UNPLACED),
        ("Talks", 0),
        ("Kabul fell", 1),
        ("Kabul *fell*", 1),
        ("The envoy", UNPLACED),
        ("The envoy left", 3),
        ("{quote: The envoy, suffix: left}", 3),
        ("{quote: Nobody came, implied: true}", 2),
        ("{paragraph: 3, quote: The envoy}", 3),
        ("{paragraph: 1, quote: The envoy left}", 1),
        ("Somebody came", UNPLACED),
    ],
)
def test_words_have_the_paragraph_that_they_are_in(tmp_path: Path, anchor: str, number: int) -> None:
    assert paragraph(tmp_path, anchor) == number


def test_without_an_article_no_words_have_a_place(tmp_path: Path) -> None:
    claims = "claims:\n  - {id: a, says: So., status: opinion, anchor: Nobody came}\n"
    desk = load(desk_of(tmp_path, {"claims/background/law.yaml": claims}))
    assert [claim.anchor.paragraph for claim in desk.claims if claim.anchor] == [UNPLACED]


@given(desks(claims=12))
def test_words_have_the_places_that_anchors_with_paragraphs_have(tree: Any) -> None:  # noqa: ANN401 - the tree of a desk
    long = load_texts(texts_of(tree))
    for claims in tree["claims"].values():
        for claim in claims:
            if "anchor" in claim:
                claim["anchor"] = claim["anchor"]["quote"]
    short = load_texts(texts_of(tree))
    assert [claim.all_anchors for claim in short.claims] == [claim.all_anchors for claim in long.claims]
