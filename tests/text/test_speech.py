"""Words inside and outside quotation marks."""

import pytest

from galleyproof.text.quoting import find, is_quoted, prepare, surrounding_paragraphs

TEXT = 'One.\n\nHe said: "I never came." But he came.\n\nThree.\n\nFour.\n\nFive.'


@pytest.mark.parametrize(("words", "quoted"), [("I never came", True), ("he came", False), ("Three", False)])
@pytest.mark.parametrize("marks", ['""', "\u201c\u201d", "\u00ab\u00bb", "\u201e\u201c"])
def test_words_between_marks_of_their_own_paragraph_are_quoted(words: str, marks: str, *, quoted: bool) -> None:
    text = TEXT.replace('"', marks[0], 1).replace('"', marks[1], 1)
    span = find(words, prepare(text))
    assert span is not None
    assert is_quoted(span, text) is quoted


def test_surrounding_paragraphs_are_those_nearby() -> None:
    span = find("Three", prepare(TEXT))
    assert span is not None
    assert "He said" in surrounding_paragraphs(span, TEXT)
    assert "One." not in surrounding_paragraphs(span, TEXT)
