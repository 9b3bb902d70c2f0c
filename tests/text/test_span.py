"""Spans of a text."""

from galleyproof.text.span import Span


def test_spans_overlap_if_they_share_a_character() -> None:
    assert Span(0, 4).overlaps(Span(3, 5))
    assert not Span(0, 4).overlaps(Span(4, 5))


def test_a_span_contains_what_lies_within_it() -> None:
    assert Span(0, 4).contains(Span(0, 4))
    assert not Span(0, 4).contains(Span(3, 5))


def test_a_span_returns_its_words() -> None:
    assert Span(3, 6).of("in the end") == "the"
