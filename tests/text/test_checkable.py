"""What of a text can be checked."""

import pytest

from galleyproof.text import things
from galleyproof.text.span import Span


@pytest.mark.parametrize(
    ("text", "found"),
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
def test_each_has_its_kind_and_its_place(text: str, found: list[tuple[str, str]]) -> None:
    assert [(thing.kind, thing.span.of(text)) for thing in things(text)] == found


def test_a_name_that_is_known_is_not_cut_short() -> None:
    text = "the Prosecutor General's Office of Rivia said"
    known = [Span(4, 39)]
    assert [thing.span.of(text) for thing in things(text, known)] == ["Prosecutor General's Office of Rivia"]
