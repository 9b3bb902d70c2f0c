"""The closest passage to a quote that the text does not contain."""

from collections import Counter
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.quoting import nearest, nearest_wording, prepare

COPY = prepare("In the evening the ministry said that nobody would come to the talks.")


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("the minister said that nobody would come", "the [minister -> ministry] said that nobody would come"),
        ("said that nobody would go", "said that nobody would [go -> come]"),
        ("in the evening the ministry", "[in -> In] the evening the ministry"),
        ("that nobody would come to the Talks", "that nobody would come to the [Talks -> talks]"),
        ("in the evening", "[in -> In] the evening"),
        ("a comet was seen over the harbour", ""),
        ("", ""),
    ],
)
def test_each_difference_from_the_quote_is_marked(quote: str, words: str) -> None:
    assert nearest_wording(quote, COPY) == words


@given(st.lists(st.sampled_from("abcdefgh"), min_size=12, max_size=80), st.data())
def test_no_passage_is_more_similar_than_the_nearest(words: list[str], data: st.DataObject) -> None:
    length = data.draw(st.integers(3, 12))
    quote = data.draw(st.lists(st.sampled_from("abcdefgh"), min_size=length, max_size=length))
    passages = [words[start : start + length] for start in range(len(words) - length + 1)]
    shared = [sum((Counter(quote) & Counter(passage)).values()) for passage in passages]
    first = sorted(range(len(passages)), key=lambda start: -shared[start])[:8]
    best = max(SequenceMatcher(None, quote, passages[start]).ratio() for start in first)
    match = nearest(" ".join(quote), prepare(" ".join(words)))
    assert (match.similarity if match else 0) == (best if best > 0.6 else 0)


def test_a_long_quote_is_compared_word_by_word_too() -> None:
    words = [f"word{number}" for number in range(1000)]
    assert nearest_wording(" ".join([*words[:500], "other", *words[501:]]), prepare(" ".join(words))) == " ".join(
        [*words[:500], "[other -> word500]", *words[501:]]
    )
