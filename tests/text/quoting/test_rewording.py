"""A quote in the words of the text that it is nearly in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.quoting import find, marked_changes, prepare, source_words

TEXT = "The ministry said on Monday that nobody would come to the talks in Moscow.\nThe envoy left, two aides said."


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("nobody will come to the talks", "nobody would come to the talks"),
        ("nobody would come to talks in Moscow", "nobody would come to the talks in Moscow"),
        ("nobody will come ... envoy left", "nobody would come ... envoy left"),
        ("nobody will come \u2026 two aids said", "nobody would come \u2026 two aides said"),
        ("Nobody would come to the talks", "nobody would come to the talks"),
        ("nobody would come to the talks", ""),  # it is there already
        ("inflation rose sharply last year", ""),
        ("nobody would come ... inflation rose sharply", ""),
        ("", ""),
    ],
)
def test_a_quote_takes_the_words_of_the_text_where_it_is_nearly_there(quote: str, words: str) -> None:
    assert source_words(quote, prepare(TEXT)) == words


@given(st.lists(st.sampled_from([*TEXT.split(), "not", "soon", "42"]), max_size=12).map(" ".join))
def test_what_is_proposed_is_in_the_text(quote: str) -> None:
    words, text = source_words(quote, prepare(TEXT)), prepare(TEXT)
    assert not words or find(words, text) is not None


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("the minister said", "the ministry said", "the [minister -> ministry] said"),
        ("the ministry said", "the ministry said", "the ministry said"),
        ("would come to talks", "would come to the talks", "would come to [nothing -> the] talks"),
        ("would not come", "would come", "would [not -> nothing] come"),
    ],
)
def test_each_change_is_marked(old: str, new: str, marked: str) -> None:
    assert marked_changes(old, new) == marked
