"""What a text says instead."""

import pytest

from galleyproof.text.quoting import altered, prepare

COPY = prepare("In the evening the ministry said that nobody would come to the talks.")


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("the minister said that nobody would come", "the [minister -> ministry] said that nobody would come"),
        ("said that nobody would go", "said that nobody would [go -> come]"),
        ("a comet was seen over the harbour", ""),
        ("", ""),
    ],
)
def test_altered_words_are_shown_with_what_stands_there(quote: str, words: str) -> None:
    assert altered(quote, COPY) == words
