"""A stretch of a text."""

from galleyproof.text.span import Span


def test_spans_meet_where_they_share_a_character() -> None:
    assert Span(0, 4).meets(Span(3, 5))
    assert not Span(0, 4).meets(Span(4, 5))


def test_one_holds_what_lies_within_it() -> None:
    assert Span(0, 4).holds(Span(0, 4))
    assert not Span(0, 4).holds(Span(3, 5))


def test_it_gives_its_words() -> None:
    assert Span(3, 6).of("in the end") == "the"
