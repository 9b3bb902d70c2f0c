"""The closest passage to a quote that the text does not contain."""

import pytest

from galleyproof.text.quoting import nearest_wording, prepare

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
def test_each_difference_from_the_quote_is_marked(quote: str, words: str) -> None:
    assert nearest_wording(quote, COPY) == words
