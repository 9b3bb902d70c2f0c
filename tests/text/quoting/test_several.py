"""Quotes in several texts, found without searching each of them."""

from hypothesis import given
from hypothesis import strategies as st

from galleyproof.text.quoting import Texts, find, nearest, prepare

WORDS = st.sampled_from(
    ["he", "He", "said", "no", "not", "12", "men", "\u201cno\u201d", "...", "[He]", "[h]e", "Bell."]
)
TEXTS = st.lists(WORDS, max_size=9).map(" ".join)


@given(st.lists(TEXTS, max_size=8), TEXTS)
def test_the_texts_with_a_quote_are_those_of_a_search_through_all(texts: list[str], quote: str) -> None:
    expected = [number for number, text in enumerate(texts) if find(quote, prepare(text))]
    assert [*Texts(dict(enumerate(texts))).with_quote(quote)] == expected


@given(st.lists(TEXTS, max_size=8), TEXTS)
def test_no_text_with_a_similar_passage_is_left_out_or_held_to_be_less_similar(texts: list[str], quote: str) -> None:
    at_most = {similar.key: similar.at_most for similar in Texts(dict(enumerate(texts))).similar(quote, 0)}
    for number, text in enumerate(texts):
        if match := nearest(quote, prepare(text)):
            assert match.similarity <= at_most[number]


def test_of_a_word_that_very_many_texts_have_only_those_around_the_given_one_count() -> None:
    texts = Texts({number: f"the house of number {number}" for number in range(1000)})
    keys = [similar.key for similar in texts.similar("the house of another number", 500)]
    assert keys == [*range(300, 700)]
