"""Subheads, lists and tables of the copy."""

import pytest

from galleyproof.article import Paragraph
from galleyproof.reports.views.copy_blocks import blocks
from galleyproof.text.markdown import read_markdown


def shape(source: str) -> list[tuple[str, list[str]]]:
    paragraph = Paragraph.of(source, 1, read_markdown(source))
    return [(block.kind, [cell.of(paragraph.text) for cell in block.cells]) for block in blocks(paragraph)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("He came; she left.", [("text", ["He came; she left."])]),
        ("He *came*; she left.", [("text", ["He came; she left."])]),
        ("two\nlines", [("text", ["two lines"])]),
        ("## The fair", [("heading", ["The fair"])]),
        ("The fair\n====", [("heading", ["The fair"])]),
        ("- bread; wine\n- cheese", [("item", ["bread; wine"]), ("item", ["cheese"])]),
        ("1. first\n2. last", [("numbered", ["first"]), ("numbered", ["last"])]),
        ("1986. A good year.", [("text", ["1986. A good year."])]),
        ("**Bold** - not a list", [("text", ["Bold - not a list"])]),
        (
            "| Day | Guests |\n|---|---|\n| Monday; noon | 40 |",
            [("header", ["Day", "Guests"]), ("row", ["Monday; noon", "40"])],
        ),
    ],
)
def test_blocks(source: str, expected: list[tuple[str, list[str]]]) -> None:
    assert shape(source) == expected
