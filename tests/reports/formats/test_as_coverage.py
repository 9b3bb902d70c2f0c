"""The copy with its checkable items that have no claim."""

import json
from pathlib import Path

from galleyproof.reports.formats.as_coverage import as_json, as_text
from galleyproof.run import Run
from tests.helpers.tools import run_of


def covered(root: Path) -> Run:
    return run_of(
        root,
        """
claims: [{anchor: {paragraph: 1, quote: Ann Bell came}}]
article: {text: "Ann Bell came to Fordham.\\n\\nIt was\\nin 1990."}
""",
    )


def test_open_items_are_in_brackets_and_listed_below_their_paragraph(tmp_path: Path) -> None:
    run = covered(tmp_path)
    assert as_text(run.desk.articles[0], run.coverage["example"]).splitlines() == [
        "   1  Ann Bell came to [Fordham].",
        "      no claim: name `Fordham` (claims/example/article.md:8)",
        "",
        "   2  It was in [1990].",
        "      no claim: day `1990` (claims/example/article.md:11)",
        "",
        "1 of 3 checkable items has a claim, 0 waived, 2 open; 0 of 2 sentences fully covered",
    ]


def test_in_json_each_item_has_its_place_and_claims(tmp_path: Path) -> None:
    run = covered(tmp_path)
    data = json.loads(as_json(run.desk.articles[0], run.coverage["example"]))
    assert (data["things"], data["covered"], data["open"]) == (3, 1, 2)
    assert data["found"][0] == {
        "kind": "name",
        "words": "Ann Bell",
        "paragraph": 1,
        "file": "claims/example/article.md",
        "line": 8,
        "column": 1,
        "claims": ["example/example-1"],
        "waived": None,
    }
