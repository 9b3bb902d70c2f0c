"""The copy paragraph by paragraph, each with its claims."""

from pathlib import Path

from galleyproof.reports.views.passages import Passage, passages
from tests.helpers.tools import run_of

TWO_PARAGRAPHS = """
article: {text: "First comes this, then that.\\n\\nNobody claims this."}
claims:
  - {id: loose}
  - {id: that, anchor: {paragraph: 1, quote: then that}}
  - {id: gone, anchor: {paragraph: 9, quote: nothing}}
  - {id: this, anchor: {paragraph: 1, quote: First comes}}
  - {id: unquoted, anchor: {paragraph: 1, quote: not there}}
"""


def shown(root: Path) -> tuple[Passage, ...]:
    desk = run_of(root, TWO_PARAGRAPHS).desk
    (article,) = desk.articles
    return passages(article, desk.claims_of[article.id])


def test_claims_follow_the_order_of_the_copy_and_unplaced_claims_come_last(tmp_path: Path) -> None:
    assert [(passage.number, [claim.id for claim in passage.claims]) for passage in shown(tmp_path)] == [
        (1, ["this", "that", "unquoted"]),
        (2, []),
        (9, ["gone"]),
        (None, ["loose"]),
    ]


def test_a_passage_has_the_words_of_its_paragraph(tmp_path: Path) -> None:
    assert [passage.text for passage in shown(tmp_path)] == [
        "First comes this, then that.",
        "Nobody claims this.",
        None,
        None,
    ]
