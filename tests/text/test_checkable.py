"""Checkable items of a text."""

import pytest

from galleyproof.text import checkable_items
from galleyproof.text.span import Span


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("He sold 412 of them on 3 May 2021.", [("figure", "412"), ("day", "3 May 2021")]),
        ("It fell by 5.2% last week.", [("figure", "5.2%"), ("day", "last week")]),
        ("the foreign minister, Ann Bell", [("title", "foreign minister"), ("name", "Ann Bell")]),
        ("No country has, so far.", [("superlative", "No country"), ("superlative", "so far")]),
        ("the largest of all time, for the first time", [("superlative", "largest"), ("superlative", "the first")]),
        ('he called it "a mistake"', [("quotation", '"a mistake"')]),
        (
            "\u201cno more\u201d and \u00abnon\u00bb",
            [("quotation", "\u201cno more\u201d"), ("quotation", "\u00abnon\u00bb")],
        ),
        ("it went on and on", []),
    ],
)
def test_each_item_has_its_kind_and_its_span(text: str, items: list[tuple[str, str]]) -> None:
    assert [(item.kind, item.span.of(text)) for item in checkable_items(text)] == items


def test_a_known_name_is_not_cut_short() -> None:
    text = "the Prosecutor General's Office of Rivia said"
    known = [Span(4, 39)]
    assert [item.span.of(text) for item in checkable_items(text, known)] == ["Prosecutor General's Office of Rivia"]
