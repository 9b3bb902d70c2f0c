"""Words between quotation marks, and words outside them."""

import pytest

from galleyproof.text.quoting import around, find, is_quoted, prepare

TEXT = 'One.\n\nHe said: "I never came." But he came.\n\nThree.\n\nFour.\n\nFive.'


@pytest.mark.parametrize(("words", "quoted"), [("I never came", True), ("he came", False), ("Three", False)])
@pytest.mark.parametrize("marks", ['""', "\u201c\u201d", "\u00ab\u00bb", "\u201e\u201c"])
def test_words_are_quoted_between_marks_of_their_paragraph(words: str, marks: str, *, quoted: bool) -> None:
    text = TEXT.replace('"', marks[0], 1).replace('"', marks[1], 1)
    span = find(words, prepare(text))
    assert span is not None
    assert is_quoted(span, text) is quoted


def test_around_words_stand_their_neighbours() -> None:
    span = find("Three", prepare(TEXT))
    assert span is not None
    assert "He said" in around(span, TEXT)
    assert "One." not in around(span, TEXT)
